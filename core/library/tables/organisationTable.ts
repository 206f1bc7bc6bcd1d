import { type Organisation, organisationSchema } from '../../model/authority.ts';
import type { Lang } from '../../model/language.ts';
import type { Id } from '../../model/record.ts';
import { loggedWhole, type RecordTable } from './recordTable.ts';
import {
  entriesByLang,
  localizedFrom,
  type RecordRow,
  recordFieldsOf,
  replaceRows,
  rowsByOwner,
  type TextRow,
  textRows,
  upsertRecord,
} from './rows.ts';
import { spellingsInUse, spellingsOf, writeSpellings } from './spellings.ts';

export const organisationTable: RecordTable<Organisation> = {
  name: 'organisation',
  parts: ['organisation_name', 'organisation_alias', 'organisation_spelling', 'organisation_text'],
  schema: organisationSchema,
  ...loggedWhole(organisationSchema),
  references: () => [],

  settled(draft) {
    const { spellings: _spellings, ...rest } = draft;
    const spellings = spellingsInUse(draft);
    return spellings === null ? rest : { ...rest, spellings };
  },

  load(db, ids) {
    const rows = db.all<RecordRow & { country: string }>(
      'SELECT * FROM organisation WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(ids),
    );
    const names = rowsByOwner<{ owner: Id; lang: Lang; full_name: string; acronym: string }>(
      db,
      `SELECT organisation_id AS owner, lang, full_name, acronym FROM organisation_name
       WHERE organisation_id IN (SELECT value FROM json_each(?)) ORDER BY lang`,
      ids,
    );
    const aliases = rowsByOwner<{ owner: Id; alias: string }>(
      db,
      `SELECT organisation_id AS owner, alias FROM organisation_alias
       WHERE organisation_id IN (SELECT value FROM json_each(?)) ORDER BY organisation_id, position`,
      ids,
    );
    const spellings = spellingsOf(db, 'organisation', ids);
    const texts = rowsByOwner<TextRow>(
      db,
      `SELECT organisation_id AS owner, field, lang, text FROM organisation_text
       WHERE organisation_id IN (SELECT value FROM json_each(?)) ORDER BY lang`,
      ids,
    );
    return new Map(
      rows.map((row) => [
        row.id,
        {
          ...recordFieldsOf(row),
          names: Object.fromEntries(names(row.id).map(({ lang, full_name, acronym }) => [lang, { full: full_name, acronym }])),
          aliases: aliases(row.id).map(({ alias }) => alias),
          ...spellings(row.id),
          country: row.country,
          description: localizedFrom(texts(row.id), 'description'),
        },
      ]),
    );
  },

  write(db, organisation) {
    const { id, names, aliases, country, description } = organisation;
    upsertRecord(db, 'organisation', organisation, { country });
    replaceRows(
      db,
      'organisation_name',
      'organisation_id',
      id,
      ['lang', 'full_name', 'acronym'],
      entriesByLang(names).map(([lang, name]) => [lang, name.full, name.acronym]),
    );
    replaceRows(
      db,
      'organisation_alias',
      'organisation_id',
      id,
      ['position', 'alias'],
      aliases.map((alias, position) => [position, alias]),
    );
    writeSpellings(db, 'organisation', organisation);
    replaceRows(db, 'organisation_text', 'organisation_id', id, ['field', 'lang', 'text'], textRows({ description }));
  },
};
