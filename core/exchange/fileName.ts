import { type Lang, otherLang } from '../model/language.ts';
import type { PrintedBriefing } from './printed.ts';
import { wordings } from './wording.ts';

/** Characters kept of a title: with the languages and the extension the name stays well below what e-mail systems allow. */
const LONGEST_TITLE = 60;

/**
 * A name for the file that every system can store: the title's letters and digits joined by hyphens, the languages, the
 * extension: `mission-a-casablanca.fr.docx`.
 */
export function fileName(printed: Pick<PrintedBriefing, 'title'>, options: { format: string; layout: string; lang: Lang }): string {
  const { format, layout, lang } = options;
  if (format === 'json') return `${slug(titleIn(printed, lang), lang)}.json`;
  const langs = layout === 'single' ? lang : `${lang}-${otherLang(lang)}`;
  return `${slug(titleIn(printed, lang), lang)}.${langs}${layout === 'review' ? '.review' : ''}.${format}`;
}

function titleIn(printed: Pick<PrintedBriefing, 'title'>, lang: Lang): string {
  return printed.title[lang] ?? printed.title[otherLang(lang)] ?? '';
}

function slug(title: string, lang: Lang): string {
  // French accents are dropped; Russian й and ё are letters of their own and stay.
  const plain = title
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}+/giu, '')
    .normalize('NFC')
    .toLowerCase();
  const words =
    plain
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    if (name.length + word.length > LONGEST_TITLE) break;
    name = name === '' ? word : `${name}-${word}`;
  }
  return name === '' ? wordings[lang].file : name;
}
