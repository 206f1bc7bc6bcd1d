import { countedNouns } from '../countedNouns.ts';

const KNOWN = countedNouns.filter(({ ru }) => !ru[0].includes(' ')).map(({ ru }) => ru);
const BY_FORM = new Map(KNOWN.flatMap((forms) => forms.map((form) => [form.replace(/ё/g, 'е'), forms[0]] as const)));
/** Stems of the plural (`компани`, `уровн`) to dictionary forms, for the cases that are not in the table. */
const BY_STEM = new Map(KNOWN.flatMap(([one, few, many]) => [few, many].map((form) => [stem(form.replace(/ё/g, 'е')), one] as const)));
const LONGEST_FIRST = [...KNOWN].sort((a, b) => b[0].length - a[0].length);

function stem(form: string): string {
  return form.replace(/(?:ов|ев|ей|ий|[аяыиоеьйую])$/, '');
}

/**
 * The nominative singular of a Russian noun as it stands after a number, in any case. Nouns of the table and their compounds are
 * exact; for others the ending decides (`казахстанцев` is `казахстанец`), which can miss a fleeting vowel or a gender.
 */
export function dictionaryForm(written: string): string {
  const form = written.toLowerCase();
  const plain = form.replace(/ё/g, 'е');
  const exact = BY_FORM.get(plain);
  if (exact !== undefined) return exact;
  const oblique = /^(.+?)(?:ами|ями|ам|ям|ах|ях|ом|ем)$/.exec(plain)?.[1];
  const byStem = BY_STEM.get(oblique ?? stem(plain));
  if (byStem !== undefined) return byStem;
  const head = LONGEST_FIRST.flatMap((forms) => forms.map((known) => [known.replace(/ё/g, 'е'), forms[0]] as const)).find(
    ([known]) => known.length >= 5 && plain.endsWith(known),
  );
  if (head !== undefined) return form.slice(0, form.length - head[0].length) + head[1];
  return byEnding(oblique === undefined ? form : `${form.slice(0, oblique.length)}ы`);
}

const ENDINGS: readonly (readonly [ending: RegExp, dictionary: string])[] = [
  [/цев$|цы$/, 'ец'],
  [/иев$/, 'ий'],
  [/аев$/, 'ай'],
  [/еев$/, 'ей'],
  [/оев$/, 'ой'],
  [/ов$/, ''],
  [/([жшчщ])ей$/, '$1'],
  [/телей$|тели$|теля$/, 'тель'],
  [/остей$|ости$/, 'ость'],
  [/ей$/, 'ь'],
  [/ций$|ции$/, 'ция'],
  [/сий$|сии$/, 'сия'],
  [/ий$|ии$/, 'ия'],
  [/([^жшчщ])ок$/, '$1ка'],
  [/([жшчщ])ек$/, '$1ка'],
  [/ки$/, 'ка'],
  [/ицы?$/, 'ица'],
  [/ы$|а$/, ''],
  [/ия$/, 'ие'],
  [/я$|и$/, 'ь'],
];

function byEnding(form: string): string {
  if (/(?:ан|ен|ят|т)ий$/.test(form)) return `${form.slice(0, -1)}е`;
  const rule = ENDINGS.find(([ending]) => ending.test(form));
  return rule === undefined ? form : form.replace(rule[0], rule[1]);
}
