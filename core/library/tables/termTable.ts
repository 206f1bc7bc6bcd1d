import { type Term, termSchema } from '../../model/term.ts';
import { loggedWhole, type RecordTable } from './recordTable.ts';
import { type RecordRow, recordFieldsOf, upsertRecord } from './rows.ts';

/** The concepts of the glossary. They are looked for in texts all at once, so that nothing of them is a column. */
export const termTable: RecordTable<Term> = {
  name: 'term',
  parts: [],
  schema: termSchema,
  ...loggedWhole(termSchema),
  references: () => [],

  load(db, ids) {
    const rows = db.all<RecordRow & { content: string }>(
      'SELECT * FROM term WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(ids),
    );
    return new Map(rows.map((row) => [row.id, termSchema.parse({ ...JSON.parse(row.content), ...recordFieldsOf(row) })]));
  },

  write(db, term) {
    const { designations, definition, note, source } = term;
    upsertRecord(db, 'term', term, { content: JSON.stringify({ designations, definition, note, source }) });
  },
};
