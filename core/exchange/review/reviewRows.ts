import { longestIncreasing } from '../../briefing/compare.ts';
import { LANGS, type Lang } from '../../model/language.ts';
import type { ReturnedProblem, ReturnedProblemCode } from '../../model/returned.ts';
import { plainText } from '../printed.ts';
import { beginningOf } from '../returned/returned.ts';
import type { ReadReview, ReadRow } from './reviewFile.ts';
import { OWN_TAG, type ReviewRow } from './reviewTable.ts';

/** A row as it was sent, and as it came back. */
export interface FoundRow {
  sent: ReviewRow;
  read: ReadRow;
}

/** Fewer letters than this prove nothing of where a text went. */
const TELLING = 8;

/**
 * Finds the rows that were sent among those that came back, and says what happened to them: rows are known by their marks, and by their numbers
 * only where the mark is lost. A row of which it cannot be said whose text it holds is told and not taken.
 */
export function matchRows(sent: readonly ReviewRow[], { rows, langs }: ReadReview): { found: FoundRow[]; problems: ReturnedProblem[] } {
  const matching = new Matching(sent, rows, langs);
  return matching.result();
}

class Matching {
  readonly #sent: readonly ReviewRow[];
  readonly #rows: readonly ReadRow[];
  readonly #langs: readonly Lang[];
  readonly #byTag: ReadonlyMap<string, ReviewRow>;
  readonly #problems: ReturnedProblem[] = [];
  readonly #found = new Map<ReviewRow, ReadRow>();
  /** Rows that were sent of which nothing is taken, since something else is told of them. */
  readonly #told = new Set<ReviewRow>();

  constructor(sent: readonly ReviewRow[], rows: readonly ReadRow[], langs: readonly Lang[]) {
    this.#sent = sent;
    this.#rows = rows;
    this.#langs = langs;
    this.#byTag = new Map(sent.map((row) => [row.tag.slice(OWN_TAG.length), row]));
  }

  result(): { found: FoundRow[]; problems: ReturnedProblem[] } {
    const times = new Map<string, number>();
    for (const { tags } of this.#rows) for (const tag of tags) times.set(tag, (times.get(tag) ?? 0) + 1);
    const present = new Set(this.#rows.flatMap(({ tags }) => tags));
    // Some word processors take the marks away: that is told once.
    if (present.size === 0 && this.#rows.length > 0) this.#tell('markless', null, '');
    let above: ReviewRow | null = null;
    for (const row of this.#rows) above = this.#place(row, above, times, present) ?? above;
    this.#lost();
    this.#moved();
    for (const row of this.#told) this.#found.delete(row);
    const found = this.#sent.flatMap((row) => {
      const read = this.#found.get(row);
      return read === undefined ? [] : [{ sent: row, read }];
    });
    return { found, problems: this.#problems.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0)) };
  }

  /** Finds whose row it is. `above` is the row before it, if that is known. */
  #place(row: ReadRow, above: ReviewRow | null, times: ReadonlyMap<string, number>, present: ReadonlySet<string>): ReviewRow | null {
    const known = row.tags.flatMap((tag) => this.#byTag.get(tag) ?? []);
    const [own] = known;
    if (known.length > 1) {
      for (const each of known) this.#withhold('merged', each);
      return known.at(-1) ?? null;
    }
    if (own === undefined) return this.#withoutMark(row, above, present);
    const tag = own.tag.slice(OWN_TAG.length);
    if ((times.get(tag) ?? 0) > 1) {
      this.#withhold('repeated', own);
      return own;
    }
    if (LANGS.some((lang) => row.cells[lang]?.continues)) {
      this.#withhold('merged', own);
      if (above !== null) this.#withhold('merged', above);
      return own;
    }
    if (row.number !== String(own.number)) this.#tell('number', own.number, row.number);
    this.#take(own, row);
    return own;
  }

  #withoutMark(row: ReadRow, above: ReviewRow | null, present: ReadonlySet<string>): ReviewRow | null {
    const shown = this.#shown(row);
    if (row.tags.length > 0) {
      this.#tell('foreign', null, shown);
      return null;
    }
    const numbered = this.#sent.find(({ number, tag }) => String(number) === row.number && !present.has(tag.slice(OWN_TAG.length)));
    if (numbered !== undefined && this.#rows.filter(({ tags, number }) => tags.length === 0 && number === row.number).length > 1) {
      this.#withhold('repeated', numbered);
      return numbered;
    }
    if (numbered !== undefined) {
      if (present.size > 0) this.#tell('unmarked', numbered.number, shown);
      this.#take(numbered, row);
      return numbered;
    }
    const parted = above !== null && LANGS.some((lang) => row.cells[lang]?.continues || isWithin(textOf(row, lang), sentText(above, lang)));
    if (parted && above !== null) this.#withhold('split', above);
    else if (shown !== '' || row.number !== '') this.#tell('added', null, shown);
    return null;
  }

  #take(own: ReviewRow, row: ReadRow): void {
    if (row.misshapen) this.#withhold('cells', own);
    else if (LANGS.some((lang) => row.cells[lang]?.nested)) this.#withhold('nested', own);
    this.#found.set(own, row);
    for (const lang of LANGS) if (row.cells[lang]?.pictures) this.#tell('picture', own.number, '', lang);
  }

  /** Rows that did not come back: their text may stand in the row before or after. */
  #lost(): void {
    for (const [at, row] of this.#sent.entries()) {
      if (this.#found.has(row) || this.#told.has(row)) continue;
      const host = [this.#sent[at - 1], this.#sent[at + 1]].find((near) => near !== undefined && this.#holds(near, row));
      if (host === undefined)
        this.#tell('deleted', row.number, this.#langs.map((lang) => sentText(row, lang)).find((text) => text !== '') ?? '');
      else for (const each of [host, row]) this.#withhold('merged', each);
    }
  }

  #holds(host: ReviewRow, row: ReviewRow): boolean {
    const read = this.#found.get(host);
    return (
      read !== undefined &&
      LANGS.some((lang) => isWithin(sentText(row, lang), textOf(read, lang)) && !isWithin(sentText(row, lang), sentText(host, lang)))
    );
  }

  /** The order that came back: the fewest rows that explain it are the ones that were moved. */
  #moved(): void {
    const order = this.#rows.flatMap((row) => this.#sent.findIndex((each) => this.#found.get(each) === row)).filter((at) => at >= 0);
    const kept = longestIncreasing(order);
    for (const at of order) {
      const row = this.#sent[at];
      if (row !== undefined && !kept.has(at) && !this.#told.has(row)) this.#tell('moved', row.number, '');
    }
  }

  #withhold(code: ReturnedProblemCode, row: ReviewRow): void {
    if (this.#told.has(row)) return;
    this.#told.add(row);
    this.#tell(code, row.number, this.#langs.map((lang) => sentText(row, lang)).find((text) => text !== '') ?? '');
  }

  #tell(code: ReturnedProblemCode, number: number | null, text: string, lang: Lang | null = null): void {
    this.#problems.push({ code, number, lang, text: beginningOf(text) });
  }

  #shown(row: ReadRow): string {
    return this.#langs.map((lang) => textOf(row, lang)).find((text) => text.trim() !== '') ?? '';
  }
}

function textOf(row: ReadRow, lang: Lang): string {
  return row.cells[lang]?.text ?? '';
}

function sentText({ sides }: ReviewRow, lang: Lang): string {
  return plainText(sides[lang] ?? []);
}

/** Whether a text that tells something stands in another, spaces apart. */
function isWithin(text: string, other: string): boolean {
  const letters = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, '');
  const wanted = letters(text);
  return wanted.length >= TELLING && letters(other).includes(wanted);
}
