import { familyName } from '../../core/language/familyName.ts';
import {
  type Organisation,
  type OrganisationInput,
  type OrganisationName,
  organisationInputSchema,
  type Person,
  type PersonInput,
  type PersonName,
  personInputSchema,
} from '../../core/model/authority.ts';
import { LANGS, type Lang } from '../../core/model/language.ts';

/** A person as they are edited: a name in every language, even where nothing is written yet. */
export interface PersonDraft extends Omit<PersonInput, 'names'> {
  names: Record<Lang, PersonName>;
}

/** An organisation as it is edited. */
export interface OrganisationDraft extends Omit<OrganisationInput, 'names'> {
  names: Record<Lang, OrganisationName>;
}

const NO_NAME: PersonName = { full: '', family: '', civility: '' };
const NO_BODY: OrganisationName = { full: '', acronym: '' };

export function draftOfPerson(person: Person): PersonDraft {
  const input = personInputSchema.parse(person);
  return { ...input, names: { fr: input.names.fr ?? NO_NAME, ru: input.names.ru ?? NO_NAME } };
}

export function draftOfOrganisation(organisation: Organisation): OrganisationDraft {
  const input = organisationInputSchema.parse(organisation);
  return { ...input, names: { fr: input.names.fr ?? NO_BODY, ru: input.names.ru ?? NO_BODY } };
}

/** What is stored of a draft: a language without a full name has none. */
export function personInput(draft: PersonDraft): PersonInput {
  return { ...draft, names: namesThere(draft.names) };
}

export function organisationInput(draft: OrganisationDraft): OrganisationInput {
  return { ...draft, names: namesThere(draft.names) };
}

function namesThere<N extends { full: string }>(names: Record<Lang, N>): Partial<Record<Lang, N>> {
  const there: Partial<Record<Lang, N>> = {};
  for (const lang of LANGS) if (names[lang].full.trim() !== '') there[lang] = names[lang];
  return there;
}

/** The name with another full name; the family name follows it for as long as nobody has written another. */
export function withFullName(name: PersonName, full: string): PersonName {
  const follows = name.family === '' || name.family === familyName(name.full);
  return { ...name, full, family: follows ? familyName(full) : name.family };
}
