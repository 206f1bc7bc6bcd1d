import type { Lang } from '../../model/language.ts';
import { type Source, type SourceKind, sourceSchema } from '../../model/source.ts';
import { loggedWhole, type RecordTable } from './recordTable.ts';
import { type RecordRow, recordFieldsOf, upsertRecord } from './rows.ts';

interface SourceRow extends RecordRow {
  kind: SourceKind;
  lang: Lang;
  title: string;
  publisher: string;
  author: string;
  published: string | null;
  place: string;
  url: string;
  accessed: string | null;
  text: string;
}

export const sourceTable: RecordTable<Source> = {
  name: 'source',
  parts: [],
  schema: sourceSchema,
  ...loggedWhole(sourceSchema),
  references: () => [],

  load(db, ids) {
    const rows = db.all<SourceRow>('SELECT * FROM source WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids));
    return new Map(
      rows.map((row) => {
        const { kind, lang, title, publisher, author, published, place, url, accessed, text } = row;
        return [row.id, { ...recordFieldsOf(row), kind, lang, title, publisher, author, published, place, url, accessed, text }];
      }),
    );
  },

  write(db, source) {
    const { kind, lang, title, publisher, author, published, place, url, accessed, text } = source;
    const [outside] = db.all<{ item_id: string }>(
      `SELECT item_id FROM excerpt JOIN item ON item.id = excerpt.item_id AND item.deleted_at IS NULL
       WHERE source_id = ? AND end_offset > ?`,
      source.id,
      text.length,
    );
    if (outside) throw new RangeError(`The excerpt of item ${outside.item_id} would lie outside the text of source ${source.id}`);
    upsertRecord(db, 'source', source, { kind, lang, title, publisher, author, published, place, url, accessed, text });
  },
};
