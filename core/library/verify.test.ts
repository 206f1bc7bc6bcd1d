import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Library } from './library.ts';
import { briefingInput, factInput, quoteInput, sourceInput, testLibrary } from './testLibrary.ts';

function filled(): Library {
  const library = testLibrary();
  const source = library.sources.save(sourceInput());
  library.items.save({ ...quoteInput({ excerpts: [{ sourceId: source.id, start: 37, end: 54 }] }), id: 'quote' });
  library.items.save({ ...factInput({ tags: ['port'] }), id: 'fact' });
  library.briefings.save({ ...briefingInput(), id: 'briefing' });
  return library;
}

test('a sound library has no problems', () => {
  expect(filled().verify()).toEqual({ ok: true, problems: [], records: 4 });
});

const faults: [string, string, RegExp][] = [
  [
    'a record changed behind the log',
    `UPDATE item SET status = 'verified' WHERE id = 'fact'`,
    /item fact: it differs from what the change log/,
  ],
  ['a text changed behind the log', `UPDATE item_text SET text = 'Autre' WHERE item_id = 'fact'`, /item fact: it differs/],
  ['a value no model allows', `UPDATE item SET date = 'hier' WHERE id = 'fact'`, /item fact: date/],
  ['a record without a history', `DELETE FROM change WHERE record_id = 'fact'`, /item fact: the change log does not know it/],
  ['a row that points to nothing', `PRAGMA foreign_keys = OFF; DELETE FROM tag`, /item_tag points to a tag that does not exist/],
  ['a text search does not know', `DELETE FROM search_text WHERE facets LIKE '%kfact%'`, /item fact: the search index/],
  ['a search index of another text', `INSERT INTO search (search) VALUES ('delete-all')`, /search index does not agree/],
  ['a value of a facet counted wrongly', `UPDATE facet_value SET count = count + 1 WHERE value = 'port'`, /counts of the search facets/],
  ['a facet forgotten', `UPDATE search_facets SET ids = ''`, /item fact: the search index/],
  ['an excerpt outside its source', `UPDATE excerpt SET end_offset = 9999`, /item quote: (its excerpt 37-9999 lies outside|it differs)/],
  ['a briefing without its content', `DELETE FROM briefing_revision`, /briefing briefing: it, or a part of it, cannot be read/],
  [
    'a briefing whose content is not one',
    `UPDATE briefing_revision SET content = '{}'`,
    /briefing briefing: it, or a part of it, cannot be read/,
  ],
];
test.each(faults)('finds %s', (_, sql, problem) => {
  const library = filled();
  const vandal = new Database(library.path);
  vandal.exec(sql);
  vandal.close();
  const report = library.verify();
  expect(report.ok).toBe(false);
  expect(report.problems.join('\n')).toMatch(problem);
});

test('finds an excerpt outside its source even when the log agrees', () => {
  const library = filled();
  const vandal = new Database(library.path);
  vandal.exec(`UPDATE excerpt SET end_offset = 9999;
    UPDATE change SET after = json_set(after, '$.excerpts[0].end', 9999) WHERE record_id = 'quote'`);
  vandal.close();
  expect(library.verify().problems).toEqual([expect.stringMatching(/item quote: its excerpt 37-9999 lies outside the text of source/)]);
});
