import type { ExportedBriefing } from '../../exchange/exportBriefing.ts';
import { fileName } from '../../exchange/fileName.ts';
import { writeXliff } from '../../exchange/xliff/writeXliff.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { Thread } from '../../model/discussion.ts';
import type { Lang } from '../../model/language.ts';
import { xliffOfBriefing } from './xliffOfBriefing.ts';

/** The formats translation tools exchange: XLIFF 1.2, which all of them read, and 2.1. */
export type XliffFormat = 'xliff12' | 'xliff21';

/** A briefing as a file to be translated from one of its languages; `threads`: what is said about it, to be told the translator. */
export function exportXliff(briefing: Briefing, format: XliffFormat, source: Lang, threads: readonly Thread[]): ExportedBriefing {
  const document = xliffOfBriefing(briefing, source, threads);
  const text = writeXliff(document, format === 'xliff12' ? '1.2' : '2.1');
  return {
    fileName: fileName({ title: briefing.meta.title }, { format: 'xlf', layout: 'facing', lang: source }),
    mediaType: 'application/xliff+xml',
    bytes: new TextEncoder().encode(text),
    typography: [],
  };
}
