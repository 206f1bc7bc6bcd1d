import { type UserTemplate, userTemplateSchema } from '../../model/template.ts';
import { loggedWhole, type RecordTable } from './recordTable.ts';
import { type RecordRow, recordFieldsOf, upsertRecord } from './rows.ts';

/** Templates people have made. Like a briefing's, their text is one document. */
export const templateTable: RecordTable<UserTemplate> = {
  name: 'template',
  parts: [],
  schema: userTemplateSchema,
  ...loggedWhole(userTemplateSchema),
  references: () => [],

  load(db, ids) {
    const rows = db.all<RecordRow & { content: string }>(
      'SELECT * FROM template WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(ids),
    );
    return new Map(rows.map((row) => [row.id, userTemplateSchema.parse({ ...JSON.parse(row.content), ...recordFieldsOf(row) })]));
  },

  write(db, template) {
    const { name, toc, title, marking, sections } = template;
    upsertRecord(db, 'template', template, { content: JSON.stringify({ name, toc, title, marking, sections }) });
  },
};
