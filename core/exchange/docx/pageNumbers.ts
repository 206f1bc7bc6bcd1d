import { estimatePageNumbers } from 'docx/layout';
import type { PrintedBriefing, PrintedPiece } from '../printed.ts';

/**
 * Where the number of pages a text has is known before anybody opens the file: it takes laying out the whole document, which
 * costs 0.2 ms a paragraph for one language, more in columns (400 blocks 0.3 s and 0.8 s, 5,000 blocks 6 s and 25 s), and much
 * more for words of thousands of letters.
 */
const MOST_BLOCKS = 1200;
const LONGEST_WORD = 400;

export type PageCount = 'document' | 'section' | 'none';

/** How the page numbers of a document come about. */
export interface PageNumbering {
  /** Lays the document out, so that tables of contents and counts of pages are right at once; absent when not needed. */
  estimator: typeof estimatePageNumbers | null;
  /** Word is to fill in the numbers when it opens the file, which it asks about. */
  update: boolean;
  /** What the page numbers are counted against. */
  count: PageCount;
}

/** The page numbering of a layout. A count of a section's pages that is not known is left out: not every program works it out. */
export function pageNumbering(printed: PrintedBriefing, layout: 'single' | 'sequential' | 'facing'): PageNumbering {
  const contents = printed.toc && printed.blocks.some((block) => block.type === 'text' && block.role.kind === 'heading');
  const wanted = contents || layout === 'sequential';
  const estimable = wanted && printed.blocks.length <= MOST_BLOCKS && !hasEndlessWord(printed);
  return {
    estimator: estimable ? estimatePageNumbers : null,
    update: contents && !estimable,
    count: layout !== 'sequential' ? 'document' : estimable ? 'section' : 'none',
  };
}

function hasEndlessWord(printed: PrintedBriefing): boolean {
  const long = new RegExp(`\\S{${LONGEST_WORD}}`, 'u');
  const inPieces = (pieces: readonly PrintedPiece[] = []): boolean =>
    pieces.some((piece) => (piece.type === 'text' ? long.test(piece.text) : piece.type === 'note' && inPieces(piece.pieces)));
  return printed.blocks.some((block) => {
    const cells = block.type === 'table' ? block.rows.flat() : block.type === 'text' ? [block.sides] : [];
    return cells.some((sides) => inPieces(sides.fr) || inPieces(sides.ru));
  });
}
