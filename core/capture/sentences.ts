import type { CaptureLanguage, Quotation, Sentence, Span, Token } from '../language/captureLanguage.ts';
import { tokensOf } from './tokens.ts';

/** No sentence is this long; what is, is cut, so that work within a sentence stays bounded on any input. */
const MAX_TOKENS = 1000;
/** A passage between marks this long, right behind a stop, is speech that opens a sentence rather than a word of the one before. */
const SPEECH_TOKENS = 3;

/**
 * The narrator's sentences. A passage between marks is never cut: it is one token of the sentence around it, and a sentence
 * of its own only when it ends like one and what follows begins like one.
 */
export function sentencesOf(
  text: string,
  paragraphs: readonly Span[],
  quotations: readonly Quotation[],
  language: CaptureLanguage,
): Sentence[] {
  const sentences: Sentence[] = [];
  let quotation = 0;
  for (const [number, block] of joined(paragraphs, quotations).entries()) {
    const first = quotation;
    while ((quotations[quotation]?.start ?? Number.POSITIVE_INFINITY) < block.end) quotation += 1;
    const tokens = tokensOf(text, block, language, quotations.slice(first, quotation));
    let from = 0;
    for (let index = 0; index < tokens.length; index += 1) {
      if (index + 1 < tokens.length && index - from < MAX_TOKENS && !endsAfter(text, tokens, index)) continue;
      const own = tokens.slice(from, index + 1);
      const start = own[0]?.start;
      const end = own.at(-1)?.end;
      if (start !== undefined && end !== undefined) sentences.push({ index: sentences.length, paragraph: number, start, end, tokens: own });
      from = index + 1;
    }
  }
  return sentences;
}

/** Paragraphs, those that one passage between marks runs through taken together. */
function joined(paragraphs: readonly Span[], quotations: readonly Quotation[]): Span[] {
  const blocks: { start: number; end: number }[] = [];
  let quotation = 0;
  for (const paragraph of paragraphs) {
    while ((quotations[quotation]?.end ?? Number.POSITIVE_INFINITY) <= paragraph.start) quotation += 1;
    const last = blocks.at(-1);
    const crossing = quotations[quotation];
    if (last !== undefined && crossing !== undefined && crossing.start < last.end && crossing.end > paragraph.start)
      last.end = paragraph.end;
    else blocks.push({ ...paragraph });
  }
  return blocks;
}

function endsAfter(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined) return true;
  if (token.kind === 'quotation') {
    const last = text.charAt(token.quotation.inner.end - 1);
    return /[.!?…]/.test(last) && begins(next);
  }
  if (endsAmount(tokens, index)) return next.kind === 'quotation' ? next.capital : next.kind === 'word' && next.capital;
  if (token.kind !== 'mark' || !/^(?:[.!?…]|\.{2,})$/.test(token.text)) return false;
  if (next.kind === 'mark' && /[)\]»”"]/.test(next.text)) return false;
  if (!begins(next)) return false;
  if (next.start > token.end) return true;
  // Joined paragraphs: `en février 2017.Le directeur`.
  const before = tokens[index - 1];
  if (before === undefined || before.kind === 'mark') return false;
  if (next.kind === 'quotation') return next.tokens.length >= SPEECH_TOKENS || (next.capital && before.kind !== 'number');
  return (before.kind === 'quotation' || before.text.length > 1) && (next.kind === 'word' || before.kind === 'quotation');
}

/** `2,5 млн руб. Компания`, `в 2020 г. Завод`: the stop of a unit behind its number ends the sentence too when a capital follows. */
function endsAmount(tokens: readonly Token[], index: number): boolean {
  if (!/^\p{Ll}+\.$/u.test(tokens[index]?.text ?? '')) return false;
  let at = index - 1;
  while (at > index - 4 && /^(?:\p{Ll}{3,4}|\p{Ll}{2,4}\.)$/u.test(tokens[at]?.text ?? '')) at -= 1;
  return tokens[at]?.kind === 'number';
}

function begins(token: Token): boolean {
  if (token.kind === 'quotation') return true;
  return token.capital || token.kind === 'number' || /^[([—–-]$/.test(token.text);
}
