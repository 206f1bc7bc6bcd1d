import { $getState, $setState, createState, type LexicalNode } from 'lexical';
import { type BlockShape, isTextShape, PARAGRAPH, sameShape, shapeOf, type TextShape } from '../../../core/briefing/rows.ts';
import { blockSchema, type Side, sideSchema } from '../../../core/model/briefing.ts';
import { type Lang, langSchema } from '../../../core/model/language.ts';
import type { Id } from '../../../core/model/record.ts';

/** What a side has besides its text; a block that has no text in a language has none. */
export type SideMarks = Pick<Side, 'state' | 'from'>;

const sideMarksSchema = sideSchema.pick({ state: true, from: true });

/** The block a top-level node stands for. A copied node is another block; the text that moves takes the id with it (blockIdentity). */
export const blockIdState = createState('blockId', {
  parse: (value): Id => (typeof value === 'string' ? value : ''),
  resetOnCopyNode: true,
});

/** The language a block belongs to, when it belongs to one only. */
export const onlyState = createState('only', { parse: (value): Lang | null => langSchema.safeParse(value).data ?? null });

/** State and origin of the text a node holds. */
export const sideMarksState = createState('side', {
  parse: (value): SideMarks | null => sideMarksSchema.safeParse(value).data ?? null,
  isEqual: sameMarks,
});

/** Kind and attributes of a block whose text the editor holds. */
export const textShapeState = createState('shape', {
  parse: (value): TextShape => {
    const shape = parseShape(value);
    return shape && isTextShape(shape) ? shape : PARAGRAPH;
  },
  isEqual: sameShape,
});

/** Kind and attributes of a block that is edited as a whole: a table's cells with both languages. */
export const objectShapeState = createState('object', {
  parse: (value): BlockShape => parseShape(value) ?? { kind: 'pageBreak', attrs: {} },
  isEqual: sameShape,
});

/** Clipboard data come from outside: only what the document model allows is taken. */
function parseShape(value: unknown): BlockShape | null {
  if (typeof value !== 'object' || value === null) return null;
  const block = blockSchema.safeParse({ ...value, id: 'shape', sides: {} }).data;
  return block ? shapeOf(block) : null;
}

export function sameMarks(one: SideMarks | null, other: SideMarks | null): boolean {
  if (one === null || other === null) return one === other;
  return one.state === other.state && one.from?.lang === other.from?.lang && one.from?.hash === other.from?.hash;
}

export function $blockId(node: LexicalNode): Id {
  return $getState(node, blockIdState);
}

export function $only(node: LexicalNode): Lang | null {
  return $getState(node, onlyState);
}

export function $sideMarks(node: LexicalNode): SideMarks | null {
  return $getState(node, sideMarksState);
}

export function $setSideMarks(node: LexicalNode, marks: SideMarks | null): void {
  if (!sameMarks($sideMarks(node), marks)) $setState(node, sideMarksState, marks);
}
