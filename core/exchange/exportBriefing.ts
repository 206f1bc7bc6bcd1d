import type { Briefing } from '../model/briefing.ts';
import type { CitationStyleId } from '../model/citationStyle.ts';
import type { HouseStyleId } from '../model/houseStyle.ts';
import type { Item } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import type { Source } from '../model/source.ts';
import { References } from './citations/references.ts';
import { compareReview, compareText } from './docx/compareText.ts';
import { writeDocx, writeReviewDocx } from './docx/writeDocx.ts';
import { fileName } from './fileName.ts';
import { writeHtml } from './html/writeHtml.ts';
import { writeJson } from './json/writeJson.ts';
import type { PrintedBriefing } from './printed.ts';
import { printedBriefing } from './printedBriefing.ts';
import { withRepeatedNotes } from './repeatedNotes.ts';
import { reviewTable } from './review/reviewTable.ts';
import { writeText } from './text/writeText.ts';
import { fileTrace } from './trace/fileTrace.ts';

type PageLayout = 'single' | 'sequential' | 'facing';

export interface ExportOptions {
  format: 'docx' | 'html' | 'txt' | 'json';
  /** `review`, a table to be read over in Word, is a Word layout only. */
  layout: PageLayout | 'review';
  /** The language of `single`; the first, or left-hand, language of the others. */
  lang: Lang;
  /** The house style of a Word file; when absent the one that goes with the layout. */
  style?: HouseStyleId | undefined;
  /** How sources are cited in both languages; when absent by ISO 690 in French and GOST R 7.0.5-2008 in Russian. */
  citations?: CitationStyleId | undefined;
  /** The sources the briefing cites; one that is not here is listed as it was cited. */
  sources: readonly Source[];
  /** The items the briefing shows: a Word file names their sources. */
  items: readonly Item[];
  /** The moment the file says it was made at. */
  now: Date;
  /** Whether a table of contents precedes the text; by default in a mission note. */
  toc?: boolean;
}

export interface ExportedBriefing {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** The steps of an export, in order; the interface translates them. */
export const EXPORT_STEPS = ['compose', 'write', 'compare'] as const;

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
} as const;

/**
 * A briefing as a file. What has no text in a language is left out of its own file and shown by a dash beside the other
 * language; parked text never leaves. A Word file is read back and compared before it is handed out: a difference rejects
 * with ExportDiffers. Aborting `signal` rejects with its reason.
 */
export async function exportBriefing(
  briefing: Briefing,
  options: ExportOptions,
  onProgress?: (done: number, total: number, step: string) => void,
  signal?: AbortSignal,
): Promise<ExportedBriefing> {
  const step = (done: number) => {
    signal?.throwIfAborted();
    onProgress?.(done, EXPORT_STEPS.length, EXPORT_STEPS[done] ?? 'done');
  };
  step(0);
  const references = new References(options.sources, options.citations ?? null);
  // Beside each other, the notes of both languages share one numbering: the note before is then the other language's.
  const alone = options.layout === 'single' || options.layout === 'sequential';
  const cited = alone ? { ...briefing, blocks: withRepeatedNotes(briefing.blocks, references) } : briefing;
  const printed = printedBriefing(cited, references, options.toc ?? briefing.template === 'mission-note');
  step(1);
  const written = await write(briefing, printed, references, options);
  step(2);
  written.compare();
  step(3);
  return { fileName: fileName(printed, options), mediaType: MEDIA_TYPES[options.format], bytes: written.bytes };
}

/** A file, and what holds it against the briefing. */
interface WrittenFile {
  bytes: Uint8Array;
  /** @throws ExportDiffers */
  compare(): void;
}

async function write(briefing: Briefing, printed: PrintedBriefing, references: References, options: ExportOptions): Promise<WrittenFile> {
  const { format, layout, lang } = options;
  const asText = (text: string): WrittenFile => ({ bytes: new TextEncoder().encode(text), compare: () => undefined });
  if (format === 'json') return asText(writeJson(briefing));
  if (format === 'docx') return writeWord(briefing, printed, references, options);
  if (layout === 'review') throw new RangeError('The review table is a Word layout');
  return asText(format === 'html' ? writeHtml(printed, layout, lang) : writeText(printed, layout, lang));
}

async function writeWord(
  briefing: Briefing,
  printed: PrintedBriefing,
  references: References,
  options: ExportOptions,
): Promise<WrittenFile> {
  const { layout, lang, items, sources, now } = options;
  const docx = { lang, style: options.style ?? null, trace: fileTrace(briefing, items, sources), now };
  if (layout === 'review') {
    const review = reviewTable(briefing, references);
    const bytes = await writeReviewDocx(review, printed, docx);
    return { bytes, compare: () => compareReview(bytes, review, lang) };
  }
  const bytes = await writeDocx(printed, layout, docx);
  return { bytes, compare: () => compareText(bytes, printed, layout, lang) };
}
