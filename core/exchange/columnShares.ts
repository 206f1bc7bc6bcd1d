/**
 * Widths of a table's columns in whole units: in the given proportions, but each at least as wide as `needed`, which is what
 * its longest word takes; the wide columns give what the narrow ones lack. Null when there is not room for all.
 */
export function columnShares(needed: readonly number[], proportions: readonly number[], room: number): number[] | null {
  const least = needed.reduce((total, each) => total + each, 0);
  if (least > room) return null;
  const weights = needed.map((_, at) => proportions[at] ?? 1);
  const sum = weights.reduce((total, each) => total + each, 0);
  const wished = weights.map((weight, at) => Math.max(needed[at] ?? 0, Math.floor((weight / sum) * room)));
  const spare = wished.map((each, at) => each - (needed[at] ?? 0));
  const spareSum = spare.reduce((total, each) => total + each, 0);
  const excess = wished.reduce((total, each) => total + each, 0) - room;
  if (excess <= 0 || spareSum === 0) return wished;
  return wished.map((each, at) => each - Math.ceil(((spare[at] ?? 0) / spareSum) * excess));
}

/** The parts of a text that stay on one line: words, with what no-break spaces join to them. */
export function unbreakable(text: string): string[] {
  return text.split(/[ \n\u00ad\u200b]|(?<=\p{L}-)(?=\p{L})|(?<=[–—])/u).filter((part) => part !== '');
}
