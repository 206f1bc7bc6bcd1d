import type { OrganisationInput, PersonInput } from '../core/model/authority.ts';
import type { ItemInput } from '../core/model/item.ts';
import type { Lang } from '../core/model/language.ts';
import type { SourceInput } from '../core/model/source.ts';

/** A library's worth of records, the same for the same seed: words as unequally frequent as in real texts (Zipf's law). */
export interface SyntheticLibrary {
  organisations: OrganisationInput[];
  people: PersonInput[];
  sources: SourceInput[];
  /** The item of a number; made when asked for, since a million of them at once would fill the memory. */
  item(number: number): ItemInput & { id: string };
}

/** Words of an economic press review, the most frequent first; behind them come made-up ones. */
const FREQUENT: Readonly<Record<Lang, string>> = {
  fr: `de la le les des et en du un une dans pour sur au avec exportations marché entreprises accord pays production port blé année
    développement coopération commerce ministre croissance investissements hausse région projet partenaires délégation livraisons industrie
    économie agriculture banque énergie transport mission réunion signature contrat tonnes récolte prix demande secteur zone emploi
    logistique douane navire céréales engrais pêche textile tourisme formation recherche santé numérique électricité`,
  ru: `в и на с по для из от к рост экспорта рынка предприятий соглашение страны производство порт пшеницы года развитие сотрудничество торговля
    министр инвестиции проект партнёры делегация поставки промышленность экономика хозяйство банк энергетика транспорт миссия заседание
    подписание договор тонн урожай цены спрос отрасль зона занятость логистика таможня судно зерно удобрения рыболовство туризм обучение
    наука здоровье электричество`,
};
const SYLLABLES: Readonly<Record<Lang, string>> = {
  fr: 'ba ca do fi gra lu mo né pi ra sé ti vo cha bri tou len mar ver pon dal cor san',
  ru: 'ба ва до ги зра лу мо не пи ра се ти во ша бри ту лен мар вер пон дал кор сан',
};
const ENDINGS: Readonly<Record<Lang, string>> = { fr: 'ne tion tions ment ée ure age er', ru: 'ка ность ностью ение ения ов ать ный' };
const RARE_WORDS = 30_000;
const TAGS = 'blé port export énergie pêche banque Maroc Russie accord mission douane santé'.split(' ');
const YEARS = 15;

/** A generator of numbers from 0 to 1 (Mulberry32 by Tommy Ettinger, public domain): the same for the same seed on every machine. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `among` people and sources; the ids of all records follow from their number. */
export function syntheticLibrary(among: number): SyntheticLibrary {
  const vocabulary = { fr: vocabularyOf('fr'), ru: vocabularyOf('ru') };
  const range = (count: number) => Array.from({ length: count }, (_, number) => number);
  return {
    organisations: range(Math.ceil(among / 5)).map((number) => organisation(number, vocabulary)),
    people: range(among).map((number) => person(number, vocabulary)),
    sources: range(among).map((number) => source(number, vocabulary)),
    item: (number) => item(number, among, vocabulary),
  };
}

type Vocabulary = Readonly<Record<Lang, readonly string[]>>;

export function vocabularyOf(lang: Lang): string[] {
  const random = seeded(lang === 'fr' ? 11 : 12);
  const syllables = SYLLABLES[lang].split(' ');
  const endings = ENDINGS[lang].split(' ');
  const words = new Set(FREQUENT[lang].split(/\s+/));
  while (words.size < RARE_WORDS) {
    const length = 1 + Math.floor(random() * 3);
    const stem = Array.from({ length }, () => pick(syllables, random)).join('');
    words.add(stem + pick(syllables, random) + pick(endings, random));
  }
  return [...words];
}

export function pick<T>(from: readonly T[], random: () => number): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new Error('Nothing to pick from');
  return chosen;
}

/** A word by Zipf's law: the word of rank r is r times as rare as the first. */
export function zipf(words: readonly string[], random: () => number): string {
  return words[Math.min(words.length - 1, Math.floor(words.length ** random()) - 1)] ?? '';
}

export function sentence(words: readonly string[], length: number, random: () => number): string {
  const text = Array.from({ length }, () => zipf(words, random)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function name(words: readonly string[], number: number): string {
  const word = words[1000 + number] ?? `Nom${number}`;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function organisation(number: number, { fr, ru }: Vocabulary): OrganisationInput & { id: string } {
  return {
    id: `organisation-${number}`,
    names: { fr: { full: `Chambre ${name(fr, number)}`, acronym: `C${number}` }, ru: { full: `Палата ${name(ru, number)}`, acronym: '' } },
    aliases: [],
    country: 'MA',
    description: {},
  };
}

function person(number: number, { fr, ru }: Vocabulary): PersonInput & { id: string } {
  const french = number % 2 === 0;
  return {
    id: `person-${number}`,
    names: french
      ? { fr: { full: `Claire ${name(fr, number)}`, family: name(fr, number), civility: 'Mme' } }
      : { ru: { full: `Анна ${name(ru, number)}`, family: name(ru, number), civility: 'г-жа' } },
    gender: 'feminine',
    roles: [],
    aliases: [],
    biography: {},
  };
}

function source(number: number, { fr }: Vocabulary): SourceInput & { id: string } {
  const random = seeded(1_000_000_000 + number);
  return {
    id: `source-${number}`,
    kind: 'article',
    lang: 'fr',
    title: sentence(fr, 8, random),
    publisher: `Gazette ${number % 40}`,
    author: '',
    published: null,
    place: '',
    url: '',
    accessed: null,
    text: sentence(fr, 40, random),
  };
}

function item(number: number, among: number, { fr, ru }: Vocabulary): ItemInput & { id: string } {
  const random = seeded(number);
  const length = 12 + Math.floor(random() * 20);
  const year = 2026 - Math.floor(YEARS * random() ** 2);
  const month = 1 + Math.floor(random() * 12);
  const day = 1 + Math.floor(random() * 28);
  const pad = (value: number) => String(value).padStart(2, '0');
  const figure = `${1 + Math.floor(random() * 900)} millions`;
  const every = {
    id: `item-${String(number).padStart(8, '0')}`,
    originalLang: 'fr' as const,
    texts: {
      fr: { text: `${sentence(fr, length, random)} ${random() < 0.3 ? figure : ''}`.trim(), state: 'reviewed' as const },
      ru: { text: sentence(ru, length, random), state: 'draft' as const },
    },
    date: `${year}-${pad(month)}-${pad(day)}`,
    tags: [zipf(TAGS, random), ...(random() < 0.4 ? [pick(TAGS, random)] : [])],
    status: random() < 0.3 ? ('verified' as const) : ('unverified' as const),
    excerpts: [{ sourceId: `source-${Math.floor(random() * among)}`, start: 0, end: 20 }],
  };
  const kind = random();
  if (kind < 0.5) {
    return {
      kind: 'quote',
      ...every,
      mode: 'direct',
      speakerId: `person-${Math.floor(among * random() ** 3)}`,
      organisationId: `organisation-${Math.floor((among / 5) * random())}`,
      role: { fr: 'directrice générale' },
    };
  }
  if (kind < 0.8) return { kind: 'fact', ...every };
  return {
    kind: 'statistic',
    ...every,
    quantity: {
      value: String(1000 + Math.floor(random() * 1e9)),
      valueMax: null,
      unit: 'USD',
      dimension: 'money',
      scale: 6,
      approx: 'exact',
    },
    measure: { fr: sentence(fr, 4, random) },
    period: { fr: `en ${year}` },
    geography: { fr: 'Maroc' },
    series: [],
  };
}
