import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Connection, type SlowQuery } from './database.ts';
import { testFolder } from './testLibrary.ts';

function connection(onSlowQuery?: (query: SlowQuery) => void): Connection {
  const path = join(testFolder(), 'essai.sqlite');
  writeFileSync(path, '');
  const opened = new Connection(path, { onSlowQuery });
  onTestFinished(() => opened.close());
  return opened;
}

test('a statement that takes longer than a person notices is reported, others are not', () => {
  const slow: SlowQuery[] = [];
  const db = connection((query) => slow.push(query));
  db.get('SELECT 1 AS one');
  expect(slow).toEqual([]);
  const counting = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000) SELECT max(i) AS most FROM n';
  expect(db.get(counting)).toEqual({ most: 3_000_000 });
  expect(slow).toEqual([{ sql: counting, milliseconds: expect.any(Number) }]);
  expect(slow[0]?.milliseconds).toBeGreaterThan(40);
});

test('a transaction inside another is undone alone', () => {
  const db = connection();
  db.exec('CREATE TABLE note (text TEXT)');
  db.transaction(() => {
    db.run('INSERT INTO note VALUES (?)', 'outer');
    expect(() =>
      db.transaction(() => {
        db.run('INSERT INTO note VALUES (?)', 'inner');
        throw new Error('No');
      }),
    ).toThrow('No');
  });
  expect(db.all('SELECT text FROM note')).toEqual([{ text: 'outer' }]);
});

test('text comes back as it went in, with everything Unicode allows', () => {
  const db = connection();
  db.exec('CREATE TABLE note (text TEXT) STRICT');
  const text = 'a\u0000b « \u202F\u00A0 » e\u0301 \u{1F600} й';
  db.run('INSERT INTO note VALUES (?)', text);
  expect(db.get('SELECT text FROM note')).toEqual({ text });
});
