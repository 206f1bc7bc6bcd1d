import type { QuantityToken, ReadNumber } from '../quantityReading.ts';

/** Cardinals in all cases, ё as е: `value: forms`. */
const ROWS = `
1: один одна одно одного одной одному одним одном одну
1.5: полтора полторы полутора
2: два две двух двум двумя двое двоих
3: три трех трем тремя трое троих
4: четыре четырех четырем четырьмя четверо четверых
5: пять пяти пятью пятеро пятерых
6: шесть шести шестью шестеро
7: семь семи семью семеро
8: восемь восьми восемью восьмью
9: девять девяти девятью
10: десять десяти десятью
11: одиннадцать одиннадцати одиннадцатью
12: двенадцать двенадцати двенадцатью
13: тринадцать тринадцати тринадцатью
14: четырнадцать четырнадцати четырнадцатью
15: пятнадцать пятнадцати пятнадцатью
16: шестнадцать шестнадцати шестнадцатью
17: семнадцать семнадцати семнадцатью
18: восемнадцать восемнадцати восемнадцатью
19: девятнадцать девятнадцати девятнадцатью
20: двадцать двадцати двадцатью
30: тридцать тридцати тридцатью
40: сорок сорока
50: пятьдесят пятидесяти пятьюдесятью
60: шестьдесят шестидесяти шестьюдесятью
70: семьдесят семидесяти семьюдесятью
80: восемьдесят восьмидесяти восемьюдесятью
90: девяносто девяноста
100: сто ста
200: двести двухсот двумстам двумястами
300: триста трехсот тремстам тремястами
400: четыреста четырехсот четыремстам четырьмястами
500: пятьсот пятисот пятистам пятьюстами
600: шестьсот шестисот шестистам
700: семьсот семисот семистам
800: восемьсот восьмисот восьмистам
900: девятьсот девятисот девятистам
`;

const CARDINALS: ReadonlyMap<string, number> = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const [value = '', forms = ''] = row.split(': ');
      return forms.split(' ').map((form) => [form, Number(value)] as const);
    }),
);

const declined = (stem: string, factor: number): [string, number][] =>
  ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах'].map((ending) => [stem + ending, factor]);

/** Powers of ten that follow a number to their factor; abbreviations without stop. */
export const magnitudes: ReadonlyMap<string, number> = new Map<string, number>([
  ...['тысяча', 'тысячи', 'тысяч', 'тысячу', 'тысячей', 'тысяче', 'тысячам', 'тысячами', 'тыс', 'тыщ'].map((word): [string, number] => [
    word,
    1e3,
  ]),
  ...declined('миллион', 1e6),
  ['млн', 1e6],
  ...declined('миллиард', 1e9),
  ['млрд', 1e9],
  ...declined('триллион', 1e12),
  ['трлн', 1e12],
]);

/** Magnitudes that are a number without another one: `миллион тонн`. Plurals (`миллионы людей`) are vague and left out. */
export const bareMagnitudes: ReadonlySet<string> = new Set([
  'миллион',
  'миллиона',
  'миллиард',
  'миллиарда',
  'триллион',
  'триллиона',
  'тысячу',
]);

/**
 * Reads a Russian number in words in any case at a token: `двести сорок пять`, `пятью`, `полтора`, `полмиллиона`, `пара десятков`.
 * `один` alone is no number but an article of sorts, unless a magnitude follows.
 */
export function numberWords(tokens: readonly QuantityToken[], at: number): ReadNumber | null {
  const first = tokens[at];
  if (first === undefined || first.kind !== 'word') return null;
  const half = /^пол(миллион|миллиард|тысячи)/.exec(first.key)?.[1];
  if (half !== undefined) return { value: (magnitudes.get(half) ?? 0) / 2, length: 1 };
  if (first.key === 'десяток' || first.key === 'десятка') return { value: 10, length: 1, about: true };
  if (first.key === 'сотню' || first.key === 'сотня' || first.key === 'сотни') {
    return first.key === 'сотни' ? null : { value: 100, length: 1, about: true };
  }
  const [low, high] = first.key.split('-').map((part) => CARDINALS.get(part));
  if (first.key.includes('-'))
    return low === undefined || high === undefined || low >= high ? null : { value: low, max: high, length: 1, small: true };
  const tens = tokens[at + 1]?.key;
  const simple = CARDINALS.get(first.key);
  if (simple !== undefined && simple < 10 && (tens === 'десятка' || tens === 'десятков'))
    return { value: simple * 10, length: 2, about: true };
  return compound(tokens, at);
}

function compound(tokens: readonly QuantityToken[], at: number): ReadNumber | null {
  let [value, last, length] = [0, Number.POSITIVE_INFINITY, 0];
  for (let index = at; index < tokens.length; index += 1) {
    const word = tokens[index];
    const part = word === undefined || word.kind !== 'word' ? undefined : CARDINALS.get(word.key);
    if (part === undefined || !follows(part, last)) break;
    value += part;
    last = part;
    length += 1;
  }
  if (length === 0) return null;
  if (value === 1 && !magnitudes.has(tokens[at + length]?.key ?? '')) return null;
  return { value, length, small: value <= 10 };
}

function follows(part: number, last: number): boolean {
  if (last === Number.POSITIVE_INFINITY) return true;
  if (last >= 100) return part < 100 && part !== 1.5;
  return last >= 20 && part < 10 && part !== 1.5;
}
