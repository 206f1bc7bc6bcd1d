import type { Inline } from '../../../../core/model/inline.ts';
import type { Pasted } from './pastedBlock.ts';

/** What was pasted as one run of words, a line for each block; the cells of a table's row follow one another. For fields, which hold no blocks. */
export function pastedLines({ blocks }: Pasted): Inline[] {
  const lines = blocks.flatMap((block): Inline[][] => {
    if (block.kind === 'text') return [block.content];
    if (block.kind !== 'table') return [];
    return block.rows.map((row) => row.flatMap(({ content }, index) => (index > 0 && content.length > 0 ? [SPACE, ...content] : content)));
  });
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'lineBreak' as const }, ...line]));
}

const SPACE: Inline = { type: 'text', text: ' ', marks: [] };
