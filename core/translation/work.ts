import { confirmSide, editSide, hashContent, hasText } from '../briefing/side.ts';
import type { Block, Sides } from '../model/briefing.ts';
import type { Inline } from '../model/inline.ts';
import { type Lang, otherLang } from '../model/language.ts';
import type { MemoryText } from '../model/memory.ts';
import type { TextPlace } from '../model/translation.ts';
import type { Segmenter } from './segmentation.ts';
import { matchTags, mergeSegments, pairSegments, senseOf } from './segmentPairs.ts';
import { joinSegments, segmentsOf } from './segments.ts';
import { segmentKey } from './segmentTokens.ts';
import { samePlace, type TranslatableText, translatableTexts } from './translatable.ts';

export type Segmenters = Readonly<Record<Lang, Segmenter>>;

/** Sentences of the original and what they are in the translation, which may be nothing yet. */
export interface TextPair {
  source: MemoryText;
  target: MemoryText;
  /** UTF-16 offsets in the running text of the translation. */
  start: number;
  end: number;
}

/** Letters of a Russian text for each of its French original, in briefings of ours and in treaties. */
const RUSSIAN_FOR_FRENCH = 0.92;

/** The sentences of a text in pairs; `lang` is the language it is translated into. */
export function textPairs(sides: Sides, lang: Lang, segmenters: Segmenters): TextPair[] {
  const source = segmentsOf(sides[otherLang(lang)]?.content ?? [], segmenters[otherLang(lang)]);
  const target = segmentsOf(sides[lang]?.content ?? [], segmenters[lang]);
  const ratio = lang === 'ru' ? RUSSIAN_FOR_FRENCH : 1 / RUSSIAN_FOR_FRENCH;
  let at = 0;
  return pairSegments(source, target, ratio).map((pair) => {
    const start = at;
    at = pair.target.at(-1)?.end ?? at;
    return { source: mergeSegments(pair.source), target: mergeSegments(pair.target), start, end: at };
  });
}

/** Which pair is worked on when the caret is at an offset of the translation: the one it stands in, or behind all text the next one to be written. */
export function pairAt(pairs: readonly TextPair[], offset: number): number {
  const written = pairs.findLastIndex(({ target }) => target.text !== '');
  const inside = pairs.findIndex(({ end, target }) => target.text !== '' && offset < end);
  if (inside !== -1) return inside;
  const last = pairs[written];
  // Behind a space or at the end of a line the next sentence begins.
  const begins = last === undefined || /\s$/u.test(last.target.text);
  return Math.min(pairs.length - 1, begins ? written + 1 : Math.max(0, written));
}

/** A segment without the spaces around it: what a memory keeps. */
export function trimmed({ text, tags }: MemoryText): MemoryText {
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  return {
    text: text.slice(start, end),
    tags: tags.map((tag) => ({ ...tag, at: Math.min(Math.max(tag.at, start), end) - start })),
  };
}

/**
 * The translation of a text with one of its sentences made another one. Spaces and line breaks after it are as in the original. Sentences
 * before it that are not translated yet stay so: what is put in follows what is there.
 */
export function withTarget(pairs: readonly TextPair[], index: number, target: MemoryText): Inline[] {
  const segments: MemoryText[] = [];
  for (const [place, pair] of pairs.entries()) {
    const said = place === index ? trimmed(target) : pair.target;
    if (said.text === '' && said.tags.length === 0) continue;
    const last = segments.at(-1);
    if (last !== undefined && !/\s$/u.test(last.text) && !/^\s/u.test(said.text)) {
      const before = pairs[place - 1]?.source.text ?? '';
      segments.push({ text: before.endsWith('\n') ? '\n' : ' ', tags: [] });
    }
    segments.push(place === index ? { ...said, text: said.text + spaceAfter(pair.target) } : said);
  }
  return joinSegments(segments);
}

function spaceAfter({ text }: MemoryText): string {
  return text.slice(text.trimEnd().length);
}

/**
 * A stored translation as it may be put into a text: marks and links as they are, pieces of the library and notes only where the original at
 * hand has them, and then its own; other programs' codes are left out.
 */
export function fitted(source: MemoryText, match: { source: MemoryText; target: MemoryText }): MemoryText {
  const target = matchTags(match.source, match.target);
  const own = new Map(source.tags.filter(({ type }) => type !== 'close').map((tag) => [senseOf(tag.content), tag.content]));
  const free = source.tags.filter(({ type, content }) => type !== 'close' && isOfLibrary(content));
  const stays = new Map<number, string>();
  for (const tag of target.tags) {
    if (tag.type === 'close') continue;
    if (!isOfLibrary(tag.content)) stays.set(tag.id, tag.content);
    else {
      const same = own.get(senseOf(tag.content)) ?? free.find((candidate) => candidate.type === tag.type)?.content;
      if (same === undefined) continue;
      stays.set(tag.id, same);
      const taken = free.findIndex(({ content }) => content === same);
      if (taken !== -1) free.splice(taken, 1);
    }
  }
  return {
    text: target.text,
    tags: target.tags
      .filter(({ id }) => stays.has(id))
      .map((tag) => (tag.type === 'close' ? tag : { ...tag, content: stays.get(tag.id) ?? tag.content })),
  };
}

function isOfLibrary(content: string): boolean {
  return content.startsWith('{');
}

/** The segments next to a pair, in the language of the original: within its text, else in the texts around it; null at the ends. */
export function neighbours(
  texts: readonly TranslatableText[],
  at: number,
  index: number,
  lang: Lang,
  segmenters: Segmenters,
): { previous: string | null; next: string | null } {
  const said = (text: TranslatableText | undefined) => (text === undefined ? [] : textPairs(text.sides, lang, segmenters));
  const here = said(texts[at]);
  const before = here[index - 1] ?? said(texts[at - 1]).at(-1);
  const after = here[index + 1] ?? said(texts[at + 1])[0];
  return { previous: before ? trimmed(before.source).text : null, next: after ? trimmed(after.source).text : null };
}

/** The sides after a sentence of one was put in from the memory, or typed: a first draft, made from the text the other side has now. */
export function filledSides(sides: Sides, lang: Lang, content: Inline[], complete: boolean): Sides {
  const edited = editSide(sides, lang, content);
  const side = edited[lang];
  const source = otherLang(lang);
  if (side === undefined) return edited;
  if (complete) return confirmSide(edited, lang, 'translated');
  const isOriginal = edited[source]?.from?.lang === lang;
  return isOriginal ? edited : { ...edited, [lang]: { ...side, from: { lang: source, hash: hashContent(edited[source]?.content ?? []) } } };
}

/** A translation that was confirmed, for the other places where the same sentence stands. */
export interface Repeated {
  source: MemoryText;
  target: MemoryText;
}

/**
 * Fills in a confirmed sentence wherever else the same one stands and is the next to be translated. What somebody has written stays.
 * @returns the texts that changed
 */
export function repeat(
  blocks: readonly Block[],
  lang: Lang,
  from: TextPlace,
  { source, target }: Repeated,
  segmenters: Segmenters,
): TranslatableText[] {
  const key = segmentKey(trimmed(source).text);
  return translatableTexts(blocks, otherLang(lang)).flatMap((text): TranslatableText[] => {
    if (samePlace(text.place, from)) return [];
    let { sides } = text;
    for (;;) {
      const pairs = textPairs(sides, lang, segmenters);
      const open = pairs.findIndex((pair) => pair.target.text === '');
      const pair = pairs[open];
      if (pair === undefined || segmentKey(trimmed(pair.source).text) !== key) break;
      const content = withTarget(pairs, open, fitted(trimmed(pair.source), { source, target }));
      if (content.length === 0) break;
      sides = filledSides(sides, lang, content, open === pairs.length - 1);
    }
    return sides === text.sides ? [] : [{ place: text.place, sides }];
  });
}

/** The place after one that is to be translated still: in its text, then in the texts after it. */
export function nextOpen(
  blocks: readonly Block[],
  lang: Lang,
  place: TextPlace,
  index: number,
  isDone: (pair: TextPair) => boolean,
  segmenters: Segmenters,
): { place: TextPlace; index: number; offset: number } | null {
  const texts = translatableTexts(blocks, otherLang(lang));
  const at = texts.findIndex((text) => samePlace(text.place, place));
  for (const [number, text] of texts.entries()) {
    if (number < at) continue;
    const pairs = textPairs(text.sides, lang, segmenters);
    const open = pairs.findIndex((pair, candidate) => (number > at || candidate > index) && !isDone(pair));
    const pair = pairs[open];
    if (pair !== undefined) return { place: text.place, index: open, offset: pair.target.text === '' ? pair.end : pair.start };
  }
  return null;
}

/** A translation for each sentence that has one good enough; null for the others. */
export type Translate = (
  source: MemoryText,
  context: { previous: string | null; next: string | null },
) => { target: MemoryText; score: number } | null;

/** What was filled in from the memory, and how many sentences that are. */
export interface Pretranslated {
  changed: TranslatableText[];
  segments: number;
  /** Texts all of whose sentences were known word for word. */
  complete: number;
}

/**
 * Fills empty translations from the memory, sentence by sentence as long as there is a match. A text all of whose sentences have an exact one is
 * translated; others are drafts. What somebody has written stays as it is. `report` is told how many texts of how many are done.
 */
export function pretranslate(
  blocks: readonly Block[],
  lang: Lang,
  translate: Translate,
  segmenters: Segmenters,
  report: (done: number, total: number) => void,
): Pretranslated {
  const texts = translatableTexts(blocks, otherLang(lang));
  const done: Pretranslated = { changed: [], segments: 0, complete: 0 };
  for (const [at, text] of texts.entries()) {
    report(at, texts.length);
    if (hasText(text.sides[lang])) continue;
    const pairs = textPairs(text.sides, lang, segmenters);
    const filled: TextPair[] = [];
    let isExact = true;
    for (const [index, pair] of pairs.entries()) {
      const source = trimmed(pair.source);
      const found = translate(source, neighbours(texts, at, index, lang, segmenters));
      if (found === null) break;
      isExact &&= found.score >= 100;
      filled.push({ ...pair, target: found.target });
    }
    if (filled.length === 0) continue;
    const rest = pairs.slice(filled.length);
    const content = filled.reduce(
      (_all, pair, index) => withTarget([...filled.slice(0, index + 1), ...rest], index, pair.target),
      [] as Inline[],
    );
    const isComplete = isExact && rest.length === 0;
    done.changed.push({ place: text.place, sides: filledSides(text.sides, lang, content, isComplete) });
    done.segments += filled.length;
    if (isComplete) done.complete += 1;
  }
  report(texts.length, texts.length);
  return done;
}
