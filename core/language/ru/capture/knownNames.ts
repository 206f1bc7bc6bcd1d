import type { Mention, Sentence, Token } from '../../captureLanguage.ts';
import { bodies } from './bodies.ts';
import { familyStem, isAdjective } from './declension.ts';
import { spanOf } from './mentionContext.ts';
import { isInitial, isNameWord } from './people.ts';
import { DEDICATION, PREPOSITIONS, plain } from './words.ts';

/** Nobody brings on more people than this; it also bounds what is kept of a list of thousands. */
const MOST_PEOPLE = 2000;

/**
 * Bare family names of people named in full anywhere in the article: `Седов, комментируя позицию Орловой, отметил`. A form other than the
 * nominative stands in an oblique case and is no subject. Names that the sentence showed by itself are read again: now their person is known.
 */
export function knownNames(people: readonly Mention[]): (sentence: Sentence, mentions: readonly Mention[]) => readonly Mention[] {
  const byStem = new Map<string, Mention[]>();
  for (const person of people.slice(0, MOST_PEOPLE)) {
    if (person.family === null || person.name === person.family || person.family.length < 3) continue;
    const stem = familyStem(person.family);
    const same = byStem.get(stem);
    if (same === undefined) byStem.set(stem, [person]);
    else if (!same.some(({ name }) => name === person.name)) same.push(person);
  }
  if (byStem.size === 0) return (_, mentions) => mentions;
  return ({ tokens }, mentions) => {
    const found: Mention[] = [];
    let next = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined || !isNameWord(token)) continue;
      const namesakes = byStem.get(familyStem(token.text));
      if (namesakes === undefined) continue;
      while ((mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next += 1;
      const around = mentions[next];
      if (around !== undefined && around.start <= token.start && around.end > token.start && around.kind !== 'name') continue;
      const mention = bareName(tokens, at, namesakes);
      if (mention !== null) found.push(mention);
    }
    if (found.length === 0) return mentions;
    const others = mentions.filter((mention) => !found.some((one) => one.start === mention.start));
    return [...others, ...found].sort((a, b) => a.start - b.start);
  };
}

function bareName(tokens: readonly Token[], at: number, namesakes: readonly Mention[]): Mention | null {
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (token === undefined || DEDICATION.test(plain(before)) || isInitial(before)) return null;
  // «Волжская верфь», «Марат Белов»: part of another name.
  if (after !== undefined && after.start === token.end + 1) {
    if (isNameWord(after) && !isInitial(after) && !bodies.has(plain(after))) return null;
    const agrees =
      isAdjective(plain(token)) && /(?:ий|ый|ой|ая)$/.test(plain(token)) && bodies.get(plain(after))?.cases.has('nominative') === true;
    if (agrees) return null;
  }
  if (at > 1 && isNameWord(before)) return null;
  const written = plain(token);
  const asWritten = namesakes.find(({ family }) => family?.toLowerCase().replace(/ё/g, 'е') === written);
  const person = asWritten ?? namesakes[0];
  if (person?.family == null) return null;
  return {
    ...spanOf(tokens, at, at + 1),
    kind: 'name',
    name: person.family,
    family: person.family,
    acronym: null,
    gender: namesakes.length === 1 || asWritten !== undefined ? person.gender : 'unknown',
    number: 'singular',
    role: null,
    heads: [],
    organisation: null,
    governed: asWritten === undefined || PREPOSITIONS.has(plain(before)),
    anaphoric: false,
  };
}
