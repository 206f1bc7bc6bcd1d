import type { FileChild, ISectionOptions } from 'docx';
import type { Lang } from '../../model/language.ts';
import { isIn, type PrintedBlock, type PrintedBriefing } from '../printed.ts';
import type { HouseStyle } from '../style/houseStyle.ts';
import { blockParagraph, blockTable, pageBreak, tableGap } from './blocks.ts';
import { type ListedHeading, listedHeadings, tableOfContents } from './contents.ts';
import { bodyBookmark } from './ownMarkup.ts';
import { pageFrame, sectionProperties, textWidth } from './pageFrame.ts';
import type { PageCount } from './pageNumbers.ts';
import type { DocumentNumbers } from './runs.ts';

/**
 * One section with the text of one language. What has no text in it is left out. Unless pages are counted through the `document`, the section is one of several, with
 * its own page numbers and table of contents; notes are numbered through, since LibreOffice counts notes of a section as 0.
 */
export function languageSection(
  printed: PrintedBriefing,
  style: HouseStyle,
  lang: Lang,
  numbers: DocumentNumbers,
  count: PageCount,
): ISectionOptions {
  const own = count !== 'document';
  const bookmark = own ? `part_${lang}` : null;
  const blocks = printed.blocks.filter((block) => isIn(block, lang));
  const headings = printed.toc ? listedHeadings(blocks, lang) : [];
  const children: FileChild[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block === headings[0]?.block) children.push(...tableOfContents(headings, lang, textWidth(style), bookmark));
    children.push(...blockChildren(block, index === blocks.length - 1, headings, style, lang, numbers));
  }
  return {
    properties: sectionProperties(style, own),
    ...pageFrame(printed, style, [lang], count),
    children: bookmark === null ? children : bodyBookmark(bookmark, children),
  };
}

function blockChildren(
  block: PrintedBlock,
  last: boolean,
  headings: readonly ListedHeading[],
  style: HouseStyle,
  lang: Lang,
  numbers: DocumentNumbers,
): FileChild[] {
  if (block.type === 'pageBreak') return last ? [] : [pageBreak()];
  if (block.type === 'table') return [blockTable(block, lang, textWidth(style), style, numbers), tableGap()];
  const bookmark = headings.find((heading) => heading.block === block)?.bookmark ?? null;
  return [blockParagraph(block.role, block.sides[lang] ?? [], lang, numbers, bookmark)];
}
