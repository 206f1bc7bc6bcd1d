import type { TokenHashes } from './segmentTokens.ts';

/**
 * How alike two lists of tokens are, 0 to 100, rounded down: the share of the longer one that need not be changed by inserting,
 * deleting or replacing tokens (Levenshtein 1966). Below `least` the answer may be 0: the work stops once that is certain.
 */
export function similarity(one: TokenHashes, other: TokenHashes, least = 0): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 100;
  const allowed = Math.floor(longest * (1 - least / 100) + 1e-9);
  const distance = boundedDistance(one, other, allowed);
  return distance > allowed ? 0 : Math.floor((100 * (longest - distance)) / longest + 1e-9);
}

/** How many tokens two lists can have in common at most for {@link similarity} to reach `least`: fewer rule it out. */
export function commonNeeded(one: number, other: number, least: number): number {
  return Math.ceil((Math.max(one, other) * least) / 100 - 1e-9);
}

let rowBefore = new Uint16Array(64);
let rowNow = new Uint16Array(64);

/** Levenshtein distance within a band of `most` around the diagonal; a number above `most` when it is larger (Ukkonen 1985). */
function boundedDistance(one: TokenHashes, other: TokenHashes, most: number): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > most) return most + 1;
  if (rowNow.length <= short.length) {
    rowBefore = new Uint16Array(2 * short.length + 1);
    rowNow = new Uint16Array(2 * short.length + 1);
  }
  for (let column = 0; column <= short.length; column += 1) rowNow[column] = column;
  for (let row = 1; row <= long.length; row += 1) {
    [rowBefore, rowNow] = [rowNow, rowBefore];
    const from = Math.max(1, row - most);
    const to = Math.min(short.length, row + most);
    rowNow[0] = row;
    if (from > 1) rowNow[from - 1] = most + 1;
    let best = from === 1 ? row : most + 1;
    for (let column = from; column <= to; column += 1) {
      const replaced = (rowBefore[column - 1] ?? 0) + (short[column - 1] === long[row - 1] ? 0 : 1);
      const deleted = column < row + most ? (rowBefore[column] ?? 0) + 1 : most + 1;
      const inserted = (rowNow[column - 1] ?? 0) + 1;
      const cost = Math.min(replaced, deleted, inserted);
      rowNow[column] = cost;
      if (cost < best) best = cost;
    }
    if (to < short.length) rowNow[to + 1] = most + 1;
    if (best > most) return most + 1;
  }
  return rowNow[short.length] ?? 0;
}
