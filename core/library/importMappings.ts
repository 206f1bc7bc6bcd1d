import { type CsvMapping, csvMappingSchema } from '../model/importing.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';

/** The mapping kept for tables with these headings; null when there is none, or none that this program understands. */
export function importMapping(db: ReadDatabase, signature: string): CsvMapping | null {
  const row = db.get<{ mapping: string }>('SELECT mapping FROM import_mapping WHERE signature = ?', signature);
  return row === undefined ? null : (csvMappingSchema.safeParse(JSON.parse(row.mapping)).data ?? null);
}

/** Keeps a mapping in the place of the one for the same headings. */
export function keepImportMapping(db: WriteDatabase, signature: string, mapping: CsvMapping, at: string): void {
  db.run(
    `INSERT INTO import_mapping (signature, mapping, at) VALUES (?, ?, ?)
     ON CONFLICT (signature) DO UPDATE SET mapping = excluded.mapping, at = excluded.at`,
    signature,
    JSON.stringify(mapping),
    at,
  );
}
