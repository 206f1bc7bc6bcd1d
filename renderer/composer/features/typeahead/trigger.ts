/** What was typed to call a menu: `/` for blocks and pieces, `@` for people, items and sources. */
export interface Trigger {
  sign: '/' | '@';
  /** Where the sign stands, in UTF-16 code units of the text that was looked at. */
  start: number;
  /** What follows the sign up to the caret. */
  query: string;
}

/**
 * A sign that begins a word, an opening quotation mark or bracket before it allowed, and what was typed behind it. `km/h`, `et/ou`
 * and addresses have theirs inside a word; a sign that a space follows was meant as it stands.
 */
const TRIGGER = /(?:^|[\s([«„“"'’—–])([/@])((?!\s)[^/@\n]{0,60})$/u;

/** The sign that calls a menu in the text before the caret. */
export function triggerIn(before: string): Trigger | null {
  const match = TRIGGER.exec(before);
  const [, sign, query = ''] = match ?? [];
  if (sign !== '/' && sign !== '@') return null;
  return { sign, start: before.length - query.length - 1, query };
}
