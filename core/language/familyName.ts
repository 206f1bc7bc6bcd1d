/** Words that begin a family name rather than end a given one, in French press writing of French, Dutch, Arabic, Hispanic and German names. */
const PARTICLES = new Set([
  'de',
  'du',
  'des',
  'd’',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'ten',
  'ter',
  'di',
  'da',
  'dos',
  'del',
  'ben',
  'bin',
  'ibn',
  'bint',
  'bou',
  'el',
  'al',
  'ould',
  'ait',
  'aït',
]);

/**
 * The family name in a full name written given name first: the last word with the particles before it
 * (`Leïla Ben Haddou` → `Ben Haddou`, `Ирина Сергеевна Котова` → `Котова`). A single word is returned as it is.
 */
export function familyName(full: string): string {
  const words = full.trim().split(/\s+/u);
  let start = words.length - 1;
  // The first word is always a given name, so that `Al Gore` keeps one.
  while (start > 1 && PARTICLES.has((words[start - 1] ?? '').toLowerCase())) start -= 1;
  return words.slice(Math.max(start, 0)).join(' ');
}
