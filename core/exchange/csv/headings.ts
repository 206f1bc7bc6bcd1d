import { foldedWords } from '../../language/folding.ts';
import { type CsvField, csvFieldSchema } from '../../model/importing.ts';
import { LANGS, type Lang } from '../../model/language.ts';
import { readCellDate } from './cells.ts';

/**
 * What headings are called in French, Russian and English tables, the sure words first. A field that exists per language is
 * named without one here.
 */
const WORDS: readonly [field: string, words: string][] = [
  ['ignore', 'n° | no | № | numero | номер | number | row'],
  ['valueMax', 'maximum | valeur maximale | valeur max | максимум | максимальное значение | max value'],
  [
    'value',
    'valeur | montant | chiffre | quantite | volume | nombre | значение | величина | сумма | объем | количество | стоимость | value | amount | figure | quantity',
  ],
  ['unit', 'unite | unite de mesure | devise | monnaie | единица | единица измерения | ед изм | валюта | unit | units | currency'],
  ['approx', 'approximation | precision | точность | приближение'],
  [
    'measure',
    'indicateur | mesure | libelle | intitule | grandeur | variable | показатель | наименование | индикатор | indicator | measure | what | metric',
  ],
  ['period', 'periode | annee | exercice | trimestre | период | год | квартал | period | year | quarter'],
  [
    'geography',
    'pays | region | zone | zone geographique | geographie | territoire | ville | страна | регион | география | территория | город | country | geography | area',
  ],
  ['text', 'texte | fait | enonce | phrase | description | commentaire | текст | факт | описание | формулировка | text | fact | statement'],
  ['date', 'date | jour | date de publication | дата | день | дата публикации'],
  ['tags', 'mots cles | etiquettes | themes | theme | rubrique | ключевые слова | метки | теги | тема | темы | tags | keywords | topic'],
  ['source', 'source | sources | origine | reference | источник | источники | origin'],
  ['status', 'statut | verification | etat | статус | проверка'],
  ['expires', 'expiration | valable jusqu au | действует до | годен до'],
];

const LANG_WORDS: Record<Lang, readonly string[]> = {
  fr: ['fr', 'francais', 'francaise', 'french', 'французский', 'французском', 'фр'],
  ru: ['ru', 'russe', 'russian', 'русский', 'русском', 'рус', 'ру'],
};

const folded = (text: string): string[] => foldedWords(text).map((word) => word.text);

const FIELD_OF = new Map(
  WORDS.flatMap(([field, words]) => words.split(' | ').map((word): [string, string] => [folded(word).join(' '), field])),
);
const LANG_OF = new Map(LANGS.flatMap((lang) => LANG_WORDS[lang].map((word): [string, Lang] => [folded(word).join(' '), lang])));

/**
 * The field a heading names, null when it names none. A field in two languages without one named goes to `lang`. `2019` and
 * `2019-06` head a column of values of that period.
 */
export function fieldOfHeading(heading: string, lang: Lang): CsvField | null {
  const own = csvFieldSchema.safeParse(heading.trim());
  if (own.success) return own.data;
  if (/^\d{4}([-./]\d{1,2})?$/.test(heading.trim()) && readCellDate(heading) !== null) return 'point';
  // What stands in brackets is a unit or a language: `Valeur (millions d’euros)`.
  const outside = folded(heading.replace(/\([^)]*\)/gu, ' '));
  const named = [...outside, ...folded(heading)].map((word) => LANG_OF.get(word)).find((found) => found !== undefined);
  const words = outside.filter((word) => !LANG_OF.has(word));
  const field = FIELD_OF.get(words.join(' ')) ?? FIELD_OF.get(words[0] ?? '');
  if (field === undefined) return null;
  const parsed = csvFieldSchema.safeParse(`${field}.${named ?? lang}`);
  if (parsed.success) return parsed.data;
  return csvFieldSchema.parse(field);
}

/** The unit a heading of values gives in brackets or behind a comma: `Valeur (млн т)`, `Montant, millions d’euros`. */
export function unitInHeading(heading: string): string {
  return (/\(([^()]+)\)\s*$/u.exec(heading)?.[1] ?? /,\s*(\S.*)$/u.exec(heading)?.[1] ?? '').trim();
}

/** What tells tables with these headings from others: the headings, in their order, without regard to case and accents. */
export function signatureOf(headings: readonly string[]): string {
  return JSON.stringify(headings.map((heading) => folded(heading).join(' ')));
}
