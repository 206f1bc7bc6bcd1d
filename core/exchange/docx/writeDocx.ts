import { Document, type IPropertiesOptions, type ISectionOptions, Packer } from 'docx';
import type { HouseStyleId } from '../../model/houseStyle.ts';
import { type Lang, otherLang } from '../../model/language.ts';
import type { FileTrace } from '../../model/trace.ts';
import type { PrintedBriefing } from '../printed.ts';
import type { ReviewTable } from '../review/reviewTable.ts';
import { type HouseStyle, houseStyle } from '../style/houseStyle.ts';
import { facingSection } from './facing.ts';
import { languageSection } from './layouts.ts';
import { numberingOptions } from './numbering.ts';
import { packageBytes } from './packageBytes.ts';
import { pageNumbering } from './pageNumbers.ts';
import { reviewSection } from './review.ts';
import { DocumentNumbers } from './runs.ts';
import { stylesPart } from './stylesPart.ts';

export interface DocxOptions {
  /** The language of `single`; the first or left one of the others. */
  lang: Lang;
  /** The house style; when null the one that goes with the layout. */
  style: HouseStyleId | null;
  /** What the file says of where it came from. */
  trace: FileTrace;
  now: Date;
}

/** A printed briefing as a Word file (ISO/IEC 29500 transitional). Equal content, options and time give equal bytes. */
export async function writeDocx(
  printed: PrintedBriefing,
  layout: 'single' | 'sequential' | 'facing',
  options: DocxOptions,
): Promise<Uint8Array> {
  const { lang } = options;
  const style = houseStyle(options.style ?? styleFor(layout, lang));
  const numbers = new DocumentNumbers();
  const { estimator, update, count } = pageNumbering(printed, layout);
  const sections: ISectionOptions[] = [];
  if (layout === 'facing') sections.push(facingSection(printed, style, lang, numbers));
  else if (layout === 'single') sections.push(languageSection(printed, style, lang, numbers, count));
  else for (const each of [lang, otherLang(lang)]) sections.push(languageSection(printed, style, each, numbers, count));
  const pages = { ...(estimator === null ? {} : { pageNumbers: estimator }), ...(update ? { features: { updateFields: true } } : {}) };
  return packed(printed, style, options, numbers, { sections, numbering: numberingOptions(printed.blocks, style), ...pages });
}

/** The review table of a briefing as a Word file; `printed` supplies what stands around it. */
export async function writeReviewDocx(review: ReviewTable, printed: PrintedBriefing, options: DocxOptions): Promise<Uint8Array> {
  const style = houseStyle(options.style ?? 'neutral');
  const numbers = new DocumentNumbers();
  const sections = [reviewSection(review, printed, style, options.lang, numbers)];
  return packed(printed, style, options, numbers, { sections });
}

async function packed(
  printed: PrintedBriefing,
  style: HouseStyle,
  options: DocxOptions,
  numbers: DocumentNumbers,
  content: IPropertiesOptions,
): Promise<Uint8Array> {
  const { lang } = options;
  const styles = stylesPart(style, lang);
  const document = new Document({
    ...content,
    footnotes: numbers.notes,
    externalStyles: styles,
    // A line that ends with a break is not stretched where the paragraph is justified.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
  });
  const made = new Uint8Array(await Packer.toArrayBuffer(document));
  const title = printed.title[lang] ?? printed.title[otherLang(lang)] ?? '';
  return packageBytes(made, { title, subject: printed.reference, lang, created: options.now.toISOString() }, style, styles, options.trace);
}

/** The house style of a layout: each language's own, and the neutral one for facing columns. */
function styleFor(layout: 'single' | 'sequential' | 'facing', lang: Lang): HouseStyleId {
  if (layout === 'facing') return 'neutral';
  return lang === 'ru' ? 'russian-official' : 'french-administrative';
}
