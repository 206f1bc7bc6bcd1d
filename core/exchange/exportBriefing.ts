import type { Briefing } from '../model/briefing.ts';
import type { CitationStyleId } from '../model/citationStyle.ts';
import type { HouseStyle, HouseStyleId } from '../model/houseStyle.ts';
import type { Item } from '../model/item.ts';
import { LANGS, type Lang } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import type { Source } from '../model/source.ts';
import type { TypographyChange } from '../model/typography.ts';
import { References } from './citations/references.ts';
import { type DiscussedPassage, withComments } from './discussedPassages.ts';
import { compareReview, compareText } from './docx/compareText.ts';
import { writeDocx, writeReviewDocx } from './docx/writeDocx.ts';
import { figureAnnex } from './figureAnnex.ts';
import { fileName } from './fileName.ts';
import { writeHtml } from './html/writeHtml.ts';
import { writeJson } from './json/writeJson.ts';
import type { PrintedBriefing, PrintedImage, PrintedRequisites } from './printed.ts';
import { NO_REQUISITES, printedBriefing } from './printedBriefing.ts';
import { withRepeatedNotes } from './repeatedNotes.ts';
import { reviewTable } from './review/reviewTable.ts';
import { houseStyle } from './style/houseStyle.ts';
import { writeText } from './text/writeText.ts';
import { fileTrace } from './trace/fileTrace.ts';
import { TypographyLog } from './typographyLog.ts';

type PageLayout = 'single' | 'sequential' | 'facing';

export interface ExportOptions {
  format: 'docx' | 'html' | 'txt' | 'json';
  /** `review`, a table to be read over in Word, is a Word layout only. */
  layout: PageLayout | 'review';
  /** The language of `single`; the first, or left-hand, language of the others. */
  lang: Lang;
  /** How a Word file looks; when absent as goes with the layout. */
  style?: HouseStyle | undefined;
  /** How sources are cited in both languages; when absent by ISO 690 in French and GOST R 7.0.5-2008 in Russian. */
  citations?: CitationStyleId | undefined;
  /** The sources the briefing cites; one that is not here is listed as it was cited. */
  sources: readonly Source[];
  /** The items the briefing shows: a Word file names their sources. */
  items: readonly Item[];
  /** The images of its figures, by id; one that is not here is not shown. */
  images?: ReadonlyMap<Id, PrintedImage>;
  /** The moment the file says it was made at. */
  now: Date;
  /** Whether a table of contents precedes the text; by default in a mission note. */
  toc?: boolean | undefined;
  /** Whether the title has a page of its own. */
  cover?: boolean | undefined;
  /** Whether a table follows that says where each figure comes from. */
  annexOfFigures?: boolean | undefined;
  requisites?: PrintedRequisites | undefined;
  /** Comments to be written into the margin of a Word file; none when absent. */
  discussion?: readonly DiscussedPassage[] | undefined;
}

export interface ExportedBriefing {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
  /** What typography changed of the text, counted by kind. */
  typography: readonly TypographyChange[];
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
  // Internal notes and parked text stay here, whatever the format.
  const leaving = { ...briefing, blocks: briefing.blocks.filter(({ kind }) => kind !== 'note'), parked: [] };
  const references = new References(options.sources, options.citations ?? null);
  const { layout, lang } = options;
  // Beside each other, the notes of both languages share one numbering: the note before is then the other language's.
  const alone = layout === 'single' || layout === 'sequential';
  const cited = alone ? { ...leaving, blocks: withRepeatedNotes(leaving.blocks, references) } : leaving;
  const annex = options.annexOfFigures ? figureAnnex(leaving.blocks, options.items, references) : [];
  const log = new TypographyLog();
  const langs = layout === 'single' ? [lang] : LANGS;
  const plain = printedBriefing({ ...cited, blocks: [...cited.blocks, ...annex] }, references, {
    toc: options.toc ?? briefing.template === 'mission-note',
    cover: options.cover ?? false,
    requisites: options.requisites ?? NO_REQUISITES,
    images: options.images ?? new Map(),
    log,
    langs,
  });
  const printed = withComments(plain, options.discussion ?? [], langs);
  step(1);
  const written = await write(leaving, printed, references, options);
  step(2);
  written.compare();
  step(3);
  return {
    fileName: fileName(printed, options),
    mediaType: MEDIA_TYPES[options.format],
    bytes: written.bytes,
    typography: options.format === 'json' ? [] : log.changes(langs),
  };
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
  const style = options.style ?? houseStyle(styleFor(layout, lang));
  const docx = { lang, style, trace: fileTrace(briefing, items, sources), now };
  if (layout === 'review') {
    const review = reviewTable(briefing, references);
    const bytes = await writeReviewDocx(review, printed, docx);
    return { bytes, compare: () => compareReview(bytes, review, lang) };
  }
  const bytes = await writeDocx(printed, layout, docx);
  return { bytes, compare: () => compareText(bytes, printed, layout, lang, style.head) };
}

/** The house style of a layout: each language's own, and the neutral one for facing columns and the review table. */
function styleFor(layout: ExportOptions['layout'], lang: Lang): HouseStyleId {
  if (layout === 'facing' || layout === 'review') return 'neutral';
  return lang === 'ru' ? 'russian-official' : 'french-administrative';
}
