import type { ExportInput } from '../../core/engine/contract.ts';
import { LANGS } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';

/** All that is exported at once: the briefing on the screen and others in the same way, in one language or, alone, in each. */
export function exportInputs(input: ExportInput, others: ReadonlySet<Id>, eachLanguage: boolean): ExportInput[] {
  const langs = input.layout === 'single' && eachLanguage ? [input.lang, ...LANGS.filter((lang) => lang !== input.lang)] : [input.lang];
  return [input.id, ...[...others].filter((id) => id !== input.id)].flatMap((id) => langs.map((lang) => ({ ...input, id, lang })));
}
