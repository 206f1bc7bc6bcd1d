import { createHunspellFromStrings, type Hunspell } from 'hunspell-wasm';
import type { Lang } from '../../../core/model/language.ts';
import type { SpellingAnswer, SpellingQuestion } from './spellingProtocol.ts';

/** The dictionaries lie beside the program: nothing is asked of a network. */
const FILES: Record<Lang, { affixes: URL; words: URL }> = {
  fr: {
    affixes: new URL('../../../node_modules/dictionary-fr/index.aff', import.meta.url),
    words: new URL('../../../node_modules/dictionary-fr/index.dic', import.meta.url),
  },
  ru: {
    affixes: new URL('../../../node_modules/dictionary-ru/index.aff', import.meta.url),
    words: new URL('../../../node_modules/dictionary-ru/index.dic', import.meta.url),
  },
};

const loading = new Map<Lang, Promise<Hunspell>>();

/** A language's dictionary, read when it is first asked. */
function dictionaryOf(lang: Lang): Promise<Hunspell> {
  const known = loading.get(lang);
  if (known) return known;
  const { affixes, words } = FILES[lang];
  const dictionary = Promise.all([read(affixes), read(words)]).then(([rules, list]) => createHunspellFromStrings(rules, list));
  loading.set(lang, dictionary);
  return dictionary;
}

async function read(file: URL): Promise<string> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file.pathname}: ${answer.status}`);
  return answer.text();
}

/** A compound is right when the dictionary has it, or all its parts. */
function isRight(dictionary: Hunspell, word: string): boolean {
  if (dictionary.testSpelling(word)) return true;
  const parts = word.split('-');
  return parts.length > 1 && parts.every((part) => part.length < 2 || dictionary.testSpelling(part));
}

async function answer(question: SpellingQuestion): Promise<SpellingAnswer> {
  const { id, lang } = question;
  const dictionary = await dictionaryOf(lang);
  if (question.type === 'check') return { id, words: question.words.filter((word) => !isRight(dictionary, word)) };
  return { id, words: dictionary.getSpellingSuggestions(question.word).slice(0, 8) };
}

self.addEventListener('message', ({ data }: MessageEvent<SpellingQuestion>) => {
  answer(data).then(
    (said) => self.postMessage(said),
    (error: unknown) => self.postMessage({ id: data.id, words: [], failed: String(error) } satisfies SpellingAnswer),
  );
});
