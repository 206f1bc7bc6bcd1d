import type { TextShape } from '../../../../core/briefing/rows.ts';
import type { Inline } from '../../../../core/model/inline.ts';

/** A cell with the rows and columns it covers. */
export interface PastedCell {
  content: Inline[];
  rows: number;
  columns: number;
}

/** A block as it was on the clipboard, in our words. */
export type PastedBlock =
  | { kind: 'text'; shape: TextShape; content: Inline[] }
  | { kind: 'table'; header: boolean; rows: PastedCell[][] }
  | { kind: 'image'; source: Blob; alt: string }
  | { kind: 'pageBreak' };

/** Formatting that a document of ours does not have, and that was left behind. */
export const FOREIGN = ['fonts', 'colours', 'alignment', 'fields', 'comments', 'images', 'formulas', 'links'] as const;
export type Foreign = (typeof FOREIGN)[number];

/** What was pasted, and what of it was dropped. */
export interface Pasted {
  blocks: PastedBlock[];
  dropped: ReadonlySet<Foreign>;
}
