import type { QuantityReading } from '../language/quantityReading.ts';

/** A sentence of an article with its place in it (UTF-16). */
export interface SentenceText {
  readonly text: string;
  readonly start: number;
}

/** No sentence is looked at further than this around a figure, so that unpunctuated text stays linear. */
const REACH = 400;

/** The sentence around a passage, cut at paragraph breaks and at stops before a capital. */
export function sentenceAround(text: string, start: number, end: number): SentenceText {
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start);
  const opening = [...before.matchAll(/\n|[.!?…]["»”]?\s+(?=[\p{Lu}«"“])/gu)].at(-1);
  const first = opening === undefined ? from : from + opening.index + opening[0].length;
  const after = text.slice(end, end + REACH);
  const closing = /\n|[.!?…]["»”]?(?=\s+[\p{Lu}«"“]|\s*$)/u.exec(after);
  return { text: text.slice(first, closing === null ? end + after.length : end + closing.index), start: first };
}

/** A figure inside the article; `countedFrom` is where the counted noun begins. */
interface MeasuredFigure {
  readonly start: number;
  readonly end: number;
  readonly countedFrom: number | null;
}

/** What a figure measures and when, as phrases of its own sentence; null where the sentence does not say. */
export function subjectOf(
  sentence: SentenceText,
  figure: MeasuredFigure,
  reading: QuantityReading,
  published: string | null,
): { what: string | null; period: string | null } {
  const period = periodOf(sentence, figure, reading);
  return { what: whatOf(sentence, figure, reading), period: period === null ? null : dated(period, reading, published) };
}

const MOST_WORDS = 14;

function whatOf(sentence: SentenceText, figure: MeasuredFigure, reading: QuantityReading): string | null {
  const after = sentence.text.slice(figure.end - sentence.start);
  const complement = reading.complement.exec(after);
  if (figure.countedFrom !== null) {
    const noun = sentence.text.slice(figure.countedFrom - sentence.start, figure.end - sentence.start);
    return tidy((noun + upToEnd(after, reading)).replace(reading.openingWords, ''));
  }
  if (complement !== null) {
    const phrase = tidy(upToEnd(after.slice(complement[0].length), reading));
    if (phrase !== null) return phrase;
  }
  return subjectBefore(sentence.text.slice(0, figure.start - sentence.start), reading);
}

/** What stands before a figure: the subject of its verb, or the noun it follows, without what reports and what counts. */
function subjectBefore(before: string, reading: QuantityReading): string | null {
  const parts = before.split(/[;:()«»"“”]|\s[–—-]\s/u).filter((part) => /\p{L}{4}/u.test(part));
  const clause = (parts.at(-1) ?? '').replace(reading.reportedBefore, '');
  const verbs = [...clause.matchAll(new RegExp(reading.measuringVerb.source, 'giu'))];
  const verb = verbs.at(-1);
  const subject = verb === undefined ? clause : clause.slice(0, verb.index);
  const pieces = subject
    .split(/,(?!\d)/u)
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}{3}/u.test(piece) && !reading.asides.test(piece));
  return tidy((pieces.at(-1) ?? clause).replace(reading.leadWords, '').replace(reading.openingWords, ''));
}

function upToEnd(text: string, reading: QuantityReading): string {
  reading.complementEnd.lastIndex = 0;
  const stop = reading.complementEnd.exec(text);
  return stop === null ? text : text.slice(0, stop.index);
}

/** The last words of a phrase, without the marks around it; null when there are none. */
function tidy(phrase: string): string | null {
  const words = phrase
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:[,.–—-]\s*)+/u, '')
    .replace(/[\s,.:;–—-]+$/u, '')
    .split(' ');
  const kept = words.slice(-MOST_WORDS).join(' ');
  return /\p{L}{2}/u.test(kept) ? kept : null;
}

function periodOf(sentence: SentenceText, figure: MeasuredFigure, reading: QuantityReading): string | null {
  let best: { phrase: string; distance: number } | null = null;
  for (const match of sentence.text.matchAll(reading.periods)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    if (start < figure.end && end > figure.start) continue;
    const distance = Math.max(figure.start - end, start - figure.end);
    if (best === null || distance < best.distance) best = { phrase: match[0].trim(), distance };
  }
  return best?.phrase ?? null;
}

/** « cette année » says nothing a year later: the year it meant stands beside it. */
function dated(period: string, reading: QuantityReading, published: string | null): string {
  const relative = reading.relativeYears.find(([phrase]) => phrase.test(period));
  const year = Number(published?.slice(0, 4) ?? Number.NaN);
  return relative === undefined || !Number.isInteger(year) ? period : `${period} (${year + relative[1]})`;
}
