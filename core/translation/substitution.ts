import { languages, writeDate, writeQuantity } from '../language/index.ts';
import { digitsValue, quantityTokens } from '../language/quantityReading.ts';
import type { Lang } from '../model/language.ts';
import type { MemoryText } from '../model/memory.ts';

/** Something a text says by value: a date whose month is named, or a number in digits. UTF-16 offsets. */
type Value = { start: number; end: number; written: string } & (
  | { kind: 'date'; date: string }
  | { kind: 'number'; value: number; magnitude: number }
);

/**
 * The translation of a match with the numbers and dates of the sentence at hand in place of its own, written as the language of the
 * translation writes them. Values go by their order in the two originals and are found in the translation by what they are worth (`2,5
 * millions`, `2,5 млн`). Null when the originals do not say as many values of the same kinds, or one of them is not found: then nothing is
 * safe to change. The words around a number stay; whether they agree with it is for the translator to see.
 */
export function substituted(
  wanted: string,
  match: { source: MemoryText; target: MemoryText },
  source: Lang,
  target: Lang,
): { target: MemoryText; changed: boolean } | null {
  const [now, before] = [valuesOf(wanted, source), valuesOf(match.source.text, source)];
  if (now.length !== before.length) return null;
  const free = valuesOf(match.target.text, target);
  const edits: { value: Value; text: string }[] = [];
  // What stays must not be taken for what changes: `5 sur 10` that becomes `10 sur 20`.
  const inOrder = before.map((was, index) => ({ was, is: now[index] })).sort((one, other) => Number(differs(one)) - Number(differs(other)));
  for (const { was, is } of inOrder) {
    if (is === undefined || is.kind !== was.kind) return null;
    if (is.kind === 'number' && was.kind === 'number' && is.magnitude !== was.magnitude) return null;
    const at = free.findIndex((candidate) => sameValue(candidate, was));
    if (at === -1) {
      if (!differs({ was, is })) continue;
      return null;
    }
    const [found] = free.splice(at, 1);
    if (found !== undefined && differs({ was, is })) edits.push({ value: found, text: written(is, found, target) });
  }
  return { target: edited(match.target, edits), changed: edits.length > 0 };
}

function differs({ was, is }: { was: Value; is: Value | undefined }): boolean {
  return is === undefined || !sameValue(was, is);
}

function sameValue(one: Value, other: Value): boolean {
  if (one.kind === 'date') return other.kind === 'date' && one.date === other.date;
  return other.kind === 'number' && one.value * one.magnitude === other.value * other.magnitude;
}

function valuesOf(text: string, lang: Lang): Value[] {
  const { quantities, readDates } = languages[lang];
  const found: Value[] = [];
  const dates = readDates(text).flatMap(({ start, end, from, to }) => {
    // Years alone are numbers like others, and of a period each end may be written in part only.
    if (to !== null || from.year === null || from.month === null) return [];
    const date = [String(from.year), from.month, ...(from.day === null ? [] : [from.day])]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    return [{ kind: 'date' as const, start, end, written: text.slice(start, end), date }];
  });
  const tokens = quantityTokens(text);
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'number' || dates.some(({ start, end }) => start <= token.start && token.end <= end)) continue;
    const magnitude = quantities.magnitudes.get(tokens[at + 1]?.key ?? '') ?? 1;
    found.push({
      kind: 'number',
      start: token.start,
      end: token.end,
      written: token.text,
      value: digitsValue(token.text, magnitude > 1),
      magnitude,
    });
  }
  return [...dates, ...found].sort((one, other) => one.start - other.start);
}

/** A value as the language writes it. Digits without groups, as of a year or an article, stay without. */
function written(value: Value, place: Value, lang: Lang): string {
  if (value.kind === 'date') {
    const text = writeDate(value.date, lang);
    // « 5 марта 2026 года» is written out where the stored text has it so.
    return /\p{L}$/u.test(place.written)
      ? text.replace(/г\.$/u, 'года')
      : /\d$/.test(place.written)
        ? text.replace(/[\s\u00a0\u202f]г\.$/u, '')
        : text;
  }
  if (/^\d+$/.test(value.written)) return value.written;
  const decimals = /[.,](\d+)$/.exec(value.written.replace(/[ \u00a0\u202f](?=\d{3})/gu, ''))?.[1]?.length ?? 0;
  const decimal = Number.isInteger(value.value) ? String(value.value) : value.value.toFixed(decimals);
  return writeQuantity({ value: decimal, valueMax: null, unit: '', dimension: 'other', scale: 0, approx: 'exact' }, lang);
}

/** A text with passages replaced; tags stay where they stand among what is left, those inside a passage go behind it. */
function edited({ text, tags }: MemoryText, edits: readonly { value: Value; text: string }[]): MemoryText {
  let changed = { text, tags: [...tags] };
  for (const { value, text: words } of edits.toSorted((one, other) => other.value.start - one.value.start)) {
    const grown = words.length - (value.end - value.start);
    changed = {
      text: changed.text.slice(0, value.start) + words + changed.text.slice(value.end),
      tags: changed.tags.map((tag) =>
        tag.at <= value.start ? tag : { ...tag, at: tag.at >= value.end ? tag.at + grown : value.start + words.length },
      ),
    };
  }
  return changed;
}
