import type { HouseStyle } from '../../model/houseStyle.ts';
import type { Lang } from '../../model/language.ts';
import { isIn, type PrintedBlock, type PrintedBriefing } from '../printed.ts';
import { blockTable, illustration, type ListNumbers, pageBreak, placedParagraph, tableGap } from './blocks.ts';
import { type ListedHeading, listedHeadings, tableOfContents } from './contents.ts';
import { type PageCount, pageFrame, sectionPage, textWidth } from './pageFrame.ts';
import { closingBlocks, openingBlocks } from './requisites.ts';
import type { WordBlock, WordSection } from './wordDocument.ts';

/**
 * One section with the text of one language. What has no text in it is left out. Unless pages are counted through the `document`, the section is one of several, with
 * its own page numbers and table of contents; notes are numbered through, since LibreOffice counts notes of a section as 0.
 */
export function languageSection(
  printed: PrintedBriefing,
  style: HouseStyle,
  lang: Lang,
  lists: ListNumbers,
  count: PageCount,
): WordSection {
  const own = count !== 'document';
  const bookmark = own ? `part_${lang}` : null;
  const blocks = printed.blocks.filter((block) => isIn(block, lang) && !(printed.cover && isTitle(block)));
  const headings = printed.toc ? listedHeadings(blocks, lang) : [];
  const children: WordBlock[] = openingBlocks(printed.requisites, printed, style, [lang]);
  for (const [index, block] of blocks.entries()) {
    if (block === headings[0]?.block) children.push(...tableOfContents(headings, lang, textWidth(style), bookmark));
    children.push(...blockChildren(block, blocks[index + 1], headings, style, lang, lists));
  }
  children.push(...closingBlocks(printed.requisites, style, lang));
  return {
    page: sectionPage(style),
    restart: own || printed.cover,
    ...pageFrame(printed, style, [lang], count),
    blocks: bookmark === null ? children : within(bookmark, children),
  };
}

/** Whether a block is the title, which stands on the cover where there is one. */
export function isTitle(block: PrintedBlock): boolean {
  return block.type === 'text' && block.role.kind === 'title';
}

function within(name: string, children: readonly WordBlock[]): WordBlock[] {
  return [{ kind: 'bookmark', name, edge: 'start' }, ...children, { kind: 'bookmark', name, edge: 'end' }];
}

function blockChildren(
  block: PrintedBlock,
  next: PrintedBlock | undefined,
  headings: readonly ListedHeading[],
  style: HouseStyle,
  lang: Lang,
  lists: ListNumbers,
): WordBlock[] {
  switch (block.type) {
    case 'pageBreak':
      return next === undefined ? [] : [pageBreak()];
    case 'table':
      return [blockTable(block, lang, textWidth(style), style), tableGap()];
    case 'figure':
    case 'chart':
      return illustration(block, lang, textWidth(style));
    case 'text': {
      const bookmark = headings.find((heading) => heading.block === block)?.bookmark ?? null;
      return [placedParagraph(block, next, lang, lists, bookmark)];
    }
  }
}
