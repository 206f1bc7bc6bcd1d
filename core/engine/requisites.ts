import type { PrintedRequisites } from '../exchange/printed.ts';
import { NO_REQUISITES } from '../exchange/printedBriefing.ts';
import { printedText } from '../exchange/printedSides.ts';
import type { Library } from '../library/library.ts';
import type { Person } from '../model/authority.ts';
import { LANGS, type Lang, type Localized } from '../model/language.ts';
import type { RequisitesInput } from '../model/requisites.ts';

/** What a letter says beside its text, from the records that were chosen; one that is gone says nothing. */
export function requisitesOf(library: Library, input: RequisitesInput | undefined): PrintedRequisites {
  if (input === undefined) return NO_REQUISITES;
  const sender = input.senderId === null ? null : library.organisations.find(input.senderId);
  const signatory = input.signatoryId === null ? null : library.people.find(input.signatoryId);
  return {
    sender: localized((lang) => sender?.names[lang]?.full ?? ''),
    addressee: localized((lang) => input.addressee[lang] ?? ''),
    signatory:
      signatory === null
        ? null
        : { role: localized((lang) => currentRole(signatory, lang)), name: localized((lang) => signature(signatory, lang)) },
    contact: localized((lang) => input.contact[lang] ?? ''),
  };
}

function localized(of: (lang: Lang) => string): Localized {
  const texts = LANGS.map((lang): [Lang, string] => [lang, lines(of(lang), lang)]);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

function lines(text: string, lang: Lang): string {
  return text
    .split('\n')
    .map((line) => printedText(line, lang))
    .join('\n')
    .trim();
}

function currentRole(person: Person, lang: Lang): string {
  const role = person.roles.find(({ to }) => to === null) ?? person.roles[0];
  const title = role?.title[lang] ?? '';
  return title.charAt(0).toLocaleUpperCase(lang) + title.slice(1);
}

/** A name as it stands under a text: in full in French, `И. О. Фамилия` in Russian (GOST R 7.0.97-2016, 5.22). */
function signature(person: Person, lang: Lang): string {
  const name = person.names[lang];
  if (name === undefined) return '';
  if (lang === 'fr' || name.family === '' || !name.full.includes(name.family)) return name.full;
  const given = name.full.replace(name.family, '').trim().split(/\s+/u);
  const initials = given.filter((part) => part !== '').map((part) => `${part.charAt(0)}.`);
  return [...initials, name.family].join('\u00a0');
}
