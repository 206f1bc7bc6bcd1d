import type { Person } from '../model/authority.ts';
import type { Block } from '../model/briefing.ts';
import type { Inline } from '../model/inline.ts';
import { civility, joinText, longName, organisationName } from './attribution.ts';
import { pair, plain } from './pairing.ts';
import type { RecordLookup } from './records.ts';

/** A person as a card: the name in bold, the present function on the next line, then the biography. A language without a name has no side. */
export function personCard(person: Person, records: RecordLookup, newId: () => string): Block {
  const [role] = person.roles;
  const organisation = records.organisation(role?.organisationId ?? null);
  const sides = pair('fr', (lang) => {
    const name = longName(person, lang);
    if (name === null || (!person.biography[lang] && role === undefined)) return null;
    const body = organisation === null ? null : organisationName(organisation, lang, false);
    const held = [role?.title[lang] ?? '', body ?? ''].filter((part) => part !== '').join(', ');
    const lines = [held, person.biography[lang] ?? ''].filter((line) => line !== '');
    const before = civility(person, lang).map((inline): Inline => (inline.type === 'text' ? { ...inline, marks: ['bold'] } : inline));
    const content: Inline[] = [...before, { ...name, marks: ['bold'] }];
    for (const line of lines) content.push({ type: 'lineBreak' }, plain(capitalised(line, lang)));
    return { content: joinText(content), state: 'reviewed' };
  });
  return { id: newId(), kind: 'personCard', attrs: { personId: person.id, revision: person.revision }, sides };
}

function capitalised(text: string, lang: string): string {
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}
