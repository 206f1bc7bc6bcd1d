import { foldedWords } from '../language/folding.ts';
import { soundsOf, spellingsOf, stemsOf } from '../language/searchLanguages.ts';
import type { Organisation, Person } from '../model/authority.ts';
import type { Item } from '../model/item.ts';
import { LANGS, type Lang } from '../model/language.ts';
import { phrasesOf } from './tables/itemTable.ts';

/** What search looks at for one item in one language: words separated by spaces, folded as queries are. */
export interface SearchDocument {
  lang: Lang;
  /** The words of the text, in order. */
  words: string;
  /** Their stems, in the same order. */
  stems: string;
  /** Words and stems of what stands beside the text: role, measure, period, place, tags. */
  around: string;
  /** Who speaks and for whom: in every language, as other alphabets spell it, and by sound. */
  names: string;
}

/** The search documents of an item: one for each language it has a text in, one for the original language when it has none. */
export function searchDocuments(item: Item, speaker: Person | null, organisation: Organisation | null): SearchDocument[] {
  const written = LANGS.filter((lang) => item.texts[lang] !== undefined);
  const langs = written.length === 0 ? [item.originalLang] : written;
  const names = namesOf(speaker, organisation);
  return langs.map((lang) => {
    const words = foldedWords(item.texts[lang]?.text ?? '').map(({ text }) => text);
    // What is said in a language that has no text of its own is found through every one that has.
    const beside = LANGS.filter((other) => other === lang || !written.includes(other));
    const phrases = Object.values(phrasesOf(item)).flatMap((phrase) => beside.flatMap((other) => phrase[other] ?? []));
    const around = [...phrases, ...item.tags].flatMap(foldedWords).map(({ text }) => text);
    return {
      lang,
      words: words.join(' '),
      // One stem for each word: a third language with the alphabet of another would need a column of its own.
      stems: words.map((word) => stemsOf(word)[0] ?? word).join(' '),
      around: [...around, ...around.flatMap(stemsOf)].join(' '),
      names,
    };
  });
}

function namesOf(speaker: Person | null, organisation: Organisation | null): string {
  const names = [
    ...Object.values(speaker?.names ?? {}).flatMap((name) => name?.full ?? []),
    ...(speaker?.aliases ?? []),
    ...Object.values(organisation?.names ?? {}).flatMap((name) => (name ? [name.full, name.acronym] : [])),
    ...(organisation?.aliases ?? []),
  ];
  const words = names.flatMap(foldedWords).map(({ text }) => text);
  const forms = new Set(
    words.flatMap((word) => {
      const stems = stemsOf(word);
      return [...stems, ...spellingsOf(word), ...soundsOf(word), ...stems.flatMap(soundsOf)];
    }),
  );
  return [...words, ...forms].join(' ');
}
