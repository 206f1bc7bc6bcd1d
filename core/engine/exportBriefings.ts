import { zipped } from '../exchange/docx/zipped.ts';
import { type ExportedBriefing, exportBriefing } from '../exchange/exportBriefing.ts';
import { usedItems } from '../exchange/trace/fileTrace.ts';
import type { Library } from '../library/library.ts';
import type { ExportInput } from './contract.ts';
import type { ExportedFile } from './exportedFile.ts';
import { exportStyle, imagesOf, passagesOf } from './exportRecords.ts';
import type { ReportProgress } from './progress.ts';
import { requisitesOf } from './requisites.ts';
import { exportXliff } from './xliff/exportXliff.ts';

/**
 * One export of a briefing of a library. The file says that it was made when the briefing was last changed, so that equal content gives equal bytes.
 * @throws RecordNotFound, ExportDiffers
 */
export async function exportOne(
  library: Library,
  input: ExportInput,
  toc: boolean,
  report: ReportProgress,
  signal: AbortSignal,
): Promise<ExportedBriefing> {
  const briefing = library.briefings.get(input.id);
  const { style, requisites, comments, format, ...chosen } = input;
  if (format === 'xliff12' || format === 'xliff21') {
    return exportXliff(briefing, format, input.lang, comments ? library.threadsOf(briefing.id) : []);
  }
  const options = {
    ...chosen,
    format,
    toc: chosen.toc ?? toc,
    style: style === undefined ? undefined : exportStyle(library, style),
    requisites: requisitesOf(library, requisites),
    images: imagesOf(library, briefing),
    discussion: comments ? passagesOf(library, briefing) : [],
    sources: library.sources.list(),
    items: [...usedItems(briefing)].flatMap((id) => library.items.find(id) ?? []),
    now: new Date(briefing.updatedAt),
  };
  return exportBriefing(briefing, options, report, signal);
}

/** Several exports in one archive; their names in the order asked for. When one of them fails there is none. */
export async function exportSeveral(
  library: Library,
  exports: readonly { input: ExportInput; toc: boolean }[],
  report: ReportProgress,
  signal: AbortSignal,
): Promise<ExportedFile & { files: string[] }> {
  const files = new Map<string, Uint8Array>();
  for (const [done, { input, toc }] of exports.entries()) {
    signal.throwIfAborted();
    const { title } = library.briefings.get(input.id).meta;
    report(done, exports.length, title[input.lang] ?? title.fr ?? title.ru ?? '');
    const { fileName, bytes } = await exportOne(library, input, toc, () => undefined, signal);
    files.set(freeName(fileName, files), bytes);
  }
  report(exports.length, exports.length, '');
  return { fileName: 'diptych.zip', mediaType: 'application/zip', bytes: zipped(files), files: [...files.keys()] };
}

/** A name no other file has: briefings may have one title. */
function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  const [, stem = name, endings = ''] = /^([^.]*)(\..*)$/.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${stem}-${number}${endings}`;
  return free;
}
