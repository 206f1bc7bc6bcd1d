import { z } from 'zod';
import { type BibliographyEntry, brokenEntry, entryOf, lineCounter } from './bibliography.ts';
import { readOne } from './citationJs.ts';

const TAG = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;

/**
 * The entries of a RIS file (Research Information Systems, as Zotero, EndNote and Mendeley write it). Each begins with TY and
 * ends with ER; one that does not end, or has a line that is no tag where none can be continued, is told with its line.
 */
export async function readRis(text: string): Promise<BibliographyEntry[]> {
  const entries: BibliographyEntry[] = [];
  const lineAt = lineCounter(text);
  for (const { offset, record } of recordsOf(text)) {
    const line = lineAt(offset);
    if (!/^TY {1,2}- ?\S/.test(record) || !/^ER {1,2}-/m.test(record)) {
      entries.push(brokenEntry(line, record));
      continue;
    }
    const csl = await readOne(record, '@ris/file');
    entries.push(csl === null ? brokenEntry(line, record) : entryOf(line, repaired(csl, record), record));
  }
  return entries;
}

/** A record is what stands from one TY, or from the first word after an ER, to the next. */
function recordsOf(text: string): { offset: number; record: string }[] {
  const records: { offset: number; record: string }[] = [];
  let start = 0;
  const cut = (end: number) => {
    const record = text.slice(start, end);
    const trimmed = record.trimStart();
    if (trimmed !== '') records.push({ offset: start + record.length - trimmed.length, record: trimmed });
    start = end;
  };
  for (const { 1: tag, 0: line, index } of text.matchAll(/^(TY|ER) {1,2}-.*(?:\r?\n|$)/gm)) cut(tag === 'TY' ? index : index + line.length);
  cut(text.length);
  return records;
}

const cslSchema = z.looseObject({});

/** citation.js drops month and day of newspapers (DA beside PY): the fuller date counts. Their authors it calls reporters. */
function repaired(csl: unknown, record: string): unknown {
  const parsed = cslSchema.safeParse(csl);
  if (!parsed.success) return csl;
  const dates = [...record.matchAll(new RegExp(TAG, 'gm'))].flatMap(([, tag, value]) =>
    tag === 'DA' || tag === 'PY' || tag === 'Y1' ? [(value ?? '').trim().replace(/\/+[^\d/]*$/, '')] : [],
  );
  const [fullest] = dates.filter((date) => /^\d{4}/.test(date)).sort((a, b) => b.length - a.length);
  return fullest === undefined ? csl : { ...parsed.data, issued: { raw: fullest } };
}
