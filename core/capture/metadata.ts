import type { PressWords, Span } from '../language/captureLanguage.ts';
import type { SourceProposal } from '../model/capture.ts';
import { trimmed } from './paragraphs.ts';

/** What the outside of an article says about it, and where its own text begins. */
export interface Metadata {
  readonly source: SourceProposal;
  /** The paragraphs that are the article itself: no title, dateline, byline or credit. */
  readonly body: readonly Span[];
  /** The dateline in front of the text whose date lacks its year, null when there is none: the text's other dates may tell the year. */
  readonly yearless: Span | null;
}

const MAX_TITLE = 200;
const MAX_DATELINE = 140;
const MAX_BYLINE = 90;

/**
 * Title, publisher, author, date and place from the first and last lines: a first short line without a final stop is the
 * title; a dateline (`Rabat, le 3 octobre 2018 –`, `МОСКВА, 27 июл – РИА Новости.`) gives place, date and publisher; a byline
 * or the signature of a staff gives the author. What is not written is null; no year is invented.
 */
export function metadataOf(text: string, paragraphs: readonly Span[], press: PressWords): Metadata {
  const source: SourceProposal = { title: null, publisher: null, author: null, published: null, place: null };
  const rest = [...paragraphs];
  let yearless: Span | null = null;

  const first = rest[0];
  if (first !== undefined && rest.length > 1 && isTitle(text.slice(first.start, first.end)) && datelineOf(text, first, press) === null) {
    source.title = text.slice(first.start, first.end);
    rest.shift();
  }
  // Lines above the text: a date and place of their own, a byline, a date with the site's name.
  for (let lines = 0; lines < 4 && rest.length > 1; lines += 1) {
    const line = rest[0];
    if (line === undefined || line.end - line.start > MAX_DATELINE) break;
    const written = text.slice(line.start, line.end);
    const dateline = wholeDateline(written, press);
    const byline = bylineOf(written, press);
    if (dateline === null && byline === null) break;
    if (dateline !== null) take(source, dateline);
    else if (byline !== null) takeByline(source, byline);
    rest.shift();
  }
  const lead = rest[0];
  if (lead !== undefined) {
    const dateline = datelineOf(text, lead, press);
    if (dateline !== null) {
      take(source, dateline);
      if (dateline.dated && dateline.published === null) yearless = { start: lead.start, end: lead.start + dateline.length };
      const after = trimmed(text, lead.start + dateline.length, lead.end);
      if (after === null) rest.shift();
      else rest[0] = after;
    }
  }
  for (let lines = 0; lines < 3 && rest.length > 1; lines += 1) {
    const line = rest.at(-1);
    if (line === undefined || line.end - line.start > MAX_BYLINE) break;
    const byline = bylineOf(text.slice(line.start, line.end), press) ?? creditOf(text.slice(line.start, line.end), press);
    if (byline === null) break;
    takeByline(source, byline);
    rest.pop();
  }
  return { source, body: rest, yearless };
}

interface Dateline {
  readonly place: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  /** Whether a day or month is written, with its year or without. */
  readonly dated: boolean;
  /** Length in UTF-16 units, with the dash. */
  readonly length: number;
}

function take(source: SourceProposal, dateline: Dateline): void {
  source.place ??= dateline.place;
  source.published ??= dateline.published;
  source.publisher ??= dateline.publisher;
}

function takeByline(source: SourceProposal, byline: Byline): void {
  source.author ??= byline.author;
  source.publisher ??= byline.publisher;
}

function isTitle(line: string): boolean {
  return line.length <= MAX_TITLE && !/[.:;,]$/.test(line) && /\p{L}/u.test(line) && !/^[«“"„].*[»”"“]$/u.test(line);
}

/** A dateline in front of the text, up to its dash, bar or bracket. */
function datelineOf(text: string, paragraph: Span, press: PressWords): Dateline | null {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + MAX_DATELINE));
  for (const separator of head.matchAll(/(?:[\s\u00a0\u202f.]|(?<=\p{Lu}{3}))[–—-]+(?=\s)|\s\||\)(?=\s)|[:/]{2}|\s\/(?=\s)/gu)) {
    const end = separator.index + separator[0].length;
    const parsed = parseDateline(head.slice(0, separator[0] === ')' ? end : separator.index + (/^\./.test(separator[0]) ? 1 : 0)), press);
    if (parsed === null) continue;
    if (separator[0] === ')' && parsed.published === null && parsed.publisher === null) continue;
    const dash = /^\s*[–—|-]\s/u.exec(head.slice(end));
    const length = end + (separator[0] === ')' && dash !== null ? dash[0].length : 0);
    const agency =
      agencyAt(head.slice(length), press) ??
      (parsed.dated && parsed.place !== null && parsed.publisher === null ? unknownAgencyAt(head.slice(length)) : null);
    if (agency === null) return { ...parsed, length };
    return { ...parsed, publisher: parsed.publisher ?? agency.name, length: length + agency.length };
  }
  return null;
}

/** A line that is nothing but a dateline. */
function wholeDateline(line: string, press: PressWords): Dateline | null {
  const parsed = parseDateline(line.replace(/[\s.–—|)-]+$/u, ''), press);
  return parsed === null || parsed.published === null ? null : { ...parsed, length: line.length };
}

/** The agency after the dash, with its stop: `– RIA Novosti.` */
function agencyAt(rest: string, press: PressWords): { name: string; length: number } | null {
  const written = rest.trimStart();
  const blank = rest.length - written.length;
  for (const name of press.agencies) {
    if (!written.toLowerCase().startsWith(name.toLowerCase())) continue;
    const after = /^[\s.,)–—-]*[.)–—](?=\s|$)/u.exec(written.slice(name.length));
    if (after !== null) return { name, length: blank + name.length + after[0].length };
  }
  return null;
}

/**
 * Behind a place and a date, a name that ends with a stop or a dash and is followed by a sentence is an agency that is in no list.
 * A name with a verb behind it is the sentence itself.
 */
function unknownAgencyAt(rest: string): { name: string; length: number } | null {
  const found =
    /^\s*((?:[\p{L}\d'’-]+[\s\u00a0\u202f]+){0,3}[\p{L}\d'’-]*\p{L})(?:\.|[\s\u00a0\u202f]+[–—-])\s+(?=[«“"„]?[\s\u00a0\u202f]*[\p{Lu}\d])/u.exec(
      rest,
    );
  const [whole = '', name = ''] = found ?? [];
  return name !== '' && isName(name) ? { name, length: whole.length } : null;
}

/** In capitals though names by themselves are not: abbreviations with vowels. Those without are known by having none. */
const ABBREVIATIONS = new Set(['США', 'ОАЭ', 'ООН', 'ЮАР', 'ЦАР', 'ХМАО', 'ЯНАО', 'USA', 'UAE', 'EAU', 'ONU', 'UE']);
const VOWEL = /[AEIOUYАЕЁИОУЫЭЮЯ]/u;
const SMALL_WORDS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'en', 'sur', 'на']);

/** `САНКТ-ПЕТЕРБУРГ` as it is written in a text; abbreviations stay. */
function placeName(place: string): string {
  if (place !== place.toUpperCase()) return place;
  return place.replace(/\p{L}+/gu, (word, at: number) => {
    if (ABBREVIATIONS.has(word) || !VOWEL.test(word.normalize('NFD'))) return word;
    const small = word.toLowerCase();
    const isParticle = at > 0 && SMALL_WORDS.has(small);
    return isParticle ? small : word.slice(0, 1) + small.slice(1);
  });
}

function parseDateline(head: string, press: PressWords): Omit<Dateline, 'length'> | null {
  let place: string | null = null;
  let published: string | null = null;
  let publisher: string | null = null;
  let dated = false;
  for (const raw of head.split(/[,()|]|(?<!\d)\/|\/(?!\d)|\s[–—-]+\s|(?<=[\p{L}\d])\.\s/u)) {
    const part = raw.replace(/^[\s.:–—-]+|[\s.:–—-]+$/gu, '');
    if (part === '') continue;
    const date = dateIn(part, press);
    if (date !== null) {
      if (dated) return null;
      dated = true;
      published = date.iso;
      // `date 2018-10 Infomédiaire Maroc`: the site's name behind the date.
      if (date.rest !== '') {
        if (!isName(date.rest)) return null;
        publisher = date.rest;
      }
      continue;
    }
    if (isAgency(part, press) && publisher === null) publisher = part;
    else if (place === null && isName(part)) place = part;
    else if (publisher === null && isName(part)) publisher = part;
    else return null;
  }
  if (place === null && !dated && publisher === null) return null;
  // Names without a date are a dateline only when one is an agency: `Lomé (AFP)`, not `Yves Kern (Norda)`.
  if (!dated && publisher !== null && !isAgency(publisher, press)) return null;
  // A name alone before a dash is a dateline only in capitals: `ALGER -`; otherwise it may be a sentence's subject.
  if (place !== null && !dated && publisher === null && place !== place.toUpperCase()) return null;
  return { place: place === null ? null : placeName(place), published, publisher, dated };
}

function isAgency(name: string, press: PressWords): boolean {
  return press.agencies.some((known) => known.toLowerCase() === name.toLowerCase());
}

/** One to four words with capitals. */
function isName(part: string): boolean {
  const words = part.split(/[\s\u00a0\u202f]+/);
  return (
    words.length <= 4 &&
    part.length <= 40 &&
    words.every((word, index) => /^[\p{Lu}(]/u.test(word) || (index > 0 && /^(?:de|du|des|la|le|les|en|sur|на|d['’]\p{Lu}.*)$/u.test(word)))
  );
}

const ISO_DATE = /\b(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?\b/;
const NUMERIC_DATE = /\b(0?[1-9]|[12]\d|3[01])[./](0?[1-9]|1[0-2])[./](\d{4})\b/;
const WORD_DATE =
  /(?<![\p{L}\p{N}])(?:(0?[1-9]|[12]\d|3[01])(?:er|-е|-го)?[\s\u00a0\u202f]+)?(\p{L}{3,12})\.?(?:[\s\u00a0\u202f]+(\d{4}))?/gu;

/** The date in a short piece of text; `iso` null when the year is not written, `rest` what follows the date. */
function dateIn(part: string, press: PressWords): { iso: string | null; rest: string } | null {
  const iso = ISO_DATE.exec(part);
  if (iso !== null) return { iso: iso[0], rest: part.slice(iso.index + iso[0].length).trim() };
  const numeric = NUMERIC_DATE.exec(part);
  if (numeric !== null) {
    const [whole, day = '', month = '', year = ''] = numeric;
    return { iso: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, rest: part.slice(numeric.index + whole.length).trim() };
  }
  for (const written of part.matchAll(WORD_DATE)) {
    const [whole, day, name = '', year] = written;
    const month = press.months.get(name.toLowerCase());
    if (month === undefined || (day === undefined && year === undefined)) continue;
    // More than weekday and article before it: a sentence, not a dateline.
    if (part.slice(0, written.index).trim().split(/\s+/).length > 3) return null;
    const rest = part
      .slice(written.index + whole.length)
      .replace(/^[\s\u00a0]*(?:г\.?|года)?[\s\u00a0]*(?:à[\s\u00a0]*)?(?:\d{1,2}[h:.]\d{2})?/u, '')
      .trim();
    if (year === undefined) return { iso: null, rest };
    const number = String(month).padStart(2, '0');
    return { iso: day === undefined ? `${year}-${number}` : `${year}-${number}-${day.padStart(2, '0')}`, rest };
  }
  return null;
}

interface Byline {
  readonly author: string | null;
  readonly publisher: string | null;
}

function bylineOf(line: string, press: PressWords): Byline | null {
  if (line.length > MAX_BYLINE) return null;
  const written = line.replace(/[\s.]+$/u, '');
  const lower = written.toLowerCase();
  for (const staff of press.staff) {
    if (!lower.startsWith(staff.toLowerCase())) continue;
    const name = written.slice(staff.length).replace(/^[\s:]+(?:de\s|du\s|d['’])?/u, '');
    if (name === '' || isName(name)) return { author: written, publisher: name === '' ? null : name };
  }
  for (const word of press.bylines) {
    if (!lower.startsWith(word.toLowerCase()) || !/^[\s:]/u.test(written.slice(word.length))) continue;
    const [name = '', ...others] = written
      .slice(word.length)
      .replace(/^[\s:]+/u, '')
      .split(/\s*[,|/]\s*|\s+(?:avec|et|с)\s+|\s[–—-]\s/u);
    if (!isName(name)) return null;
    const agency = others.find((other) => isAgency(other, press));
    return isAgency(name, press) ? { author: null, publisher: name } : { author: name, publisher: agency ?? null };
  }
  return null;
}

/** A last line that is only an agency or a signature with one: `(AFP)`, `Awa Diop avec APS`. */
function creditOf(line: string, press: PressWords): Byline | null {
  const written = line.replace(/^[\s(«[–—-]+|[\s.)»\]]+$/gu, '');
  const parts = written.split(/\s*[,|/]\s*|\s+(?:avec|et|с)\s+|\s[–—-]\s/u).filter((part) => part !== '');
  const agency = parts.find((part) => isAgency(part, press));
  if (agency === undefined || !parts.every(isName)) return null;
  return { author: parts.find((part) => part !== agency) ?? null, publisher: agency };
}
