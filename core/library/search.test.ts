import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Lang } from '../model/language.ts';
import type { SearchInput } from '../model/search.ts';
import type { Library } from './library.ts';
import { type SearchDocument, searchDocuments } from './searchDocument.ts';
import { type Clause, parseQuery, type Term } from './searchQuery.ts';
import { dayOf } from './searchRow.ts';
import { numberToken } from './searchTokens.ts';
import { factInput, organisationInput, personInput, quoteInput, sourceInput, statisticInput, testLibrary } from './testLibrary.ts';

const ask = (over: Partial<SearchInput>): SearchInput => ({ query: '', limit: 50, offset: 0, ...over });
const found = (library: Library, over: Partial<SearchInput>) => library.search(ask(over)).hits.map(({ item }) => item.id);
const fact = (id: string, text: string, lang: Lang = 'fr', over = {}) => ({
  ...factInput({ originalLang: lang, texts: { [lang]: { text, state: 'reviewed' as const } }, ...over }),
  id,
});

test('an organisation is found by acronym and name, and a word of the name together with a word of the text', () => {
  const library = testLibrary();
  const organisation = library.organisations.save(organisationInput());
  library.items.save({ ...quoteInput({ organisationId: organisation.id }), id: 'it' });
  for (const query of ['ccl', 'тпп', 'палата', 'littoral prêts', 'sommes tpp']) expect(found(library, { query }), query).toEqual(['it']);
});

test('a letter that is just being typed asks for nothing, not in a field either, and a digit only for itself', () => {
  const library = testLibrary();
  library.items.save(fact('one', 'Quai 1'));
  library.items.save(fact('twelve', 'Quai 12'));
  for (const query of ['q', 'speaker:q', 'quai q']) expect(found(library, { query }), query).toHaveLength(2);
  expect(found(library, { query: 'quai 1' })).toEqual(['one']);
  expect(found(library, { query: 'qu' })).toHaveLength(2);
  expect(found(library, { query: 'quai 12' })).toEqual(['twelve']);
});

test('items added in bulk are found by what the records they name are called at the end of the action', () => {
  const library = testLibrary();
  library.action('import', () => {
    const { id: speakerId } = library.people.save(personInput());
    library.items.add([{ ...quoteInput({ speakerId }), id: 'it' }]);
    library.people.save({ ...personInput({ names: { fr: { full: 'Vera Kotova', family: 'Kotova', civility: '' } } }), id: speakerId });
  });
  expect(found(library, { query: 'kotova' })).toEqual(['it']);
  expect(library.search(ask({ query: 'kotova' })).facets.speakers).toMatchObject([{ name: { fr: 'Vera Kotova' }, count: 1 }]);
  expect(library.verify().ok).toBe(true);
});

test('search follows a change of name, and a removal', () => {
  const library = testLibrary();
  const { id } = library.people.save(personInput());
  library.items.save({ ...quoteInput({ speakerId: id }), id: 'it' });
  library.people.save({ ...personInput({ names: { fr: { full: 'Vera Kotova', family: 'Kotova', civility: '' } } }), id });
  expect(found(library, { query: 'sokolova' })).toEqual([]);
  expect(found(library, { query: 'котова' })).toEqual(['it']);
  library.items.remove('it');
  expect(found(library, { query: 'kotova' })).toEqual([]);
  library.undo();
  expect(found(library, { query: 'kotova' })).toEqual(['it']);
});

test('what stands beside a text is found too: role, measure, tag', () => {
  const library = testLibrary();
  library.items.save({ ...statisticInput({ tags: ['céréales'] }), id: 'statistic' });
  library.items.save({ ...quoteInput({ role: { fr: 'directrice', ru: 'директор' } }), id: 'quote' });
  expect(found(library, { query: 'livraison' })).toEqual(['statistic']);
  expect(found(library, { query: 'пшеница' })).toEqual(['statistic']);
  expect(found(library, { query: 'cereale' })).toEqual(['statistic']);
  expect(found(library, { query: 'директора' })).toEqual(['quote']);
});

/** Query, text, and the parts of the text that are marked. */
const marked: [string, string, string[]][] = [
  ['exportation', 'L’exportation et les exportations', ['exportation', 'exportations']],
  ['expor', 'L’exportation', ['expor']],
  ['oeu', 'La mise en œuvre', ['œu']],
  ['noe', 'Avant Noe\u0308l', ['Noe\u0308']],
  ['"sommes prêts"', '« Nous sommes prêts »', ['sommes prêts']],
  ['миссия', 'Состав миссии', ['миссии']],
  ['самолет', '😀 Самолёт', ['Самолёт']],
  ['port le port', 'Le port', ['Le', 'port']],
  ['prêts "sommes prêts"', 'Nous sommes prêts', ['sommes prêts']],
];
test.each(marked)('%s marks its words in « %s »', (query, text, expected) => {
  const library = testLibrary();
  library.items.save(fact('it', text, /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'fr'));
  const [hit] = library.search(ask({ query })).hits;
  expect(hit?.highlights.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('a hit shows the language that matched, with its speaker and source', () => {
  const library = testLibrary();
  const source = library.sources.save(sourceInput());
  const organisation = library.organisations.save(organisationInput());
  const person = library.people.save(personInput());
  library.items.save(
    quoteInput({
      texts: { fr: { text: 'Le blé est prêt', state: 'final' }, ru: { text: 'Пшеница готова', state: 'draft' } },
      speakerId: person.id,
      organisationId: organisation.id,
      role: { fr: 'directrice' },
      excerpts: [{ sourceId: source.id, start: 0, end: 2 }],
    }),
  );
  expect(library.search(ask({ query: 'пшеница' })).hits[0]).toMatchObject({
    lang: 'ru',
    highlights: [{ start: 0, end: 7 }],
    speaker: { fr: 'Vera Sokolova, directrice, CCL', ru: 'Вера Соколова, ТПП' },
    sourceTitle: 'Une délégation d’exportateurs attendue à Casablanca',
  });
  expect(library.search(ask({ query: 'blé' })).hits[0]?.lang).toBe('fr');
  expect(library.search(ask({ query: 'соколова', lang: 'fr' })).hits[0]?.lang).toBe('fr');
});

test('the exact words come first, then the typed form, then the recent', () => {
  const library = testLibrary();
  library.items.save(fact('scattered', 'Le port est près du blé, le blé près du port, port et blé'));
  library.items.save(fact('exact', 'On parle longuement et de bien des choses, et pour finir du blé du port de la ville'));
  expect(found(library, { query: 'blé du port' })[0]).toBe('exact');
  library.items.save(fact('old', 'Une récolte record', 'fr', { date: '2009' }));
  library.items.save(fact('recent', 'Une récolte record', 'fr', { date: '2025-11' }));
  library.items.save(fact('undated', 'Une récolte record', 'fr', { date: null }));
  expect(found(library, { query: 'récolte' })).toEqual(['recent', 'old', 'undated']);
});

test('without a query everything is there, the latest first, in pages', () => {
  const library = testLibrary();
  library.items.save(fact('undated', 'a', 'fr', { date: null }));
  library.items.save(fact('year', 'b', 'fr', { date: '2024' }));
  library.items.save(fact('day', 'c', 'fr', { date: '2024-08-01' }));
  library.items.save(fact('month', 'd', 'ru', { date: '2024-07' }));
  for (const query of ['', '  ', '"', '« »', '*']) expect(found(library, { query })).toEqual(['day', 'month', 'year', 'undated']);
  expect(library.search(ask({ limit: 2, offset: 1 }))).toMatchObject({
    total: 4,
    hits: [{ item: { id: 'month' } }, { item: { id: 'year' } }],
  });
  expect(found(library, { lang: 'ru' })).toEqual(['month']);
});

test('facets count what the other filters leave', () => {
  const library = testLibrary();
  library.items.save(factInput({ tags: ['port', 'blé', 'port'] }));
  library.items.save(quoteInput({ tags: ['port'] }));
  library.items.save(quoteInput({ tags: [] }));
  const { total, facets } = library.search(ask({ query: 'prêts', kinds: ['quote'], tag: 'port' }));
  expect(total).toBe(1);
  expect(facets.kinds).toEqual({ quote: 1, fact: 1, statistic: 0 });
  expect(facets.tags).toEqual([{ tag: 'port', count: 1 }]);
  expect(library.search(ask({ kinds: [] })).total).toBe(0);
});

test('facets name speakers, organisations, sources, states and years, and what is chosen among them filters', () => {
  const library = testLibrary();
  const source = library.sources.save(sourceInput());
  const organisation = library.organisations.save(organisationInput());
  const person = library.people.save(personInput());
  const excerpts = [{ sourceId: source.id, start: 0, end: 2 }];
  library.items.save({
    ...quoteInput({ speakerId: person.id, organisationId: organisation.id, excerpts, status: 'verified' }),
    id: 'quote',
  });
  library.items.save({ ...factInput({ date: '2023' }), id: 'fact' });
  for (const query of ['', 'prêts']) {
    const { facets } = library.search(ask({ query }));
    expect(facets.speakers).toEqual([{ id: person.id, name: { fr: 'Vera Sokolova', ru: 'Вера Соколова' }, count: 1 }]);
    expect(facets.organisations).toEqual([{ id: organisation.id, name: { fr: 'CCL', ru: 'ТПП' }, count: 1 }]);
    expect(facets.sources).toEqual([{ id: source.id, title: 'Une délégation d’exportateurs attendue à Casablanca', count: 1 }]);
    expect(facets.statuses).toEqual({ unverified: 1, verified: 1, disputed: 0, superseded: 0 });
    expect(facets.years).toEqual([
      { year: 2024, count: 1 },
      { year: 2023, count: 1 },
    ]);
    expect(facets.missing).toEqual({ fr: 0, ru: 2 });
  }
  const chosen: Partial<SearchInput>[] = [
    { statuses: ['verified'] },
    { speakerIds: [person.id] },
    { organisationIds: [organisation.id] },
    { sourceIds: [source.id] },
    { years: [2024] },
    { missing: 'ru', kinds: ['quote'] },
  ];
  for (const filter of chosen) expect(found(library, filter), JSON.stringify(filter)).toEqual(['quote']);
  expect(library.search(ask({ years: [2024] })).facets.years).toHaveLength(2);
  expect(found(library, { missing: 'fr' })).toEqual([]);
});

test('of more items than are worth counting the latest are counted, and every page can be read', () => {
  const library = testLibrary();
  library.action('fill', () => {
    for (let number = 0; number < 1200; number += 1) {
      library.items.save(
        fact(`item-${number}`, number % 3 === 0 ? 'Le port ouvre' : 'Les ports ouvrent', 'fr', { date: `${2000 + (number % 20)}` }),
      );
    }
  });
  const first = library.search(ask({ query: 'ouvre ' }));
  expect(first).toMatchObject({ total: 1000, totalIsLowerBound: true, facetsAreLowerBounds: true });
  expect(library.search(ask({ query: 'ouvre ', limit: 1000, offset: 200 })).hits).toHaveLength(1000);
  const pages = [0, 400, 800].flatMap((offset) => found(library, { query: 'ouvre ', limit: 400, offset }));
  expect(new Set(pages).size).toBe(1200);
  // As typed first, then the other forms; the latest first in each.
  const typed = pages.slice(0, 400).map((id) => Number(id.slice(5)));
  expect(typed.every((number) => number % 3 === 0)).toBe(true);
  const years = typed.map((number) => number % 20);
  expect(years).toEqual([...years].sort((a, b) => b - a));
  expect(library.search(ask({})).total).toBe(1200);
});

test('few items rank in the same order as many', () => {
  const library = testLibrary();
  const texts = ['le blé du port', 'du port le blé', 'les ports et les blés', 'port, blé du nord'];
  const ids = Array.from({ length: 240 }, (_, number) => `item-${String(number).padStart(3, '0')}`);
  library.action('fill', () => {
    for (const [number, id] of ids.entries())
      library.items.save(fact(id, texts[number % 4] ?? '', 'fr', { date: `${2000 + (number % 7)}` }));
  });
  for (const query of ['port', 'blé du port', 'blé port', '"du port" blé', 'port -nord', 'kind:fact blé du']) {
    const many = found(library, { query, limit: 1000 });
    const few = new Set(ids.slice(0, 60));
    library.action('hide', () => {
      for (const id of ids) if (!few.has(id)) library.items.remove(id);
    });
    expect(found(library, { query, limit: 1000 }), query).toEqual(many.filter((id) => few.has(id)));
    library.undo();
  }
});

test('a whole page pasted into the search box is answered', () => {
  const library = testLibrary();
  library.items.save(factInput());
  expect(library.search(ask({ query: 'Nous sommes prêts '.repeat(5000) })).total).toBe(1);
});

/** What the index does, done by reading every live item: a slow second opinion. */
function scan(library: Library, typed: string, lang: Lang | undefined): string[] {
  const query = parseQuery(typed);
  const holds = (text: string, wanted: string, beginning = false) => ` ${text} `.includes(beginning ? ` ${wanted}` : ` ${wanted} `);
  const fits = (term: Term, row: SearchDocument): boolean => {
    const names = [row.speaker, row.organisation];
    const places = [row.words, row.around, ...names];
    switch (term.kind) {
      case 'phrase':
        return places.some((text) => holds(text, term.words.join(' ')));
      case 'number':
        return places.some((text) => holds(text, term.words.join(' '), term.beginning)) || holds(row.around, numberToken(term.value));
      case 'word':
        return (
          places.some((text) => holds(text, term.word, term.beginning)) ||
          term.stems.some((stem) => [row.stems, row.around, ...names].some((text) => holds(text, stem))) ||
          term.sounds.some((sound) => names.some((text) => holds(text, sound, term.beginning))) ||
          term.stemSounds.some((sound) => names.some((text) => holds(text, sound)))
        );
      case 'facet':
        return term.tokens.some((token) => holds(row.facets, token, term.beginning));
      case 'expired':
        return false;
    }
  };
  const holdsFor = ({ terms, excluded }: Clause, row: SearchDocument) => terms.some((term) => fits(term, row)) !== excluded;
  return library.items
    .list()
    .filter((item) => {
      const speaker = item.kind === 'quote' && item.speakerId !== null ? library.people.find(item.speakerId) : null;
      const day = dayOf(item.date);
      if ((query.from !== null && day < query.from) || (query.to !== null && day > query.to)) return false;
      return searchDocuments(item, { speaker, organisation: null, sources: [] }).some(
        (row) => (lang === undefined || row.lang === lang) && query.clauses.every((clause) => holdsFor(clause, row)),
      );
    })
    .map(({ id }) => id)
    .sort();
}

test('after any sequence of saves, removals, restorings and undos, search finds what a full scan does', () => {
  const texts = ['Les exportations de blé', 'Рост экспорта пшеницы', 'L’accord est signé', 'Договор подписан', ''];
  const people = ['Иванова Анна', 'Vera Kotova', 'Юрий Жуков'];
  const id = fc.integer({ min: 0, max: 4 }).map((number) => `item${number}`);
  const step = fc.oneof(
    fc.record({
      do: fc.constant('save' as const),
      id,
      fr: fc.option(fc.constantFrom(...texts)),
      ru: fc.option(fc.constantFrom(...texts)),
      speaker: fc.option(fc.constantFrom('p0', 'p1')),
    }),
    fc.record({ do: fc.constant('name' as const), id: fc.constantFrom('p0', 'p1'), name: fc.constantFrom(...people) }),
    fc.record({ do: fc.constantFrom('remove' as const, 'restore' as const), id }),
    fc.record({ do: fc.constant('undo' as const) }),
  );
  const queries = [
    '',
    'export',
    'exportation',
    'экспорта',
    'accord signé',
    '"de blé"',
    'ivanova',
    'котова',
    'joukov expor',
    'договор',
    'export -signé',
    'blé OR договор',
  ];
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
      const library = testLibrary();
      for (const person of ['p0', 'p1']) library.people.save({ ...personInput({ names: {} }), id: person });
      for (const each of steps) {
        const live = each.do === 'undo' || each.do === 'name' ? null : library.items.find(each.id);
        const known = each.do === 'undo' || each.do === 'name' ? false : library.history('item', each.id).length > 0;
        if (each.do === 'undo') library.undo();
        if (each.do === 'name' && library.people.find(each.id)) {
          library.people.save({ ...personInput({ names: { ru: { full: each.name, family: '', civility: '' } } }), id: each.id });
        }
        if (each.do === 'remove' && live) library.items.remove(each.id);
        if (each.do === 'restore' && known) library.items.restore(each.id);
        if (each.do === 'save' && (live || !known) && (each.speaker === null || library.people.find(each.speaker))) {
          const text = (value: string | null) => (value === null ? undefined : { text: value, state: 'draft' as const });
          const fr = text(each.fr);
          const ru = text(each.ru);
          library.items.save({ ...quoteInput({ texts: { ...(fr && { fr }), ...(ru && { ru }) }, speakerId: each.speaker }), id: each.id });
        }
        for (const query of queries) {
          for (const lang of [undefined, 'ru'] as const) {
            const { hits, total } = library.search(ask({ query, ...(lang && { lang }) }));
            expect(hits.map(({ item }) => item.id).sort()).toEqual(scan(library, query, lang));
            expect(total).toBe(hits.length);
          }
        }
      }
      expect(library.verify()).toMatchObject({ ok: true });
    }),
    { numRuns: 25 },
  );
});
