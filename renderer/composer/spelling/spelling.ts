import type { Lang } from '../../../core/model/language.ts';
import type { SpellingAnswer, SpellingQuestion } from './spellingProtocol.ts';

type Asked = SpellingQuestion extends infer Q ? (Q extends SpellingQuestion ? Omit<Q, 'id'> : never) : never;

/** The spelling of both languages, judged by a worker with the dictionaries that come with the program. One for the whole page. */
class Spelling {
  #worker: Worker | null = null;
  #asked = 0;
  #waiting = new Map<number, { done(words: string[]): void; failed(reason: Error): void }>();

  /** Which of these words the dictionary of the language does not have. */
  wrong(lang: Lang, words: string[]): Promise<string[]> {
    return this.#ask({ type: 'check', lang, words });
  }

  /** What a word may be meant to be, the likeliest first. */
  suggestions(lang: Lang, word: string): Promise<string[]> {
    return this.#ask({ type: 'suggest', lang, word });
  }

  #ask(question: Asked): Promise<string[]> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { done: resolve, failed: reject });
      worker.postMessage({ ...question, id } satisfies SpellingQuestion);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./spelling.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<SpellingAnswer>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.failed === undefined) waiting?.done(data.words);
      else waiting?.failed(new Error(data.failed));
    });
    worker.addEventListener('error', ({ message }) => {
      for (const { failed } of this.#waiting.values()) failed(new Error(message));
      this.#waiting.clear();
    });
    return worker;
  }
}

export const spelling = new Spelling();
