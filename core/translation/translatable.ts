import { mapSides } from '../briefing/mapSides.ts';
import { hasText } from '../briefing/side.ts';
import type { Block, Sides } from '../model/briefing.ts';
import type { Lang } from '../model/language.ts';
import type { TextPlace } from '../model/translation.ts';

/** A text of a briefing that is to be translated: a block's, a cell's or a caption's. */
export interface TranslatableText {
  place: TextPlace;
  sides: Sides;
}

/** The texts that exist in a language and are to be in the other one too, in order. Notes and what belongs to one language are nobody's to translate. */
export function translatableTexts(blocks: readonly Block[], source: Lang): TranslatableText[] {
  const texts: TranslatableText[] = [];
  for (const block of blocks) {
    if (block.kind === 'note' || block.only !== undefined) continue;
    mapSides(
      block,
      numbered(block, (place, sides) => {
        if (hasText(sides[source])) texts.push({ place, sides });
        return sides;
      }),
    );
  }
  return texts;
}

/** The blocks with other texts at some places; a block none of whose texts changes is the same object. */
export function withTexts(blocks: readonly Block[], changed: readonly TranslatableText[]): Block[] {
  const byPlace = new Map(changed.map(({ place, sides }) => [keyOf(place), sides]));
  const touched = new Set(changed.map(({ place }) => place.block));
  return blocks.map((block) =>
    touched.has(block.id)
      ? mapSides(
          block,
          numbered(block, (place, sides) => byPlace.get(keyOf(place)) ?? sides),
        )
      : block,
  );
}

export function samePlace(one: TextPlace, other: TextPlace): boolean {
  return one.block === other.block && one.cell === other.cell;
}

function numbered(block: Block, change: (place: TextPlace, sides: Sides) => Sides): (sides: Sides) => Sides {
  const hasCells = 'rows' in block.attrs || 'caption' in block.attrs;
  let cell = 0;
  return (sides) => change({ block: block.id, cell: hasCells ? cell++ : null }, sides);
}

function keyOf({ block, cell }: TextPlace): string {
  return `${block} ${cell ?? ''}`;
}
