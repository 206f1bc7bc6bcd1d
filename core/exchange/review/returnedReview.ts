import { compareWords } from '../../briefing/compare.ts';
import { anchorOf } from '../../briefing/discussion.ts';
import { hasText, sideText } from '../../briefing/side.ts';
import type { BriefingContent, Side, Sides } from '../../model/briefing.ts';
import type { Inline } from '../../model/inline.ts';
import { type TextState, textStateSchema } from '../../model/item.ts';
import { LANGS, type Lang, otherLang } from '../../model/language.ts';
import type { ChangeWarning, ReturnedComment, ReturnedProblem } from '../../model/returned.ts';
import type { References } from '../citations/references.ts';
import { type PrintedPiece, plainText } from '../printed.ts';
import { printedPieces } from '../printedSides.ts';
import { beginningOf, type FoundChange, type Returned } from '../returned/returned.ts';
import { cutsPiece, edited, editedContent, rebased, type TextEdit, textEdits } from '../returned/textEdits.ts';
import { sidesAt } from '../returned/textPlace.ts';
import { wordings } from '../wording.ts';
import { changedNotes, noteTexts, type ReadFootnote } from './changedNotes.ts';
import type { ReadReview } from './reviewFile.ts';
import { type FoundRow, matchRows } from './reviewRows.ts';
import { OWN_TAG, type ReviewRow, reviewTable } from './reviewTable.ts';
import type { ReadCell } from './wordTables.ts';

type Content = Pick<BriefingContent, 'meta' | 'blocks'>;

/**
 * What a review table that came back changes in a briefing. `sent` is the briefing as it was when the file was made, `present` as it is: what was
 * changed in the file is joined with what was changed here, word by word, as long as those are other words.
 */
export function returnedReview(read: ReadReview, sent: Content, present: Content, references: References): Returned {
  const { found, problems } = matchRows(reviewTable(sent, references).rows, read);
  const comparison = new Comparison(read, sent, present, references, problems);
  for (const row of found) comparison.add(row);
  return comparison.result();
}

class Comparison {
  readonly #read: ReadReview;
  readonly #sent: Content;
  readonly #present: Content;
  readonly #references: References;
  readonly #problems: ReturnedProblem[];
  readonly #changes: FoundChange[] = [];
  readonly #comments: ReturnedComment[] = [];
  #unchanged = 0;

  constructor(read: ReadReview, sent: Content, present: Content, references: References, problems: ReturnedProblem[]) {
    this.#read = read;
    this.#sent = sent;
    this.#present = present;
    this.#references = references;
    this.#problems = problems;
  }

  result(): Returned {
    return {
      tracked: this.#read.tracked,
      unchanged: this.#unchanged,
      changes: this.#changes,
      comments: this.#comments,
      problems: this.#problems.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0)),
    };
  }

  add(row: FoundRow): void {
    const sides = sidesAt(this.#present.blocks, row.sent.place);
    for (const lang of LANGS) {
      const cell = row.read.cells[lang];
      if (cell === undefined) continue;
      if (row.sent.only !== null && row.sent.only !== lang) {
        if (cell.text.trim() !== '') this.#tell('closed', row.sent, lang, cell.text);
      } else if (sides === null) {
        if (cell.text !== plainText(row.sent.sides[lang] ?? [])) this.#tell('gone', row.sent, lang, cell.text);
      } else this.#compare(row, lang, cell, sides);
    }
    if (sides !== null) this.#collectComments(row, sides);
  }

  #compare(row: FoundRow, lang: Lang, cell: ReadCell, sides: Sides): void {
    const { sent } = row;
    const sentPieces = sent.sides[lang] ?? [];
    const content = sides[lang]?.content ?? [];
    const pieces = printedPieces(content, lang, this.#references);
    const before = plainText(sentPieces);
    const now = plainText(pieces);
    const warnings = new Set<ChangeWarning>();
    let next: Inline[] | null = null;
    let conflict: FoundChange['change']['conflict'] = null;
    const edits = this.#editsOf(before, now, cell.text, lang);
    if (edits.edits.length > 0) {
      next = editedContent(content, now, edits.edits);
      if (cutsPiece(content, now, edits.edits)) warnings.add('piece');
      if (edited(now, edits.edits).trim() === '') warnings.add('emptied');
      if (edits.isConflict) conflict = compareWords(before, now, lang);
    }
    const footnotes = this.#footnotes(cell);
    const isSameHere = before === now && noteTexts(sentPieces).join('\u001f') === noteTexts(pieces).join('\u001f');
    const notes = changedNotes({ sent: noteTexts(sentPieces), read: footnotes, content: next ?? content, readText: cell.text });
    if (notes !== null && isSameHere && notes.content !== null) {
      next = notes.content;
      warnings.add('note');
    }
    if (notes !== null && (!isSameHere || notes.kept)) this.#tell('notes', sent, lang, footnotes.map(({ text }) => text).join(' '));
    const side = sides[lang];
    const state = hasText(side) || next !== null ? this.#stateOf(row, lang, side) : null;
    if (next === null && state === null) {
      this.#unchanged += 1;
      return;
    }
    const after = next ?? [...content];
    this.#changes.push({
      change: {
        key: `${sent.tag.slice(OWN_TAG.length)} ${lang}`,
        place: sent.place,
        lang,
        number: sent.number,
        segment: null,
        words: compareWords(readable(pieces), readable(printedPieces(after, lang, this.#references)), lang),
        state,
        conflict,
        warnings: [...warnings],
      },
      content: next === null ? null : () => after,
      origin: this.#sentSide(sent, otherLang(lang))?.content ?? [],
    });
  }

  #editsOf(sent: string, now: string, came: string, lang: Lang): { edits: TextEdit[]; isConflict: boolean } {
    const isBlank = came.trim() === '' && now.trim() === '';
    if (came === sent || came === now || isBlank) return { edits: [], isConflict: false };
    if (sent === now) return { edits: textEdits(now, came, lang), isConflict: false };
    const joined = rebased(textEdits(sent, came, lang), sent, now, lang);
    return joined === null ? { edits: textEdits(now, came, lang), isConflict: true } : { edits: joined, isConflict: false };
  }

  #footnotes(cell: ReadCell): ReadFootnote[] {
    // Word puts a space between the number of a note and its text.
    return cell.notes.map(({ id, at }) => ({ at, text: (this.#read.notes.get(id)?.text ?? '').replace(/^ /u, '') }));
  }

  /** The state the file gives a text, when it is another one than was sent and than it has here. */
  #stateOf({ sent, read }: FoundRow, lang: Lang, side: Side | undefined): TextState | null {
    const said = statesIn(read.state)[lang];
    if (said === undefined || said === sent.states[lang] || said === side?.state) return null;
    return textStateSchema.safeParse(said).data ?? null;
  }

  #sentSide({ place }: ReviewRow, lang: Lang): Side | undefined {
    return sidesAt(this.#sent.blocks, place)?.[lang];
  }

  #collectComments({ sent, read }: FoundRow, sides: Sides): void {
    const { blockId, cell } = sent.place;
    const tag = sent.tag.slice(OWN_TAG.length);
    const block = (lang: Lang) => anchorOf('', { blockId, lang, start: 0, end: 0 });
    const text = read.comment?.text.trim() ?? '';
    const [first] = this.#read.langs.filter((lang) => sides[lang] !== undefined);
    if (text !== '' && first !== undefined) {
      this.#comments.push({ key: `${tag} column`, number: sent.number, anchor: block(first), author: '', at: null, text });
    }
    for (const lang of LANGS) {
      const cellOf = read.cells[lang];
      for (const { id, start, end } of cellOf?.comments ?? []) {
        const comment = this.#read.comments.get(id);
        if (comment === undefined || comment.text.trim() === '') continue;
        const words = cellOf?.text.slice(start, end) ?? '';
        const whole = sideText(sides[lang]);
        const at = cell === null && words !== '' ? whole.indexOf(words) : -1;
        const anchor = at < 0 ? block(lang) : anchorOf(whole, { blockId, lang, start: at, end: at + words.length });
        const moment = comment.at === null ? Number.NaN : Date.parse(comment.at);
        this.#comments.push({
          key: `${tag} ${lang} ${id}`,
          number: sent.number,
          anchor,
          author: comment.author,
          at: Number.isNaN(moment) ? null : new Date(moment).toISOString(),
          text: comment.text.trim(),
        });
      }
    }
  }

  #tell(code: ReturnedProblem['code'], { number }: ReviewRow, lang: Lang, text: string): void {
    this.#problems.push({ code, number, lang, text: beginningOf(text) });
  }
}

/** A text with its notes in brackets where they stand. */
function readable(pieces: readonly PrintedPiece[]): string {
  return pieces
    .map((piece) => (piece.type === 'text' ? piece.text : piece.type === 'break' ? '\n' : ` [${plainText(piece.pieces)}]`))
    .join('');
}

/** What the state column says of each language, in whichever language it says it. */
function statesIn(text: string): Partial<Record<Lang, string>> {
  const names = LANGS.flatMap((lang) => Object.entries(wordings[lang].review.states));
  const said: Partial<Record<Lang, string>> = {};
  for (const line of text.split('\n')) {
    const [, code = '', word = ''] = /^\s*(\p{L}{2})\s*:\s*(.*?)\s*$/u.exec(line) ?? [];
    const lang = LANGS.find((each) => each === code.toLowerCase());
    const state = names.find(([, name]) => name === word.toLowerCase())?.[0];
    if (lang !== undefined && state !== undefined) said[lang] = state;
  }
  return said;
}
