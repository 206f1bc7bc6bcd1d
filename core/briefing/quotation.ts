import type { Block, Sides } from '../model/briefing.ts';
import type { Inline } from '../model/inline.ts';
import type { Quote } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import { attribution, joinText } from './attribution.ts';
import { type Draft, pair, plain } from './pairing.ts';
import type { Writing } from './records.ts';
import { cite } from './reference.ts';

/** The outer quotation marks of a language, with the spaces that belong inside them. */
const MARKS: Record<Lang, readonly [open: string, close: string]> = { fr: ['«\u00a0', '\u00a0»'], ru: ['«', '»'] };

/** Abbreviations whose stop also ends the sentence: taking it away would misspell them. */
const ABBREVIATION = /(?<!\p{L})(?:г|гг|руб|долл|тыс|др|д|п|etc)\.$/u;

/**
 * Says that what follows are not the speaker's own words. A clause follows a colon; a sentence of its own, which begins with a capital,
 * follows a stop: neither French nor Russian puts a capital behind that colon, and the words are not ours to change.
 */
const REPORTED: Record<Lang, Record<'clause' | 'sentence', string>> = {
  fr: { clause: ', propos rapportés\u00a0: ', sentence: ' (propos rapportés). ' },
  ru: { clause: ', в изложении: ', sentence: ' (в изложении). ' },
};

/**
 * A quote as a block: direct words in quotation marks with the attribution on the next line, reported ones as a paragraph
 * `name, role, propos rapportés : …`, or `name, role (propos rapportés). …` where they are a sentence. The words are those of the item. Where the language has the words but
 * not the speaker's name, role or organisation, the text is a draft.
 */
export function quotationBlock(quote: Quote, writing: Writing): Block {
  const write = quote.mode === 'direct' ? directWords : reportedWords;
  const sides: Sides = pair(quote.originalLang, (lang) => write(quote, writing, lang));
  if (quote.mode === 'indirect') return { id: writing.newId(), kind: 'paragraph', attrs: {}, sides };
  return { id: writing.newId(), kind: 'quotation', attrs: { itemId: quote.id }, sides };
}

function directWords(quote: Quote, writing: Writing, lang: Lang): Draft | null {
  const text = quote.texts[lang];
  if (!text?.text) return null;
  const by = attribution(quote, writing, lang);
  const content = quoted([words(quote, text.text, 'quote')], lang);
  if (by !== null) content.push({ type: 'lineBreak' }, plain('—\u00a0'), ...by.content);
  return { content: joinText([...content, ...citation(quote, writing, lang)]), state: by?.complete ? text.state : 'draft' };
}

function reportedWords(quote: Quote, writing: Writing, lang: Lang): Draft | null {
  const text = quote.texts[lang];
  if (!text?.text) return null;
  const by = attribution(quote, writing, lang);
  // A sentence of the press that names its speaker is attributed already.
  const before =
    by === null || namesSpeaker(quote, text.text, writing, lang)
      ? []
      : [...by.content, plain(REPORTED[lang][/^\P{L}*\p{Lu}/u.test(text.text) ? 'sentence' : 'clause'])];
  const { said, stop } = withoutStop(text.text);
  const content = [...before, words(quote, said, 'reported'), ...citation(quote, writing, lang), plain(stop)];
  return { content: joinText(content), state: by?.complete ? text.state : 'draft' };
}

function namesSpeaker(quote: Quote, text: string, { records }: Writing, lang: Lang): boolean {
  const family = records.person(quote.speakerId)?.names[lang]?.family ?? '';
  return family !== '' && text.includes(family);
}

/** Words in the outer quotation marks of a language. */
export function quoted(content: readonly Inline[], lang: Lang): Inline[] {
  const [open, close] = MARKS[lang];
  return [plain(open), ...content, plain(close)];
}

function words(quote: Quote, text: string, form: 'quote' | 'reported'): Inline {
  return { type: 'itemRef', itemId: quote.id, revision: quote.revision, form, text, marks: [] };
}

/**
 * A sentence without its full stop, so that a note can stand in front of it, as French and Russian both want. A stop that belongs to
 * an abbreviation or an ellipsis stays with the words.
 */
export function withoutStop(text: string): { said: string; stop: string } {
  const trimmed = text.trim();
  if (/[!?…]$|\.\.$/u.test(trimmed)) return { said: trimmed, stop: '' };
  if (ABBREVIATION.test(trimmed)) return { said: trimmed, stop: '' };
  return trimmed.endsWith('.') ? { said: trimmed.slice(0, -1), stop: '.' } : { said: trimmed, stop: '.' };
}

/** The source an item was taken from; the first one, where it was found in several. */
export function citation(item: { excerpts: Quote['excerpts'] }, { records, introduced }: Omit<Writing, 'newId'>, lang: Lang): Inline[] {
  for (const excerpt of item.excerpts) {
    const source = records.source(excerpt.sourceId);
    if (source !== null) return [cite(source, lang, introduced.has(source.id))];
  }
  return [];
}
