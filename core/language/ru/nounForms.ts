import { countedNouns } from '../countedNouns.ts';

/** The forms a noun takes after a number: after 1 (nominative), after 2-4 (genitive singular), after 5 and more (genitive plural). */
type NounForms = readonly [one: string, few: string, many: string];

/** Words that are known to end like a noun of the table: `инвестпроект` is declined as `проект`. */
const byEnding = [...countedNouns].sort((a, b) => b.ru[0].length - a.ru[0].length);

/**
 * Declines a noun, given in the nominative singular, for counting. Nouns of the table and their compounds are exact; regular
 * endings follow the school rules; null when the ending does not tell the declension (most nouns in `-ь`).
 */
export function nounForms(noun: string): NounForms | null {
  const known = byEnding.find(({ ru }) => noun === ru[0] || (ru[0].length >= 5 && noun.endsWith(ru[0])));
  if (known !== undefined) {
    const [one, few, many] = known.ru;
    const front = noun.slice(0, noun.length - one.length);
    return [noun, front + few, front + many];
  }
  return regular(noun);
}

function regular(noun: string): NounForms | null {
  const stem = noun.slice(0, -1);
  const forms = (few: string, many: string): NounForms => [noun, few, many];
  if (noun.endsWith('ия')) return forms(`${stem}и`, `${stem}й`);
  if (noun.endsWith('ие')) return forms(`${stem}я`, `${stem}й`);
  if (noun.endsWith('тель')) return forms(`${stem}я`, `${stem}ей`);
  if (noun.endsWith('ость')) return forms(`${stem}и`, `${stem}ей`);
  if (noun.endsWith('ец') && noun.length > 4) return forms(`${noun.slice(0, -2)}ца`, `${noun.slice(0, -2)}цев`);
  if (/[бвгдзклмнпрстфх]$/.test(noun)) return forms(`${noun}а`, `${noun}ов`);
  if (/[жшчщ]$/.test(noun)) return forms(`${noun}а`, `${noun}ей`);
  if (noun.endsWith('ц')) return forms(`${noun}а`, `${noun}ев`);
  if (noun.endsWith('й')) return forms(`${stem}я`, `${stem}ев`);
  if (/[жшчщ]ка$/.test(noun)) return forms(`${stem}и`, `${stem.slice(0, -1)}ек`);
  if (/[бвдзлмнпрстф]ка$/.test(noun)) return forms(`${stem}и`, `${stem.slice(0, -1)}ок`);
  if (/[гкхжшчщ]а$/.test(noun)) return forms(`${stem}и`, stem);
  if (/[бвдзлмнпрстфц]а$/.test(noun)) return forms(`${stem}ы`, stem);
  if (/[^аеёиоуыэюя]о$/.test(noun)) return forms(`${stem}а`, stem);
  return null;
}
