import type { Organisation, Person } from '../model/authority.ts';
import type { Inline, NameRef } from '../model/inline.ts';
import type { Quote } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import { plain } from './pairing.ts';
import type { RecordLookup } from './records.ts';

/** Who spoke, as it is written after their words. */
export interface Attribution {
  content: Inline[];
  /** Whether the language has the name of the speaker, or of the body that spoke. */
  complete: boolean;
}

/**
 * Name, role, organisation, as far as they exist in the language; null when nothing does. The role is the one held when the words
 * were said; an organisation named in the role is not said twice. Organisations in `introduced` go by their acronym.
 */
export function attribution(quote: Quote, records: RecordLookup, lang: Lang, introduced: ReadonlySet<Id>): Attribution | null {
  const person = records.person(quote.speakerId);
  const held = person?.roles.find((role) => role.organisationId === quote.organisationId) ?? person?.roles[0];
  const organisation = records.organisation(quote.organisationId ?? held?.organisationId ?? null);
  const title = quote.role[lang] || (quote.speakerId === null ? '' : (held?.title[lang] ?? ''));
  return written(person, title, organisation, lang, introduced);
}

/** A person with their present role, as in a list of those present: `Mme Elena Vorontsova, directrice générale, …`. */
export function introduction(person: Person, records: RecordLookup, lang: Lang): Inline[] | null {
  const name = longName(person, lang);
  if (name === null) return null;
  const [role] = person.roles;
  const rest = written(null, role?.title[lang] ?? '', records.organisation(role?.organisationId ?? null), lang, new Set());
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

/** An organisation's name with its acronym, or the acronym alone where the name was given before; null when the language has none. */
export function organisationName(organisation: Organisation, lang: Lang, introduced: boolean): string | null {
  const name = organisation.names[lang];
  if (name === undefined) return null;
  if (name.acronym === '' || name.acronym === name.full) return name.full;
  return introduced ? name.acronym : `${name.full} (${name.acronym})`;
}

function written(
  person: Person | null,
  title: string,
  organisation: Organisation | null,
  lang: Lang,
  introduced: ReadonlySet<Id>,
): Attribution | null {
  const name = person === null ? null : longName(person, lang);
  const body =
    organisation === null || isNamedIn(title, organisation, lang)
      ? null
      : organisationName(organisation, lang, introduced.has(organisation.id));
  const parts: Inline[][] = [];
  if (name !== null) parts.push([name]);
  if (title !== '') parts.push([plain(title)]);
  if (body !== null) parts.push([plain(body)]);
  if (parts.length === 0) return null;
  const content = parts.flatMap((part, index) => (index === 0 ? part : [plain(', '), ...part]));
  return { content: joinText(content), complete: person === null ? true : name !== null };
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
