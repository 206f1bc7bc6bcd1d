import type { Case, NounGender } from './declension.ts';

/** What the written form of a noun tells. */
export interface NounForm {
  /** Nominative singular, or plural when the form is plural, lower case. */
  readonly nominative: string;
  readonly lemma: string;
  readonly gender: NounGender;
  readonly cases: ReadonlySet<Case>;
}

type Endings = readonly (readonly [ending: string, cases: readonly Case[]])[];

const HARD: Endings = [
  ['', ['nominative']],
  ['а', ['genitive', 'accusative']],
  ['у', ['dative']],
  ['ом', ['instrumental']],
  ['е', ['prepositional']],
];
const SOFT: Endings = [
  ['я', ['genitive', 'accusative']],
  ['ю', ['dative']],
  ['ем', ['instrumental']],
  ['е', ['prepositional']],
];
const PLURAL_OBLIQUE: readonly Case[] = ['dative', 'instrumental', 'prepositional'];
const OBLIQUE: readonly Case[] = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'];

function paradigm(lemma: string): {
  singular: Endings;
  stem: string;
  plural: string;
  pluralGenitive: string;
  gender: NounGender;
  oblique: string;
} {
  const stem = lemma.slice(0, -1);
  if (/(?:ый|ий|ой)$/.test(lemma)) {
    const base = lemma.slice(0, -2);
    const soft = /[гкхжшчщ]$/.test(base) ? 'им' : 'ым';
    const ogo = /[жшчщ]$/.test(base) ? 'его' : 'ого';
    const omu = ogo === 'его' ? 'ему' : 'ому';
    const plural = base + (soft === 'им' ? 'ие' : 'ые');
    return {
      singular: [
        [lemma.slice(-2), ['nominative']],
        [ogo, ['genitive', 'accusative']],
        [omu, ['dative']],
        [soft, ['instrumental']],
        [ogo === 'его' ? 'ем' : 'ом', ['prepositional']],
      ],
      stem: base,
      plural,
      pluralGenitive: base + (soft === 'им' ? 'их' : 'ых'),
      gender: 'masculine',
      oblique: base + (soft === 'им' ? 'и' : 'ы'),
    };
  }
  if (/ия$/.test(lemma))
    return {
      singular: [
        ['я', ['nominative']],
        ['и', ['genitive', 'dative', 'prepositional']],
        ['ю', ['accusative']],
        ['ей', ['instrumental']],
      ],
      stem,
      plural: `${stem}и`,
      pluralGenitive: `${stem}й`,
      gender: 'feminine',
      oblique: `${stem}я`,
    };
  if (/ие$/.test(lemma))
    return {
      singular: [
        ['е', ['nominative', 'accusative']],
        ['я', ['genitive']],
        ['ю', ['dative']],
        ['ем', ['instrumental']],
        ['и', ['prepositional']],
      ],
      stem,
      plural: `${stem}я`,
      pluralGenitive: `${stem}й`,
      gender: 'neuter',
      oblique: `${stem}я`,
    };
  if (/о$/.test(lemma))
    return {
      singular: [
        ['о', ['nominative', 'accusative']],
        ['а', ['genitive']],
        ['у', ['dative']],
        ['ом', ['instrumental']],
        ['е', ['prepositional']],
      ],
      stem,
      plural: `${stem}а`,
      pluralGenitive: stem,
      gender: 'neuter',
      oblique: `${stem}а`,
    };
  if (/а$/.test(lemma)) {
    const genitive = /[гкхжшчщ]$/.test(stem) ? 'и' : 'ы';
    return {
      singular: [
        ['а', ['nominative']],
        [genitive, ['genitive']],
        ['е', ['dative', 'prepositional']],
        ['у', ['accusative']],
        ['ой', ['instrumental']],
        ['ей', ['instrumental']],
      ],
      stem,
      plural: stem + genitive,
      pluralGenitive: stem,
      gender: 'feminine',
      oblique: `${stem}а`,
    };
  }
  if (/я$/.test(lemma))
    return {
      singular: [
        ['я', ['nominative']],
        ['и', ['genitive']],
        ['е', ['dative', 'prepositional']],
        ['ю', ['accusative']],
        ['ей', ['instrumental']],
      ],
      stem,
      plural: `${stem}и`,
      pluralGenitive: `${stem}ей`,
      gender: 'feminine',
      oblique: `${stem}я`,
    };
  if (/ость$|^часть$|^область$|^печать$/.test(lemma))
    return {
      singular: [
        ['ь', ['nominative', 'accusative']],
        ['и', ['genitive', 'dative', 'prepositional']],
        ['ью', ['instrumental']],
      ],
      stem,
      plural: `${stem}и`,
      pluralGenitive: `${stem}ей`,
      gender: 'feminine',
      oblique: `${stem}я`,
    };
  if (/[ьй]$/.test(lemma))
    return {
      singular: [[lemma.slice(-1), ['nominative']], ...SOFT],
      stem,
      plural: `${stem}и`,
      pluralGenitive: lemma.endsWith('й') ? `${stem}ев` : `${stem}ей`,
      gender: 'masculine',
      oblique: `${stem}я`,
    };
  const fleeting = /ец$/.test(lemma) && lemma.length > 4 ? `${lemma.slice(0, -2)}ц` : lemma === 'посол' ? 'посл' : lemma;
  const plural = fleeting + (/[гкхжшчщ]$/.test(fleeting) ? 'и' : 'ы');
  const singular: Endings = fleeting === lemma ? HARD : HARD.slice(1);
  return {
    singular,
    stem: fleeting,
    plural,
    pluralGenitive: fleeting + (/[жшчщ]$/.test(fleeting) ? 'ей' : /ц$/.test(fleeting) ? 'ев' : 'ов'),
    gender: 'masculine',
    oblique: `${fleeting}а`,
  };
}

/** `Минобразования`, `депфинансов`: short for a ministry or department of something, which stays in the genitive. */
const INVARIABLE = /^(?:мин|деп)\p{L}*(?:ия|ики|уры|оны|уки|ии|ды|ры|жи|тва|ов|ей|го)$/u;
const EVERY_CASE: readonly Case[] = ['nominative', ...OBLIQUE];

/** All written forms of nouns, lower case with ё as е, to what they tell. */
export function nounTable(lemmas: readonly string[]): ReadonlyMap<string, NounForm> {
  const table = new Map<string, { nominative: string; lemma: string; gender: NounGender; cases: Set<Case> }>();
  const put = (form: string, nominative: string, lemma: string, gender: NounGender, cases: readonly Case[]): void => {
    const known = table.get(form);
    if (known === undefined) table.set(form, { nominative, lemma, gender, cases: new Set(cases) });
    else if (known.lemma === lemma && known.gender === gender) for (const one of cases) known.cases.add(one);
  };
  for (const written of lemmas) {
    const lemma = written.replace(/ё/g, 'е');
    if (INVARIABLE.test(lemma)) {
      put(lemma, lemma, lemma, 'neuter', EVERY_CASE);
      continue;
    }
    const { singular, stem, plural, pluralGenitive, gender, oblique } = paradigm(lemma);
    put(lemma, lemma, lemma, gender, ['nominative']);
    for (const [ending, cases] of singular) put(stem + ending, lemma, lemma, gender, cases);
    put(plural, plural, lemma, 'plural', ['nominative', 'accusative']);
    put(pluralGenitive, plural, lemma, 'plural', ['genitive', 'accusative']);
    for (const [index, ending] of ['м', 'ми', 'х'].entries())
      put(oblique + ending, plural, lemma, 'plural', [PLURAL_OBLIQUE[index] ?? 'dative']);
  }
  return table;
}

/** Whether a form cannot be the subject of a verb. */
export function isOblique(form: NounForm): boolean {
  return !form.cases.has('nominative');
}
