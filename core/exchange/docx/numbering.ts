import type { HouseStyle } from '../../model/houseStyle.ts';
import { STYLE_IDS, twips } from './paragraphStyles.ts';
import { escaped, XML_HEAD } from './xml.ts';

/** Levels a list has in Word. */
const LEVELS = 9;

/** The list of bullets; all bulleted items are of one list. */
export const BULLETS = 1;
/** The list the style of numbered items is linked with; lists of a document have the numbers after it. */
export const NUMBERS = 2;

/**
 * The part of lists: a definition of bullets and one of numbers, which the styles are linked with, and one for each numbered list. Lists that
 * shared a definition would share its counting where they stand beside each other, as in facing columns.
 */
export function numberingPart(style: HouseStyle, lists: number): string {
  const bullet = (level: number) => ({ format: 'bullet', text: style.bullets[level % style.bullets.length] ?? '•' });
  const number = (level: number) => {
    const { format, after } = style.numbers[level % style.numbers.length] ?? { format: 'decimal', after: '.' };
    return { format, text: `%${level + 1}${after}` };
  };
  const own = Array.from({ length: lists }, (_, index) => NUMBERS + 1 + index);
  return [
    XML_HEAD,
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    definition(BULLETS, style, STYLE_IDS.bullet, bullet),
    definition(NUMBERS, style, STYLE_IDS.number, number),
    ...own.map((id) => definition(id, style, null, number)),
    ...[BULLETS, NUMBERS, ...own].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`),
    '</w:numbering>',
  ].join('');
}

function definition(id: number, style: HouseStyle, linked: string | null, of: (level: number) => { format: string; text: string }): string {
  const { first, step } = style.listIndent;
  const levels = Array.from({ length: LEVELS }, (_, level) => {
    const { format, text } = of(level);
    const indent = `<w:pPr><w:ind w:left="${twips(first + step * level)}" w:hanging="${twips(step)}"/></w:pPr>`;
    const link = level === 0 && linked !== null ? `<w:pStyle w:val="${linked}"/>` : '';
    return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${link}<w:lvlText w:val="${escaped(text)}"/><w:lvlJc w:val="left"/>${indent}</w:lvl>`;
  });
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`;
}
