import { LANGS, type Lang } from '../../../core/model/language.ts';
import type { Id } from '../../../core/model/record.ts';
import type { Pair } from '../pair/pair.ts';
import { rowGroups, spaceOf } from './rowGroups.ts';

/** The space below a block that keeps the rows level; style sheets add it to the block's own padding. */
const SPACER = '--row-spacer';
/** The space above the whole text, where the other language begins with blocks of its own. */
const LEAD = '--row-lead';

/**
 * Keeps the rows of two texts level. Heights come from a ResizeObserver, so that nothing is measured that did not change; the shorter block
 * of a row is padded. The observer looks at the content box, which the padding does not change: no loop.
 */
export class RowAlignment {
  #pair: Pair;
  #heights = new WeakMap<Element, number>();
  #spacers = new WeakMap<Element, number>();
  #observed: Record<Lang, Map<Id, HTMLElement>> = { fr: new Map(), ru: new Map() };
  #observer: ResizeObserver;
  #frame: number | null = null;
  #listeners = new Set<() => void>();

  constructor(pair: Pair) {
    this.#pair = pair;
    this.#observer = new ResizeObserver((entries) => {
      for (const { target, borderBoxSize } of entries) {
        const height = borderBoxSize[0]?.blockSize ?? 0;
        this.#heights.set(target, height - (this.#spacers.get(target) ?? 0));
      }
      this.#level();
    });
  }

  /** After a change of the texts: new elements are watched, and rows levelled in the next frame at the latest. */
  update(): void {
    for (const lang of LANGS) this.#watch(lang);
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#level();
    });
  }

  /** Tells whenever rows may have moved. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.#observer.disconnect();
    this.#observed = { fr: new Map(), ru: new Map() };
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
  }

  #watch(lang: Lang): void {
    const before = this.#observed[lang];
    const now = new Map<Id, HTMLElement>();
    for (const element of this.#pair.editors[lang].getRootElement()?.children ?? []) {
      if (!(element instanceof HTMLElement) || element.dataset.blockId === undefined) continue;
      now.set(element.dataset.blockId, element);
    }
    const present = new Set(now.values());
    const former = new Set(before.values());
    for (const element of former) if (!present.has(element)) this.#observer.unobserve(element);
    for (const element of present) if (!former.has(element)) this.#observer.observe(element);
    this.#observed[lang] = now;
  }

  #level(): void {
    for (const [index, group] of rowGroups(this.#pair.rows).entries()) {
      const space = spaceOf(group, (lang, id) => this.#heightOf(lang, id));
      for (const lang of LANGS) {
        const last = group[lang].at(-1);
        for (const id of group[lang]) this.#setSpacer(this.#observed[lang].get(id), id === last ? space[lang] : 0);
        if (index === 0) this.#setLead(lang, last === undefined ? space[lang] : 0);
      }
    }
    for (const listener of this.#listeners) listener();
  }

  #heightOf(lang: Lang, id: Id): number {
    const element = this.#observed[lang].get(id);
    return element ? (this.#heights.get(element) ?? 0) : 0;
  }

  #setSpacer(element: HTMLElement | undefined, space: number): void {
    if (!element || (this.#spacers.get(element) ?? 0) === space) return;
    this.#spacers.set(element, space);
    element.style.setProperty(SPACER, `${space}px`);
  }

  #setLead(lang: Lang, space: number): void {
    const root = this.#pair.editors[lang].getRootElement();
    if (root && root.style.getPropertyValue(LEAD) !== `${space}px`) root.style.setProperty(LEAD, `${space}px`);
  }
}
