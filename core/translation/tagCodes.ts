import type { z } from 'zod';
import {
  type Citation,
  citationSchema,
  type Footnote,
  footnoteSchema,
  hrefSchema,
  type ItemRef,
  itemRefSchema,
  type Mark,
  type NameRef,
  nameRefSchema,
} from '../model/inline.ts';

/*
 * What a tag of a segment stands for, as text: it travels with a unit through the memory and through other programs. Marks and links are
 * written as in HTML, since other programs show a code as it is; what leads to the library is JSON.
 */

const ELEMENT_OF: Readonly<Record<Mark, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  superscript: 'sup',
  subscript: 'sub',
};

type Piece = Omit<ItemRef, 'text' | 'marks'> | Omit<NameRef, 'text' | 'marks'>;
const itemPieceSchema = itemRefSchema.omit({ text: true, marks: true });
const namePieceSchema = nameRefSchema.omit({ text: true, marks: true });

/** What a code stands for: a mark, a link or a piece of the library around words, or a note by itself. */
export type ReadCode =
  | { type: 'mark'; mark: Mark }
  | { type: 'link'; href: string }
  | { type: 'piece'; piece: Piece }
  | { type: 'single'; inline: Citation | Footnote };

export function codeOfMark(mark: Mark): string {
  return `<${ELEMENT_OF[mark]}>`;
}

export function codeOfLink(href: string): string {
  return `<a href="${href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
}

/** The code of a piece without its words, which are the segment's, or of a note with all it says. */
export function codeOfInline(inline: ItemRef | NameRef | Citation | Footnote): string {
  if (inline.type !== 'itemRef' && inline.type !== 'nameRef') return JSON.stringify(inline);
  const { text: _words, marks: _marks, ...piece } = inline;
  return JSON.stringify(piece);
}

/** The code at the end of a pair: `</b>`; of a piece there is nothing more to say. */
export function closingCode(code: string): string {
  const [, element] = /^<([a-z]+)/.exec(code) ?? [];
  return element === undefined ? '' : `</${element}>`;
}

/** What a code stands for; null when it is another program's. */
export function readCode(code: string): ReadCode | null {
  const [, element, attributes = ''] = /^<([a-z]+)([^>]*)>$/.exec(code) ?? [];
  if (element === 'a') {
    const [, written = ''] = /^ href="([^"]*)"$/.exec(attributes) ?? [];
    const href = hrefSchema.safeParse(written.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    return href.success ? { type: 'link', href: href.data } : null;
  }
  const mark = Object.entries(ELEMENT_OF).find(([, name]) => name === element)?.[0];
  if (attributes === '' && isMark(mark)) return { type: 'mark', mark };
  return code.startsWith('{') ? readJson(code) : null;
}

function isMark(mark: string | undefined): mark is Mark {
  return mark !== undefined && mark in ELEMENT_OF;
}

function readJson(code: string): ReadCode | null {
  let value: unknown;
  try {
    value = JSON.parse(code);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return (
    read(itemPieceSchema, value, (piece) => ({ type: 'piece', piece })) ??
    read(namePieceSchema, value, (piece) => ({ type: 'piece', piece })) ??
    read(citationSchema, value, (inline) => ({ type: 'single', inline })) ??
    read(footnoteSchema, value, (inline) => ({ type: 'single', inline }))
  );
}

function read<T>(schema: z.ZodType<T>, value: unknown, found: (value: T) => ReadCode): ReadCode | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? found(parsed.data) : null;
}
