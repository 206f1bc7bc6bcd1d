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
  // French: more forms and hyphens, as they are typed.
  ['investissements', 'Un investissement étranger', true],
  ['croissance', 'Une croissance de deux points', true],
  ['partenaires', 'Un partenaire de longue date', true],
  ['négociation', 'Les négociations ont repris', true],
  ['industriel', 'Une zone industrielle', true],
  ['agricoles', 'Un accord agricole', true],
  ['importateur', 'Les importateurs attendent', true],
  ['européenne', 'Les marchés européens', true],
  ['produits', 'Un produit local', true],
  ['tarif', 'Les tarifs baissent', true],
  ['frais', 'Des fruits frais', true],
  ['chef', 'Le cheval', false],
  ['marche', 'Le marché du poisson', true],
  ['quais', 'Le quai est ouvert', true],
  ['emploi', 'Mille emplois créés', true],
  ['loi', 'Deux lois votées', true],
  ['délais', 'Un délai court', true],
  ['française', 'Un navire français', true],
  ['chinois', 'Les entreprises chinoises', true],
  ['porc', 'Le port', false],
  ['l’Ouest', 'La région de l’ouest', true],
  ['qu’elle', 'Elle a signé', true],
  ['jusqu’à', 'Il viendra à Rabat', true],
  ['franco-russe', 'Le dialogue franco-russe', true],
  ['franco russe', 'Le dialogue franco-russe', true],
  ['rendez-vous', 'Un rendez vous manqué', true],
  ['sous-préfet', 'Le sous préfet', true],
  ['week-end', 'Un week\u2011end chargé', true],
  ['CEE-ONU', 'La CEE-ONU publie', true],
  ['n°5', 'Quai n° 5', true],
  // Russian: more forms.
  ['инвестиции', 'Объём инвестиций', true],
  ['рост', 'Темпы роста', true],
  ['предприятие', 'Двенадцать предприятий', true],
  ['предприятиями', 'Крупное предприятие', true],
  ['цена', 'Снижение цен', true],
  ['банк', 'Через банки', true],
  ['развитие', 'План развития порта', true],
  ['урожай', 'Сбор урожая', true],
  ['вопрос', 'По вопросам торговли', true],
  ['делегация', 'Состав делегации', true],
  ['французский', 'С французской стороны', true],
  ['марокканских', 'Марокканский рынок', true],
  ['зерновые', 'Экспорт зерновых', true],
  ['люди', 'Десять человек', true],
  ['человек', 'Эти люди', true],
  ['день', 'На следующих днях', true],
  ['порт', 'Портрет', true],
  ['порт ', 'Портрет', false],
  ['вице-президент', 'Слова вице-президента', true],
  ['импорт-экспорт', 'Импорт и экспорт', true],
  ['мёд', 'Поставки меда', true],
  // Numbers: in digits, with a magnitude, in the other language.
  ['1,2 milliard', 'Un contrat de 1 200 000 000 dollars', true],
  ['1,2 milliard', 'Контракт на 1.2 млрд долларов', true],
  ['1,2 milliard', 'Контракт на 1,2 млрд', true],
  ['1 200 000 000', 'Un contrat de 1,2 milliard', true],
  ['1 200 000 000', 'Контракт на 1,2 миллиарда', true],
  ['1200000000', 'Un contrat de 1,2 milliard', true],
  ['1.2 млрд', 'Un contrat de 1,2 milliard', true],
  ['1.2 млрд', 'Un contrat de 1\u202F200\u202F000\u202F000 dollars', true],
  ['1,2 milliard', 'Un contrat de 1,2 million', false],
  ['1,2 milliard', 'Un contrat de 1200000 dollars', false],
  ['900 millions', '900 млн долларов', true],
  ['900 млн', 'Près de 900 millions', true],
  ['0,9 milliard', 'Près de 900 millions', true],
  ['5 000', 'Cinq quais, 5000 tonnes', true],
  ['5000', 'Soit 5 000 tonnes', true],
  ['5 тыс', 'Soit 5 000 tonnes', true],
  ['5000', 'Soit 5 000 000 tonnes', false],
  ['12,50', 'Soit 12,5 %', true],
  ['12.5', 'Soit 12,5 %', true],
  ['12', 'Soit 125 tonnes', true],
  ['12 ', 'Soit 125 tonnes', false],
  ['03.05.2024', 'Le 03.05.2024 à Rabat', true],
  // Negation, alternatives.
  ['port -pêche', 'Le port de pêche', false],
  ['port -pêche', 'Le port de commerce', true],
  ['port -"de commerce"', 'Le port de commerce', false],
  ['-pêche', 'Le port de commerce', true],
  ['-commerces', 'Le port de commerce', false],
  ['vice-président', 'Le vice-président', true],
  ['port -vice-président', 'Le vice-président du port', false],
  ['blé OR orge', 'La récolte d’orge', true],
  ['blé OU orge', 'La récolte d’orge', true],
  ['пшеница ИЛИ ячмень', 'Сбор ячменя', true],
  ['récolte blé OR orge', 'La récolte d’orge', true],
  ['vente blé OR orge', 'La récolte d’orge', false],
  ['blé OR', 'La récolte de blé', true],
  ['blé or orge', 'La récolte d’orge', false],
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

/** What is typed, and whether it finds a quote by Vera Sokolova for the chamber of commerce of the coast; dated, tagged, only in French. */
const fields: [string, boolean][] = [
  ['speaker:sokolova', true],
  ['speaker:соколова', true],
  ['speaker:sok', true],
  ['speaker:"Vera Sokolova"', true],
  ['speaker:littoral', false],
  ['orateur:Sokolova', true],
  ['спикер:соколовой', true],
  ['org:CCL', true],
  ['org:sokolova', false],
  ['organisme:littoral', true],
  ['организация:палата', true],
  ['tag:blé', true],
  ['tag:BLE', true],
  ['tag:bl', true],
  ['tag:bl ', false],
  ['tag:"port de pêche"', true],
  ['étiquette:blé', true],
  ['тег:blé', true],
  ['kind:quote', true],
  ['kind:fact', false],
  ['genre:citation', true],
  ['вид:цитата', true],
  ['вид:показатель', false],
  ['kind:rien', false],
  ['lang:fr', true],
  ['lang:ru', false],
  ['langue:français', true],
  ['missing:ru', true],
  ['missing:fr', false],
  ['manque:russe', true],
  ['нет:русский', true],
  ['status:verified', true],
  ['statut:vérifié', true],
  ['statut:à-vérifier', false],
  ['статус:проверено', true],
  ['status:expired', false],
  ['from:2024', true],
  ['from:2024-05-14 to:2024-05-14', true],
  ['from:2024-06', false],
  ['to:2024-05', true],
  ['to:13.05.2024', false],
  ['depuis:05/2024', true],
  ['с:2024 по:2024', true],
  ['from:20', true],
  ['source:gazette', true],
  ['источник:delegations', true],
  ['source:sokolova', false],
  ['-speaker:sokolova', false],
  ['-speaker:petrova prêts', true],
  ['-tag:blé', false],
  ['kind:fact OR kind:quote', true],
  ['speaker:sokolova prêts tag:blé from:2024', true],
  ['speaker:sokolova textile', false],
  ['speaker:', true],
];
test.each(fields)('the field query %s: %s', (query, expected) => {
  const library = testLibrary();
  const source = library.sources.save(sourceInput());
  const organisation = library.organisations.save(organisationInput());
  const person = library.people.save(personInput());
  const tags = ['blé', 'port de pêche'];
  const excerpts = [{ sourceId: source.id, start: 0, end: 2 }];
  library.items.save(quoteInput({ speakerId: person.id, organisationId: organisation.id, tags, status: 'verified', excerpts }));
  expect(library.search(ask({ query })).total).toBe(expected ? 1 : 0);
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
