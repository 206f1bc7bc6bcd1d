import { HISTORIC_TAG, type LexicalEditor, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG } from 'lexical';
import { isTextShape, type Row } from '../../../core/briefing/rows.ts';
import { contentText } from '../../../core/briefing/side.ts';
import type { Side, Sides } from '../../../core/model/briefing.ts';
import { LANGS, type Lang, otherLang } from '../../../core/model/language.ts';
import type { Id } from '../../../core/model/record.ts';
import { $blocks, MIRROR_TAG } from '../features/identity/identity.ts';
import { $blockId, $setSideMarks, sameMarks } from '../nodes/blockState.ts';
import { $isTextBlock } from '../nodes/TextBlockNode.ts';
import { sidesAfter, sidesOf } from './carryOver.ts';
import { $blockOf, $readSide, marksOf } from './documentRows.ts';
import type { Merge } from './merges.ts';

const MIRROR_TAGS = [MIRROR_TAG, HISTORIC_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG];

/** An update that carries something over: nobody's own change, at once, without taking the caret. */
export function mirror(editor: LexicalEditor, change: () => void): void {
  editor.update(change, { discrete: true, tag: MIRROR_TAGS });
}

/** An update that replaces what is shown, the words around the caret included: where the person is typing, it is put back on the page. */
export function replaceShown(editor: LexicalEditor, change: () => void): void {
  const root = editor.getRootElement();
  const typing = root !== null && root === root.ownerDocument.activeElement;
  editor.update(change, { discrete: true, tag: typing ? MIRROR_TAGS.filter((tag) => tag !== SKIP_DOM_SELECTION_TAG) : MIRROR_TAGS });
}

/** What both editors say, block by block, kept up to date so that it need not be read again. */
export class PairTexts {
  #editors: Record<Lang, LexicalEditor>;
  #texts: Record<Lang, Map<Id, Side>> = { fr: new Map(), ru: new Map() };
  /** Sides a block has although its kind holds its text elsewhere; kept as they came. */
  #foreign = new Map<Id, Sides>();

  constructor(editors: Record<Lang, LexicalEditor>) {
    this.#editors = editors;
  }

  /** Both texts of a block. */
  sides(row: Row): Sides {
    return isTextShape(row.shape) ? sidesOf(this.#texts, row.id) : (this.#foreign.get(row.id) ?? {});
  }

  /** Remembers the sides of a block that no editor shows. */
  keep(row: Row, sides: Sides): void {
    if (!isTextShape(row.shape)) this.#foreign.set(row.id, sides);
  }

  get(lang: Lang, id: Id): Side | undefined {
    return this.#texts[lang].get(id);
  }

  /** Reads everything a language says. What is as it was stays the same object, so that nobody has to count it again. */
  readAll(lang: Lang): void {
    const former = this.#texts[lang];
    this.#texts[lang] = this.#editors[lang].read(() => {
      const texts = new Map<Id, Side>();
      for (const node of $blocks()) {
        const side = $readSide(node);
        const id = $blockId(node);
        const before = former.get(id);
        if (side) texts.set(id, before && JSON.stringify(before) === JSON.stringify(side) ? before : side);
      }
      return texts;
    });
  }

  /**
   * Reads the blocks that were touched, and gives their texts the states that follow from what was done. Says whether anything is
   * different, and by how many characters the texts have grown.
   */
  settle(
    rows: readonly Row[],
    touched: ReadonlySet<Id>,
    merges: readonly Merge[],
    structural: boolean,
  ): { changed: boolean; grown: number } {
    const before = this.#part([...touched, ...merges.flatMap(({ from, into }) => [from, into])]);
    const present = structural ? new Set(rows.map((row) => row.id)) : touched;
    let grown = 0;
    let changed = false;
    for (const id of touched) {
      if (!present.has(id)) continue;
      const now: Sides = {};
      for (const lang of LANGS) {
        const side = this.#read(lang, id);
        if (side) now[lang] = side;
        grown += contentText(side?.content ?? []).length - contentText(before[lang].get(id)?.content ?? []).length;
      }
      const after = sidesAfter(before, id, now, merges);
      changed ||= JSON.stringify(after) !== JSON.stringify(sidesOf(before, id));
      this.set(id, after);
    }
    if (!structural) return { changed, grown };
    for (const lang of LANGS) for (const id of this.#texts[lang].keys()) if (!present.has(id)) this.#texts[lang].delete(id);
    for (const row of rows) if (row.only) this.#texts[otherLang(row.only)].delete(row.id);
    return { changed, grown };
  }

  /** The texts of some blocks as they are now. */
  #part(ids: readonly Id[]): Record<Lang, Map<Id, Side>> {
    const part = (lang: Lang): Map<Id, Side> =>
      new Map(
        ids.flatMap((id): [Id, Side][] => {
          const side = this.#texts[lang].get(id);
          return side ? [[id, side]] : [];
        }),
      );
    return { fr: part('fr'), ru: part('ru') };
  }

  /** Sets both sides of a block; their states go to the editors, their words are there already. */
  set(id: Id, sides: Sides): void {
    for (const lang of LANGS) this.#set(lang, id, sides[lang]);
  }

  #read(lang: Lang, id: Id): Side | undefined {
    return this.#editors[lang].read(() => {
      const node = $blockOf(id);
      return node && $readSide(node);
    });
  }

  #set(lang: Lang, id: Id, side: Side | undefined): void {
    const editor = this.#editors[lang];
    if (side) this.#texts[lang].set(id, side);
    else this.#texts[lang].delete(id);
    // While a word is being composed the node is left alone; its state follows with the next update.
    if (editor.isComposing()) return;
    const marks = marksOf(side);
    const differs = editor.read(() => {
      const node = $blockOf(id);
      return $isTextBlock(node) && !sameMarks(marksOf($readSide(node)), marks);
    });
    if (!differs) return;
    mirror(editor, () => {
      const node = $blockOf(id);
      if ($isTextBlock(node)) $setSideMarks(node, marks);
    });
  }
}
