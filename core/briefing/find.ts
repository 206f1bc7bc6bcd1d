import type { Block, Side, Sides } from '../model/briefing.ts';
import type { Inline } from '../model/inline.ts';
import type { Lang } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import { replaceRange } from './contents.ts';
import { isTextBlock } from './rows.ts';
import { belongsTo, contentText } from './side.ts';
import { shownPlaces } from './tableGrid.ts';

/** What is looked for. */
export interface FindQuery {
  text: string;
  /** `text` is a regular expression of ECMAScript, read with the flag `u`. */
  isPattern: boolean;
  matchCase: boolean;
  wholeWords: boolean;
}

/** A text of a briefing: that of a block, of a cell of its table, or its caption. */
export interface TextPlace {
  block: Id;
  lang: Lang;
  part: 'text' | 'caption' | { row: number; column: number };
}

/** A passage that was found, in UTF-16 offsets of the running text, end exclusive. */
export interface Match {
  place: TextPlace;
  start: number;
  end: number;
  text: string;
  /** What the replacement would put there; the same as `text` where there is none. */
  replacement: string;
  /** It lies in a piece of the library, whose words are not changed here. */
  isLinked: boolean;
}

/** Past so many, nobody looks at each. */
const MOST_MATCHES = 10_000;

/** Letters that look alike and are typed for one another: spaces of all kinds, apostrophes, hyphens. */
const ALIKE: readonly [typed: RegExp, any: string][] = [
  [/[ \u00a0\u202f]/g, '[ \\u00a0\\u202f\\u2009]'],
  [/['’]/g, "['’ʼ]"],
  [/[-\u2011]/g, '[-\\u2010\\u2011]'],
];

/** The expression for what is looked for; null for nothing, and for an expression that is none. */
export function findPattern({ text, isPattern, matchCase, wholeWords }: FindQuery): RegExp | null {
  if (text === '') return null;
  let source = text;
  if (!isPattern) {
    source = text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    for (const [typed, any] of ALIKE) source = source.replace(typed, any);
  }
  if (wholeWords) source = `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`;
  try {
    return new RegExp(source, matchCase ? 'gu' : 'giu');
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The texts of a block in a language, as far as they are shown. */
export function textsOf(block: Block, lang: Lang): { place: TextPlace; side: Side }[] {
  if (!belongsTo(block, lang)) return [];
  const at = (part: TextPlace['part'], sides: Sides) => {
    const side = sides[lang];
    return side ? [{ place: { block: block.id, lang, part }, side }] : [];
  };
  if (isTextBlock(block)) return at('text', block.sides);
  if (block.kind === 'figure' || block.kind === 'chart') return at('caption', block.attrs.caption.sides);
  if (block.kind !== 'table' && block.kind !== 'statisticTable') return [];
  const { rows } = block.attrs;
  return shownPlaces(rows).flatMap(({ row, column }) => at({ row, column }, rows[row]?.[column]?.sides ?? {}));
}

/**
 * Every passage of the blocks that fits, block by block, in these languages. `template` is what it would be replaced by: with an expression, `$1`, `$<name>`
 * and `$&` stand for what was found; null when nothing is to be replaced. At most 10,000.
 */
export function findMatches(blocks: readonly Block[], langs: readonly Lang[], query: FindQuery, template: string | null): Match[] {
  const pattern = findPattern(query);
  const found: Match[] = [];
  if (!pattern) return found;
  const put = template === null ? null : query.isPattern ? template : template.replaceAll('$', '$$$$');
  for (const block of blocks) {
    for (const lang of langs) {
      for (const { place, side } of textsOf(block, lang)) {
        const running = contentText(side.content);
        const linked = linkedParts(side.content);
        for (const match of running.matchAll(pattern)) {
          const text = match[0];
          if (text === '') continue;
          const start = match.index;
          const end = start + text.length;
          const isLinked = linked.some((part) => part.start < end && part.end > start);
          found.push({ place, start, end, text, replacement: put === null ? text : expanded(put, match), isLinked });
          if (found.length >= MOST_MATCHES) return found;
        }
      }
    }
  }
  return found;
}

/** The replacement for one match, as `String.prototype.replace` reads it (ECMA-262, GetSubstitution). */
function expanded(template: string, match: RegExpExecArray): string {
  return template.replace(/\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)/g, (sign, dollar, whole, number, name) => {
    if (dollar) return '$';
    if (whole) return match[0];
    if (number !== undefined) return Number(number) > 0 && Number(number) < match.length ? (match[Number(number)] ?? '') : sign;
    return match.groups ? (match.groups[name] ?? '') : sign;
  });
}

function linkedParts(content: readonly Inline[]): { start: number; end: number }[] {
  let position = 0;
  return content.flatMap((inline) => {
    const start = position;
    position += contentText([inline]).length;
    return inline.type === 'itemRef' || inline.type === 'nameRef' ? [{ start, end: position }] : [];
  });
}

/** A content after these of its matches were replaced; linked ones are left as they are. */
export function replaceMatches(content: readonly Inline[], matches: readonly Match[]): Inline[] {
  return matches
    .filter(({ isLinked, text, replacement }) => !isLinked && replacement !== text)
    .toSorted((one, other) => other.start - one.start)
    .reduce<Inline[]>((done, { start, end, replacement }) => replaceRange(done, start, end, replacement), [...content]);
}

/** Whether two places are one. */
export function samePlace(one: TextPlace, other: TextPlace): boolean {
  return one.block === other.block && one.lang === other.lang && JSON.stringify(one.part) === JSON.stringify(other.part);
}
