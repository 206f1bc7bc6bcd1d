/** In UTF-16 units. A text above it is read from where it comes, and not put into the box first: a field that long holds the page up. */
export const LONG_TEXT = 100_000;
/** In UTF-16 units: a long book. Above it nothing is gone through in one piece. */
export const MAX_TEXT = 2_000_000;

export function isTooLong(text: string): boolean {
  return text.length > MAX_TEXT;
}
