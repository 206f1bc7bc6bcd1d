import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import { LANGS } from '../../model/language.ts';
import type { PrintedBlock } from '../printed.ts';
import type { HouseStyle } from '../style/houseStyle.ts';
import { BULLETS, numberReference } from './blocks.ts';
import { twips } from './stylesPart.ts';

const LEVELS = 9;
const FORMATS = {
  decimal: LevelFormat.DECIMAL,
  lowerLetter: LevelFormat.LOWER_LETTER,
  lowerRoman: LevelFormat.LOWER_ROMAN,
  russianLower: LevelFormat.RUSSIAN_LOWER,
} as const;

type NumberingLevel = NonNullable<INumberingOptions['config'][number]['levels']>[number];

/** The definitions of a document's lists: one of bullets, and one for each numbered list and language. */
export function numberingOptions(blocks: readonly PrintedBlock[], style: HouseStyle): INumberingOptions {
  const lists = new Set<number>();
  for (const block of blocks) {
    if (block.type === 'text' && block.role.kind === 'listItem' && block.role.style === 'number') lists.add(block.role.list);
  }
  const numbered = levels((level) => {
    const { format, after } = style.numbers[level % style.numbers.length] ?? { format: 'decimal', after: '.' };
    return { format: FORMATS[format], text: `%${level + 1}${after}` };
  }, style);
  const bulleted = levels((level) => ({ format: LevelFormat.BULLET, text: style.bullets[level % style.bullets.length] ?? '•' }), style);
  const config = [...lists].flatMap((list) => LANGS.map((lang) => ({ reference: numberReference(list, lang), levels: numbered })));
  return { config: [{ reference: BULLETS, levels: bulleted }, ...config] };
}

function levels(
  of: (level: number) => { format: (typeof LevelFormat)[keyof typeof LevelFormat]; text: string },
  style: HouseStyle,
): NumberingLevel[] {
  const { first, step } = style.listIndent;
  return Array.from({ length: LEVELS }, (_, level) => {
    const { format, text } = of(level);
    const indent = { left: twips(first + step * level), hanging: twips(step) };
    return { level, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } };
  });
}
