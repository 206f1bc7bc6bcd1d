import type { Token } from '../../captureLanguage.ts';
import { bodyOf, COMPANIES } from './bodies.ts';
import { isGoverned, place, type Read } from './mentionShape.ts';
import { bodyGroup } from './nounGroups.ts';

/** An institution, company or cited document, from its noun. */
export function bodyMention(tokens: readonly Token[], at: number, noun: number, same: boolean): Read | null {
  const kind = bodyOf(tokens[noun]?.key ?? '');
  const group = bodyGroup(tokens, noun);
  if (kind === null) return null;
  const determiner = at < noun ? (tokens[at]?.key ?? '') : '';
  const proper = tokens.slice(noun, group.to).some((token, index) => (index > 0 || at === noun) && token.capital);
  return {
    next: group.to,
    mention: {
      ...place(tokens, at, group.to),
      kind: kind.document ? 'document' : 'body',
      name: group.name,
      family: null,
      acronym: group.acronym,
      gender: kind.gender,
      number: kind.plural ? 'plural' : 'singular',
      role: null,
      heads: [
        singular(tokens[noun]?.key ?? ''),
        ...(COMPANIES.test(tokens[noun]?.key ?? '') ? ['entreprise'] : []),
        ...(kind.document && !/^(?:source|information|donnée|chiffre|statistique)s?$/.test(tokens[noun]?.key ?? '')
          ? ['texte', 'document']
          : []),
      ],
      organisation: null,
      governed: isGoverned(tokens, at),
      anaphoric:
        same ||
        (kind.document &&
          group.to === noun + 1 &&
          /^(?:la|cette|ladite|notre)$/.test(determiner) &&
          !proper &&
          tokens[noun]?.key === 'source'),
    },
  };
}

function singular(key: string): string {
  return key.length > 4 ? key.replace(/s$/, '') : key;
}
