import type { HouseStyle } from '../../model/houseStyle.ts';
import { type Lang, otherLang } from '../../model/language.ts';
import type { FileTrace } from '../../model/trace.ts';
import type { PrintedBriefing } from '../printed.ts';
import type { ReviewTable } from '../review/reviewTable.ts';
import { ListNumbers } from './blocks.ts';
import { commentsOf } from './comments.ts';
import { coverSection } from './cover.ts';
import { facingSection } from './facing.ts';
import { languageSection } from './layouts.ts';
import { reviewSection } from './review.ts';
import type { WordDocument, WordSection } from './wordDocument.ts';
import { writePackage } from './writePackage.ts';

export interface DocxOptions {
  /** The language of `single`; the first or left one of the others. */
  lang: Lang;
  style: HouseStyle;
  /** What the file says of where it came from. */
  trace: FileTrace;
  now: Date;
}

/** A printed briefing as a Word file (ISO/IEC 29500 transitional). Equal content, options and time give equal bytes. */
export function writeDocx(printed: PrintedBriefing, layout: 'single' | 'sequential' | 'facing', options: DocxOptions): Promise<Uint8Array> {
  const { lang, style } = options;
  const lists = new ListNumbers();
  const langs = layout === 'single' ? [lang] : [lang, otherLang(lang)];
  const sections: WordSection[] = printed.cover ? [coverSection(printed, style, langs)] : [];
  if (layout === 'facing') sections.push(facingSection(printed, style, lang, lists));
  else {
    const count = layout === 'sequential' || printed.cover ? 'section' : 'document';
    for (const each of langs) sections.push(languageSection(printed, style, each, lists, count));
  }
  return written({ sections, lists: lists.count, comments: commentsOf(printed.comments) }, printed, options);
}

/** The review table of a briefing as a Word file; `printed` supplies what stands around it. */
export function writeReviewDocx(review: ReviewTable, printed: PrintedBriefing, options: DocxOptions): Promise<Uint8Array> {
  const section = reviewSection(review, printed, options.style, options.lang);
  return written({ sections: [section], lists: 0, comments: [] }, printed, options);
}

function written(document: WordDocument, printed: PrintedBriefing, { lang, style, trace, now }: DocxOptions): Promise<Uint8Array> {
  const title = printed.title[lang] ?? printed.title[otherLang(lang)] ?? '';
  return writePackage(document, style, { title, subject: printed.reference, lang, created: now.toISOString() }, trace);
}
