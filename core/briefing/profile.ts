import { writeTenure } from '../language/index.ts';
import type { Person, Role } from '../model/authority.ts';
import type { Block } from '../model/briefing.ts';
import { LANGS, type Lang } from '../model/language.ts';
import type { Wording } from '../model/template.ts';
import { longName, organisationName } from './attribution.ts';
import { isWritten, pair, plain } from './pairing.ts';
import type { RecordLookup } from './records.ts';

interface ProfileParts {
  /** Headings of the functions held before, and of what the person has said. */
  career: Wording;
  statements: Wording;
  /** The profile opens with the name: one of several. */
  named: boolean;
  /** What the person has said, as blocks. */
  said(): Block[];
  records: RecordLookup;
  newId: () => string;
}

/** Between what a function was and when: French sets a colon, Russian a dash. */
const HELD: Record<Lang, string> = { fr: '\u00a0: ', ru: '\u00a0— ' };

/** A person: name, present function, biography, then the functions held with their years, and their words. A part without matter is left out. */
export function profile(person: Person, { career, statements, named, said, records, newId }: ProfileParts): Block[] {
  const deeper = named ? 2 : 1;
  const heading = (wording: Wording): Block => ({
    id: newId(),
    kind: 'heading',
    attrs: { level: deeper },
    sides: pair('fr', (lang) => ({ content: [plain(wording[lang])], state: 'reviewed' })),
  });
  const name: Block = {
    id: newId(),
    kind: 'heading',
    attrs: { level: 1 },
    sides: pair('fr', (lang) => {
      const full = longName(person, lang);
      return full && { content: [full], state: 'reviewed' };
    }),
  };
  const [present] = person.roles;
  const role = paragraph((lang) => (present ? capitalised(functionOf(present, records, lang), lang) : ''), newId);
  const life = paragraph((lang) => person.biography[lang] ?? '', newId);
  const held = person.roles.filter(({ from, to }) => from !== null || to !== null).map((each) => tenure(each, records, newId));
  const listed = held.filter(({ sides }) => isWritten(sides));
  const words = said();
  return [
    ...(named ? [name] : []),
    ...[role, life].filter(({ sides }) => isWritten(sides)),
    ...(listed.length > 0 ? [heading(career), ...listed] : []),
    ...(words.length > 0 ? [heading(statements), ...words] : []),
  ];
}

function paragraph(text: (lang: Lang) => string, newId: () => string): Block {
  const sides = pair('fr', (lang) => {
    const written = text(lang);
    return written === '' ? null : { content: [plain(written)], state: 'reviewed' };
  });
  return { id: newId(), kind: 'paragraph', attrs: {}, sides };
}

/** A function and where it is held; empty in a language that does not have all of it. */
function functionOf(role: Role, records: RecordLookup, lang: Lang): string {
  const title = role.title[lang] ?? '';
  const organisation = records.organisation(role.organisationId);
  const body = organisation === null ? '' : (organisationName(organisation, lang, false) ?? '');
  const isKnown = LANGS.some((other) => role.title[other]);
  if ((title === '' && isKnown) || (body === '' && organisation !== null)) return '';
  return [title, body].filter(Boolean).join(', ');
}

function tenure(role: Role, records: RecordLookup, newId: () => string): Block {
  const sides = pair('fr', (lang) => {
    const what = functionOf(role, records, lang);
    const when = capitalised(writeTenure(role.from, role.to, lang), lang);
    return what === '' ? null : { content: [plain(`${when}${HELD[lang]}${what}`)], state: 'reviewed' };
  });
  return { id: newId(), kind: 'listItem', attrs: { style: 'bullet', level: 0 }, sides };
}

function capitalised(text: string, lang: Lang): string {
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}
