import { diffArrays } from 'diff';
import type { Block } from '../model/briefing.ts';
import type { Inline } from '../model/inline.ts';
import type { Lang } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import { sameShape, shapeOf } from './rows.ts';
import { belongsTo, cellsOf, contentText } from './side.ts';

/** A run of words that both states have, or that only the later (`inserted`) or the earlier one (`deleted`) has. */
export interface ComparedWords {
  text: string;
  change: 'same' | 'inserted' | 'deleted';
}

/** One block in two states of a document. */
export interface ComparedBlock {
  id: Id;
  /** `same` says nothing about its place: see `moved`. */
  change: 'same' | 'changed' | 'inserted' | 'deleted';
  /** It stands in another order among the blocks that both states have. */
  moved: boolean;
  /** The block as it was and as it became; null where it is not there. */
  before: Block | null;
  after: Block | null;
  words: ComparedWords[];
}

/**
 * What became different in one language between two states of a document, block by block, in the order of the later state; a block that is
 * gone stands after the one it followed. Blocks are told by their ids, words are cut as the language cuts them (UAX #29) and compared by Myers's
 * algorithm; the fewest blocks that explain the new order are the ones that moved. A block is `changed` when its words, its notes or its
 * kind differ.
 */
export function compareBlocks(before: readonly Block[], after: readonly Block[], lang: Lang): ComparedBlock[] {
  const former = before.filter((block) => belongsTo(block, lang));
  const present = after.filter((block) => belongsTo(block, lang));
  const formerById = new Map(former.map((block) => [block.id, block]));
  const presentIds = new Set(present.map((block) => block.id));
  const places = new Map(former.map((block, index) => [block.id, index]));
  const common = present.flatMap(({ id }) => places.get(id) ?? []);
  const inOrder = longestIncreasing(common);
  const gone = new Map<Id | null, ComparedBlock[]>();
  let previous: Id | null = null;
  for (const block of former) {
    if (presentIds.has(block.id)) previous = block.id;
    else gone.set(previous, [...(gone.get(previous) ?? []), one(block, null, false, lang)]);
  }
  const kept = present.flatMap((block) => {
    const was = formerById.get(block.id) ?? null;
    const place = places.get(block.id);
    return [one(was, block, place !== undefined && !inOrder.has(place), lang), ...(gone.get(block.id) ?? [])];
  });
  return [...(gone.get(null) ?? []), ...kept];
}

function one(before: Block | null, after: Block | null, moved: boolean, lang: Lang): ComparedBlock {
  const id = after?.id ?? before?.id ?? '';
  const words = compareWords(before ? comparedText(before, lang) : '', after ? comparedText(after, lang) : '', lang);
  if (!before || !after) return { id, change: after ? 'inserted' : 'deleted', moved, before, after, words };
  const changed = words.some(({ change }) => change !== 'same') || !sameKind(before, after);
  return { id, change: changed ? 'changed' : 'same', moved, before, after, words };
}

/** The words of a table are part of its shape: a table is another one only by its kind. */
function sameKind(before: Block, after: Block): boolean {
  return cellsOf(before).length > 0 || cellsOf(after).length > 0 ? before.kind === after.kind : sameShape(shapeOf(before), shapeOf(after));
}

/** What a block says in a language, its notes in brackets where they stand; a table's cells row by row. */
export function comparedText(block: Block, lang: Lang): string {
  if (block.kind === 'table' || block.kind === 'statisticTable') {
    return block.attrs.rows.map((cells) => cells.map(({ sides }) => readable(sides[lang]?.content ?? [])).join(' | ')).join('\n');
  }
  const [caption] = cellsOf(block);
  return readable((caption ?? block).sides[lang]?.content ?? []);
}

function readable(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'footnote') return ` [${contentText(inline.content)}]`;
      if (inline.type === 'citation') return ` [${inline.locator ? `${inline.text}, ${inline.locator}` : inline.text}]`;
      return contentText([inline]);
    })
    .join('');
}

/** Two texts of a language, word by word. */
export function compareWords(before: string, after: string, lang: Lang): ComparedWords[] {
  if (before === after) return before === '' ? [] : [{ text: before, change: 'same' }];
  return diffArrays(cut(before, lang), cut(after, lang)).map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'inserted' : removed ? 'deleted' : 'same',
  }));
}

function cut(text: string, lang: Lang): string[] {
  return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}

/** The members of a longest increasing part of a list of different numbers (patience sorting). */
export function longestIncreasing(values: readonly number[]): ReadonlySet<number> {
  const tops: number[] = [];
  const below = new Map<number, number | undefined>();
  for (const value of values) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    below.set(value, tops[low - 1]);
    tops[low] = value;
  }
  const members = new Set<number>();
  for (let value = tops.at(-1); value !== undefined; value = below.get(value)) members.add(value);
  return members;
}
