import type { CaptureLanguage, QuotationToken, Sentence } from '../language/captureLanguage.ts';
import { isWhole, type ReadSentence } from './readSentence.ts';
import { cueFor } from './resolution.ts';

/** A term is at most so many words. */
const TERM_WORDS = 3;

/**
 * Short marked words that come back, at least once where nobody is said to speak: the article's name for a thing (`le « filet de sécurité »`),
 * not somebody's words.
 */
export function termsOf(read: readonly ReadSentence[], language: CaptureLanguage): ReadonlySet<string> {
  const uses = new Map<string, { times: number; unspoken: boolean }>();
  for (const { sentence, cues, asides } of read) {
    for (const [index, token] of sentence.tokens.entries()) {
      if (token.kind !== 'quotation' || token.tokens.length > TERM_WORDS + 1 || isWhole(sentence, index)) continue;
      const words = plainWords(token);
      if (words === '' || words.split(' ').length > TERM_WORDS) continue;
      const use = uses.get(words) ?? { times: 0, unspoken: false };
      use.times += 1;
      const spoken = cueFor(token.start, token.end, cues) !== null || asides.get(token)?.[0] !== undefined;
      if (!spoken && !language.isName(sentence, index)) use.unspoken = true;
      uses.set(words, use);
    }
  }
  return new Set([...uses].filter(([, { times, unspoken }]) => times > 1 && (unspoken || times > 2)).map(([words]) => words));
}

/** `la crise des « gilets jaunes »`, and elsewhere the same words without marks: what everybody calls it. */
export function isTerm(text: string, { tokens }: Sentence, index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (
    token?.kind !== 'quotation' ||
    before?.kind !== 'word' ||
    token.capital ||
    token.tokens.length > TERM_WORDS ||
    token.tokens.length < 2
  )
    return false;
  // Articles and prepositions are short in every language; `l'impuissance` holds one itself.
  if (before.key.length > 4 || !token.tokens.every((inner) => inner.kind === 'word' && inner.text.length > 2)) return false;
  const { start, end } = token.quotation.inner;
  const words = text.slice(start, end);
  for (let at = text.indexOf(words), times = 0; at !== -1 && times < 12; at = text.indexOf(words, at + words.length), times += 1)
    if (at !== start && !/[«“"„]\s?$/u.test(text.slice(Math.max(0, at - 2), at))) return true;
  return false;
}

/** The words between marks, without case, marks and the plural's ending. */
export function plainWords(token: QuotationToken): string {
  return token.tokens
    .filter((inner) => inner.kind === 'word')
    .map((inner) => inner.key.replace(/(?<=.{3})[sx]$/, ''))
    .join(' ');
}
