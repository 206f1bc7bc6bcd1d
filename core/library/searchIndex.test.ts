import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openLibrary } from './library.ts';
import { searchDocuments } from './searchDocument.ts';
import { ANALYSIS_VERSION } from './searchIndex.ts';
import { factInput, organisationInput, personInput, quoteInput, sourceInput, testLibrary, testOptions } from './testLibrary.ts';

test('a library indexed by another way of stemming is indexed anew when it is opened', () => {
  const library = testLibrary();
  library.items.save(factInput());
  const old = new Database(library.path);
  old.exec(`UPDATE search_text SET stems = 'autrement'; UPDATE search_analysis SET version = ${ANALYSIS_VERSION + 1};
    INSERT INTO search (search) VALUES ('rebuild')`);
  old.close();
  expect(library.verify().ok).toBe(false);
  const opened = openLibrary(library.path, testOptions());
  onTestFinished(() => opened.close());
  expect(opened.verify()).toMatchObject({ ok: true });
  expect(opened.search({ query: 'prête', limit: 1, offset: 0 }).total).toBe(1);
});

test('what the index holds for a text changes only with the version of the analysis', () => {
  const library = testLibrary();
  const speaker = library.people.save(personInput({ aliases: ['Щукин', 'Ельцин', 'Юрьева'] }));
  const organisation = library.organisations.save(organisationInput());
  const item = library.items.save(
    quoteInput({
      texts: {
        fr: {
          text: 'L’ambassadrice a signé deux accords commerciaux ; des entreprises actives exportent, œuvrent et travaillent.',
          state: 'draft',
        },
        ru: { text: 'Рынок ждёт поставок: послы стран района подписали договоры через три дня, важен каждый отец.', state: 'draft' },
      },
      role: { fr: 'directrice' },
      tags: ['céréales'],
    }),
  );
  const documents = searchDocuments(item, { speaker, organisation, sources: [sourceInput()] });
  const digest = createHash('sha256').update(JSON.stringify(documents)).digest('hex').slice(0, 16);
  // When this fails, raise ANALYSIS_VERSION and write the new pair here.
  expect({ version: ANALYSIS_VERSION, digest }).toEqual({ version: 5, digest: '31b1632eab7664bb' });
});
