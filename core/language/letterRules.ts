/** What is written for what matches, where reading has got to; the pattern is sticky (`/…/y`) and may look to both sides. */
export type LetterRule = readonly [RegExp, string];

/** Writes a word anew from left to right: at each place the first rule that matches, else the entry of the letter, or of the letter without its accent. */
export function rewrite(word: string, rules: readonly LetterRule[], letters: Readonly<Record<string, string>>): string {
  let written = '';
  for (let at = 0; at < word.length; ) {
    const rule = rules.find(([pattern]) => {
      pattern.lastIndex = at;
      return pattern.test(word);
    });
    if (rule === undefined) {
      const letter = word.charAt(at);
      written += letters[letter] ?? letters[bare(letter)] ?? letter;
      at += 1;
    } else {
      const [pattern, spelling] = rule;
      written += spelling;
      at = pattern.lastIndex;
    }
  }
  return written;
}

function bare(letter: string): string {
  return letter.normalize('NFD').charAt(0);
}
