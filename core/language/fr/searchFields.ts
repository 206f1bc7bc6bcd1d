import type { SearchFieldWords } from '../searchFieldWords.ts';

/** What French calls the fields of a search and their values; folded. */
export const FRENCH_SEARCH_FIELDS: SearchFieldWords = {
  fields: {
    speaker: ['orateur', 'oratrice', 'locuteur', 'personne'],
    org: ['organisation', 'organisme'],
    tag: ['etiquette', 'motcle'],
    kind: ['genre', 'type'],
    lang: ['langue'],
    missing: ['manque', 'manquant', 'sans'],
    status: ['statut', 'etat'],
    from: ['depuis', 'des'],
    to: ['jusque', 'jusqua'],
    source: [],
  },
  values: {
    quote: ['citation'],
    fact: ['fait'],
    statistic: ['statistique', 'chiffre'],
    fr: ['francais'],
    ru: ['russe'],
    unverified: ['averifier', 'nonverifie'],
    verified: ['verifie'],
    disputed: ['conteste'],
    superseded: ['remplace'],
    expired: ['perime', 'expire'],
  },
};
