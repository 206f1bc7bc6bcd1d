import { comparedText } from '../../../core/briefing/compare.ts';
import { seam } from '../../../core/briefing/contents.ts';
import { joinSides, sameWords } from '../../../core/briefing/join.ts';
import { languagesOf, parkedText } from '../../../core/briefing/parked.ts';
import { standsIn } from '../../../core/briefing/reconcile.ts';
import { blockOf, isTextBlock, type Row } from '../../../core/briefing/rows.ts';
import { editSide, hashContent, isStaleSide } from '../../../core/briefing/side.ts';
import type { Block, ParkedBlock, Side, Sides } from '../../../core/model/briefing.ts';
import { LANGS, type Lang } from '../../../core/model/language.ts';
import type { Id } from '../../../core/model/record.ts';
import { $createInlines, $readContent } from '../nodes/content.ts';
import { $isTextBlock } from '../nodes/TextBlockNode.ts';
import { $blockOf } from './documentRows.ts';
import type { Merge } from './merges.ts';

/** The present text of every block, by language. */
export type Texts = Record<Lang, ReadonlyMap<Id, Side>>;

/** Both sides of a block. */
export function sidesOf(texts: Texts, id: Id): Sides {
  const sides: Sides = {};
  for (const lang of LANGS) {
    const side = texts[lang].get(id);
    if (side) sides[lang] = side;
  }
  return sides;
}

/**
 * Does a merge of the other side on this one: the text goes where the other's went, with a space between. Returns whether it could;
 * then the block that was emptied holds nothing that would have to be parked.
 */
export function $carryMerge(merge: Merge): boolean {
  const from = $blockOf(merge.from);
  const into = $blockOf(merge.into);
  if (!$isTextBlock(from) || !$isTextBlock(into)) return false;
  const moving = from.getChildren();
  const [first, second] = merge.place === 'after' ? [into, from] : [from, into];
  const space = seam($readContent(first), $readContent(second));
  const between = space === '' ? [] : $createInlines([{ type: 'text', text: space, marks: [] }]);
  if (merge.place === 'after') into.append(...between, ...moving);
  else into.splice(0, 0, [...moving, ...between]);
  return true;
}

/** The parked texts after blocks have left the text of a language: what they said there is kept, with the block it followed. */
export function parkRemoved(
  parked: readonly ParkedBlock[],
  removed: readonly { row: Row; side: Side | undefined; after: Id | null }[],
  lang: Lang,
  at: string,
): ParkedBlock[] {
  const added = removed.flatMap(({ row, side, after }) =>
    [parkedText(blockOf(row.shape, { id: row.id, sides: side ? { [lang]: side } : {} }), lang)].flatMap((block) =>
      block ? [{ block, after, at }] : [],
    ),
  );
  return [...parked, ...added];
}

/**
 * The parked text of a block that stands in a language again, and the parked texts without it. The cells of a table come back with the table:
 * theirs are no longer parked when they say what it says, and stay so when it says something else.
 */
export function unpark(parked: readonly ParkedBlock[], row: Row, lang: Lang): { side: Side | undefined; parked: readonly ParkedBlock[] } {
  const index = parked.findLastIndex(({ block }) => block.id === row.id && languagesOf(block).includes(lang));
  const entry = parked[index];
  if (!entry) return { side: undefined, parked };
  const { block } = entry;
  if (!isTextBlock(block) && !saysTheSame(row, block, lang)) return { side: undefined, parked };
  const left = languagesOf(block)
    .filter((other) => other !== lang)
    .flatMap((other) => parkedText(block, other) ?? []);
  const rest = left.map((other) => ({ ...entry, block: other }));
  return { side: block.sides[lang], parked: [...parked.slice(0, index), ...rest, ...parked.slice(index + 1)] };
}

function saysTheSame({ id, shape }: Row, block: Block, lang: Lang): boolean {
  return comparedText(blockOf(shape, { id, sides: {} }), lang) === comparedText(block, lang);
}

/** The block that comes before one in a language's text. */
export function predecessor(rows: readonly Row[], id: Id, lang: Lang): Id | null {
  const own = rows.filter((row) => standsIn(row, lang));
  return own[own.findIndex((row) => row.id === id) - 1]?.id ?? null;
}

/**
 * The sides of a block after its texts were edited or merged: `texts` is what they were, `now` what each editor has. Words that only
 * came together from two blocks keep their states, and a translation that was current stays so; words that were changed lose theirs.
 */
export function sidesAfter(texts: Texts, id: Id, now: Sides, merges: readonly Merge[]): Sides {
  const merged = merges.filter((merge) => merge.into === id);
  const before = merged.reduce(
    (sides, merge) => {
      const moved = sidesOf(texts, merge.from);
      return merge.place === 'after' ? joinSides(sides, moved) : joinSides(moved, sides);
    },
    sidesOf(texts, id),
  );
  const kept = LANGS.every((lang) => sameWords(before[lang]?.content ?? [], now[lang]?.content ?? []));
  let after: Sides = {};
  for (const lang of LANGS) {
    const side = now[lang];
    const former = before[lang];
    if (!side) continue;
    if (!former) after[lang] = side;
    else if (kept || hashContent(side.content) === hashContent(former.content)) after[lang] = { ...former, content: side.content };
    else after = { ...after, ...editSide({ [lang]: former }, lang, side.content) };
  }
  return kept && merged.length > 0 ? keepCurrent(before, after) : after;
}

/** A translation that was current before its block was merged is made from what its original says now. */
function keepCurrent(before: Sides, after: Sides): Sides {
  const kept: Sides = { ...after };
  for (const lang of LANGS) {
    const side = after[lang];
    const origin = side?.from && after[side.from.lang];
    if (side?.from && origin && !isStaleSide(before, lang))
      kept[lang] = { ...side, from: { lang: side.from.lang, hash: hashContent(origin.content) } };
  }
  return kept;
}
