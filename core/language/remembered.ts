/** How many answers are kept: enough for the words of a long report, and little memory. */
const MOST = 20_000;

/**
 * The same function of a word, each answer kept for the next time: the words of a text come back again and again. `answer` must depend on
 * the word alone. When too many are kept all are forgotten, so that memory stays bounded on any input.
 */
export function remembered<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before.answer;
    const found = answer(word);
    if (known.size >= MOST) known.clear();
    known.set(word, { answer: found });
    return found;
  };
}
