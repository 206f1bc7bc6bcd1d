import type { Lang } from '../../model/language.ts';
import { isIn, type PrintedBlock, plainText } from '../printed.ts';
import { wordings } from '../wording.ts';
import { STYLE_IDS } from './paragraphStyles.ts';
import { textRun } from './runs.ts';
import type { WordBlock, WordParagraph, WordRun } from './wordDocument.ts';

/** The headings a table of contents lists: levels 1 to this. */
const LEVELS = 2;

/** A heading of a language that the table of contents lists. */
export interface ListedHeading {
  block: PrintedBlock;
  lang: Lang;
  level: 1 | 2;
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
    const level = block.role.level === 1 ? 1 : 2;
    if (text !== '') headings.push({ block, lang, level, text, bookmark: `_Toc_${lang}_${headings.length + 1}` });
  }
  return headings.length > 1 ? headings : [];
}

/** The line above a table of contents. */
export function contentsHeading(lang: Lang): WordParagraph {
  return { kind: 'paragraph', style: STYLE_IDS.contentsHeading, runs: [textRun(wordings[lang].contents, lang)] };
}

/** The entries, `width` twips wide, each a link to its heading with the number of its page. */
export function contentsEntries(headings: readonly ListedHeading[], lang: Lang, width: number, field: string | null): WordParagraph[] {
  return headings.map(({ level, text, bookmark }, index): WordParagraph => {
    const page: WordRun = { type: 'field', code: `PAGEREF ${bookmark} \\h`, result: { pageOf: bookmark }, lang, look: {} };
    const link: WordRun = { type: 'link', to: { bookmark }, runs: [textRun(text, lang), { type: 'tab', lang }, page] };
    const opening: WordRun[] = field !== null && index === 0 ? [{ type: 'fieldStart', code: field, lang }] : [];
    const closing: WordRun[] = field !== null && index === headings.length - 1 ? [{ type: 'fieldEnd', lang }] : [];
    return {
      kind: 'paragraph',
      style: STYLE_IDS[`contents${level}`],
      tabs: [{ at: width, align: 'right', leader: 'dot' }],
      runs: [...opening, link, ...closing],
    };
  });
}

/**
 * The table of contents of a language as Word writes its own: a field in a content control of its gallery, so that Word offers
 * to update it, with its entries filled in. `within`: the bookmark whose headings it lists; null for all.
 */
export function tableOfContents(headings: readonly ListedHeading[], lang: Lang, width: number, within: string | null): WordBlock[] {
  if (headings.length === 0) return [];
  const bookmark = within === null ? '' : ` \\b "${within}"`;
  const field = `TOC \\o "1-${LEVELS}" \\h \\z \\u${bookmark}`;
  return [{ kind: 'contents', children: [contentsHeading(lang), ...contentsEntries(headings, lang, width, field)] }];
}
