import { type FoldedWord, foldedWords } from '../language/folding.ts';
import { soundsOf, stemsOf } from '../language/searchLanguages.ts';
import type { Highlight } from '../model/search.ts';

/** One thing a query asks for; all of them must be there. */
export type Term =
  | {
      kind: 'word';
      word: string;
      stems: readonly string[];
      sounds: string[];
      /** How the stem sounds: a name in another case or gender. */
      stemSounds: string[];
      /** Still being typed: its beginning is enough. */
      beginning: boolean;
    }
  | { kind: 'phrase'; words: string[] };

/** More words than this are not looked for: a page pasted into the search box must not stop the library. */
const MOST_TERMS = 32;

/**
 * What was typed, as terms: words, and phrases in quotation marks of any kind (« », “ ”, „ “, " "). The last word counts as
 * a beginning unless something was typed after it.
 */
export function parseQuery(query: string): Term[] {
  const terms: Term[] = [];
  const parts = query.split(/["«»“”„‟]/u);
  parts.forEach((part, index) => {
    // Between marks every other part is inside them; one that is not closed yet is still being typed, so its words count singly.
    const closed = index % 2 === 1 && index < parts.length - 1;
    const words = foldedWords(part).map(({ text }) => text);
    if (closed && words.length > 0) {
      terms.push({ kind: 'phrase', words });
      return;
    }
    const last = index === parts.length - 1 && /[\p{L}\p{N}\p{M}]$/u.test(part) ? words.length - 1 : -1;
    for (const [place, word] of words.entries()) {
      const stems = stemsOf(word);
      terms.push({ kind: 'word', word, stems, sounds: soundsOf(word), stemSounds: stems.flatMap(soundsOf), beginning: place === last });
    }
  });
  return terms.slice(0, MOST_TERMS);
}

/** The terms as an FTS5 expression. It is made of folded words only, which hold letters and digits: nothing typed is syntax. */
export function ftsExpression(terms: readonly Term[]): string {
  return terms.map((term) => `(${termExpression(term)})`).join(' AND ');
}

function termExpression(term: Term): string {
  if (term.kind === 'phrase') return `{words around names} : "${term.words.join(' ')}"`;
  const star = term.beginning ? ' *' : '';
  return [
    `{words around names} : "${term.word}"${star}`,
    ...term.stems.map((stem) => `{stems around names} : "${stem}"`),
    ...term.sounds.map((sound) => `names : "${sound}"${star}`),
    ...term.stemSounds.map((sound) => `names : "${sound}"`),
  ].join(' OR ');
}

/** The words of a query of several as one phrase, which ranks first where it stands as typed; null for a single word. */
export function exactExpression(terms: readonly Term[]): string | null {
  const words = terms.flatMap((term) => (term.kind === 'phrase' ? term.words : [term.word]));
  const last = terms.at(-1);
  const star = last?.kind === 'word' && last.beginning ? ' *' : '';
  return words.length < 2 ? null : `words : "${words.join(' ')}"${star}`;
}

/** Where the terms are found in a text, in order and apart from one another. */
export function highlightsOf(terms: readonly Term[], text: string): Highlight[] {
  const words = foldedWords(text);
  const found = terms.flatMap((term) => (term.kind === 'phrase' ? phrasePlaces(term.words, words) : wordPlaces(term, words)));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Highlight[] = [];
  for (const place of found) {
    const last = apart.at(-1);
    if (last && place.start < last.end) last.end = Math.max(last.end, place.end);
    else apart.push({ ...place });
  }
  return apart;
}

function wordPlaces(term: Extract<Term, { kind: 'word' }>, words: readonly FoldedWord[]): Highlight[] {
  return words.flatMap((word) => {
    const whole = word.text === term.word || stemsOf(word.text).some((stem) => term.stems.includes(stem));
    if (whole) return [{ start: word.start, end: word.end }];
    if (!term.beginning || !word.text.startsWith(term.word)) return [];
    return [{ start: word.start, end: word.ends[term.word.length - 1] ?? word.end }];
  });
}

function phrasePlaces(phrase: readonly string[], words: readonly FoldedWord[]): Highlight[] {
  return words.flatMap((first, index) => {
    const last = words[index + phrase.length - 1];
    const here = last !== undefined && phrase.every((word, place) => words[index + place]?.text === word);
    return here ? [{ start: first.start, end: last.end }] : [];
  });
}
