import type { Briefing } from '../model/briefing.ts';
import type { CitationStyleId } from '../model/citationStyle.ts';
import type { HouseStyleId } from '../model/houseStyle.ts';
import type { Item } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import type { Source } from '../model/source.ts';
import { References } from './citations/references.ts';
import { compareText } from './docx/compareText.ts';
import { writeDocx } from './docx/writeDocx.ts';
import { fileName } from './fileName.ts';
import { writeHtml } from './html/writeHtml.ts';
import { writeJson } from './json/writeJson.ts';
import type { PrintedBriefing } from './printed.ts';
import { printedBriefing } from './printedBriefing.ts';
import { writeText } from './text/writeText.ts';
import { fileTrace } from './trace/fileTrace.ts';

export interface ExportOptions {
  format: 'docx' | 'html' | 'txt' | 'json';
  layout: 'single' | 'sequential' | 'facing';
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
  const printed = printedBriefing(
    briefing,
    new References(options.sources, options.citations ?? null),
    options.toc ?? briefing.template === 'mission-note',
  );
  step(1);
  const bytes = await write(briefing, printed, options);
  step(2);
  if (options.format === 'docx') compareText(bytes, printed, options.layout, options.lang);
  step(3);
  return { fileName: fileName(printed, options), mediaType: MEDIA_TYPES[options.format], bytes };
}

async function write(briefing: Briefing, printed: PrintedBriefing, options: ExportOptions): Promise<Uint8Array> {
  const { layout, lang } = options;
  switch (options.format) {
    case 'docx':
      return writeDocx(printed, {
        layout,
        lang,
        style: options.style ?? null,
        trace: fileTrace(briefing, options.items, options.sources),
        now: options.now,
      });
    case 'html':
      return new TextEncoder().encode(writeHtml(printed, layout, lang));
    case 'txt':
      return new TextEncoder().encode(writeText(printed, layout, lang));
    case 'json':
      return new TextEncoder().encode(writeJson(briefing));
  }
}
