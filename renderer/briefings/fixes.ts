import { type Match, samePlace, textsOf } from '../../core/briefing/find.ts';
import { contentText } from '../../core/briefing/side.ts';
import type { Block } from '../../core/model/briefing.ts';
import type { Finding } from '../../core/model/finding.ts';

/** One text with what safe fixes would change in it. */
export interface FixedText {
  place: Match['place'];
  /** Its running text as it is now. */
  text: string;
  edits: Match[];
}

/**
 * What the safe fixes of these findings would change in the texts as they are now, text by text. Of edits that overlap the first counts; a
 * fix for words that are no longer there is left out.
 */
export function fixedTexts(findings: readonly Finding[], blocks: readonly Block[]): FixedText[] {
  const fixed: FixedText[] = [];
  const byId = new Map(blocks.map((block) => [block.id, block]));
  for (const { blockId, lang, part, fix, passedOver, places } of findings) {
    if (blockId === null || lang === null || fix.length === 0 || passedOver !== undefined) continue;
    const block = byId.get(blockId);
    if (!block) continue;
    const place = { block: block.id, lang, part };
    const side = textsOf(block, lang).find((each) => samePlace(each.place, place))?.side;
    const shown = places[lang];
    if (!side || !shown) continue;
    const text = contentText(side.content);
    let entry = fixed.find((each) => samePlace(each.place, place));
    if (!entry) {
      entry = { place, text, edits: [] };
      fixed.push(entry);
    }
    for (const { start, end, text: replacement } of fix) {
      const isFree = entry.edits.every((edit) => edit.end <= start || edit.start >= end) && end <= text.length;
      // An insertion has no words of its own: the replacement takes in the letter before it.
      const from = start === end && start > 0 ? start - 1 : start;
      const was = text.slice(from, end);
      if (isFree)
        entry.edits.push({ place, start: from, end, text: was, replacement: text.slice(from, start) + replacement, isLinked: false });
    }
  }
  for (const entry of fixed) entry.edits.sort((one, other) => one.start - other.start);
  return fixed.filter(({ edits }) => edits.length > 0);
}
