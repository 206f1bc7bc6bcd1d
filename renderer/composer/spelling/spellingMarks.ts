import type { TextPlace } from '../../../core/briefing/find.ts';
import { spellingWords } from '../../../core/language/spellingWords.ts';
import { LANGS, type Lang } from '../../../core/model/language.ts';
import type { Pair } from '../pair/pair.ts';
import { readableText } from './readableText.ts';
import { spelling } from './spelling.ts';

/** A word that no dictionary has, where it stands on the page. */
export interface MisspelledWord {
  lang: Lang;
  word: string;
  range: Range;
}

const NAME = 'diptych-spelling';

/** Words that no dictionary has, marked over the text of both languages (CSS Custom Highlight API); the document knows nothing of them. */
export class SpellingMarks {
  #pair: Pair;
  #known: Record<Lang, Map<string, boolean>> = { fr: new Map(), ru: new Map() };
  #personal: Record<Lang, Set<string>> = { fr: new Set(), ru: new Set() };
  #marks = new Map<Element, MisspelledWord[]>();
  #turn = 0;

  constructor(pair: Pair) {
    this.#pair = pair;
  }

  /** Words the person has added, and those to be passed over until the text is closed. */
  accept(lang: Lang, words: readonly string[]): void {
    for (const word of words) this.#personal[lang].add(word.toLowerCase());
  }

  /** Looks at these blocks again; at all of them without ids. */
  async look(ids?: ReadonlySet<string>): Promise<void> {
    if (!('highlights' in CSS)) return;
    this.#turn += 1;
    const turn = this.#turn;
    for (const lang of LANGS) {
      const elements = [...(this.#pair.editors[lang].getRootElement()?.children ?? [])].filter(
        (element) => element instanceof HTMLElement && (!ids || ids.has(element.dataset.blockId ?? '')),
      );
      const texts = elements.map((element) => ({ element, ...this.#wordsOf(element, lang) }));
      const unknown = [...new Set(texts.flatMap(({ words }) => words.map(({ text }) => text)))].filter(
        (word) => !this.#known[lang].has(word),
      );
      if (unknown.length > 0) {
        const wrong = new Set(await spelling.wrong(lang, unknown));
        for (const word of unknown) this.#known[lang].set(word, !wrong.has(word));
        // Somebody has written on meanwhile, and a later look will mark what stands there now.
        if (turn !== this.#turn && ids !== undefined) return;
      }
      for (const { element, words, range } of texts) {
        this.#marks.set(
          element,
          words
            .filter(({ text }) => this.#isWrong(lang, text))
            .map(({ text, start, end }) => ({ lang, word: text, range: range(start, end) })),
        );
      }
    }
    this.#show();
  }

  #wordsOf(element: Element, lang: Lang) {
    const { text, range } = readableText(element);
    return { words: spellingWords(text, lang), range };
  }

  #isWrong(lang: Lang, word: string): boolean {
    return this.#known[lang].get(word) === false && !this.#personal[lang].has(word.toLowerCase());
  }

  #show(): void {
    for (const element of this.#marks.keys()) if (!element.isConnected) this.#marks.delete(element);
    const ranges = [...this.#marks.values()].flat().map(({ range }) => range);
    CSS.highlights.set(NAME, new Highlight(...ranges));
  }

  /** The marked word at a place of the page. */
  at(node: Node, offset: number): MisspelledWord | null {
    const all = [...this.#marks.values()].flat();
    return all.find(({ word, lang, range }) => !range.collapsed && this.#isWrong(lang, word) && range.isPointInRange(node, offset)) ?? null;
  }

  dispose(): void {
    this.#turn += 1;
    if ('highlights' in CSS) CSS.highlights.delete(NAME);
  }
}

/** Which text of the document an element of the page shows. */
export function placeOf(pair: Pair, lang: Lang, node: Node): { place: TextPlace; element: Element } | null {
  const start = node instanceof Element ? node : node.parentElement;
  const root = pair.editors[lang].getRootElement();
  const block = [...(root?.children ?? [])].find((child) => child.contains(node));
  if (!start || !(block instanceof HTMLElement) || block.dataset.blockId === undefined) return null;
  const id = block.dataset.blockId;
  const field = start.closest('[role="textbox"]');
  if (!field || field === root) return { place: { block: id, lang, part: 'text' }, element: block };
  const cell = start.closest('[data-cell]');
  if (!(cell instanceof HTMLElement)) return { place: { block: id, lang, part: 'caption' }, element: field };
  const [row = 0, column = 0] = (cell.dataset.cell ?? '').split(' ').map(Number);
  return { place: { block: id, lang, part: { row, column } }, element: field };
}
