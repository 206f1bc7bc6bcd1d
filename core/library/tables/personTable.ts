import { type Gender, type Person, personSchema, type Role } from '../../model/authority.ts';
import type { Lang } from '../../model/language.ts';
import type { Id } from '../../model/record.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';
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

export const personTable: RecordTable<Person> = {
  name: 'person',
  parts: ['person_name', 'person_alias', 'person_spelling', 'person_text', 'role_title', 'person_role'],
  schema: personSchema,
  ...loggedWhole(personSchema),
  references: (person) =>
    person.roles.flatMap(({ organisationId }) => (organisationId === null ? [] : [{ kind: 'organisation', id: organisationId }])),

  settled(draft) {
    const { spellings: _spellings, ...rest } = draft;
    const spellings = spellingsInUse(draft);
    return spellings === null ? rest : { ...rest, spellings };
  },

  load(db, ids) {
    const rows = db.all<RecordRow & { gender: Gender }>(
      'SELECT * FROM person WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(ids),
    );
    const names = rowsByOwner<{ owner: Id; lang: Lang; full_name: string; family: string; civility: string }>(
      db,
      `SELECT person_id AS owner, lang, full_name, family, civility FROM person_name
       WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY lang`,
      ids,
    );
    const aliases = rowsByOwner<{ owner: Id; alias: string }>(
      db,
      `SELECT person_id AS owner, alias FROM person_alias
       WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY person_id, position`,
      ids,
    );
    const spellings = spellingsOf(db, 'person', ids);
    const texts = rowsByOwner<TextRow>(
      db,
      `SELECT person_id AS owner, field, lang, text FROM person_text
       WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY lang`,
      ids,
    );
    const roles = rolesOf(db, ids);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          ...recordFieldsOf(row),
          names: Object.fromEntries(
            names(row.id).map(({ lang, full_name, family, civility }) => [lang, { full: full_name, family, civility }]),
          ),
          gender: row.gender,
          roles: roles(row.id),
          aliases: aliases(row.id).map(({ alias }) => alias),
          ...spellings(row.id),
          biography: localizedFrom(texts(row.id), 'biography'),
        },
      ]),
    );
  },

  write(db, person) {
    const { id, names, gender, roles, aliases, biography } = person;
    upsertRecord(db, 'person', person, { gender });
    replaceRows(
      db,
      'person_name',
      'person_id',
      id,
      ['lang', 'full_name', 'family', 'civility'],
      entriesByLang(names).map(([lang, name]) => [lang, name.full, name.family, name.civility]),
    );
    replaceRows(
      db,
      'person_alias',
      'person_id',
      id,
      ['position', 'alias'],
      aliases.map((alias, position) => [position, alias]),
    );
    writeSpellings(db, 'person', person);
    replaceRows(db, 'person_text', 'person_id', id, ['field', 'lang', 'text'], textRows({ biography }));
    writeRoles(db, id, roles);
  },
};

function rolesOf(db: ReadDatabase, ids: readonly Id[]): (person: Id) => Role[] {
  const roles = rowsByOwner<{ owner: Id; position: number; organisation_id: Id | null; held_from: string | null; held_to: string | null }>(
    db,
    `SELECT person_id AS owner, position, organisation_id, held_from, held_to FROM person_role
     WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY person_id, position`,
    ids,
  );
  const titles = rowsByOwner<{ owner: Id; position: number; lang: Lang; title: string }>(
    db,
    `SELECT person_id AS owner, position, lang, title FROM role_title
     WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY lang`,
    ids,
  );
  return (person) =>
    roles(person).map((role) => ({
      organisationId: role.organisation_id,
      title: Object.fromEntries(
        titles(person)
          .filter(({ position }) => position === role.position)
          .map(({ lang, title }) => [lang, title]),
      ),
      from: role.held_from,
      to: role.held_to,
    }));
}

function writeRoles(db: WriteDatabase, id: Id, roles: readonly Role[]): void {
  // The titles point to their roles: they go first and come back last.
  db.run('DELETE FROM role_title WHERE person_id = ?', id);
  replaceRows(
    db,
    'person_role',
    'person_id',
    id,
    ['position', 'organisation_id', 'held_from', 'held_to'],
    roles.map((role, position) => [position, role.organisationId, role.from, role.to]),
  );
  replaceRows(
    db,
    'role_title',
    'person_id',
    id,
    ['position', 'lang', 'title'],
    roles.flatMap((role, position) => entriesByLang(role.title).map(([lang, title]) => [position, lang, title])),
  );
}
