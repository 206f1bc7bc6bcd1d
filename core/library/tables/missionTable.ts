import type { Lang } from '../../model/language.ts';
import { type Mission, missionSchema } from '../../model/mission.ts';
import type { Id } from '../../model/record.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';
import { loggedWhole, type RecordTable, type Reference } from './recordTable.ts';
import {
  entriesByLang,
  localizedFrom,
  type RecordRow,
  recordFieldsOf,
  replaceRows,
  replaceTags,
  rowsByOwner,
  type TextRow,
  textRows,
  upsertRecord,
} from './rows.ts';

export const missionTable: RecordTable<Mission> = {
  name: 'mission',
  parts: ['mission_text', 'mission_message_text', 'mission_message', 'mission_person', 'programme_text', 'programme_entry', 'mission_tag'],
  schema: missionSchema,
  ...loggedWhole(missionSchema),
  references: (mission) => [...mission.delegation, ...mission.interlocutors].map((id): Reference => ({ kind: 'person', id })),

  load(db, ids) {
    const rows = db.all<RecordRow & { date_from: string | null; date_to: string | null }>(
      'SELECT * FROM mission WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(ids),
    );
    const children = childrenOf(db, ids);
    return new Map(
      rows.map((row) => {
        const { id } = row;
        const texts = children.texts(id);
        const people = children.people(id);
        return [
          id,
          {
            ...recordFieldsOf(row),
            title: localizedFrom(texts, 'title'),
            place: localizedFrom(texts, 'place'),
            from: row.date_from,
            to: row.date_to,
            purpose: localizedFrom(texts, 'purpose'),
            context: localizedFrom(texts, 'context'),
            messages: children.messages(id).map(({ position }) =>
              localizedFrom(
                children.messageTexts(id).filter((text) => text.position === position),
                'message',
              ),
            ),
            delegation: people.filter(({ part }) => part === 'delegation').map(({ person_id }) => person_id),
            interlocutors: people.filter(({ part }) => part === 'interlocutor').map(({ person_id }) => person_id),
            programme: children.programme(id).map(({ position, date, start_time, end_time }) => {
              const entry = children.programmeTexts(id).filter((text) => text.position === position);
              return { date, start: start_time, end: end_time, title: localizedFrom(entry, 'title'), place: localizedFrom(entry, 'place') };
            }),
            tags: children.tags(id).map(({ tag }) => tag),
          },
        ];
      }),
    );
  },

  write(db, mission) {
    const { id, title, place, from, to, purpose, context, delegation, interlocutors } = mission;
    upsertRecord(db, 'mission', mission, { date_from: from, date_to: to });
    replaceRows(db, 'mission_text', 'mission_id', id, ['field', 'lang', 'text'], textRows({ title, place, purpose, context }));
    replaceRows(
      db,
      'mission_person',
      'mission_id',
      id,
      ['part', 'position', 'person_id'],
      [
        ...delegation.map((person, position) => ['delegation', position, person]),
        ...interlocutors.map((person, position) => ['interlocutor', position, person]),
      ],
    );
    replaceTags(db, 'mission_tag', 'mission_id', id, mission.tags);
    writeMessages(db, mission);
    writeProgramme(db, mission);
  },
};

function childrenOf(db: ReadDatabase, ids: readonly Id[]) {
  const owned = (columns: string, table: string, order: string) =>
    `SELECT mission_id AS owner, ${columns} FROM ${table} WHERE mission_id IN (SELECT value FROM json_each(?)) ORDER BY mission_id, ${order}`;
  return {
    texts: rowsByOwner<TextRow>(db, owned('field, lang, text', 'mission_text', 'lang'), ids),
    messages: rowsByOwner<{ owner: Id; position: number }>(db, owned('position', 'mission_message', 'position'), ids),
    messageTexts: rowsByOwner<TextRow & { position: number }>(
      db,
      owned(`position, 'message' AS field, lang, text`, 'mission_message_text', 'lang'),
      ids,
    ),
    people: rowsByOwner<{ owner: Id; part: 'delegation' | 'interlocutor'; person_id: Id }>(
      db,
      owned('part, person_id', 'mission_person', 'part, position'),
      ids,
    ),
    programme: rowsByOwner<{ owner: Id; position: number; date: string; start_time: string; end_time: string }>(
      db,
      owned('position, date, start_time, end_time', 'programme_entry', 'position'),
      ids,
    ),
    programmeTexts: rowsByOwner<TextRow<'title' | 'place'> & { lang: Lang; position: number }>(
      db,
      owned('position, field, lang, text', 'programme_text', 'lang'),
      ids,
    ),
    tags: rowsByOwner<{ owner: Id; tag: string }>(db, owned('tag', 'mission_tag', 'position'), ids),
  };
}

function writeMessages(db: WriteDatabase, { id, messages }: Mission): void {
  // The texts point to their messages: they go first and come back last. The same holds for the programme.
  db.run('DELETE FROM mission_message_text WHERE mission_id = ?', id);
  replaceRows(
    db,
    'mission_message',
    'mission_id',
    id,
    ['position'],
    messages.map((_, position) => [position]),
  );
  replaceRows(
    db,
    'mission_message_text',
    'mission_id',
    id,
    ['position', 'lang', 'text'],
    messages.flatMap((message, position) => entriesByLang(message).map(([lang, text]) => [position, lang, text])),
  );
}

function writeProgramme(db: WriteDatabase, { id, programme }: Mission): void {
  db.run('DELETE FROM programme_text WHERE mission_id = ?', id);
  replaceRows(
    db,
    'programme_entry',
    'mission_id',
    id,
    ['position', 'date', 'start_time', 'end_time'],
    programme.map(({ date, start, end }, position) => [position, date, start, end]),
  );
  replaceRows(
    db,
    'programme_text',
    'mission_id',
    id,
    ['position', 'field', 'lang', 'text'],
    programme.flatMap(({ title, place }, position) => textRows({ title, place }).map((row) => [position, ...row])),
  );
}
