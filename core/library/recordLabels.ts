import { LANGS, type Lang, type Localized } from '../model/language.ts';
import type { Id, RecordKind } from '../model/record.ts';
import type { ReadDatabase } from './database.ts';

/** By what a record of each kind is known, per language. */
const LABELS: Readonly<Record<RecordKind, string>> = {
  source: `SELECT id AS owner, lang, CASE title WHEN '' THEN publisher ELSE title END AS text FROM source`,
  item: 'SELECT item_id AS owner, lang, text FROM item_text',
  person: 'SELECT person_id AS owner, lang, full_name AS text FROM person_name',
  organisation: 'SELECT organisation_id AS owner, lang, full_name AS text FROM organisation_name',
  mission: `SELECT mission_id AS owner, lang, text FROM mission_text WHERE field = 'title'`,
  template: `SELECT template.id AS owner, name.key AS lang, name.value AS text FROM template, json_each(content, '$.name') AS name`,
  briefing: `SELECT briefing_id AS owner, title.key AS lang, title.value AS text FROM briefing_revision
    JOIN briefing ON briefing.id = briefing_id AND briefing.revision = briefing_revision.revision, json_each(content, '$.meta.title') AS title`,
  thread: `SELECT id AS owner, json_extract(content, '$.anchor.lang') AS lang, json_extract(content, '$.comments[0].text') AS text FROM thread`,
  term: `SELECT term.id AS owner, json_extract(word.value, '$.lang') AS lang, json_extract(word.value, '$.text') AS text
    FROM term, json_each(content, '$.designations') AS word ORDER BY word.key DESC`,
};

/** By what records are known to people: a title, a name, the text of an item. One that has no words has no entry. */
export function labelsOf(db: ReadDatabase, kind: RecordKind, ids: readonly Id[]): Map<Id, Localized> {
  const labels = new Map<Id, Localized>();
  const texts = db.all<{ owner: Id; lang: Lang; text: string }>(
    `SELECT owner, lang, text FROM (${LABELS[kind]}) WHERE owner IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  for (const { owner, lang, text } of texts) if (LANGS.includes(lang)) labels.set(owner, { ...labels.get(owner), [lang]: text });
  return labels;
}
