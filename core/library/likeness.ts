import { foldedTexts } from '../language/folding.ts';
import { isNegation } from '../language/searchLanguages.ts';
import { numbersIn } from '../language/searchNumbers.ts';
import type { ItemInput } from '../model/item.ts';
import { LANGS, type Lang, type Localized } from '../model/language.ts';
import type { Excerpt } from '../model/source.ts';
import type { DuplicateReason } from '../model/trust.ts';

/** How like two items are. */
export interface Likeness {
  reasons: DuplicateReason[];
  /** Share of word triples in common in the language where it is greatest, 0 to 1 (Jaccard index of shingles; Broder 1997). */
  likeness: number;
}

/** From this share on two texts are nearly the same. */
const NEARLY = 0.5;
/** With the same speaker on the same day, less is needed: quotations of one speech are cut differently. */
const NEARLY_SAME_SPEECH = 0.3;
const SHINGLE = 3;
/** So many of the smallest hashes stand for a text: texts that are half alike have one in common in 98 of 100 cases. */
const SKETCH = 6;

/**
 * Numbers that items have in common when they may be one: the smallest hashes of their word triples, speaker with day, figure,
 * passage. Comparing those that share one finds the duplicates without comparing every item with every other.
 */
export function duplicateKeys(item: ItemInput): number[] {
  const keys: string[] = [];
  for (const { sourceId, start, end } of item.excerpts.filter(isPassage)) keys.push(`passage ${sourceId} ${start} ${end}`);
  if (item.kind === 'quote' && item.speakerId !== null && item.date !== null) keys.push(`speech ${item.speakerId} ${item.date}`);
  if (item.kind === 'statistic') keys.push(`figure ${item.quantity.value} ${item.quantity.unit}`);
  const sketches = LANGS.flatMap((lang) =>
    [...shinglesOf(item.texts[lang]?.text ?? '')]
      .map((shingle) => hash(`${lang} ${shingle}`))
      .sort((a, b) => a - b)
      .slice(0, SKETCH),
  );
  return [...new Set([...keys.map(hash), ...sketches])];
}

/** What makes two items the same, null when nothing does or something says that they are not. */
export function likenessOf(one: ItemInput, other: ItemInput): Likeness | null {
  if (one.kind !== other.kind || contradict(one, other)) return null;
  const likeness = Math.max(0, ...LANGS.map((lang) => textLikeness(one, other, lang)));
  const sameSpeech = isSameSpeech(one, other);
  const reasons: DuplicateReason[] = [];
  if (likeness === 1) reasons.push('sameWords');
  else if (likeness >= (sameSpeech ? NEARLY_SAME_SPEECH : NEARLY)) reasons.push('nearlySameWords');
  if (isSamePassage(one, other)) reasons.push('samePassage');
  if (isSameFigure(one, other)) reasons.push('sameFigure');
  // Many things are said in one speech: it only supports another reason.
  if (sameSpeech && reasons.length > 0) reasons.push('sameSpeakerAndDate');
  return reasons.length === 0 ? null : { reasons, likeness };
}

/** Other figures, another speaker, another period or a denial make another thing of the same words. */
function contradict(one: ItemInput, other: ItemInput): boolean {
  if (one.kind === 'quote' && other.kind === 'quote' && differ(one.speakerId, other.speakerId)) return true;
  if (one.kind === 'statistic' && other.kind === 'statistic') {
    const { value, valueMax, unit } = one.quantity;
    if (value !== other.quantity.value || valueMax !== other.quantity.valueMax || unit !== other.quantity.unit) return true;
    if (localizedDiffer(one.period, other.period) || localizedDiffer(one.geography, other.geography)) return true;
  }
  return LANGS.some((lang) => {
    const [text, otherText] = [one.texts[lang]?.text ?? '', other.texts[lang]?.text ?? ''];
    if (text === '' || otherText === '') return false;
    return figures(text) !== figures(otherText) || negations(text) !== negations(otherText);
  });
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

function localizedDiffer(one: Localized, other: Localized): boolean {
  return LANGS.some((lang) => {
    const [text, otherText] = [plain(one[lang] ?? ''), plain(other[lang] ?? '')];
    return text !== '' && otherText !== '' && text !== otherText;
  });
}

function plain(text: string): string {
  return foldedTexts(text).join(' ');
}

function figures(text: string): string {
  return numbersIn(text)
    .map(({ value }) => value)
    .sort()
    .join(' ');
}

function negations(text: string): boolean {
  return foldedTexts(text).some(isNegation);
}

function isSameSpeech(one: ItemInput, other: ItemInput): boolean {
  if (one.kind !== 'quote' || other.kind !== 'quote') return false;
  return one.speakerId !== null && one.speakerId === other.speakerId && one.date !== null && one.date === other.date;
}

function isSamePassage(one: ItemInput, other: ItemInput): boolean {
  return one.excerpts
    .filter(isPassage)
    .some((passage) =>
      other.excerpts.some(({ sourceId, start, end }) => sourceId === passage.sourceId && start === passage.start && end === passage.end),
    );
}

/** The rows of a table stand in it without a passage of their own. */
function isPassage({ start, end }: Excerpt): boolean {
  return start < end;
}

/** The same figure of the same thing, as far as that is said of both. */
function isSameFigure(one: ItemInput, other: ItemInput): boolean {
  if (one.kind !== 'statistic' || other.kind !== 'statistic' || one.quantity.value !== other.quantity.value) return false;
  const measured = LANGS.filter((lang) => plain(one.measure[lang] ?? '') !== '' && plain(other.measure[lang] ?? '') !== '');
  const alike = (lang: Lang) => jaccard(wordSet(one.measure[lang] ?? ''), wordSet(other.measure[lang] ?? '')) >= NEARLY;
  return measured.length === 0 ? LANGS.some((lang) => textLikeness(one, other, lang) >= NEARLY_SAME_SPEECH) : measured.some(alike);
}

function wordSet(text: string): Set<string> {
  return new Set(foldedTexts(text));
}

function textLikeness(one: ItemInput, other: ItemInput, lang: Lang): number {
  const [text, otherText] = [plain(one.texts[lang]?.text ?? ''), plain(other.texts[lang]?.text ?? '')];
  if (text === '' || otherText === '') return 0;
  // Triples that occur twice could make one of two texts that are not.
  if (text === otherText) return 1;
  return Math.min(0.99, jaccard(shinglesOf(text), shinglesOf(otherText)));
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((each) => other.has(each)).length;
  return common === 0 ? 0 : common / (one.size + other.size - common);
}

/** The triples of words of a text; all its words where there are fewer. */
function shinglesOf(text: string): Set<string> {
  const words = foldedTexts(text);
  if (words.length === 0) return new Set();
  const count = Math.max(1, words.length - SHINGLE + 1);
  return new Set(Array.from({ length: count }, (_, at) => words.slice(at, at + SHINGLE).join(' ')));
}

/** 32 bits of a text (FNV-1a, Fowler, Noll and Vo). What it takes for the same is compared word by word afterwards. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  // The last characters would hardly reach the high bits, and the smallest hashes are what counts.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
