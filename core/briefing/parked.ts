import type { Block } from '../model/briefing.ts';
import { LANGS, type Lang } from '../model/language.ts';
import { mapSides } from './mapSides.ts';
import { blockOf, shapeOf } from './rows.ts';
import { hasText, isBlank } from './side.ts';

/**
 * What a block says in a language, as a block of its own to be parked: its text, the cells of a table, what stands under a picture. Null when it
 * says nothing in that language.
 */
export function parkedText(block: Block, lang: Lang): Block | null {
  const whole = blockOf(shapeOf(block), { id: block.id, sides: block.sides });
  const alone = mapSides(whole, ({ [lang]: side }) => (side ? { [lang]: side } : {}));
  return hasText(block.sides[lang]) || !isBlank(alone) ? { ...alone, sides: hasText(block.sides[lang]) ? alone.sides : {} } : null;
}

/** The languages a block says something in. */
export function languagesOf(block: Block): Lang[] {
  return LANGS.filter((lang) => parkedText(block, lang) !== null);
}
