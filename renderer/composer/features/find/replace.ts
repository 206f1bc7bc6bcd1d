import { PASTE_TAG } from 'lexical';
import { type Match, replaceMatches, samePlace } from '../../../../core/briefing/find.ts';
import type { BlockShape } from '../../../../core/briefing/rows.ts';
import { LANGS } from '../../../../core/model/language.ts';
import { $createInlines, $readContent } from '../../nodes/content.ts';
import { $isObjectBlock } from '../../nodes/ObjectBlockNode.ts';
import { $isTextBlock } from '../../nodes/TextBlockNode.ts';
import { $blockOf } from '../../pair/documentRows.ts';
import type { Pair } from '../../pair/pair.ts';
import { isTable, withCaption, withCell } from '../objects/objects.ts';

/** Replaces passages of both languages as one step, which one undo takes back. */
export function replaceInPair(pair: Pair, matches: readonly Match[]): void {
  pair.settle();
  const places = matches
    .map(({ place }) => place)
    .filter((place, index, all) => all.findIndex((other) => samePlace(other, place)) === index);
  const ofPlace = (place: Match['place']) => matches.filter((match) => samePlace(match.place, place));
  // A block that is edited as a whole holds both languages' texts: one editor changes all of them, and the other follows.
  const whole = new Map<string, Match['place'][]>();
  for (const lang of LANGS) {
    const own = places.filter((place) => place.lang === lang && place.part === 'text');
    if (own.length === 0) continue;
    pair.editors[lang].update(
      () => {
        for (const place of own) {
          const node = $blockOf(place.block);
          if (!$isTextBlock(node)) continue;
          const content = replaceMatches($readContent(node), ofPlace(place));
          node.splice(0, node.getChildrenSize(), $createInlines(content));
        }
      },
      // A step of its own, as a paste is: not the end of a run of typing.
      { discrete: true, tag: PASTE_TAG },
    );
  }
  for (const place of places) if (place.part !== 'text') whole.set(place.block, [...(whole.get(place.block) ?? []), place]);
  for (const [block, parts] of whole) {
    const shows = LANGS.find((lang) => pair.rows.some((row) => row.id === block && (row.only === undefined || row.only === lang)));
    if (!shows) continue;
    pair.editors[shows].update(
      () => {
        const node = $blockOf(block);
        if ($isObjectBlock(node)) node.setShape(parts.reduce((shape, part) => replacedIn(shape, part, ofPlace(part)), node.getShape()));
      },
      { discrete: true, tag: PASTE_TAG },
    );
  }
  pair.settle();
}

function replacedIn(shape: BlockShape, { lang, part }: Match['place'], matches: readonly Match[]): BlockShape {
  if (part === 'text') return shape;
  if (part === 'caption') {
    if (shape.kind !== 'figure' && shape.kind !== 'chart') return shape;
    return withCaption(shape, lang, replaceMatches(shape.attrs.caption.sides[lang]?.content ?? [], matches));
  }
  if (!isTable(shape)) return shape;
  const content = shape.attrs.rows[part.row]?.[part.column]?.sides[lang]?.content ?? [];
  return withCell(shape, lang, part.row, part.column, replaceMatches(content, matches));
}
