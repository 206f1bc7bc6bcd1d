import Typograf from 'typograf';
import { type Edit, replacing, type Typography } from '../typesetting.ts';

/**
 * Russian typography: «ёлочки» and „лапки“, the dash with its spaces, and what must not be torn apart at the end of a line
 * (Мильчин, Чельцова: Справочник издателя и автора; GOST 8.417-2024 for a number and its unit).
 */

const NBSP = '\u00a0';
const S = '[ \\u00a0\\u2009\\u202f]';

/**
 * The rules of typograf that do no harm; all together they rewrite customs codes, ISO dates and fractions. Its rules for short
 * words, which takes `кг` for one, and for the space after №, which is narrower than the other ones here, are our own below.
 */
const TYPOGRAF_RULES = [
  'common/punctuation/quote',
  'ru/dash/main',
  'ru/nbsp/initials',
  'ru/nbsp/abbr',
  'ru/nbsp/year',
  'ru/nbsp/years',
  'ru/nbsp/dayMonth',
  'ru/nbsp/mln',
  'ru/nbsp/page',
  'ru/nbsp/centuries',
];
const typograf = new Typograf({ locale: ['ru', 'en-US'], disableRule: '*', enableRule: TYPOGRAF_RULES });

/** What typograf may change: spaces within a line, quotation marks, dashes. */
const CHANGEABLE = /[ \u00a0\u2009\u202f"'«»„“”‘’\-–—]+/g;

/**
 * The changes typograf makes, as edits. Its result is taken only when everything but spaces, quotation marks and dashes is
 * the same and in the same place; otherwise it met something it takes for markup, and the text stays as it was.
 */
function byTypograf(text: string): Edit[] {
  // Markup and entities are text here; typograf would leave out or decode them.
  if (/[<>&]/.test(text)) return [];
  const result = typograf.execute(text);
  if (result === text) return [];
  const before = Array.from(text.matchAll(CHANGEABLE), (match) => ({ at: match.index, text: match[0] }));
  const after = Array.from(result.matchAll(CHANGEABLE), (match) => ({ at: match.index, text: match[0] }));
  if (text.split(CHANGEABLE).join('\0') !== result.split(CHANGEABLE).join('\0')) return [];
  const edits: Edit[] = [];
  for (const [index, run] of before.entries()) {
    const replacement = after[index]?.text;
    if (replacement === undefined || replacement === run.text) continue;
    edits.push({ start: run.at, end: run.at + run.text.length, text: replacement });
  }
  return edits;
}

const MONTHS = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';
const UNITS =
  'кг|г|мг|т|ц|км|м|см|мм|га|л|ч|мин|с|сут|кВт|МВт|ГВт|кВт·ч|МВт·ч|км²|м²|м³|куб\\.|кв\\.|тыс\\.|млн|млрд|трлн|руб\\.|долл\\.|евро|рублей|рубля|рубль|долларов|доллара|доллар|дирхамов|дирхама|тонн|тонны|тонна|лет|год|года|человек|стран|страны|компаний|компании|п\\. п\\.';

/** Prepositions and conjunctions that do not end a line. */
const SHORT_WORDS = '[АаВвИиКкОоСсУу]|[Вв]о|[Дд]о|[Зз]а|[Ии]з|[Кк]о|[Нн]а|[Нн]е|[Нн]и|[Нн]о|[Оо]б|[Оо]т|[Пп]о|[Сс]о';

const rule = (pattern: string, replacement: (match: RegExpMatchArray) => string) => replacing(new RegExp(pattern, 'gu'), replacement);

/** The typography of Russian documents. */
export const russianTypography: Typography = {
  rules: [
    rule('(?<!\\.)\\.{3}(?!\\.)', () => '…'),
    byTypograf,
    rule('(?<=\\S) (?=[—] )', () => NBSP),
    rule(`(?<=«)${S}+(?=\\S)|(?<=\\S)${S}+(?=»)`, () => ''),
    rule(`(?<![\\p{L}\\d.,+/-])(?<!\\d${S})\\d{1,3}(?:${S}\\d{3})+(?!\\d|${S}\\d)`, (match) => match[0].replace(/[^\d]/g, NBSP)),
    rule(`(?<=\\d)${S}*(%|‰|°[CС](?!\\p{L})|[€$£₽¥])(?![\\p{L}\\d])`, (match) => NBSP + (match[1] ?? '')),
    rule(`(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\d]))`, () => NBSP),
    rule('(?<=(?:тыс\\.|млн|млрд|трлн)) (?=(?:долл|руб|евро|т(?!\\p{L})))', () => NBSP),
    rule(`(?<=(?<!\\d)\\d{1,2}) (?=(?:${MONTHS})(?!\\p{L}))`, () => NBSP),
    rule('(?<=\\d) (?=гг?\\.)', () => NBSP),
    // Initials and the name, references and their number, town and title.
    rule('(?<=(?<![\\p{L}\\d])\\p{Lu}\\.) (?=\\p{Lu}(?:\\.|\\p{Ll}))', () => NBSP),
    rule('(?<=\\p{Lu}\\p{Ll}+) (?=\\p{Lu}\\.[ \\u00a0]?\\p{Lu}\\.)', () => NBSP),
    rule('(?<=(?<!\\p{L})(?:[Тт]|[Сс]|[Сс]т|[Пп]п?|[Гг]л|[Рр]ис|[Тт]абл|[Вв]ып|[Чч])\\.) (?=[\\dIVXLC])', () => NBSP),
    rule(`(?<=[№§])${S}*(?=\\d)`, () => NBSP),
    rule('(?<=(?<!\\p{L})(?:г|ул|д|пр|оф)\\.) (?=[\\p{Lu}\\d])', () => NBSP),
    rule(`(?<=(?<![\\p{L}\\d])(?:${SHORT_WORDS})) (?=[\\p{L}\\d«„(])`, () => NBSP),
    rule('(?<=(?<!\\p{L})г-(?:н|на|ну|жа|жи|же|жу)) (?=\\p{Lu})', () => NBSP),
  ],
};
