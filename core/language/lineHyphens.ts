import { frenchLineHyphens } from './fr/lineHyphens.ts';
import { russianLineHyphens } from './ru/lineHyphens.ts';

/** Words, lower case, beside which a hyphen at the end of a line belongs to the word and not to the line. */
export interface LineHyphens {
  readonly keptAfter: ReadonlySet<string>;
  readonly keptBefore: ReadonlySet<string>;
}

const LANGUAGES: readonly LineHyphens[] = [frenchLineHyphens, russianLineHyphens];
const SOFT_HYPHEN = '\u00ad';

/**
 * Paragraphs from their lines: a space where a line ended, and the hyphen of a divided word gone. Whether a hyphen was the
 * word's own (`vice-` | `président`) is told by the rest of the text, where the word may stand undivided, else by words of
 * either language that are written with one.
 */
export function joinLines(paragraphs: readonly (readonly string[])[]): string[] {
  const words = undivided(paragraphs);
  return paragraphs.map((lines) => {
    let text = '';
    for (const line of lines) text = text === '' ? line : joined(text, line, words);
    return text.replaceAll(SOFT_HYPHEN, '');
  });
}

function joined(before: string, line: string, words: ReadonlySet<string>): string {
  const left = /([\p{L}\p{N}]+)([-\u2010\u00ad])$/u.exec(before);
  const right = /^\p{L}+/u.exec(line);
  if (left === null) return `${before} ${line}`;
  const [, first = '', hyphen] = left;
  if (hyphen === SOFT_HYPHEN) return before.slice(0, -1) + line;
  // A capital or a figure: `Franche-` | `Comté`, `Tu-` | `154`.
  if (right === null || /^\p{Lu}/u.test(line) || /\d$/.test(first)) return before + line;
  const [start, end] = [first.toLowerCase(), right[0].toLowerCase()];
  if (words.has(`${start}-${end}`)) return before + line;
  const isOwn = !words.has(start + end) && LANGUAGES.some(({ keptAfter, keptBefore }) => keptAfter.has(start) || keptBefore.has(end));
  return isOwn ? before + line : before.slice(0, -1) + line;
}

/** Every word, simple or with one hyphen, that stands inside a line. */
function undivided(paragraphs: readonly (readonly string[])[]): Set<string> {
  const words = new Set<string>();
  for (const lines of paragraphs) {
    for (const line of lines)
      for (const [word] of line.matchAll(/\p{L}+(?:[-\u2010]\p{L}+)?(?![-\u2010\u00ad]$)/gu)) words.add(word.toLowerCase());
  }
  return words;
}
