import type { Organisation, Person } from '../../core/model/authority.ts';
import { LANGS, type Localized } from '../../core/model/language.ts';
import { textFor } from '../ui/localized.ts';

/** The full names of a person or an organisation, per language. */
export function fullNames({ names }: Pick<Person, 'names'> | Pick<Organisation, 'names'>): Localized {
  const full: Localized = {};
  for (const lang of LANGS) {
    const name = names[lang];
    if (name) full[lang] = name.full;
  }
  return full;
}

/** The name for somebody who reads the interface in this language; empty when there is none at all. */
export function nameFor(record: Pick<Person, 'names'> | Pick<Organisation, 'names'>, interfaceLang: string): string {
  return textFor(fullNames(record), interfaceLang)?.text ?? '';
}

/** Everything a person is found by. */
export function writingsOfPerson({ names, aliases }: Person): string[] {
  return [...LANGS.flatMap((lang) => names[lang]?.full ?? []), ...aliases];
}

/** Everything an organisation is found by, its acronyms too. */
export function writingsOfOrganisation({ names, aliases }: Organisation): string[] {
  return [...LANGS.flatMap((lang) => [names[lang]?.full ?? [], names[lang]?.acronym ?? []].flat()), ...aliases];
}

/** What a person does now: the last of their roles, with the organisation in brackets where it has an acronym. */
export function presentRole(person: Person, organisations: ReadonlyMap<string, Organisation>, interfaceLang: string): string {
  const role = person.roles.findLast(({ to }) => to === null) ?? person.roles.at(-1);
  if (role === undefined) return '';
  const title = textFor(role.title, interfaceLang)?.text;
  const organisation = role.organisationId === null ? undefined : organisations.get(role.organisationId);
  const body = organisation && (textFor(acronyms(organisation), interfaceLang)?.text ?? nameFor(organisation, interfaceLang));
  return [title, body].filter((part) => part !== undefined && part !== '').join(', ');
}

function acronyms({ names }: Organisation): Localized {
  const short: Localized = {};
  for (const lang of LANGS) short[lang] = names[lang]?.acronym ?? '';
  return short;
}
