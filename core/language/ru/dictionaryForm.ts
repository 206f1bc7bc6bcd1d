import { countedNouns } from '../countedNouns.ts';

const KNOWN = countedNouns.filter(({ ru }) => !ru[0].includes(' ')).map(({ ru }) => ru);
const BY_FORM = new Map(KNOWN.flatMap((forms) => forms.map((form) => [form.replace(/ё/g, 'е'), forms[0]] as const)));
/** Stems of the plural (`компани`, `уровн`) to dictionary forms, for the cases that are not in the table. */
const BY_STEM = new Map(KNOWN.flatMap(([one, few, many]) => [few, many].map((form) => [stem(form.replace(/ё/g, 'е')), one] as const)));
const LONGEST_FIRST = [...KNOWN].sort((a, b) => b[0].length - a[0].length);

/** Feminine and neuter nouns of the press whose genitive plural has no ending: `рек` is `река`, `кресел` is `кресло`. */
const BARE_PLURALS = new Map(
  `река зона школа картина проба работа машина квартира больница аптека библиотека фирма норма форма тема глава ферма шахта скважина камера команда награда
  бригада рота ракета бомба мина атака жалоба жертва корова коза рыба лампа турбина труба плита опора дорога трасса улица цистерна платформа баржа яхта
  программа мера реформа услуга льгота проблема задача встреча беседа победа игра лента новелла песня карта анкета виза вакансия кража авария ссора угроза
  выставка премия схема система структура страница таблица граница единица гостиница теплица частица посуда порода культура вакцина лодка газета каюта секунда
  монета купюра акция клиника фабрика башня кабина палата конюшня`
    .trim()
    .split(/\s+/)
    .filter((word) => word.endsWith('а'))
    .flatMap((word) => [
      [word.slice(0, -1), word] as const,
      [`${word.slice(0, -1)}${/[гкхжшчщ]а$/.test(word) ? 'и' : 'ы'}`, word] as const,
    ]),
);
for (const [many, one] of [
  ['писем', 'письмо'],
  ['окон', 'окно'],
  ['кресел', 'кресло'],
  ['чисел', 'число'],
  ['сел', 'село'],
  ['яиц', 'яйцо'],
  ['лиц', 'лицо'],
  ['слов', 'слово'],
  ['дел', 'дело'],
  ['тел', 'тело'],
  ['озер', 'озеро'],
  ['кресла', 'кресло'],
  ['деревьев', 'дерево'],
  ['земель', 'земля'],
  ['деревень', 'деревня'],
  ['сотен', 'сотня'],
  ['песен', 'песня'],
  ['судеб', 'судьба'],
  ['сестер', 'сестра'],
  ['овец', 'овца'],
] as const)
  BARE_PLURALS.set(many, one);

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
  const bare = BARE_PLURALS.get(plain);
  if (bare !== undefined) return bare;
  if (/ств[ао]?$/.test(plain)) return form.replace(/[ао]?$/, 'о');
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
