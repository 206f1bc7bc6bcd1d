import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { markedEncoding, zeroPattern } from '../../language/textEncoding.ts';
import type { Lang } from '../../model/language.ts';
import type { MemoryProblem, MemoryText, SegmentTag } from '../../model/memory.ts';
import type { FileBytes } from '../fileBytes.ts';
import { ImportRefused } from '../importRefused.ts';
import { plainUnit } from './plainUnit.ts';
import { describeUnit, emptyUnit, langOfTmx, type TmxUnit } from './tmxUnit.ts';

/** A unit longer than this, in UTF-16 units, is no sentence: it is passed over. */
const LONGEST_UNIT = 1024 * 1024;
/** How much may stand before the first unit, or between two of them. */
const LONGEST_GAP = 1024 * 1024;

/** Elements of a segment that hold another program's code and not text (TMX 1.4b, 4.2). */
const CODES: Readonly<Record<string, SegmentTag['type']>> = { bpt: 'open', ept: 'close', ph: 'single', it: 'single', ut: 'single' };

/**
 * The units of a TMX file (1.1 to 1.4b, levels 1 and 2), in order. Each is read by itself, so that one that is not well-formed costs
 * no other; a document type is never read, and entities beyond those of XML make a unit malformed. UTF-8, UTF-16 with or without a mark.
 * @throws ImportRefused empty, unknown, damaged
 */
export async function* readTmx(bytes: FileBytes): AsyncGenerator<{ unit: TmxUnit } | { problem: MemoryProblem }> {
  const parser = new UnitParser();
  for await (const { xml, line, tooLong } of unitTexts(bytes)) {
    if (tooLong) yield { problem: { line, reason: 'tooLong', detail: `over ${LONGEST_UNIT} characters` } };
    else {
      const read = plainUnit(xml) ?? parser.read(xml);
      yield typeof read === 'string'
        ? { problem: { line, reason: read === '' ? 'languages' : 'malformed', detail: read } }
        : { unit: read };
    }
  }
}

/** The text of each `<tu>` element, and the line it begins on. */
async function* unitTexts(bytes: FileBytes): AsyncGenerator<{ xml: string; line: number; tooLong: boolean }> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let rest = '';
  let line = 1;
  let begun = false;
  let skipping = false;
  for await (const piece of bytes()) {
    if (piece.length === 0) continue;
    decoder ??= new TextDecoder(markedEncoding(piece) ?? zeroPattern(piece) ?? 'utf-8');
    rest += decoder.decode(piece, { stream: true });
    let from = 0;
    for (;;) {
      const end = rest.indexOf('</tu>', from);
      if (end === -1) break;
      const start = startOfUnit(rest, from, end);
      line += linesIn(rest, from, start ?? end);
      if (start !== null) {
        begun = true;
        const tooLong = end - start > LONGEST_UNIT;
        yield { xml: tooLong ? '' : rest.slice(start, end + 5), line, tooLong };
      } else if (skipping) {
        skipping = false;
        yield { xml: '', line, tooLong: true };
      }
      line += linesIn(rest, start ?? end, end + 5);
      from = end + 5;
    }
    rest = rest.slice(from);
    if (!begun && !skipping && rest.length > LONGEST_GAP && !/<tu[\s>]/.test(rest)) {
      throw new ImportRefused('unknown', 'no translation unit in the first megabyte');
    }
    if (rest.length > LONGEST_UNIT) {
      skipping = true;
      line += linesIn(rest, 0, rest.length - 4);
      rest = rest.slice(-4);
    }
  }
  if (decoder === null) throw new ImportRefused('empty', 'there is nothing in the file');
  const last = rest.search(/<tu[\s>]/);
  if (last !== -1) yield { xml: rest.slice(last), line: line + linesIn(rest, 0, last), tooLong: false };
  else if (!begun && !/<tmx[\s>]/.test(rest)) throw new ImportRefused('unknown', 'the file is no TMX');
}

/** Where the last `<tu>` before `end` begins; null when there is none. */
function startOfUnit(text: string, from: number, end: number): number | null {
  for (let at = text.lastIndexOf('<tu', end); at >= from; at = text.lastIndexOf('<tu', at - 1)) {
    if (/[\s>]/.test(text.charAt(at + 3))) return at;
    if (at === 0) return null;
  }
  return null;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Reads units one after the other with one parser, which is made anew only when one of them was not well-formed. */
class UnitParser {
  #parser: SaxesParser<{ xmlns: false; fragment: true }> | null = null;
  #unit: TmxUnit = emptyUnit();
  #complete = false;
  #lang: Lang | null = null;
  #text = '';
  #tags: SegmentTag[] = [];
  /** Whose words the characters are. */
  #inside: 'nothing' | 'segment' | 'code' | 'property' = 'nothing';
  #depth = 0;
  #property = '';
  #ids = new Map<string, number>();

  /** The unit; why it is none; '' when it lacks a language. */
  read(xml: string): TmxUnit | string {
    this.#unit = emptyUnit();
    this.#complete = false;
    this.#inside = 'nothing';
    this.#depth = 0;
    this.#parser ??= this.#begin();
    try {
      this.#parser.write(xml);
      if (!this.#complete) throw new Error('the unit does not end');
    } catch (error) {
      this.#parser = null;
      return (error instanceof Error ? error.message : String(error)).replace(/^\d+:\d+: /, '') || 'not well-formed';
    }
    const { fr, ru } = this.#unit.texts;
    return fr !== undefined && ru !== undefined && fr.text.trim() !== '' && ru.text.trim() !== '' ? this.#unit : '';
  }

  #begin(): SaxesParser<{ xmlns: false; fragment: true }> {
    const parser = new SaxesParser({ xmlns: false, fragment: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', (tag) => this.#open(tag));
    parser.on('closetag', (tag) => this.#close(tag.name));
    parser.on('text', (text) => this.#characters(text));
    parser.on('cdata', (text) => this.#characters(text));
    return parser;
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    if (this.#inside === 'code') {
      this.#depth += 1;
      return;
    }
    if (this.#inside === 'segment') {
      if (name === 'hi') this.#tag('open', attributes, '');
      else {
        this.#tag(CODES[name] ?? 'single', attributes, '');
        this.#inside = 'code';
        this.#depth = 1;
      }
      return;
    }
    if (name === 'tu' || name === 'tuv') describeUnit(this.#unit, attributes);
    if (name === 'tuv') {
      this.#lang = langOfTmx(attributes['xml:lang'] ?? attributes.lang ?? '');
      if (this.#lang !== null && this.#unit.texts[this.#lang] !== undefined) this.#lang = null;
    } else if (name === 'seg') {
      this.#inside = 'segment';
      this.#text = '';
      this.#tags = [];
      this.#ids = new Map();
    } else if (name === 'prop' || name === 'note') {
      this.#inside = 'property';
      this.#text = '';
      this.#property = name === 'note' ? 'note' : (attributes.type ?? '');
    }
  }

  #close(name: string): void {
    if (this.#inside === 'code') {
      this.#depth -= 1;
      if (this.#depth === 0) this.#inside = 'segment';
      return;
    }
    if (name === 'tu') this.#complete = true;
    else if (name === 'hi' && this.#inside === 'segment') this.#closeHighlight();
    else if (name === 'seg') {
      this.#inside = 'nothing';
      const text: MemoryText = { text: this.#text, tags: this.#tags };
      if (this.#lang !== null) this.#unit.texts[this.#lang] = text;
    } else if (name === 'prop' || name === 'note') {
      this.#inside = 'nothing';
      if (this.#property !== '') this.#unit.properties.push({ type: this.#property, value: this.#text });
    }
  }

  #characters(text: string): void {
    if (this.#inside === 'segment' || this.#inside === 'property') this.#text += text;
    else if (this.#inside === 'code') {
      const last = this.#tags.at(-1);
      if (last !== undefined) last.content += text;
    }
  }

  #tag(type: SegmentTag['type'], attributes: Readonly<Record<string, string>>, content: string): void {
    // `x` names a code in both languages; `i` pairs a beginning with its end in one.
    const pair = attributes.i;
    const named = attributes.x;
    const key = type === 'close' || named === undefined ? `i${pair ?? this.#tags.length}` : `x${named}`;
    const given = this.#ids.get(key) ?? (pair === undefined ? undefined : this.#ids.get(`i${pair}`));
    const id = given ?? 1 + new Set(this.#ids.values()).size;
    this.#ids.set(key, id);
    if (pair !== undefined) this.#ids.set(`i${pair}`, id);
    this.#tags.push({ type, at: this.#text.length, id, content });
  }

  #closeHighlight(): void {
    const closed = new Set(this.#tags.filter(({ type }) => type === 'close').map(({ id }) => id));
    const open = this.#tags.findLast(({ type, id }) => type === 'open' && !closed.has(id));
    if (open !== undefined) this.#tags.push({ type: 'close', at: this.#text.length, id: open.id, content: '' });
  }
}
