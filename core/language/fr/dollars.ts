/** Words by which a text is at home in Canada, and words by which it speaks of the United States. */
const CANADIAN =
  /(?<!\p{L})(?:Québec|québécoi[\p{L}]+|Montréal|montréalais\p{L}*|Ottawa|Canada|canadien\p{L}*|Toronto|Ontario|ontarien\p{L}*|Manitoba|Alberta|Saskatchewan|Colombie-Britannique|Nouveau-Brunswick|Nouvelle-Écosse|Gatineau|Sherbrooke|Trois-Rivières|Saguenay|Lévis|Mauricie|Winnipeg|Calgary|Vancouver)(?!\p{L})/gu;
const AMERICAN = /(?<!\p{L})(?:[ÉE]tats-Unis|américain\p{L}*|Washington|Wall Street|New York|Maison-Blanche|Maison Blanche)(?!\p{L})/gu;

/** Whose dollars is said once: in brackets, as a conversion, it says that the others are not. */
const SAID_CANADIAN = /(?:dollars?\s+canadiens?|\$\s?CAN?(?!\p{L}))/iu;
const CONVERTED = /\((?:soit |environ |près de |quelque )*\d[^()\n]{0,40}(?:dollars?\s+canadiens?|\$\s?CAN?(?!\p{L}))/iu;
const SAID_AMERICAN = /(?:dollars?\s+(?:américains?|US)|\$\s?US(?!\p{L})|US\s?\$)/u;

/** `510 milliards $`, `2 M$`: the sign behind the magnitude, as Canadian papers write it; elsewhere it is `milliards de dollars`. */
const CANADIAN_STYLE = /\d\s?(?:millions?|milliards?|M|G)\s?\$(?!\s?US)/u;
/** French guillemets without the blanks of France. */
const CLOSE_MARKS = /«(?![\s\u00a0\u202f])[^«»]+(?<![\s\u00a0\u202f])»/u;

const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;

/**
 * The currency of `dollars` and `$` where the text does not say whose: Canada's in a text of Canada, by its places and its way to write amounts,
 * else that of the United States.
 */
export function dollarOf(text: string): string {
  if (CONVERTED.test(text)) return 'USD';
  const canadian = count(text, CANADIAN);
  const american = count(text, AMERICAN);
  if (SAID_CANADIAN.test(text)) return canadian >= american || !SAID_AMERICAN.test(text) ? 'CAD' : 'USD';
  if (canadian >= 2 && canadian > american) return 'CAD';
  return CANADIAN_STYLE.test(text) && CLOSE_MARKS.test(text) && american === 0 ? 'CAD' : 'USD';
}
