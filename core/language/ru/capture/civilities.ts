import type { Token } from '../../captureLanguage.ts';
import { type Case, familyNominative } from './declension.ts';
import { type ReadMention, spanOf } from './mentionContext.ts';
import { nameRun, readName } from './people.ts';
import { PREPOSITIONS, plain } from './words.ts';

/** Words of courtesy before a name, with the case and the gender they tell. */
const CIVILITIES: ReadonlyMap<string, readonly [Case, 'masculine' | 'feminine']> = new Map([
  ['господин', ['nominative', 'masculine']],
  ['г-н', ['nominative', 'masculine']],
  ['господина', ['genitive', 'masculine']],
  ['г-на', ['genitive', 'masculine']],
  ['господину', ['dative', 'masculine']],
  ['г-ну', ['dative', 'masculine']],
  ['господином', ['instrumental', 'masculine']],
  ['г-ном', ['instrumental', 'masculine']],
  ['госпожа', ['nominative', 'feminine']],
  ['г-жа', ['nominative', 'feminine']],
  ['госпожи', ['genitive', 'feminine']],
  ['г-жи', ['genitive', 'feminine']],
  ['госпоже', ['dative', 'feminine']],
  ['г-же', ['dative', 'feminine']],
  ['госпожой', ['instrumental', 'feminine']],
  ['г-жой', ['instrumental', 'feminine']],
] as const);

/** `господин Седов`, `по мнению госпожи Лось`: a person whatever the name looks like. */
export function civilityAt(tokens: readonly Token[], at: number): ReadMention | null {
  const civility = CIVILITIES.get(plain(tokens[at]));
  if (civility === undefined) return null;
  const [grammaticalCase, gender] = civility;
  const to = nameRun(tokens, at + 1);
  const first = tokens[at + 1];
  if (to === at + 1 || first === undefined) return null;
  const long = to - at > 2 ? readName(tokens, at + 1, to, grammaticalCase) : null;
  const family = long?.family ?? familyNominative(first.text, grammaticalCase, gender);
  return {
    mention: {
      ...spanOf(tokens, at, to),
      kind: 'person',
      name: long?.name ?? family,
      family,
      acronym: null,
      gender,
      number: 'singular',
      role: null,
      heads: [],
      organisation: null,
      governed: grammaticalCase !== 'nominative' || PREPOSITIONS.has(plain(tokens[at - 1])),
      anaphoric: false,
    },
    to,
  };
}
