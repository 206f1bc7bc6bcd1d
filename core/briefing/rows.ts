import { type Block, TEXT_KINDS, type TextBlock } from '../model/briefing.ts';
import type { Lang } from '../model/language.ts';
import type { Id } from '../model/record.ts';

type WithoutText<B> = B extends Block ? Pick<B, 'kind' | 'attrs'> : never;

/** What a block is, without its text: kind and attributes. The cells of a table are part of its attributes. */
export type BlockShape = WithoutText<Block>;
/** The shape of a block whose text an editor holds. */
export type TextShape = WithoutText<TextBlock>;

/** A block's place in the structure both languages share. */
export interface Row {
  id: Id;
  shape: BlockShape;
  only?: Lang | undefined;
}

/** The plain paragraph: what new text is until it is made something else. */
export const PARAGRAPH: TextShape = { kind: 'paragraph', attrs: {} };

/** Whether blocks of this shape hold a text per language themselves. */
export function isTextShape(shape: BlockShape): shape is TextShape {
  const kinds: readonly string[] = TEXT_KINDS;
  return kinds.includes(shape.kind);
}

/** Whether a block's text is its own, as against a table's, which is its cells'. */
export function isTextBlock(block: Block): block is TextBlock {
  const kinds: readonly string[] = TEXT_KINDS;
  return kinds.includes(block.kind);
}

/** The shape of a block. */
export function shapeOf(block: Block): BlockShape {
  const { id: _id, sides: _sides, only: _only, ...shape } = block;
  return shape;
}

/** A block of a shape. */
export function blockOf(shape: BlockShape, rest: Pick<Block, 'id' | 'sides' | 'only'>): Block {
  const { id, sides, only } = rest;
  return { id, sides, ...(only === undefined ? {} : { only }), ...shape };
}

/** Whether two shapes say the same. */
export function sameShape(one: BlockShape, other: BlockShape): boolean {
  if (one === other) return true;
  return one.kind === other.kind && (one.attrs === other.attrs || JSON.stringify(one.attrs) === JSON.stringify(other.attrs));
}

/** The row of a block. */
export function rowOf(block: Block): Row {
  return { id: block.id, shape: shapeOf(block), ...(block.only ? { only: block.only } : {}) };
}

/** Whether two structures say the same. */
export function sameRows(one: readonly Row[], other: readonly Row[]): boolean {
  if (one === other) return true;
  return (
    one.length === other.length &&
    one.every((row, index) => {
      const match = other[index];
      return match !== undefined && sameRow(row, match);
    })
  );
}

/** Whether two rows say the same. */
export function sameRow(one: Row, other: Row): boolean {
  return one === other || (one.id === other.id && one.only === other.only && sameShape(one.shape, other.shape));
}

/** The shape of the block that Enter makes after one: running text goes on, a heading does not; a list goes on with its next item. */
export function shapeAfter(shape: TextShape, atEnd: boolean): TextShape {
  if (shape.kind === 'listItem') return shape;
  if (shape.kind === 'title' || atEnd) return PARAGRAPH;
  return shape;
}

/** The shape of the empty block that Enter makes before one, when the caret stands at its start. */
export function shapeBefore(shape: TextShape): TextShape {
  return shape.kind === 'listItem' ? shape : PARAGRAPH;
}

/** The deepest level of a list, as in Word. */
const DEEPEST_LEVEL = 8;

/** A list item some levels deeper, or less deep; other shapes have no level and stay what they are. */
export function indented(shape: TextShape, by: number): TextShape {
  if (shape.kind !== 'listItem') return shape;
  const level = Math.min(Math.max(shape.attrs.level + by, 0), DEEPEST_LEVEL);
  return { kind: 'listItem', attrs: { ...shape.attrs, level } };
}
