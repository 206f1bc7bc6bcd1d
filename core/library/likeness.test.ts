import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ItemInput } from '../model/item.ts';
import type { DuplicateReason } from '../model/trust.ts';
import { duplicateKeys, likenessOf } from './likeness.ts';
import { factInput, personInput, quoteInput, sourceInput, statisticInput, testLibrary } from './testLibrary.ts';

const fact = (fr: string): ItemInput => factInput({ texts: { fr: { text: fr, state: 'draft' } } });
const factRu = (ru: string): ItemInput => factInput({ originalLang: 'ru', texts: { ru: { text: ru, state: 'draft' } } });
const LONG = 'Le nouveau terminal céréalier du port accueillera ses premiers navires au printemps, a annoncé la direction.';

const cases: [string, ItemInput, ItemInput, DuplicateReason[] | null][] = [
  ['the same words, written otherwise', fact('L’accord est signé !'), fact("l'accord est signe"), ['sameWords']],
  ['a text cut shorter', fact(LONG), fact(LONG.replace(', a annoncé la direction', '')), ['nearlySameWords']],
  ['other words', fact(LONG), fact('Les pêcheurs du nord demandent une aide d’urgence à la région.'), null],
  [
    'another figure',
    fact('Le port a traité 12 millions de tonnes en 2024.'),
    fact('Le port a traité 13 millions de tonnes en 2024.'),
    null,
  ],
  [
    'the same figure written otherwise',
    fact('Le port traite 1,2 million de tonnes'),
    fact('Le port traite 1,2 million de tonnes !'),
    ['sameWords'],
  ],
  [
    'a denial',
    fact('Le contrat avec la banque est signé depuis hier'),
    fact('Le contrat avec la banque n’est pas signé depuis hier'),
    null,
  ],
  ['a denial in Russian', factRu('Порт готов принять первые суда весной'), factRu('Порт не готов принять первые суда весной'), null],
  ['another kind', fact(LONG), quoteInput({ texts: { fr: { text: LONG, state: 'draft' } } }), null],
  ['other speakers', quoteInput({ speakerId: 'a' }), quoteInput({ speakerId: 'b' }), null],
  ['the same speaker and day', quoteInput({ speakerId: 'a' }), quoteInput({ speakerId: 'a' }), ['sameWords', 'sameSpeakerAndDate']],
  [
    'one speech, two things said',
    quoteInput({ speakerId: 'a', texts: { fr: { text: LONG, state: 'draft' } } }),
    quoteInput({ speakerId: 'a' }),
    null,
  ],
  ['the same figure and measure', statisticInput({ texts: {} }), statisticInput({ texts: {} }), ['sameFigure']],
  ['the same figure of another year', statisticInput({ texts: {} }), statisticInput({ texts: {}, period: { fr: 'en 2022' } }), null],
  [
    'the same figure of another thing',
    statisticInput({ texts: {} }),
    statisticInput({ texts: {}, measure: { fr: 'la pêche au thon' } }),
    null,
  ],
  [
    'the same passage',
    factInput({ texts: {}, excerpts: [{ sourceId: 's', start: 0, end: 9 }] }),
    factInput({ texts: {}, excerpts: [{ sourceId: 's', start: 0, end: 9 }] }),
    ['samePassage'],
  ],
  [
    'two rows of one table, which have no passage of their own',
    statisticInput({ texts: {}, excerpts: [{ sourceId: 's', start: 0, end: 0 }] }),
    statisticInput({ texts: {}, measure: { fr: 'la pêche au thon' }, excerpts: [{ sourceId: 's', start: 0, end: 0 }] }),
    null,
  ],
];
test.each(cases)('%s', (_name, one, other, reasons) => {
  expect(likenessOf(one, other)?.reasons ?? null).toEqual(reasons);
  expect(likenessOf(other, one)?.reasons ?? null).toEqual(reasons);
});

test('what is nearly the same shares a key, whatever the text', () => {
  const word = fc.constantFrom(...'port blé quai navire récolte accord banque marché douane énergie textile pêche'.split(' '));
  let missed = 0;
  let alike = 0;
  fc.assert(
    fc.property(fc.array(word, { minLength: 12, maxLength: 40 }), fc.nat(), word, (words, at, other) => {
      const changed = words.with(at % words.length, other);
      const [one, two] = [fact(words.join(' ')), fact(changed.join(' '))];
      if (likenessOf(one, two) === null) return;
      alike += 1;
      const keys = new Set(duplicateKeys(two));
      if (!duplicateKeys(one).some((key) => keys.has(key))) missed += 1;
    }),
    { numRuns: 300, seed: 7 },
  );
  expect(alike).toBeGreaterThan(200);
  expect(missed).toBe(0);
});

test('a draft is compared on entry, the item itself and those kept apart are not shown again', () => {
  const library = testLibrary();
  library.items.save({ ...fact(LONG), id: 'a' });
  expect(library.similar(fact(LONG.toUpperCase()))).toMatchObject([{ item: { id: 'a' }, reasons: ['sameWords'], likeness: 1 }]);
  expect(library.similar({ ...fact(LONG), id: 'a' })).toEqual([]);
  library.items.save({ ...fact(LONG), id: 'b' });
  expect(library.duplicates(10)).toMatchObject([{ one: { id: 'a' }, other: { id: 'b' }, reasons: ['sameWords'] }]);
  library.keepApart('b', 'a');
  expect(library.duplicates(10)).toEqual([]);
  expect(library.similar({ ...fact(LONG), id: 'b' })).toEqual([]);
  library.items.save({ ...fact(LONG), id: 'c' });
  expect(library.duplicates(10).map(({ one, other }) => one.id + other.id)).toEqual(['ac', 'bc']);
  library.items.remove('c');
  expect(library.duplicates(10)).toEqual([]);
});

test('the same quotation from another newspaper is found beside many of the same speaker and day', () => {
  const library = testLibrary();
  const { id: speakerId } = library.people.save(personInput());
  const source = library.sources.save(sourceInput());
  for (let number = 0; number < 60; number += 1) {
    library.items.save(
      quoteInput({ speakerId, texts: { fr: { text: `Phrase bien à part numéro ${number} sur le sujet ${number}`, state: 'draft' } } }),
    );
  }
  library.items.save({ ...quoteInput({ speakerId, texts: { fr: { text: LONG, state: 'draft' } } }), id: 'it' });
  const draft = quoteInput({
    speakerId,
    texts: { fr: { text: LONG, state: 'draft' } },
    excerpts: [{ sourceId: source.id, start: 0, end: 9 }],
  });
  expect(library.similar(draft).map(({ item }) => item.id)).toEqual(['it']);
});
