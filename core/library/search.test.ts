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

/** What is typed, and a text it must find (true) or must not (false). */
const quality: [string, string, boolean][] = [
  // French: number, gender, derivation.
  ['exportation', 'Les exportations de blé reprennent', true],
  ['exportations', 'L’exportation du blé reprend', true],
  ['délégation', 'Deux délégations sont attendues', true],
  ['accord commercial', 'Les accords commerciaux ont été relus', true],
  ['entreprise marocaine', 'Des entreprises marocaines visitent le port', true],
  ['régionaux', 'Une foire régionale', true],
  ['économique', 'Les échanges économiques', true],
  ['développer', 'Le développement du littoral', true],
  ['investisseur', 'Les investisseurs hésitent', true],
  ['signer', 'Le contrat sera signé demain', true],
  ['livraisons', 'La livraison est prévue', true],
  ['coopérer', 'Une coopération ancienne', true],
  ['canaux', 'Le canal est ouvert', true],
  ['travaux', 'Le travail a commencé', true],
  ['ministériel', 'Des réunions ministérielles', true],
  ['première', 'Le premier navire', true],
  ['directrice', 'Le directeur du port', true],
  ['directeur', 'Un vol direct', false],
  ['nouvelle', 'Un nouveau quai', true],
  ['active', 'Un port actif', true],
  ['exporter', 'Ils exportent du blé', true],
  ['signée', 'Ils ont signé hier', true],
  ['ambassadeur', 'L’ambassadrice est arrivée', true],
  ['signature', 'Un signal', false],
  ['hausse', 'Les prix haussent le ton', true],
  // French: accents, ligatures, elisions, apostrophes, signs.
  ['economie', 'L’économie du littoral', true],
  ['ÉCONOMIE', 'l’economie du littoral', true],
  ['oeuvre', 'La mise en œuvre du plan', true],
  ['œuvre', 'La mise en oeuvre du plan', true],
  ['l’export', "L'exportation", true],
  ["d'accord", 'Un projet d’accord', true],
  ['quil', 'Ce qu’il faut', false],
  ['noel', 'Avant Noël', true],
  ['garcon', 'Un garçon de quai', true],
  ['ex aequo', 'Classés ex æquo', true],
  ['vice président', 'Le vice-président', true],
  ['vice-président', 'Le vice président', true],
  ['decompose', 'Un texte de\u0301compose\u0301', true],
  ['efficace', 'Un port e\uFB03cace', true],
  ['cesure', 'Une cé\u00ADsure', true],
  ['2024', 'En 2024, le port', true],
  ['12,5', 'Soit 12,5 millions', true],
  // French: as it is typed.
  ['exp', 'Les exportations', true],
  ['exportat', 'Les exportations', true],
  ['blé expor', 'Les exportations de blé', true],
  ['expor blé', 'Les exportations de blé', false],
  ['port ', 'Un portail', false],
  ['port', 'Un portail', true],
  // Russian: cases, number, verbs, adjectives.
  ['миссия', 'Состав миссии утверждён', true],
  ['миссии', 'Деловая миссия прибыла', true],
  ['миссией', 'Деловая миссия прибыла', true],
  ['экспорт', 'Рост экспорта зерна', true],
  ['соглашение', 'Стороны готовят два соглашения', true],
  ['соглашений', 'Подписано соглашение', true],
  ['поставка', 'Объём поставок вырос', true],
  ['поставок', 'Первая поставка прошла', true],
  ['рынок', 'Выход на рынки Африки', true],
  ['рынка', 'Рынок открыт', true],
  ['комиссия', 'Заседание комиссий', true],
  ['компаний', 'Компания открыла склад', true],
  ['торговый', 'Торговая палата', true],
  ['торговых', 'Торговый порт', true],
  ['сельское хозяйство', 'Развитие сельского хозяйства', true],
  ['посол', 'Слова посла Марокко', true],
  ['подписали', 'Стороны подписали договор', true],
  ['договора', 'Новый договор', true],
  ['пшеницы', 'Урожай: пшеница и ячмень', true],
  ['российский', 'Российские предприятия', true],
  ['министр', 'По словам министра', true],
  ['переговоры', 'В ходе переговоров', true],
  ['день', 'Через три дня', true],
  ['немец', 'Два немца', true],
  // Russian: ё, й, stress marks, as it is typed.
  ['самолет', 'Самолёт прибыл', true],
  ['самолёт', 'Самолеты прибыли', true],
  ['район', 'Раи\u0306он порта', true],
  ['район', 'Раион порта', false],
  ['замок', 'Старый за\u0301мок', true],
  ['экспо', 'Рост экспорта', true],
  ['ПШЕН', 'пшеница', true],
  ['мисс', 'Миссия прибыла', true],
  ['портал', 'порт', false],
  // Phrases.
  ['"nous sommes prêts"', 'Oui, nous sommes prêts.', true],
  ['« nous sommes prêts »', 'Nous ne sommes pas prêts', false],
  ['«деловая миссия»', 'Деловая миссия прибыла', true],
  ['«деловые миссии»', 'Деловая миссия прибыла', false],
  ['"port de', 'Le port de pêche', true],
  // What looks like search syntax is words.
  ['NOT port', 'Le port', false],
  ['port*', 'Un portail', false],
  ['words:port', 'Le port', false],
  ['port) AND (words : "x', 'Le port', false],
];

test.each(quality)('%s in « %s »: %s', (query, text, expected) => {
  const library = testLibrary();
  const lang = /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'fr';
  library.items.save(fact('it', text, lang));
  expect(found(library, { query })).toEqual(expected ? ['it'] : []);
});

/** A name as the library has it, and what is typed. */
const names: [string, string, boolean][] = [
  ['Анастасия Иванова', 'ivanova', true],
  ['Анастасия Иванова', 'Anastacia', true],
  ['Анастасия Иванова', 'anastassia iva', true],
  ['Anastacia Ivanova', 'иванова', true],
  ['Anastacia Ivanova', 'Ивановой', true],
  ['Anastacia Ivanova', 'анастас', true],
  ['Дмитрий Краснов', 'dmitriy', true],
  ['Дмитрий Краснов', 'dmitri krasnov', true],
  ['Владимир Шуйский', 'chouïski', true],
  ['Владимир Шуйский', 'shuisky', true],
  ['Пётр Щукин', 'chtchoukine', true],
  ['Пётр Щукин', 'shchukin', true],
  ['Пётр Щукин', 'piotr', true],
  ['Юрий Жуков', 'joukov', true],
  ['Юрий Жуков', 'zhukov', true],
  ['Юрий Жуков', 'youri', true],
  ['Юрий Жуков', 'zhu', true],
  ['Сергей Чехов', 'tchekhov', true],
  ['Сергей Чехов', 'chekhov', true],
  ['Сергей Чехов', 'sergueï', true],
  ['Сергей Чехов', 'tch', true],
  ['Khalid Benjelloun', 'бенжеллун', true],
  ['Khalid Benjelloun', 'бенджеллун', true],
  ['Ольга Хрущёва', 'khrouchtcheva', true],
  ['Анастасия Иванова', 'petrova', false],
  ['Дмитрий Краснов', 'petrov', false],
];

test.each(names)('the quotes of %s by %s: %s', (full, query, expected) => {
  const library = testLibrary();
  const lang = /\p{Script=Cyrillic}/u.test(full) ? 'ru' : 'fr';
  const person = library.people.save(personInput({ names: { [lang]: { full, family: '', civility: '' } } }));
  library.items.save({ ...quoteInput({ speakerId: person.id }), id: 'it' });
  expect(found(library, { query })).toEqual(expected ? ['it'] : []);
});

test('an organisation is found by acronym and name, and a word of the name together with a word of the text', () => {
  const library = testLibrary();
  const organisation = library.organisations.save(organisationInput());
  library.items.save({ ...quoteInput({ organisationId: organisation.id }), id: 'it' });
  for (const query of ['ccl', 'тпп', 'палата', 'littoral prêts', 'sommes tpp']) expect(found(library, { query }), query).toEqual(['it']);
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
