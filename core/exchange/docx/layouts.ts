import { type FileChild, type ISectionOptions, Paragraph, TableOfContents, TextRun } from 'docx';
import type { Lang } from '../../model/language.ts';
import { isIn, type PrintedBlock, type PrintedBriefing } from '../printed.ts';
import type { HouseStyle } from '../style/houseStyle.ts';
import { wordings } from '../wording.ts';
import { blockParagraph, blockTable, pageBreak, tableGap } from './blocks.ts';
import { bodyBookmark } from './bodyBookmark.ts';
import { pageFrame, sectionProperties, textWidth } from './pageFrame.ts';
import { type DocumentNumbers, language } from './runs.ts';
import { STYLE_IDS } from './stylesPart.ts';

/** The headings a table of contents lists. */
const CONTENTS_LEVELS = 2;

/** One section with the text of one language. What has no text in it is left out. */
export function languageSection(
  printed: PrintedBriefing,
  style: HouseStyle,
  lang: Lang,
  numbers: DocumentNumbers,
  section: { restart: boolean; bookmark: string | null },
): ISectionOptions {
  const blocks = printed.blocks.filter((block) => isIn(block, lang));
  const firstHeading = blocks.findIndex((block) => block.type === 'text' && block.role.kind !== 'title');
  const contents = printed.toc && headingCount(blocks) > 1 ? tableOfContents(lang, section.bookmark) : [];
  const children: FileChild[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index === firstHeading) children.push(...contents);
    children.push(...blockChildren(block, blocks[index + 1], style, lang, numbers));
  }
  return {
    properties: sectionProperties(style, section.restart),
    ...pageFrame(printed, style, [lang], section.restart),
    children: section.bookmark === null ? children : bodyBookmark(section.bookmark, children),
  };
}

function blockChildren(
  block: PrintedBlock,
  next: PrintedBlock | undefined,
  style: HouseStyle,
  lang: Lang,
  numbers: DocumentNumbers,
): FileChild[] {
  if (block.type === 'pageBreak') return next === undefined ? [] : [pageBreak()];
  if (block.type === 'table') return [blockTable(block, lang, textWidth(style), false, numbers), tableGap()];
  return [blockParagraph(block.role, block.sides[lang] ?? [], lang, numbers)];
}

function headingCount(blocks: readonly PrintedBlock[]): number {
  return blocks.filter((block) => block.type === 'text' && block.role.kind === 'heading' && block.role.level <= CONTENTS_LEVELS).length;
}

/** The table of contents with its entries and page numbers; with a bookmark, of the headings within it. */
function tableOfContents(lang: Lang, bookmark: string | null): FileChild[] {
  const { contents } = wordings[lang];
  return [
    new Paragraph({ style: STYLE_IDS.contentsHeading, children: [new TextRun({ text: contents, ...language(lang) })] }),
    new TableOfContents(contents, {
      hyperlink: true,
      headingStyleRange: `1-${CONTENTS_LEVELS}`,
      ...(bookmark === null ? {} : { entriesFromBookmark: bookmark }),
    }),
  ];
}
