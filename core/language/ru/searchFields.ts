import type { SearchFieldWords } from '../searchFieldWords.ts';

/** What Russian calls the fields of a search and their values; folded. */
export const RUSSIAN_SEARCH_FIELDS: SearchFieldWords = {
  fields: {
    speaker: ['спикер', 'автор', 'персона'],
    org: ['организация', 'орг'],
    tag: ['тег', 'метка'],
    kind: ['вид', 'тип'],
    lang: ['язык'],
    missing: ['нет', 'без'],
    status: ['статус'],
    from: ['с', 'от'],
    to: ['по', 'до'],
    source: ['источник'],
  },
  values: {
    quote: ['цитата'],
    fact: ['факт'],
    statistic: ['показатель', 'статистика', 'цифра'],
    fr: ['французский'],
    ru: ['русский'],
    unverified: ['непроверено'],
    verified: ['проверено'],
    disputed: ['спорно'],
    superseded: ['заменено'],
    expired: ['просрочено', 'устарело'],
  },
};
