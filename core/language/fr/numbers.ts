import type { QuantityToken, ReadNumber } from '../quantityReading.ts';

const SIMPLE: Readonly<Record<string, number>> = {
  zéro: 0,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
};

/** Collective numbers, always approximate: `une trentaine d’entreprises`. */
const COLLECTIVES: Readonly<Record<string, number>> = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  millier: 1000,
};

/** Powers of ten that follow a number, lower case, to their factor. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['million', 1e6],
  ['millions', 1e6],
  ['mio', 1e6],
  ['milliard', 1e9],
  ['milliards', 1e9],
  ['mds', 1e9],
  ['md', 1e9],
  ['mrd', 1e9],
  ['billion', 1e12],
  ['billions', 1e12],
  ['milliers', 1e3],
  ['mille', 1e3],
]);

/**
 * Reads a French number in words at a token: cardinals by their composition (`quatre-vingt-dix-sept`, `deux cent mille`),
 * collectives (`une trentaine`), `un demi-million`. `un` alone is an article unless a magnitude follows.
 */
export function numberWords(tokens: readonly QuantityToken[], at: number): ReadNumber | null {
  const first = tokens[at];
  if (first === undefined || first.kind !== 'word') return null;
  const next = tokens[at + 1]?.key ?? '';
  if (first.key === 'une' && COLLECTIVES[next] !== undefined) return { value: COLLECTIVES[next], length: 2, about: true };
  if (first.key === 'un' && next === 'millier') return { value: 1000, length: 2, about: true };
  if (first.key === 'un' && (next === 'demi-million' || next === 'demi-milliard'))
    return { value: next === 'demi-million' ? 5e5 : 5e8, length: 2 };
  const read = cardinal(tokens, at);
  if (read === null) return null;
  const article = read.length === 1 && read.value === 1;
  if (article && !magnitudes.has(next)) return null;
  return { ...read, small: read.value <= 10 };
}

function cardinal(tokens: readonly QuantityToken[], at: number): ReadNumber | null {
  let [total, group, taken, started] = [0, 0, 0, false];
  for (let index = at; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind !== 'word') break;
    if (token.key === 'et') {
      const after = tokens[index + 1]?.key ?? '';
      if (!started || group % 100 < 20 || !['un', 'une', 'onze'].includes(after)) break;
      continue;
    }
    const next = add(token.key, total, group, started);
    if (next === null) break;
    [total, group] = next;
    started = true;
    taken = index - at + 1;
  }
  return taken === 0 ? null : { value: total + group, length: taken };
}

/** Adds one written word, which may be composed by hyphens, or says that it does not go on. */
function add(key: string, total: number, group: number, started: boolean): [number, number] | null {
  let state: [number, number] | null = [total, group];
  let open = started;
  for (const part of key.split('-')) {
    if (part === 'et' && open) continue;
    state = addPart(part, state[0], state[1], open);
    if (state === null) return null;
    open = true;
  }
  return state;
}

function addPart(part: string, total: number, group: number, started: boolean): [number, number] | null {
  if (part === 'mille') return total > 0 ? null : [Math.max(group, 1) * 1000, 0];
  if (part === 'cent' || part === 'cents') return group >= 10 || (started && group === 1) ? null : [total, Math.max(group, 1) * 100];
  const value = SIMPLE[part];
  if (value === undefined) return null;
  const tail = group % 100;
  if (value === 20 && tail === 4) return [total, group - 4 + 80];
  if (!started || group === 0 || (tail === 0 && group >= 100)) return started && group === 0 && total === 0 ? null : [total, group + value];
  const tens = tail >= 20 && tail % 10 === 0;
  const fits = tens && (value < 10 || ((tail === 60 || tail === 80) && value < 20));
  const teens = (tail === 10 || tail === 70 || tail === 90) && value >= 7 && value <= 9;
  return fits || teens ? [total, group + value] : null;
}
