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

const TUNISIAN = /(?<!\p{L})(?:Tunisie|tunisien\p{L}*|Tunis|Sfax|Sousse|Bizerte|Monastir|Gabès)(?!\p{L})/gu;
const ALGERIAN = /(?<!\p{L})(?:Algérie|algérien\p{L}*|Alger|Oran|Constantine|wilayas?)(?!\p{L})/gu;
const EMIRATI = /(?<!\p{L})(?:[ÉE]mirats|émirati\p{L}*|Dubaï|Abou Dhabi|Abu Dhabi)(?!\p{L})/gu;
const MOROCCAN = /(?<!\p{L})(?:Maroc|marocain\p{L}*|Rabat|Casablanca|Royaume|Tanger|Marrakech|Fès|Agadir|Laâyoune|Dakhla)(?!\p{L})/gu;

/**
 * The currency of money whose country is not said (`deux millions de dinars`, `2 M$`), told by the countries the text speaks of; `code` where
 * nothing tells otherwise.
 */
export function currencyOf(code: string, text: string): string {
  if (code === 'USD') return dollarOf(text);
  if (code === 'DZD') return count(text, TUNISIAN) > count(text, ALGERIAN) ? 'TND' : code;
  if (code === 'MAD') return count(text, EMIRATI) > 1 && count(text, MOROCCAN) === 0 ? 'AED' : code;
  return code;
}

/**
 * The currency of `dollars` and `$` where the text does not say whose: Canada's in a text of Canada, by its places and its way to write amounts,
 * else that of the United States.
 */
function dollarOf(text: string): string {
  if (CONVERTED.test(text)) return 'USD';
  const canadian = count(text, CANADIAN);
  const american = count(text, AMERICAN);
  if (SAID_CANADIAN.test(text)) return canadian >= american || !SAID_AMERICAN.test(text) ? 'CAD' : 'USD';
  if (canadian >= 2 && canadian > american) return 'CAD';
  return CANADIAN_STYLE.test(text) && CLOSE_MARKS.test(text) && american === 0 ? 'CAD' : 'USD';
}
