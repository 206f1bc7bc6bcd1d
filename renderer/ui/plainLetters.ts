/** A text without case and accents, which do not matter when somebody looks for a name in a list. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
