import type { Side, Sides } from '../model/briefing.ts';
import type { Inline } from '../model/inline.ts';
import type { TextState } from '../model/item.ts';
import { type Lang, otherLang } from '../model/language.ts';
import { joinContents } from './contents.ts';
import { contentText, hashContent, hasText, isStaleSide } from './side.ts';

const STATES: readonly TextState[] = ['draft', 'translated', 'reviewed', 'final'];

/**
 * The sides of two blocks made one: texts one after the other, each language's state the lower of the two. A translation that was
 * current stays so: `from` is the hash of the joined original; one that was stale in either part keeps a hash that no longer fits.
 */
export function joinSides(first: Sides, second: Sides): Sides {
  const joined: Sides = {};
  for (const lang of ['fr', 'ru'] as const) {
    const side = joinSide(first, second, lang);
    if (side) joined[lang] = side;
  }
  return refreshOrigins(joined, { fr: wasCurrent(first, second, 'fr'), ru: wasCurrent(first, second, 'ru') });
}

function joinSide(first: Sides, second: Sides, lang: Lang): Side | undefined {
  const one = first[lang];
  const two = second[lang];
  if (!hasText(one)) return hasText(two) ? two : undefined;
  if (!hasText(two)) return one;
  const from = one.from ?? two.from;
  const state = STATES.find((candidate) => candidate === one.state || candidate === two.state) ?? 'draft';
  return { content: joinContents(one.content, two.content), state, ...(from ? { from } : {}) };
}

/** Whether a language had nothing stale and nothing missing in either part. */
function wasCurrent(first: Sides, second: Sides, lang: Lang): boolean {
  return [first, second].every((sides) => !isStaleSide(sides, lang) && hasText(sides[lang]) === hasText(sides[otherLang(lang)]));
}

/** Sets `from` of the languages that are current to what the other side says now. */
function refreshOrigins(sides: Sides, current: Record<Lang, boolean>): Sides {
  const refreshed: Sides = {};
  for (const lang of ['fr', 'ru'] as const) {
    const side = sides[lang];
    if (!side) continue;
    const origin = side.from && current[lang] ? sides[side.from.lang] : undefined;
    refreshed[lang] = side.from && origin ? { ...side, from: { lang: side.from.lang, hash: hashContent(origin.content) } } : side;
  }
  return refreshed;
}

/** Whether two contents have the same words, whatever the spaces between them. */
export function sameWords(one: readonly Inline[], other: readonly Inline[]): boolean {
  const words = (content: readonly Inline[]): string => contentText(content).replace(/\s+/gu, '');
  return words(one) === words(other);
}
