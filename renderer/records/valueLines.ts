import { z } from 'zod';
import { writeQuantity } from '../../core/language/index.ts';
import { type InterfaceLang, type Lang, langSchema } from '../../core/model/language.ts';
import { quantitySchema } from '../../core/model/quantity.ts';
import { writePartialDate } from '../ui/partialDate.ts';

/** A line of a value as it is shown; `key` is where in the value it stands. */
export interface ValueLine {
  key: string;
  text: string;
  lang?: Lang | undefined;
}

/** What a value cannot say by itself. */
export interface ValueWords {
  /** The interface's language: numbers and dates that are in no text are written in it, or else in French. */
  lang: InterfaceLang;
  /** What the interface calls one of a few values, such as a state; null for what it has no word for. */
  word(field: string, value: string): string | null;
  /** What a person, an organisation or another record is called; null when that is not known. */
  name(id: string): string | null;
}

const DATES: ReadonlySet<string> = new Set(['date', 'expires', 'from', 'to', 'published', 'accessed']);
const POINTERS: ReadonlySet<string> = new Set(['speakerId', 'organisationId', 'supersededBy', 'delegation', 'interlocutors']);
/** Lists that read better on one line. */
const lists = z.array(z.string());
const series = z.array(z.object({ period: z.string(), value: z.string() }));

/** Any value of a record as lines to be read beside another: each text with the language it stands under, nothing of what is empty. */
export function valueLines(field: string, value: unknown, words: ValueWords): ValueLine[] {
  const documentLang = words.lang === 'ru' ? 'ru' : 'fr';
  if (field === 'quantity') {
    const quantity = quantitySchema.safeParse(value);
    if (quantity.success) return [{ key: '', text: writeQuantity(quantity.data, documentLang), lang: documentLang }];
  }
  if (field === 'series') {
    const points = series.safeParse(value);
    if (points.success) {
      const number = new Intl.NumberFormat(words.lang, { maximumFractionDigits: 20 });
      return points.data.map(({ period, value: point }) => ({
        key: `/${period}`,
        text: `${writePartialDate(period, words.lang)} – ${number.format(Number(point))}`,
      }));
    }
  }
  if (field === 'tags' || field === 'aliases') {
    const all = lists.safeParse(value);
    if (all.success) return all.data.length === 0 ? [] : [{ key: '', text: all.data.join(', ') }];
  }
  return linesOf(value, { field, key: '', lang: undefined }, words);
}

interface Place {
  field: string;
  key: string;
  lang: Lang | undefined;
}

function linesOf(value: unknown, place: Place, words: ValueWords): ValueLine[] {
  const { field, key, lang } = place;
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    const text = String(value);
    if (POINTERS.has(field)) return [{ key, text: words.name(text) ?? '…' }];
    if (DATES.has(field)) return [{ key, text: writePartialDate(text, words.lang) }];
    return [{ key, ...(words.word(field, text) === null ? { text, lang } : { text: words.word(field, text) ?? text }) }];
  }
  return Object.entries(value).flatMap(([name, inner]) => {
    const under = langSchema.safeParse(name).data;
    // The places of a list say nothing of what stands there.
    const own = under === undefined && !/^\d+$/.test(name) ? name : field;
    return linesOf(inner, { field: own, key: `${key}/${name}`, lang: under ?? lang }, words);
  });
}

/** A line that is not what it was; null where there was none, or is none any more. */
export interface LineChange {
  key: string;
  before: string | null;
  after: string | null;
  lang?: Lang | undefined;
}

/** Longer texts, such as a whole article, are named and not shown: comparing them would stop the page. */
const LONGEST = 4000;

/** The lines in which two values of a field differ, in the order of the later one; what was taken away comes last. */
export function changedLines(field: string, before: unknown, after: unknown, words: ValueWords): LineChange[] {
  const was = new Map(valueLines(field, before, words).map((line) => [line.key, line]));
  const is = new Map(valueLines(field, after, words).map((line) => [line.key, line]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [old, present] = [was.get(key), is.get(key)];
    const [earlier, later] = [old?.text ?? null, present?.text ?? null];
    if (earlier === later || Math.max(earlier?.length ?? 0, later?.length ?? 0) > LONGEST) return [];
    return [{ key, before: earlier, after: later, lang: present?.lang ?? old?.lang }];
  });
}
