/** Names folded lately: the search compares the same few hundred names again and again. */
const FOLDED = new Map<string, string>();
const MAX_FOLDED = 8192;

/** Letters and digits only, without case and accents: `Köstinger` and `KOSTINGER` are one. */
export function folded(name: string): string {
  const known = FOLDED.get(name);
  if (known !== undefined) return known;
  if (FOLDED.size >= MAX_FOLDED) FOLDED.clear();
  const plain = foldedAnew(name);
  FOLDED.set(name, plain);
  return plain;
}

function foldedAnew(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u0305\u0307-\u036f]/g, '')
    .normalize('NFC')
    .replace(/œ/g, 'oe')
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Two folded names that are one but for a slip: a letter more, less or another. */
export function differsByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return a === b;
  let same = 0;
  while (same < a.length && same < b.length && a.charAt(same) === b.charAt(same)) same += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - same && a.charAt(a.length - 1 - tail) === b.charAt(b.length - 1 - tail)) tail += 1;
  return Math.max(a.length, b.length) - same - tail <= 1;
}
