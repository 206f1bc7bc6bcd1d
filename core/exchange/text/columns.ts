/** The length of a text in characters as they are seen, which is what a column of fixed width counts. */
export function visibleLength(text: string): number {
  let length = 0;
  for (const _ of text.matchAll(/\P{M}\p{M}*/gu)) length++;
  return length;
}

/**
 * A text in lines of at most `width` characters, broken at ordinary spaces only: NBSP and U+202F keep what they join. A
 * word that is longer than a line has a line of its own; it is cut only where `cut` says so, since a cut address cannot be
 * opened. Line breaks of the text are kept.
 */
export function wrapped(text: string, width: number, cut = false): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    let current = '';
    let length = 0;
    for (const word of line.split(' ').flatMap((part) => (cut ? slices(part, width) : [part]))) {
      if (word === '') continue;
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

/** A word in pieces that fit. */
function slices(word: string, width: number): string[] {
  if (word.length <= width) return [word];
  const characters = Array.from(word.matchAll(/\P{M}\p{M}*|^\p{M}+/gu), (match) => match[0]);
  return Array.from({ length: Math.ceil(characters.length / width) }, (_, index) =>
    characters.slice(index * width, (index + 1) * width).join(''),
  );
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
