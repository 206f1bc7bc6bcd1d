import type { Layout } from '../../core/engine/contract.ts';
import type { Finding, FindingCode } from '../../core/model/finding.ts';
import { LANGS, type Lang } from '../../core/model/language.ts';

/** The worst first. An empty title is told by its name, not counted. */
const CODES = ['quotationAltered', 'missingText', 'staleText', 'itemGone', 'itemChanged'] as const satisfies readonly FindingCode[];

/** The same thing found in a language of the document, and how often. */
export interface ExportWarning {
  code: (typeof CODES)[number];
  lang: Lang;
  count: number;
}

/** What was found in the languages that an export of this layout shows, counted; `lang` is the chosen one, or the first of two. */
export function exportWarnings(findings: readonly Finding[], layout: Layout, lang: Lang): ExportWarning[] {
  const first = [lang, ...LANGS.filter((other) => other !== lang)];
  const shown = layout === 'single' ? [lang] : first;
  return CODES.flatMap((code) =>
    shown.flatMap((language) => {
      const count = findings.filter((finding) => finding.code === code && finding.lang === language).length;
      return count === 0 ? [] : [{ code, lang: language, count }];
    }),
  );
}
