import type { Layout } from '../../core/engine/contract.ts';
import type { Finding, FindingCode } from '../../core/model/finding.ts';
import { LANGS, type Lang } from '../../core/model/language.ts';

/** The same thing found in a language of the document, and how often; `blocks`: it must not leave by mistake. */
export interface ExportWarning {
  code: (typeof WARNINGS)[number]['code'];
  lang: Lang;
  count: number;
  blocks: boolean;
}

/** What is told before an export, the worst first. An empty title is told by its name, not counted. */
const WARNINGS = [
  { code: 'quotationAltered', blocks: true, found: ['quotationAltered'] },
  { code: 'valuesDiffer', blocks: true, found: ['numberDiffers', 'unitDiffers', 'dateDiffers', 'timeDiffers'] },
  { code: 'missingText', blocks: false, found: ['missingText'] },
  { code: 'staleText', blocks: false, found: ['staleText'] },
  { code: 'itemGone', blocks: false, found: ['itemGone'] },
  { code: 'itemChanged', blocks: false, found: ['itemChanged'] },
] as const satisfies readonly { code: string; blocks: boolean; found: readonly FindingCode[] }[];

/** What was found in the languages that an export of this layout shows, counted; `lang` is the chosen one, or the first of two. */
export function exportWarnings(findings: readonly Finding[], layout: Layout, lang: Lang): ExportWarning[] {
  const first = [lang, ...LANGS.filter((other) => other !== lang)];
  const shown = layout === 'single' ? [lang] : first;
  return WARNINGS.flatMap(({ code, blocks, found }) =>
    shown.flatMap((language) => {
      const codes: readonly FindingCode[] = found;
      const count = findings.filter((finding) => codes.includes(finding.code) && finding.lang === language).length;
      return count === 0 ? [] : [{ code, lang: language, count, blocks }];
    }),
  );
}
