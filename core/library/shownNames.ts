import { LANGS, type Lang, type Localized } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import type { ReadDatabase } from './database.ts';

/** Full names of people by their ids: a list needs nothing else of them, and reading them whole takes several times as long. */
export function peopleNames(db: ReadDatabase, ids: readonly Id[]): Map<Id, Localized> {
  return namesFrom(
    db,
    'SELECT person_id AS owner, lang, full_name AS name FROM person_name WHERE person_id IN (SELECT value FROM json_each(?))',
    ids,
  );
}

/** Acronyms, or else full names, of organisations by their ids. */
export function organisationNames(db: ReadDatabase, ids: readonly Id[]): Map<Id, Localized> {
  return namesFrom(
    db,
    `SELECT organisation_id AS owner, lang, CASE acronym WHEN '' THEN full_name ELSE acronym END AS name FROM organisation_name
     WHERE organisation_id IN (SELECT value FROM json_each(?))`,
    ids,
  );
}

function namesFrom(db: ReadDatabase, sql: string, ids: readonly Id[]): Map<Id, Localized> {
  const names = new Map<Id, Localized>();
  if (ids.length === 0) return names;
  for (const { owner, lang, name } of db.all<{ owner: Id; lang: Lang; name: string }>(sql, JSON.stringify(ids))) {
    if (LANGS.includes(lang)) names.set(owner, { ...names.get(owner), [lang]: name });
  }
  return names;
}
