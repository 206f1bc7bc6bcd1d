import type { Gender, Organisation, Person } from '../../core/model/authority.ts';
import type { Lang } from '../../core/model/language.ts';
import { writingsOfPerson } from '../people/authorityName.ts';
import { fitsName, indexNames, type NameIndex } from '../people/findName.ts';

/** Somebody of the library, as an article in some language would call them. */
export interface KnownSpeaker {
  name: string;
  gender: Gender;
  role: string | null;
  organisation: string | null;
  index: NameIndex;
}

/** The people of the library with their present role, in the language of an article where they have it. */
export function knownSpeakers(people: readonly Person[], organisations: readonly Organisation[], lang: Lang): KnownSpeaker[] {
  const bodies = new Map(organisations.map((body) => [body.id, body]));
  return people.flatMap((person) => {
    const name = nameIn(person, lang);
    if (name === null) return [];
    const role = person.roles.findLast(({ to }) => to === null) ?? person.roles.at(-1);
    const body = role?.organisationId ? bodies.get(role.organisationId) : undefined;
    return {
      name,
      gender: person.gender,
      role: role?.title[lang] ?? null,
      organisation: body ? nameIn(body, lang) : null,
      index: indexNames(writingsOfPerson(person)),
    };
  });
}

function nameIn({ names }: Pick<Person, 'names'> | Pick<Organisation, 'names'>, lang: Lang): string | null {
  return names[lang]?.full ?? Object.values(names)[0]?.full ?? null;
}

const MOST_SHOWN = 4;
const FEWEST_LETTERS = 2;

/** Those whose name begins with what is typed, in either alphabet; nobody when it is one of the names already, or too short to say. */
export function suggestedSpeakers(known: readonly KnownSpeaker[], typed: string): KnownSpeaker[] {
  if (typed.trim().length < FEWEST_LETTERS) return [];
  const fitting: KnownSpeaker[] = [];
  for (const speaker of known) {
    if (!fitsName(typed, speaker.index)) continue;
    if (speaker.name === typed) return [];
    fitting.push(speaker);
  }
  return fitting.slice(0, MOST_SHOWN);
}
