import type { Block, Cell, Side, Sides } from '../model/briefing.ts';
import type { Inline } from '../model/inline.ts';
import type { TextState } from '../model/item.ts';
import { type Lang, otherLang } from '../model/language.ts';
import { isTextBlock } from './rows.ts';

/** How far one language of a block has come. */
export type SideState = 'missing' | TextState;

/** What one inline reads as in the running text. Citations and footnotes are notes beside it: they read as nothing. */
function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'itemRef':
    case 'nameRef':
      return inline.text;
    case 'lineBreak':
      return '\n';
    case 'link':
      return inline.content.map((text) => text.text).join('');
    case 'citation':
    case 'footnote':
      return '';
  }
}

/** The notes of a content in order: what citations and footnotes say. */
function noteTexts(content: readonly Inline[]): string[] {
  return content.flatMap((inline) => {
    if (inline.type === 'citation') return [`${inline.text} ${inline.locator}`];
    if (inline.type === 'footnote') return [inline.content.map(inlineText).join('')];
    return [];
  });
}

/** The running text of a content: line breaks as `\n`, citations and footnotes left out. */
export function contentText(content: readonly Inline[]): string {
  return content.map(inlineText).join('');
}

/** The running text of a side; empty for a side that does not exist. */
export function sideText(side: Side | undefined): string {
  return side ? contentText(side.content) : '';
}

/** Whether there is anything to read in a content, notes included. */
export function hasContent(content: readonly Inline[]): boolean {
  return content.some((inline) => inline.type === 'citation' || inline.type === 'footnote' || inlineText(inline).trim() !== '');
}

/** Whether a language of a block has anything to read; a side without any is `missing`. */
export function hasText(side: Side | undefined): side is Side {
  return side !== undefined && hasContent(side.content);
}

/**
 * A hash of what a side says, for noticing that it has changed since it was translated. Only the words and notes count: marks,
 * the kind of a space and where a line breaks do not make a translation stale. 16 hexadecimal digits; FNV-1a 64 over UTF-8
 * (draft-eastlake-fnv), which is stable across machines and versions but is no protection against somebody who wants a collision.
 */
export function hashSide(side: Side): string {
  return hashContent(side.content);
}

/** Contents are never changed in place: what one was hashed to is remembered for as long as it is there. */
const hashes = new WeakMap<readonly Inline[], string>();

/** {@link hashSide} of a content. */
export function hashContent(content: readonly Inline[]): string {
  const known = hashes.get(content);
  if (known !== undefined) return known;
  const hash = newHash(content);
  hashes.set(content, hash);
  return hash;
}

function newHash(content: readonly Inline[]): string {
  const texts = [contentText(content), ...noteTexts(content)];
  return fnv1a64(texts.map((text) => text.replace(/\s+/gu, ' ').trim()).join('\u001f'));
}

/**
 * FNV-1a with 64 bits over the UTF-8 bytes of a text, in two 32-bit halves: the prime is 2^40 + 435, so that the product is
 * `h * 435` plus the low half shifted into the high one, and every step stays below 2^53.
 */
export function fnv1a64(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    const product = low * 435;
    high = (high * 435 + Math.floor(product / 0x100000000) + ((low << 8) >>> 0)) % 0x100000000;
    low = product % 0x100000000;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}

/** The cells of a block that has cells, row by row; of a figure or a chart, what stands under it. */
export function cellsOf(block: Block): Cell[] {
  if (block.kind === 'table' || block.kind === 'statisticTable') return block.attrs.rows.flat();
  return block.kind === 'figure' || block.kind === 'chart' ? [block.attrs.caption] : [];
}

/** What of a block holds text in both languages: the block itself, or its cells. An internal note is nobody's to translate. */
function textHolders(block: Block): { sides: Sides }[] {
  if (block.kind === 'note') return [];
  return isTextBlock(block) ? [block] : cellsOf(block);
}

/** Whether a block belongs to the text of a language; `only` takes it out of the other's. */
export function belongsTo(block: Block, lang: Lang): boolean {
  return block.only === undefined || block.only === lang;
}

/** Whether a side was made from another text than the one the other side has now. A side that was not translated is never stale. */
export function isStaleSide(sides: Sides, lang: Lang): boolean {
  const side = sides[lang];
  if (!hasText(side) || !side.from) return false;
  const origin = sides[side.from.lang];
  return side.from.lang !== lang && hashContent(origin?.content ?? []) !== side.from.hash;
}

/** Whether a language of a block, or of one of its cells, is stale: see {@link isStaleSide}. */
export function isStale(block: Block, lang: Lang): boolean {
  return belongsTo(block, lang) && block.only === undefined && textHolders(block).some((holder) => isStaleSide(holder.sides, lang));
}

const ORDER: readonly SideState[] = ['missing', 'draft', 'translated', 'reviewed', 'final'];

/**
 * How far a language of a block has come; of a table, its least advanced cell; of a figure, its caption (cells empty in
 * both languages do not count).
 * `null` when there is nothing to say: the block belongs to the other language only, or has no text of its own (a page break, a figure without
 * caption), or the text is internal (a note).
 */
export function stateOf(block: Block, lang: Lang): SideState | null {
  if (!belongsTo(block, lang)) return null;
  const holders = textHolders(block);
  const counted = isTextBlock(block)
    ? holders
    : holders.filter(({ sides }) => hasText(sides[lang]) || (hasText(sides[otherLang(lang)]) && !block.only));
  // A picture need not have a caption; a table of empty cells is still to be written.
  if (holders.length === 0 || (counted.length === 0 && 'caption' in block.attrs)) return null;
  const states = counted.map(({ sides }): SideState => {
    const side = sides[lang];
    return hasText(side) ? side.state : 'missing';
  });
  return ORDER.find((state) => states.includes(state)) ?? 'missing';
}

/** Whether neither language of a block has anything to read but internal notes. */
export function isBlank(block: Block): boolean {
  return !textHolders(block).some(({ sides }) => hasText(sides.fr) || hasText(sides.ru));
}

/**
 * The sides after a person has changed what one of them says. A first text is a draft; a reviewed or final text that is changed
 * needs another look, so it falls back to `translated` when it was made from the other side, else to `draft`. `from` stays: a stale
 * text that is being worked on is stale until its state is set again ({@link confirmSide}).
 */
export function editSide(sides: Sides, lang: Lang, content: Inline[]): Sides {
  const { [lang]: before, ...rest } = sides;
  if (content.length === 0) return rest;
  // Spaces and line breaks alone are no text yet, but they are what stands there.
  if (!hasText(before) || !hasContent(content)) return { ...rest, [lang]: { content, state: 'draft' } };
  return { ...rest, [lang]: { ...before, content, state: stateAfterEdit(before) } };
}

/** The state of a text after it was changed: see {@link editSide}. */
export function stateAfterEdit(side: { state: TextState; from?: Side['from'] }): TextState {
  if (side.state === 'draft' || side.state === 'translated') return side.state;
  return side.from ? 'translated' : 'draft';
}

/**
 * The sides after a person has set the state of one. `translated`, `reviewed` and `final` say that the text has been held
 * against the other one: its `from` becomes the other's present hash, which ends its staleness. The exception is a text from which
 * the other one was translated: reviewing an original makes it nobody's translation. Calling it `translated` turns the pair round.
 * A side that has no text cannot have a state: the sides stay as they are.
 */
export function confirmSide(sides: Sides, lang: Lang, state: TextState): Sides {
  const side = sides[lang];
  const other = sides[otherLang(lang)];
  if (!hasText(side)) return sides;
  const { from, ...own } = side;
  const kept = from ? { from } : {};
  if (state === 'draft' || !hasText(other)) return { ...sides, [lang]: { ...own, ...kept, state } };
  if (other.from?.lang === lang && state !== 'translated') return { ...sides, [lang]: { ...own, state } };
  const { from: turned, ...origin } = other;
  return {
    ...sides,
    [lang]: { ...own, state, from: { lang: otherLang(lang), hash: hashSide(other) } },
    [otherLang(lang)]: turned?.lang === lang ? origin : other,
  };
}
