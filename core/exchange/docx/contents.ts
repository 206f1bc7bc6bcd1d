import { type FileChild, InternalHyperlink, LeaderType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { WORD_LANG } from '../../model/briefing.ts';
import type { Lang } from '../../model/language.ts';
import { isIn, type PrintedBlock, plainText } from '../printed.ts';
import { wordings } from '../wording.ts';
import { element, OwnBlock, OwnRun } from './ownMarkup.ts';
import { language } from './runs.ts';
import { STYLE_IDS } from './stylesPart.ts';

/** The headings a table of contents lists: levels 1 to this. */
const LEVELS = 2;

/** A heading of a language that the table of contents lists. */
export interface ListedHeading {
  block: PrintedBlock;
  lang: Lang;
  level: number;
  text: string;
  bookmark: string;
}

/** The headings of a language, with the bookmarks their pages are found by; none when there are too few to list. */
export function listedHeadings(blocks: readonly PrintedBlock[], lang: Lang): ListedHeading[] {
  const headings: ListedHeading[] = [];
  for (const block of blocks) {
    if (block.type !== 'text' || block.role.kind !== 'heading' || block.role.level > LEVELS || !isIn(block, lang)) continue;
    const text = plainText(block.sides[lang] ?? [])
      .replaceAll('\n', ' ')
      .trim();
    if (text !== '') headings.push({ block, lang, level: block.role.level, text, bookmark: `_Toc_${lang}_${headings.length + 1}` });
  }
  return headings.length > 1 ? headings : [];
}

/** The line above a table of contents. */
export function contentsHeading(lang: Lang): Paragraph {
  return new Paragraph({ style: STYLE_IDS.contentsHeading, children: [new TextRun({ text: wordings[lang].contents, ...language(lang) })] });
}

/** The entries, `width` twips wide, each a link to its heading with the number of its page. */
export function contentsEntries(headings: readonly ListedHeading[], lang: Lang, width: number, field: string | null): Paragraph[] {
  const tabStops = [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }];
  return headings.map(({ level, text, bookmark }, index) => {
    const link = new InternalHyperlink({
      anchor: bookmark,
      children: [
        new TextRun({ text, ...language(lang) }),
        new TextRun({ children: [new Tab()], ...language(lang) }),
        new OwnRun(fieldRun(`PAGEREF ${bookmark} \\h`, lang, ['begin', 'separate', 'end'])),
      ],
    });
    const opening = field !== null && index === 0 ? [new OwnRun(fieldRun(field, lang, ['begin', 'separate']))] : [];
    const closing = field !== null && index === headings.length - 1 ? [new OwnRun(fieldRun('', lang, ['end']))] : [];
    return new Paragraph({ style: `TOC${level}`, tabStops, children: [...opening, link, ...closing] });
  });
}

/**
 * The table of contents of a language as Word writes its own: a field in a content control of its gallery, so that Word offers
 * to update it, with its entries filled in. `within`: the bookmark whose headings it lists; null for all.
 */
export function tableOfContents(headings: readonly ListedHeading[], lang: Lang, width: number, within: string | null): FileChild[] {
  if (headings.length === 0) return [];
  const bookmark = within === null ? '' : ` \\b "${within}"`;
  const field = `TOC \\o "1-${LEVELS}" \\h \\z \\u${bookmark}`;
  const gallery = element('w:docPartObj', {}, [
    element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
    element('w:docPartUnique', {}),
  ]);
  const content = element('w:sdtContent', {}, [contentsHeading(lang), ...contentsEntries(headings, lang, width, field)]);
  return [new OwnBlock(element('w:sdt', {}, [element('w:sdtPr', {}, [gallery]), content]))];
}

/** A field or a part of it in one run, as Word accepts it. */
function fieldRun(instruction: string, lang: Lang, marks: readonly ('begin' | 'separate' | 'end')[]) {
  const code = element('w:instrText', { 'xml:space': 'preserve' }, [instruction]);
  const parts = marks.flatMap((mark) => {
    const character = element('w:fldChar', { 'w:fldCharType': mark });
    return mark === 'begin' ? [character, code] : [character];
  });
  return element('w:r', {}, [element('w:rPr', {}, [element('w:lang', { 'w:val': WORD_LANG[lang] })]), ...parts]);
}
