import type { INumberingOptions } from 'docx';
import type { HouseStyle } from '../../model/houseStyle.ts';
import { STYLE_IDS, twips } from './paragraphStyles.ts';

/** Levels a list has in Word. */
const LEVELS = 9;

/** The list of bullets; all bulleted items are of one list. */
export const BULLETS = 1;
/** The list the style of numbered items is linked with; lists of a document have the numbers after it. */
export const NUMBERS = 2;

type Definition = INumberingOptions['config'][number];
type Level = Definition['levels'][number];

/**
 * The name the package knows a list by. Until it is done the package writes `{name}` where the list's number belongs: the name holds a
 * character no text of a document can, so that no text is taken for one.
 */
export function listReference(id: number): string {
  return `\ufffelist${id}`;
}

/**
 * The lists: a definition of bullets and one of numbers, which the styles are linked with, and one for each numbered list. Lists that
 * shared a definition would share its counting where they stand beside each other, as in facing columns.
 */
export function numberingOptions(style: HouseStyle, lists: number): INumberingOptions {
  const bullet = (level: number): Pick<Level, 'format' | 'text'> => ({
    format: 'bullet',
    text: style.bullets[level % style.bullets.length] ?? '•',
  });
  const number = (level: number): Pick<Level, 'format' | 'text'> => {
    const { format, after } = style.numbers[level % style.numbers.length] ?? { format: 'decimal', after: '.' };
    return { format, text: `%${level + 1}${after}` };
  };
  const own = Array.from({ length: lists }, (_, index) => NUMBERS + 1 + index);
  return {
    config: [
      definition(BULLETS, style, STYLE_IDS.bullet, bullet),
      definition(NUMBERS, style, STYLE_IDS.number, number),
      ...own.map((id) => definition(id, style, null, number)),
    ],
  };
}

function definition(
  id: number,
  style: HouseStyle,
  linked: string | null,
  of: (level: number) => Pick<Level, 'format' | 'text'>,
): Definition {
  const { first, step } = style.listIndent;
  return {
    reference: listReference(id),
    levels: Array.from(
      { length: LEVELS },
      (_, level): Level => ({
        level,
        ...of(level),
        alignment: 'left',
        style: {
          paragraph: { indent: { left: twips(first + step * level), hanging: twips(step) } },
          ...(level === 0 && linked !== null ? { style: linked } : {}),
        },
      }),
    ),
  };
}
