import type { Organisation, Person } from '../model/authority.ts';
import type { Inline, NameRef } from '../model/inline.ts';
import type { Quote } from '../model/item.ts';
import { LANGS, type Lang, type Localized } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import { plain } from './pairing.ts';
import type { RecordLookup, Writing } from './records.ts';

/** Who spoke, as it is written after their words. */
interface Attribution {
  content: Inline[];
  /** Whether the language has all of it that any language has: name, role and organisation. */
  complete: boolean;
}

/**
 * Name, role, organisation, as far as they exist in the language; null when nothing does. The role is the one held when the words
 * were said; an organisation named in the role is not said twice. Organisations in `introduced` go by their acronym.
 */
export function attribution(quote: Quote, { records, introduced }: Omit<Writing, 'newId'>, lang: Lang): Attribution | null {
  const person = records.person(quote.speakerId);
  const held = person?.roles.find((role) => role.organisationId === quote.organisationId) ?? person?.roles[0];
  const organisation = records.organisation(quote.organisationId ?? held?.organisationId ?? null);
  const title: Localized = {};
  for (const each of LANGS) title[each] = quote.role[each] || (quote.speakerId === null ? '' : (held?.title[each] ?? ''));
  return written(person, title, organisation, lang, introduced);
}

/** A person with their present role, as in a list of those present: `Mme Elena Vorontsova, directrice générale, …`. */
export function introduction(person: Person, records: RecordLookup, lang: Lang): Inline[] | null {
  const name = longName(person, lang);
  if (name === null) return null;
  const [role] = person.roles;
  const rest = written(null, role?.title ?? {}, records.organisation(role?.organisationId ?? null), lang, new Set());
  return [...civility(person, lang), name, ...(rest === null ? [] : [plain(', '), ...rest.content])];
}

/** The civility in front of a name, when the record has one in that language. */
export function civility(person: Person, lang: Lang): Inline[] {
  const text = person.names[lang]?.civility ?? '';
  return text === '' ? [] : [plain(`${text}\u00a0`)];
}

/** A person's full name, linked to their record; null when the language has none. */
export function longName(person: Person, lang: Lang): NameRef | null {
  const name = person.names[lang];
  if (name === undefined) return null;
  return { type: 'nameRef', personId: person.id, revision: person.revision, form: 'long', text: name.full, marks: [] };
}

/** A person's family name, linked to their record; null when the language has none. */
export function shortName(person: Person, lang: Lang): NameRef | null {
  const name = person.names[lang];
  if (name === undefined) return null;
  return { type: 'nameRef', personId: person.id, revision: person.revision, form: 'short', text: name.family || name.full, marks: [] };
}

/** An organisation's name with its acronym, or the acronym alone where the name was given before; null when the language has none. */
export function organisationName(organisation: Organisation, lang: Lang, introduced: boolean): string | null {
  const name = organisation.names[lang];
  if (name === undefined) return null;
  if (name.acronym === '' || name.acronym === name.full) return name.full;
  return introduced ? name.acronym : `${name.full} (${name.acronym})`;
}

function written(
  person: Person | null,
  title: Localized,
  organisation: Organisation | null,
  lang: Lang,
  introduced: ReadonlySet<Id>,
): Attribution | null {
  const role = title[lang] ?? '';
  const name = person === null ? null : longName(person, lang);
  const body = organisation === null ? null : organisationName(organisation, lang, introduced.has(organisation.id));
  const said = body === null || organisation === null || isNamedIn(role, organisation, lang);
  const parts: Inline[][] = [];
  if (name !== null) parts.push([name]);
  if (role !== '') parts.push([plain(role)]);
  if (body !== null && !said) parts.push([plain(body)]);
  if (parts.length === 0) return null;
  const content = parts.flatMap((part, index) => (index === 0 ? part : [plain(', '), ...part]));
  const complete =
    (person === null || name !== null) && (organisation === null || body !== null) && (role !== '' || !LANGS.some((other) => title[other]));
  return { content: joinText(content), complete };
}

function isNamedIn(title: string, organisation: Organisation, lang: Lang): boolean {
  const name = organisation.names[lang];
  if (name === undefined || title === '') return false;
  return title.includes(name.full) || (name.acronym !== '' && title.split(/[^\p{L}\p{N}]+/u).includes(name.acronym));
}

/** Neighbouring plain texts as one, as the editor keeps them. */
export function joinText(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of content) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text' && last.marks.join() === inline.marks.join()) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    } else joined.push(inline);
  }
  return joined;
}
