/** The length of a text in characters as they are seen, which is what a column of fixed width counts. */
export function visibleLength(text: string): number {
  let length = 0;
  for (const _ of text.matchAll(/\P{M}\p{M}*/gu)) length++;
  return length;
}

/**
 * A text in lines of at most `width` characters, broken at ordinary spaces only: NBSP and U+202F keep what they join. A
 * word that is longer than a line has a line of its own, uncut. Line breaks of the text are kept.
 */
export function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    let current = '';
    let length = 0;
    for (const word of line.split(' ').filter((part) => part !== '')) {
      const wordLength = visibleLength(word);
      if (current !== '' && length + 1 + wordLength > width) {
        lines.push(current);
        current = word;
        length = wordLength;
      } else {
        length += (current === '' ? 0 : 1) + wordLength;
        current = current === '' ? word : `${current} ${word}`;
      }
    }
    return [...lines, current];
  });
}

/** Texts of given widths side by side, each line padded, `gap` between them; trailing spaces are cut. */
export function sideBySide(columns: readonly { lines: readonly string[]; width: number }[], gap: string): string[] {
  const height = Math.max(0, ...columns.map((column) => column.lines.length));
  return Array.from({ length: height }, (_, index) =>
    columns
      .map(({ lines, width }) => {
        const line = lines[index] ?? '';
        return line + ' '.repeat(Math.max(0, width - visibleLength(line)));
      })
      .join(gap)
      .replace(/ +$/, ''),
  );
}
