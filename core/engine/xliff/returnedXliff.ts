import { isDeepStrictEqual } from 'node:util';
import { compareWords } from '../../briefing/compare.ts';
import { anchorOf } from '../../briefing/discussion.ts';
import { beginningOf, type FoundChange, type Returned } from '../../exchange/returned/returned.ts';
import { sidesAt } from '../../exchange/returned/textPlace.ts';
import type { ReadXliff, ReadXliffUnit } from '../../exchange/xliff/readXliff.ts';
import { LINE_BREAK, type XliffState } from '../../exchange/xliff/xliffDocument.ts';
import type { BriefingContent } from '../../model/briefing.ts';
import type { Inline } from '../../model/inline.ts';
import type { TextState } from '../../model/item.ts';
import type { Lang } from '../../model/language.ts';
import type { MemoryText, SegmentTag } from '../../model/memory.ts';
import type { Id } from '../../model/record.ts';
import type { ChangeWarning, ReturnedComment, ReturnedProblem, ReturnedProblemCode } from '../../model/returned.ts';
import type { Source } from '../../model/source.ts';
import { footnotesOf, joinSegments, withFootnotes } from '../../translation/segments.ts';
import { readCode } from '../../translation/tagCodes.ts';
import { localised, localisedCode, type SegmentedText, segmentedTexts } from './segmentedTexts.ts';
import { isSent, sentSegments } from './xliffOfBriefing.ts';
import { innerText, outerText } from './xliffText.ts';

/** A segment that came back as another one. */
interface Rewritten {
  at: number;
  key: string;
  text: MemoryText;
}

/** A text with what came back of it. */
interface ReadText {
  sent: SegmentedText;
  rewritten: Rewritten[];
}

/**
 * What an XLIFF file that came back changes in a briefing. `sent` is the briefing as it was when the file was made. Tags are known by their numbers:
 * what they stand for is what was sent, and nothing the file says.
 */
export function returnedXliff(
  read: ReadXliff,
  sent: Pick<BriefingContent, 'blocks'>,
  present: Pick<BriefingContent, 'blocks'>,
  sources: ReadonlyMap<Id, Source>,
): Returned {
  const comparison = new XliffComparison(read, sent, present, sources);
  for (const [index, unit] of read.units.entries()) comparison.add(unit, index + 1);
  return comparison.result();
}

class XliffComparison {
  readonly #sentBlocks: BriefingContent['blocks'];
  readonly #presentBlocks: BriefingContent['blocks'];
  readonly #sent: ReadonlyMap<string, SegmentedText>;
  readonly #present: ReadonlyMap<string, SegmentedText>;
  readonly #sources: ReadonlyMap<Id, Source>;
  readonly #lang: Lang;
  readonly #source: Lang;
  readonly #problems: ReturnedProblem[] = [];
  readonly #changes: FoundChange[] = [];
  readonly #comments: ReturnedComment[] = [];
  /** What came back of each text and its footnotes, by the id of the text. */
  readonly #texts = new Map<string, ReadText[]>();
  readonly #seen = new Set<string>();
  #unchanged = 0;

  constructor(
    read: ReadXliff,
    sent: Pick<BriefingContent, 'blocks'>,
    present: Pick<BriefingContent, 'blocks'>,
    sources: ReadonlyMap<Id, Source>,
  ) {
    const byId = (blocks: BriefingContent['blocks']) =>
      new Map(segmentedTexts(blocks, read.source, read.target).map((text) => [text.id, text]));
    this.#sent = byId(sent.blocks);
    this.#present = byId(present.blocks);
    this.#sentBlocks = sent.blocks;
    this.#presentBlocks = present.blocks;
    this.#sources = sources;
    this.#lang = read.target;
    this.#source = read.source;
  }

  result(): Returned {
    const missing = [...this.#sent.values()].filter((text) => !this.#seen.has(text.id) && sentSegments(text).length > 0);
    for (const { pairs } of missing) this.#tell('deleted', null, pairs[0]?.source.text ?? '');
    return { tracked: false, unchanged: this.#unchanged, changes: this.#changes, comments: this.#comments, problems: this.#problems };
  }

  add(unit: ReadXliffUnit, number: number): void {
    const text = this.#sent.get(unit.id);
    if (text === undefined) {
      this.#tell('foreign', number, unit.segments[0]?.source.text ?? '');
      return;
    }
    if (this.#seen.has(unit.id)) {
      this.#tell('repeated', number, unit.segments[0]?.source.text ?? '');
      return;
    }
    this.#seen.add(unit.id);
    const sides = sidesAt(this.#presentBlocks, text.place);
    if (sides === null) {
      if (unit.segments.some(({ target }) => target !== null)) this.#tell('gone', number, unit.segments[0]?.target?.text ?? '');
      return;
    }
    const known: ReadText = { sent: text, rewritten: [] };
    const owner = text.id.replace(/\.n\d+$/, '');
    this.#texts.set(owner, [...(this.#texts.get(owner) ?? []), known]);
    const first = this.#changes.length;
    this.#compare(unit, number, known, owner);
    this.#state(unit, number, text, first);
    this.#collectNotes(unit, number, text);
  }

  #compare(unit: ReadXliffUnit, number: number, known: ReadText, owner: string): void {
    const { sent } = known;
    const leaving = sentSegments(sent);
    const present = this.#present.get(sent.id);
    // Segments answer one another as long as the text has as many.
    const isSameShape = present !== undefined && present.pairs.length === sent.pairs.length;
    for (const [index, { at, segment }] of leaving.entries()) {
      const read = unit.segments[index];
      if (read === undefined) {
        this.#tell('deleted', number, segment.source.text);
        continue;
      }
      if (plain(read.source.text) !== plain(segment.source.text)) {
        this.#tell('source', number, read.source.text);
        continue;
      }
      if (read.target === null || (segment.target === null && read.target.text.trim() === '')) {
        this.#unchanged += 1;
        continue;
      }
      const { text, lost } = this.#restored(read.target, segment.source, segment.target);
      if (segment.target !== null && isDeepStrictEqual(text, segment.target)) {
        this.#unchanged += 1;
        continue;
      }
      const pair = sent.pairs[at];
      const around = outerText(pair?.target ?? pair?.source ?? text);
      const inner = innerText({ ...around, text });
      const here = isSameShape ? (present.pairs[at]?.target ?? null) : null;
      if (here !== null && isDeepStrictEqual(joinSegments([here]), joinSegments([inner]))) {
        this.#unchanged += 1;
        continue;
      }
      if (lost) this.#tell('codes', number, text.text);
      const isUntouched = isSameShape && isDeepStrictEqual(here, pair?.target ?? null);
      const key = `${sent.id}#${index + 1}`;
      const before = here ?? pair?.target ?? null;
      known.rewritten.push({ at, key, text: inner });
      this.#changes.push({
        change: {
          key,
          place: sent.place,
          lang: this.#lang,
          number,
          segment: index + 1,
          words: compareWords(before?.text.trim() ?? '', inner.text.trim(), this.#lang),
          state: null,
          conflict: isUntouched ? null : compareWords(pair?.target?.text.trim() ?? '', before?.text.trim() ?? '', this.#lang),
          warnings: warningsOf(text, segment.source, sent.note),
        },
        content: (taken) => this.#content(owner, taken),
        origin: sidesAt(this.#sentBlocks, sent.place)?.[this.#source]?.content ?? [],
      });
    }
  }

  /** The tags of a translation as what they stood for when they were sent; tags that were not, and pairs that do not fit, are left out. */
  #restored(read: MemoryText, source: MemoryText, target: MemoryText | null): { text: MemoryText; lost: boolean } {
    const codes = new Map<string, SegmentTag>();
    for (const tag of source.tags)
      codes.set(`${tag.type} ${tag.id}`, { ...tag, content: localisedCode(tag.content, this.#lang, this.#sources) });
    for (const tag of target?.tags ?? []) codes.set(`${tag.type} ${tag.id}`, tag);
    const open = new Set<number>();
    const closed = new Set(read.tags.filter(({ type }) => type === 'close').map(({ id }) => id));
    const tags: SegmentTag[] = [];
    for (const tag of read.tags) {
      const code = codes.get(`${tag.type} ${tag.id}`);
      if (tag.content === LINE_BREAK && tag.type === 'single') {
        tags.push(tag);
        continue;
      }
      if (code === undefined || (tag.type === 'open' && !closed.has(tag.id)) || (tag.type === 'close' && !open.has(tag.id))) continue;
      if (tag.type === 'open') open.add(tag.id);
      if (tag.type === 'close') open.delete(tag.id);
      tags.push({ ...tag, content: code.content });
    }
    return { text: { text: read.text, tags }, lost: tags.length < read.tags.length };
  }

  /** The text with the segments that are taken, and its footnotes with theirs. */
  #content(owner: string, taken: ReadonlySet<string>): Inline[] {
    const texts = this.#texts.get(owner) ?? [];
    const body = texts.find(({ sent }) => sent.note === null);
    const sides = sidesAt(this.#presentBlocks, (body ?? texts[0])?.sent.place ?? { blockId: owner, cell: null });
    const now = sides?.[this.#lang]?.content ?? [];
    const written = body === undefined || !body.rewritten.some(({ key }) => taken.has(key)) ? [...now] : this.#joined(body, taken);
    const notes = footnotesOf(written).map((note, index): readonly Inline[] => {
      const read = texts.find(({ sent }) => sent.note === index);
      return read?.rewritten.some(({ key }) => taken.has(key)) ? this.#joined(read, taken) : note;
    });
    return withFootnotes(written, notes);
  }

  #joined({ sent, rewritten }: ReadText, taken: ReadonlySet<string>): Inline[] {
    const present = this.#present.get(sent.id);
    const pairs = present !== undefined && present.pairs.length === sent.pairs.length ? present.pairs : sent.pairs;
    return joinSegments(
      pairs.flatMap((pair, at) => {
        const read = rewritten.find((each) => each.at === at && taken.has(each.key));
        if (read !== undefined) return [read.text];
        if (pair.target !== null) return [pair.target];
        // What has nothing to be translated, such as a reference, comes along; what is still to be translated does not.
        return isSent(pair) ? [] : [localised(pair.source, this.#lang, this.#sources)];
      }),
    );
  }

  /** The state of a text is that of its least advanced segment. */
  #state(unit: ReadXliffUnit, number: number, text: SegmentedText, first: number): void {
    if (text.note !== null) return;
    const states = unit.segments.filter(({ target }) => target !== null).map(({ state }) => state);
    const lowest = ORDER.find((state) => states.includes(state));
    const was = sidesAt(this.#sentBlocks, text.place)?.[this.#lang]?.state;
    const now = sidesAt(this.#presentBlocks, text.place)?.[this.#lang];
    if (lowest === undefined || states.includes(null) || lowest === (was ?? 'draft') || lowest === now?.state) return;
    const own = this.#changes[first];
    if (own !== undefined) {
      own.change.state = lowest;
      return;
    }
    if (now === undefined) return;
    const words = compareWords(joinedText(text), joinedText(text), this.#lang);
    this.#changes.push({
      change: {
        key: `${text.id}#state`,
        place: text.place,
        lang: this.#lang,
        number,
        segment: null,
        words,
        state: lowest,
        conflict: null,
        warnings: [],
      },
      content: null,
      origin: sidesAt(this.#sentBlocks, text.place)?.[this.#source]?.content ?? [],
    });
  }

  #collectNotes(unit: ReadXliffUnit, number: number, { place }: SegmentedText): void {
    for (const [index, { author, text }] of unit.notes.entries()) {
      if (text.trim() === '') continue;
      const anchor = anchorOf('', { blockId: place.blockId, lang: this.#lang, start: 0, end: 0 });
      this.#comments.push({ key: `${unit.id} note ${index}`, number, anchor, author, at: null, text: text.trim() });
    }
  }

  #tell(code: ReturnedProblemCode, number: number | null, text: string): void {
    this.#problems.push({ code, number, lang: null, text: beginningOf(text) });
  }
}

const ORDER: readonly TextState[] = ['draft', 'translated', 'reviewed', 'final'] satisfies readonly XliffState[];

function joinedText({ pairs }: SegmentedText): string {
  return pairs.map(({ target }) => target?.text ?? '').join('');
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function warningsOf(text: MemoryText, source: MemoryText, note: number | null): ChangeWarning[] {
  const lost = source.tags.filter(({ type, id }) => type !== 'close' && !text.tags.some((tag) => tag.type === type && tag.id === id));
  const isPiece = lost.some(({ content }) => readCode(content)?.type === 'piece');
  return [
    ...(text.text.trim() === '' ? (['emptied'] as const) : []),
    ...(isPiece ? (['piece'] as const) : []),
    ...(lost.length > 0 && !isPiece ? (['codes'] as const) : []),
    ...(note === null ? [] : (['note'] as const)),
  ];
}
