import { foldedWords } from '../language/folding.ts';
import { soundsOf, stemsOf } from '../language/searchLanguages.ts';
import type { Organisation, Person } from '../model/authority.ts';
import type { Lang } from '../model/language.ts';

/** Records under the keys their names give, each once per key. */
class Keyed<R> {
  readonly #records = new Map<string, Set<R>>();

  add(key: string, record: R): void {
    if (key === '') return;
    const under = this.#records.get(key);
    if (under === undefined) this.#records.set(key, new Set([record]));
    else under.add(record);
  }

  under(key: string): Iterable<R> {
    return (key === '' ? undefined : this.#records.get(key)) ?? [];
  }
}

/** People under their names, made ready once to be asked for many. A person saved later is added to it. */
export class PeopleByName {
  readonly #spelled = new Keyed<Person>();
  readonly #heard = new Keyed<Person>();
  /** By the first word of the family name as it sounds. */
  readonly #families = new Keyed<Person>();

  constructor(people: Iterable<Person>) {
    for (const person of people) this.add(person);
  }

  add(person: Person): void {
    for (const name of namesOfPerson(person)) {
      const words = wordsOf(name);
      // Family name first or last: the order of the words does not count.
      this.#spelled.add(spelled(words).sort().join(' '), person);
      this.#heard.add(heard(words).sort().join(' '), person);
    }
    for (const name of Object.values(person.names)) this.#families.add(heardFamily(name)[0] ?? '', person);
  }

  /**
   * The person a name means, in whichever alphabet and spelling: `Anastacia Ivanova`, `Анастасия Иванова` and `А. С. Иванова`
   * are one. In order, the name itself, one that sounds the same, one of which it is a shorter or slightly different form with
   * the same family name. Null when there is none, or when several come equally near. A single word counts only where it is a
   * whole name or alias: there are many Ivanovs.
   */
  find(name: string, lang: Lang): Person | null {
    const wanted = wordsOf(name);
    const asked = heard(wanted);
    const family = new Set(asked.flatMap((word) => [...this.#families.under(word)]));
    return (
      only([...this.#spelled.under(spelled(wanted).sort().join(' '))], lang) ??
      only([...this.#heard.under(asked.toSorted().join(' '))], lang) ??
      only(
        [...family].filter((person) => Object.values(person.names).some((other) => isFormOf(asked, other))),
        lang,
      )
    );
  }
}

/** Organisations under their names, made ready once to be asked for many. */
export class OrganisationsByName {
  readonly #spelled = new Keyed<Organisation>();
  readonly #heard = new Keyed<Organisation>();
  readonly #bearing = new Keyed<Organisation>();

  constructor(organisations: Iterable<Organisation>) {
    for (const organisation of organisations) this.add(organisation);
  }

  add(organisation: Organisation): void {
    for (const name of namesOfOrganisation(organisation)) {
      const words = wordsOf(name);
      this.#spelled.add(spelled(words).join(' '), organisation);
      this.#heard.add(heard(words).join(' '), organisation);
      this.#bearing.add(bearing(words).sort().join(' '), organisation);
    }
  }

  /**
   * The organisation a name means: by full name, acronym or alias in any language, then by sound, then by the stems of its words
   * without articles and prepositions (`Centre d’exportation`, `Centre des exportations`). A name with its acronym behind it in
   * brackets is found by either.
   */
  find(name: string, lang: Lang): Organisation | null {
    const bracket = /^(.+?)\s*\(([^()]+)\)\s*$/u.exec(name);
    for (const writing of [name, bracket?.[1], bracket?.[2]]) {
      const wanted = wordsOf(writing ?? '');
      const found =
        only([...this.#spelled.under(spelled(wanted).join(' '))], lang) ??
        only([...this.#heard.under(heard(wanted).join(' '))], lang) ??
        only([...this.#bearing.under(bearing(wanted).sort().join(' '))], lang);
      if (found) return found;
    }
    return null;
  }
}

interface NameWord {
  spelled: string;
  heard: string;
  /** Written small: a preposition, or a common noun. */
  small: boolean;
}

function wordsOf(name: string): NameWord[] {
  return foldedWords(name).map(({ text, start, end }) => ({
    spelled: text,
    heard: soundsOf(text)[0] ?? text,
    small: /^\p{Ll}/u.test(name.slice(start, end)),
  }));
}

const spelled = (words: readonly NameWord[]) => words.map((word) => word.spelled);
const heard = (words: readonly NameWord[]) => words.map((word) => word.heard);

/** The stems of the words that carry the name: articles and prepositions are short and written small. */
function bearing(words: readonly NameWord[]): string[] {
  const kept = words.filter((word) => !word.small || word.spelled.length > 3);
  return kept.length < 2 ? [] : kept.map((word) => stemsOf(word.spelled)[0] ?? word.spelled);
}

function namesOfPerson(person: Person): string[] {
  return [...Object.values(person.names).map((name) => name.full), ...person.aliases];
}

function namesOfOrganisation(organisation: Organisation): string[] {
  return [...Object.values(organisation.names).flatMap(({ full, acronym }) => [full, acronym]), ...organisation.aliases];
}

/** The one that fits; where several do, the one that is named in this language; null where that still leaves several. */
function only<R extends Person | Organisation>(fitting: readonly R[], lang: Lang): R | null {
  const named = fitting.length > 1 ? fitting.filter((record) => record.names[lang] !== undefined) : fitting;
  return named.length === 1 ? (named[0] ?? null) : null;
}

function heardFamily(name: { full: string; family: string }): string[] {
  return name.family === '' ? heard(wordsOf(name.full)).slice(-1) : heard(wordsOf(name.family));
}

/**
 * Whether two full names can be one person's: the family name sounds the same, and every other word of the shorter one is in
 * the longer one, as an initial or with a letter of difference too.
 */
function isFormOf(asked: readonly string[], name: { full: string; family: string }): boolean {
  const known = heard(wordsOf(name.full));
  const family = heardFamily(name);
  const asksForFamily = family.length > 0 && family.every((word) => asked.includes(word) && word.length > 1);
  if (!asksForFamily) return false;
  const givenAsked = asked.filter((word) => !family.includes(word));
  const givenKnown = known.filter((word) => !family.includes(word));
  const [shorter, longer] = givenAsked.length <= givenKnown.length ? [givenAsked, givenKnown] : [givenKnown, givenAsked];
  if (shorter.length === 0) return false;
  const left = [...longer];
  return shorter.every((word) => {
    const place = left.findIndex((other) => isNear(word, other));
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
}

function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length === 1) return longer.startsWith(shorter);
  // Alexandre and Alexandra, Valéry and Valérie are not slips of the pen.
  if (shorter.length < 5 || /[aeio]$/.test(longer.slice(shorter.length - 1)) !== /[aeio]$/.test(shorter.slice(-1))) return false;
  return differsByOne(shorter, longer);
}

/** At most one letter put in, left out or exchanged. */
function differsByOne(shorter: string, longer: string): boolean {
  if (longer.length - shorter.length > 1) return false;
  let start = 0;
  while (start < shorter.length && shorter[start] === longer[start]) start += 1;
  const rest = longer.length === shorter.length ? shorter.slice(start + 1) : shorter.slice(start);
  return longer.slice(start + 1) === rest;
}
