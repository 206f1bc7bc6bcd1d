import { writeTermTable } from '../exchange/glossary/termTable.ts';
import { writeTbx } from '../exchange/glossary/writeTbx.ts';
import type { GlossaryFormat, Term } from '../model/term.ts';
import type { ExportedFile } from './exportedFile.ts';

/** The whole glossary as a file. */
export function exportGlossary(terms: readonly Term[], format: GlossaryFormat): ExportedFile {
  const encode = (text: string) => new TextEncoder().encode(text);
  if (format === 'csv') return { fileName: 'glossaire.csv', mediaType: 'text/csv', bytes: encode(writeTermTable(terms, ';')) };
  if (format === 'tsv')
    return { fileName: 'glossaire.tsv', mediaType: 'text/tab-separated-values', bytes: encode(writeTermTable(terms, '\t')) };
  const bytes = encode([...writeTbx(terms, format === 'tbx3' ? 3 : 2)].join(''));
  return { fileName: 'glossaire.tbx', mediaType: 'application/x-tbx+xml', bytes };
}
