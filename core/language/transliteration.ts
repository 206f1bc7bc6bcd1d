import type { Transliteration } from '../model/authority.ts';
import { transcribeArabic } from './fr/arabicTranscription.ts';
import { isFrenchGivenName, transcribeFrench } from './fr/russianTranscription.ts';
import { romaniseFrench } from './ru/frenchUsage.ts';
import { isSpelledInFrench, looksRussian, returnToCyrillic } from './ru/returnedName.ts';
import { romaniseGost, romaniseIcao, romaniseIso } from './ru/romanisation.ts';

/** A name in the other alphabet, with the ways that write it so. */
export interface NameProposal {
  text: string;
  by: Transliteration[];
}

type Write = (word: string, name: string) => string;

const FROM_CYRILLIC: readonly (readonly [Transliteration, Write])[] = [
  ['frenchUsage', romaniseFrench],
  ['icao9303', romaniseIcao],
  ['gost52535', romaniseGost],
  ['iso9', romaniseIso],
];
const RUSSIAN: readonly [Transliteration, Write] = ['russianName', (word, name) => returnToCyrillic(word, isSpelledInFrench(name))];
const FRENCH: readonly [Transliteration, Write] = ['frenchName', transcribeFrench];
const ARABIC: readonly [Transliteration, Write] = ['arabicName', transcribeArabic];

/** Small words of names, as Russian writes them before a French and an Arabic name. */
const PARTICLES: ReadonlyMap<string, string> = new Map(
  'de де|du дю|des де|la ла|le ле|les ле|d д|l л|van ван|von фон|ben бен|bin бин|ibn ибн|ould ульд|aït аит|ait аит|el эль|al аль'
    .split('|')
    .map((pair): [string, string] => {
      const [latin = '', cyrillic = ''] = pair.split(' ');
      return [latin, cyrillic];
    }),
);
/** Articles that are written with a hyphen before what they belong to. */
const ARTICLES = /(^|[\s-])(эль|аль)\s+(?=\p{L})/giu;

/**
 * Proposes how a name (of a person, given name first; or of a place or a body) is written in the other alphabet, the likeliest
 * first; equal writings are one proposal. Nothing is proposed for what has letters of neither alphabet, or of both.
 */
export function nameProposals(name: string): NameProposal[] {
  const text = name.normalize('NFC').trim();
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  if (cyrillic === /\p{Script=Latin}/u.test(text)) return [];
  const proposals = new Map<string, Transliteration[]>();
  for (const [way, write] of cyrillic ? FROM_CYRILLIC : likeliestFirst(text)) {
    const written = inWords(text, write);
    const known = proposals.get(written);
    if (known) known.push(way);
    else proposals.set(written, [way]);
  }
  return [...proposals].map(([written, by]) => ({ text: written, by }));
}

function likeliestFirst(name: string): (readonly [Transliteration, Write])[] {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [given = '', ...others] = words;
  // Denis, Victor and Roman are given names in both languages: the other words decide.
  if (others.some(looksRussian) || (looksRussian(given) && !isFrenchGivenName(given))) return [RUSSIAN, FRENCH, ARABIC];
  return looksArabic(name) ? [ARABIC, FRENCH, RUSSIAN] : [FRENCH, ARABIC, RUSSIAN];
}

/** Sounds and small words that French names do not have. */
function looksArabic(name: string): boolean {
  return /(?:^|[\s-])(?:(?:el|al|ben|bin|ibn|ould|aït)(?=[\s-])|ben(?=[bcdfghjklmqrstz])|abd|abou)|kh|dj|gh|[aeiou]h(?=\P{L}|$|[a-z])|(?:^|[\s-])h(?:a|ou)[^ui]|(?:ss?|m|h)[ae](?:mm?)?ed(?!\p{L})|ou[bdfkz]?(?:a|i)?(?:f|d|b|k)(?!\p{L})|(?:i|ou)b(?!\p{L})/iu.test(
    name,
  );
}

function inWords(name: string, write: Write): string {
  const words = [...name.matchAll(/[\p{L}\p{M}]+(?:[ʹʺ][\p{L}\p{M}]*)*/gu)];
  const last = words.at(-1)?.index;
  let result = '';
  let at = 0;
  for (const match of words) {
    const [word] = match;
    const lower = word.toLowerCase();
    if (/^[IVX]{2,}$/u.test(word)) continue;
    const small = PARTICLES.get(lower);
    const next = name.charAt(match.index + word.length);
    const particle = small !== undefined && match.index !== last && (next === ' ' || next === '-' || next === '’' || next === "'");
    const written = particle ? small : write(lower, name);
    result += name.slice(at, match.index) + inCaseOf(word, written);
    at = match.index + word.length;
  }
  return (result + name.slice(at)).replace(ARTICLES, '$1$2-');
}

function inCaseOf(model: string, written: string): string {
  if (model === model.toLowerCase()) return written;
  if (model.length > 1 && model === model.toUpperCase()) return written.toUpperCase();
  return written.charAt(0).toUpperCase() + written.slice(1);
}
