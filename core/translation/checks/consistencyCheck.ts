import { foldedWords } from '../../language/folding.ts';
import { LANGS, otherLang } from '../../model/language.ts';
import type { CheckedText, Issue } from './check.ts';

/** Fewer words, and the same may well be called otherwise elsewhere: table headings, one-word labels. */
const LEAST_WORDS = 3;

/**
 * The same text that is translated in different ways in one document: by index of the text, every one that differs from the first. Case, marks and
 * kinds of space make no difference.
 */
export function consistencyIssues(texts: readonly CheckedText[]): Map<number, Issue[]> {
  const found = new Map<number, Issue[]>();
  for (const lang of LANGS) {
    const other = otherLang(lang);
    const first = new Map<string, string>();
    for (const [index, { sides, origin }] of texts.entries()) {
      const [own, translated] = [sides[lang]?.text ?? '', sides[other]?.text ?? ''];
      const key = plain(own);
      if ((origin ?? 'fr') !== lang || key.split(' ').length < LEAST_WORDS || !translated.trim()) continue;
      const before = first.get(key);
      if (before === undefined) first.set(key, translated);
      else if (plain(before) !== plain(translated)) {
        const issue: Issue = {
          code: 'inconsistent',
          lang: other,
          places: { [other]: { start: 0, end: translated.length } },
          detail: { text: translated, before },
        };
        found.set(index, [...(found.get(index) ?? []), issue]);
      }
    }
  }
  return found;
}

function plain(text: string): string {
  return foldedWords(text)
    .map(({ text: word }) => word)
    .join(' ');
}
