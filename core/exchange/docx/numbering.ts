import type { HouseStyle } from '../style/houseStyle.ts';
import { STYLE_IDS, twips } from './paragraphStyles.ts';
import { escaped, XML_HEAD } from './xml.ts';

/** Levels a list has in Word. */
const LEVELS = 9;

/** The list of bullets; all bulleted items are of one list. */
export const BULLETS = 1;
/** The list the style of numbered items is linked with; lists of a document have the numbers after it. */
export const NUMBERS = 2;

/** The part of lists: a definition of bullets and one of numbers, and for each numbered list one that counts from its beginning. */
export function numberingPart(style: HouseStyle, lists: number): string {
  const bullet = (level: number) => ({ format: 'bullet', text: style.bullets[level % style.bullets.length] ?? '•' });
  const number = (level: number) => {
    const { format, after } = style.numbers[level % style.numbers.length] ?? { format: 'decimal', after: '.' };
    return { format, text: `%${level + 1}${after}` };
  };
  const overrides = Array.from(
    { length: LEVELS },
    (_, level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`,
  ).join('');
  const own = Array.from(
    { length: lists },
    (_, index) => `<w:num w:numId="${NUMBERS + 1 + index}"><w:abstractNumId w:val="2"/>${overrides}</w:num>`,
  );
  return [
    XML_HEAD,
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    definition(1, style, STYLE_IDS.bullet, bullet),
    definition(2, style, STYLE_IDS.number, number),
    `<w:num w:numId="${BULLETS}"><w:abstractNumId w:val="1"/></w:num>`,
    `<w:num w:numId="${NUMBERS}"><w:abstractNumId w:val="2"/></w:num>`,
    ...own,
    '</w:numbering>',
  ].join('');
}

function definition(id: number, style: HouseStyle, linked: string, of: (level: number) => { format: string; text: string }): string {
  const { first, step } = style.listIndent;
  const levels = Array.from({ length: LEVELS }, (_, level) => {
    const { format, text } = of(level);
    const indent = `<w:pPr><w:ind w:left="${twips(first + step * level)}" w:hanging="${twips(step)}"/></w:pPr>`;
    const link = level === 0 ? `<w:pStyle w:val="${linked}"/>` : '';
    return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${link}<w:lvlText w:val="${escaped(text)}"/><w:lvlJc w:val="left"/>${indent}</w:lvl>`;
  });
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`;
}
