import type { CaptureLanguage, PlainToken, Quotation, Span, Token } from '../language/captureLanguage.ts';
import { remembered } from '../language/remembered.ts';

// One alternative per first character class, none of which can give back what another took: linear on any input.
const ACRONYM = /(?:\p{Lu}\.){2,}/uy;
const WORD = /\u00ad?\p{L}[\p{L}\p{M}\p{N}\u00ad]*(?:[-‐‑’'ʼ&][\p{L}\p{M}\p{N}]+)*/uy;
const NUMBER = /\p{Nd}+(?:[.,]\p{Nd}+|[ \u00a0\u202f\u2009]\p{Nd}{3}(?!\p{Nd}))*[\p{L}\p{M}]*/uy;
const ELISION = /\p{L}{1,2}['’](?=\s)/uy;
/** `l"eau`: a program has put a straight mark where the apostrophe was. */
const MISTYPED = /(?<!\p{L})(?:[ldnsjmtc]|qu|jusqu|lorsqu|puisqu)"(?=\p{L})/iuy;
/** The spaces nearly every token ends with, in UTF-16: nothing else need be tried there. */
const SPACES = new Set([0x20, 0x0a, 0xa0, 0x202f]);
const DOTS = /\.{2,}/y;

/** Lower case, straight apostrophes, plain hyphens: how the lexicons are written. */
const keyOf = remembered((written) =>
  written
    .replaceAll('\u00ad', '')
    .toLowerCase()
    .replace(/[’ʼ]|(?<=\p{L})"$/gu, "'")
    .replace(/[‐‑]/g, '-'),
);
const isCapital = remembered((written) => /^\p{Lu}/u.test(written));

/**
 * The words, numbers and marks between two offsets (UTF-16), each passage of `quotations` as one token that holds its own.
 * `quotations` are those of the whole text, in order.
 */
export function tokensOf(text: string, span: Span, language: CaptureLanguage, quotations: readonly Quotation[]): Token[] {
  const tokens: Token[] = [];
  let at = span.start;
  for (const quotation of quotations) {
    for (const token of plainTokens(text, { start: at, end: quotation.start }, language)) tokens.push(token);
    const { start, end } = quotation;
    const inner = plainTokens(text, quotation.inner, language);
    tokens.push({
      kind: 'quotation',
      start,
      end,
      text: text.slice(start, end),
      key: '',
      capital: inner[0]?.capital ?? false,
      quotation,
      tokens: inner,
    });
    at = end;
  }
  for (const token of plainTokens(text, { start: at, end: span.end }, language)) tokens.push(token);
  return tokens;
}

function plainTokens(text: string, span: Span, language: CaptureLanguage): PlainToken[] {
  const tokens: PlainToken[] = [];
  const push = (kind: PlainToken['kind'], start: number, end: number): void => {
    const written = kind === 'mark' ? plainDash(text.slice(start, end)) : text.slice(start, end);
    tokens.push({ kind, start, end, text: written, key: keyOf(written), capital: isCapital(written) });
  };
  let at = span.start;
  while (at < span.end) {
    if (SPACES.has(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const word =
      (mayBeShort(text, at) ? (match(ACRONYM, text, at, span.end) ?? match(ELISION, text, at, span.end)) : null) ??
      match(MISTYPED, text, at, span.end) ??
      match(WORD, text, at, span.end);
    if (word !== null) {
      const withStop = word < span.end && text.charAt(word) === '.' && isAbbreviation(text, at, word, language) ? word + 1 : word;
      let from = at;
      const lengths = withStop > word ? [withStop - at] : language.divide(text.slice(at, word));
      for (const length of lengths) {
        push('word', from, from + length);
        from += length;
      }
      at = withStop;
      continue;
    }
    const number = match(NUMBER, text, at, span.end);
    if (number !== null) {
      push('number', at, number);
      at = number;
      continue;
    }
    const end = match(DOTS, text, at, span.end) ?? at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    if (!/^\s/.test(text.charAt(at))) push('mark', at, Math.min(end, span.end));
    at = end;
  }
  return tokens;
}

/** A minus sign or a bar where a dash belongs, as some keyboards and programs write it. */
function plainDash(mark: string): string {
  return /^[\u2012\u2015\u2212]$/.test(mark) ? '—' : mark;
}

/** Whether a stop or an apostrophe is near enough for an acronym or an elision to begin here: two patterns less for most words. */
function mayBeShort(text: string, at: number): boolean {
  for (let next = at + 1; next <= at + 4; next += 1) {
    const unit = text.charCodeAt(next);
    if (unit === 0x2e || unit === 0x27 || unit === 0x2019) return true;
  }
  return false;
}

function match(pattern: RegExp, text: string, at: number, limit: number): number | null {
  pattern.lastIndex = at;
  if (!pattern.test(text)) return null;
  return Math.min(pattern.lastIndex, limit);
}

/** A known abbreviation, or a capital letter before a name (`J. Martin`). */
function isAbbreviation(text: string, start: number, end: number, language: CaptureLanguage): boolean {
  if (language.abbreviations.has(`${keyOf(text.slice(start, end))}.`)) return true;
  return end - start === 1 && /^\p{Lu}\.[ \u00a0\u202f]?[\p{Lu}«]/u.test(text.slice(start, end + 3));
}
