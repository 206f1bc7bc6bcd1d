/** A passage of a text: UTF-16 offsets, end exclusive. */
export interface Passage {
  start: number;
  end: number;
}

/** A field of a page holds a line break as one character, whatever the text has: an offset in the field as one in the text. */
export function offsetInText(text: string, offset: number): number {
  let at = 0;
  for (let passed = 0; passed < offset && at < text.length; passed += 1) at += text.startsWith('\r\n', at) ? 2 : 1;
  return at;
}

/** An offset in the text as one in a field of a page. */
export function offsetInField(text: string, offset: number): number {
  return offset - (text.slice(0, offset).match(/\r\n/g)?.length ?? 0);
}

/** The passage without the spaces at its ends; null when nothing is left. */
export function trimmedPassage(text: string, { start, end }: Passage): Passage | null {
  const chosen = text.slice(start, end);
  const words = chosen.trim();
  if (words === '') return null;
  const from = start + chosen.indexOf(words);
  return { start: from, end: from + words.length };
}
