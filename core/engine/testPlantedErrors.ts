import type { TextFindingCode } from '../model/finding.ts';
import type { Lang } from '../model/language.ts';
import type { Term } from '../model/term.ts';
import type { ParallelSegment } from './testParallel.ts';

export type ErrorKind = 'number' | 'date' | 'currency' | 'term' | 'quotation';

/** A segment with one error put in, and the findings by which it counts as found. */
export interface PlantedError {
  kind: ErrorKind;
  segment: ParallelSegment;
  before: ParallelSegment;
  findings: readonly TextFindingCode[];
}

/** A change somebody makes by mistake; null where the text has nothing to make it with. */
type Mistake = (text: string, random: () => number) => string | null;

/** The numbers of a generator with a seed (mulberry32), so that every run plants the same errors. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const MONTHS: Record<Lang, readonly string[]> = {
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
};
const ALL_MONTHS = [...MONTHS.fr, ...MONTHS.ru].join('|');
const S = '[ \\u00a0\\u202f]';

/** Replaces one of the matches. */
function change(pattern: RegExp, replacement: (match: RegExpExecArray, random: () => number) => string | null): Mistake {
  return (text, random) => {
    const matches = [...text.matchAll(pattern)];
    const match = matches[Math.floor(random() * matches.length)];
    const put = match === undefined ? null : replacement(match, random);
    if (match === undefined || put === null || put === match[0]) return null;
    return text.slice(0, match.index) + put + text.slice(match.index + match[0].length);
  };
}

/** Numbers that are no day, year or time. */
const NUMBER = new RegExp(
  `(?<![\\d\\p{L}:.,-])(?<!\\d${S})\\d+(?:${S}\\d{3})*(?:,\\d+)?(?!\\d|:|-|${S}?(?:${ALL_MONTHS}|г\\.|год|h(?!\\p{L})|heures|час|\\d))`,
  'gu',
);
const isYear = (digits: string) => /^(?:19|20)\d\d$/.test(digits);

const NUMBERS: readonly Mistake[] = [
  // One digit is another.
  change(NUMBER, ([number], random) => {
    if (isYear(number)) return null;
    const places = [...number.matchAll(/\d/g)].map(({ index }) => index);
    const at = places[Math.floor(random() * places.length)] ?? 0;
    const digit = (Number(number[at]) + 1 + Math.floor(random() * 8)) % 10;
    return at === 0 && digit === 0 ? null : number.slice(0, at) + digit + number.slice(at + 1);
  }),
  // Two digits have changed places.
  change(NUMBER, ([number]) => {
    const swapped = number.replace(/(\d)(\d)/, '$2$1');
    return isYear(number) || swapped.startsWith('0') ? null : swapped;
  }),
  // A digit is missing.
  change(NUMBER, ([number]) =>
    isYear(number) || number.length < 2 || /^\d[,\s]/.test(number) ? null : number.slice(0, -1).replace(/[,\s]$/, ''),
  ),
  // The power of ten is another.
  change(/(?<![\p{L}])(?:млн|млрд|тыс\.|millions?|milliards?)(?![\p{L}])/gu, ([word]) =>
    word === 'млн'
      ? 'млрд'
      : word === 'млрд'
        ? 'млн'
        : word === 'тыс.'
          ? 'млн'
          : word.startsWith('million')
            ? word.replace('million', 'milliard')
            : word.replace('milliard', 'million'),
  ),
  // A number in words is another.
  change(/(?<![\p{L}-])(?:trois|quatre|cinq|sept|huit|douze)(?![\p{L}-])/gu, ([word]) =>
    word === 'sept' ? 'six' : word === 'douze' ? 'dix' : 'neuf',
  ),
];

const DATES: readonly Mistake[] = [
  change(new RegExp(`(?<![\\d\\p{L}])(\\d{1,2})(?:er)?(?=${S}(?:${ALL_MONTHS}))`, 'gu'), ([, day]) =>
    String(Number(day) > 20 ? Number(day) - 3 : Number(day) + 2),
  ),
  change(new RegExp(`(?<=\\d${S})(?:${ALL_MONTHS})(?!\\p{L})`, 'gu'), ([month]) => {
    const names = MONTHS.fr.includes(month) ? MONTHS.fr : MONTHS.ru;
    return names[(names.indexOf(month) + 1) % 12] ?? null;
  }),
  change(new RegExp(`(?<![\\d\\p{L}])(?:19|20)\\d\\d(?=${S}(?:г\\.|год)|[.,]|$|${S}\\p{L})`, 'gu'), ([year]) => String(Number(year) + 1)),
  change(new RegExp(`(?<![\\d\\p{L}:])(\\d{1,2})(?=:\\d\\d|${S}h(?!\\p{L})|${S}heures)`, 'gu'), ([hour]) =>
    String((Number(hour) + 1) % 24),
  ),
  change(/(?<=\d:)\d\d(?!\d)/gu, ([minutes]) => (minutes === '45' ? '15' : '45')),
  change(/(?<!\p{L})(?:lundi|mardi|mercredi|jeudi|vendredi|samedi)(?!\p{L})/giu, ([day]) =>
    day.toLowerCase() === 'lundi' ? 'mardi' : 'lundi',
  ),
];

const CURRENCIES: readonly Mistake[] = [
  change(/(?<!\p{L})(?:dollars|euros|dirhams|roubles)(?!\p{L})/gu, ([word]) => (word === 'euros' ? 'dollars' : 'euros')),
  change(/(?<!\p{L})(?:долл\.(?:[ \u00a0]США)?|долларов|евро|дирхамов|рублей)/gu, ([word]) => (word === 'евро' ? 'рублей' : 'евро')),
  change(/(?<=\d[ \u00a0])(?:МВт|ГВт·ч|км|кг|тонн|гектаров|км²)(?!\p{L})/gu, ([unit]) =>
    unit === 'тонн' ? 'кг' : unit === 'МВт' ? 'кВт' : unit === 'км' ? 'м' : 'тонн',
  ),
];

/** An equivalent that somebody has not looked up: what stands in the text to what they write. */
const WRONG_WORDS: readonly (readonly [written: RegExp, wrong: string])[] = [
  [/[Рр]амочн\p{L}+ соглашени\p{L}+/u, 'типовой договор'],
  [/торгов\p{L}+ палат\p{L}*/u, 'коммерческой камеры'],
  [/[Зз]апасн\p{L}+ част\p{L}+|[Зз]апчаст\p{L}+/u, 'комплектующих деталей'],
  [/[Пп]рям\p{L}+ посев\p{L}*/u, 'беспахотного сева'],
  [/[Тт]аможенн\p{L}+ пошлин\p{L}+/u, 'таможенные сборы'],
  [/межправительственн\p{L}+ комисси\p{L}+/u, 'межгосударственного комитета'],
  [/меморандум\p{L}* о взаимопонимании/u, 'протокол о намерениях'],
  [/[Тт]оргов\p{L}+ баланс\p{L}*/u, 'коммерческое сальдо'],
  [/[Вв]озобновляем\p{L}+ источник\p{L}+ энергии/u, 'чистая энергетика'],
  [/[Дд]обавленн\p{L}+ стоимость/u, 'прибавочная стоимость'],
  [/[Цц]епочк\p{L}+ поставок/u, 'логистику снабжения'],
  [/аккредитив\p{L}*/u, 'кредитным письмом'],
  [/совместн\p{L}+ предприяти\p{L}+/u, 'общей фирме'],
  [/[Уу]стойчив\p{L}+ развити\p{L}+/u, 'долговременного роста'],
  [/[Пп]родовольственн\p{L}+ безопасност\p{L}+/u, 'пищевой безопасности'],
  [/[Сс]ертификат\p{L}* происхождения/u, 'свидетельство о месте выпуска'],
  [/обменн\p{L}+ курс\p{L}*/u, 'тариф обмена'],
  [/[Кк]апельн\p{L}+ полив\p{L}*/u, 'точечное орошение'],
  [/[Тт]ендер\p{L}*/u, 'призыв к предложениям'],
  [/[Пп]исьмо о намерениях/u, 'заявление о планах'],
];
const TERMS: readonly Mistake[] = WRONG_WORDS.map(([written, wrong]) => change(new RegExp(written, 'gu'), () => wrong));

/** Somebody's words, as against a name or a title between marks. */
export const SPEECH = /«[ \u00a0]?((?:[^«»\s]+[\s\u00a0]){4,}[^«»]*?)[ \u00a0]?»/u;

const QUOTATIONS: readonly Mistake[] = [
  // A word of the quotation is gone.
  change(/(?<=«[^»]{24,})[ \u00a0]\p{L}{5,}(?=[^«»]*»)/gu, () => ''),
  // A word of it is another.
  change(/(?<=«[^»]{18,}[ \u00a0])\p{L}{5,}(?=[^«»]*»)/gu, ([word]) => (/\p{Script=Cyrillic}/u.test(word) ? 'партнёры' : 'partenaires')),
  // The marks are gone.
  (text) => (SPEECH.test(text) ? text.replace(/[«»]/g, '').replace(/\s+/g, ' ') : null),
];

const KINDS: readonly {
  kind: ErrorKind;
  mistakes: readonly Mistake[];
  langs: readonly Lang[];
  count: number;
  findings: readonly TextFindingCode[];
}[] = [
  {
    kind: 'number',
    mistakes: NUMBERS,
    langs: ['fr', 'ru'],
    count: 110,
    findings: ['numberDiffers', 'numberMissing', 'unitDiffers', 'dateDiffers', 'timeDiffers'],
  },
  {
    kind: 'date',
    mistakes: DATES,
    langs: ['fr', 'ru'],
    count: 70,
    findings: ['dateDiffers', 'dateMissing', 'timeDiffers', 'timeMissing', 'numberDiffers', 'numberMissing'],
  },
  { kind: 'currency', mistakes: CURRENCIES, langs: ['fr', 'ru'], count: 40, findings: ['unitDiffers', 'numberDiffers', 'numberMissing'] },
  { kind: 'term', mistakes: TERMS, langs: ['ru'], count: 40, findings: ['termNotUsed', 'termForbidden'] },
  { kind: 'quotation', mistakes: QUOTATIONS, langs: ['fr', 'ru'], count: 40, findings: ['quotationAltered', 'quotationMissing'] },
];

/** 300 errors in these segments, no two of them in the same place and of the same kind; fewer when there are not enough places. */
export function plantedErrors(segments: readonly ParallelSegment[], seed: number): PlantedError[] {
  const random = seeded(seed);
  return KINDS.flatMap(({ kind, mistakes, langs, count, findings }) => {
    const made = new Map<string, PlantedError>();
    for (let round = 0; round < 8 && made.size < count; round += 1) {
      for (const segment of shuffled(segments, random)) {
        if (made.size >= count) break;
        const lang = langs[Math.floor(random() * langs.length)] ?? 'ru';
        for (const mistake of shuffled(mistakes, random)) {
          const text = mistake(segment[lang], random);
          if (text === null || text === segment[lang]) continue;
          const changed = { ...segment, [lang]: text };
          made.set(JSON.stringify(changed), { kind, segment: changed, before: segment, findings });
          break;
        }
      }
    }
    return [...made.values()];
  });
}

function shuffled<T>(values: readonly T[], random: () => number): T[] {
  return values
    .map((value) => ({ value, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value);
}

const EQUIVALENTS: readonly (readonly [fr: string, ru: string])[] = [
  ['accord-cadre', 'рамочное соглашение'],
  ['chambre de commerce', 'торговая палата'],
  ['pièces détachées', 'запасные части | запчасти'],
  ['semis direct', 'прямой посев'],
  ['droits de douane', 'таможенные пошлины'],
  ['commission intergouvernementale', 'межправительственная комиссия'],
  ['mémorandum d’entente', 'меморандум о взаимопонимании'],
  ['balance commerciale', 'торговый баланс'],
  ['énergies renouvelables', 'возобновляемые источники энергии'],
  ['valeur ajoutée', 'добавленная стоимость'],
  ['chaîne d’approvisionnement', 'цепочка поставок'],
  ['lettre de crédit', 'аккредитив'],
  ['coentreprise', 'совместное предприятие'],
  ['développement durable', 'устойчивое развитие'],
  ['sécurité alimentaire', 'продовольственная безопасность'],
  ['certificat d’origine', 'сертификат происхождения'],
  ['taux de change', 'обменный курс'],
  ['goutte-à-goutte', 'капельный полив'],
  ['appel d’offres', 'тендер | конкурс'],
  ['lettre d’intention', 'письмо о намерениях'],
  ['excédent', 'положительное сальдо'],
  ['partenariat public-privé', 'государственно-частное партнёрство'],
  ['zone franche', 'свободная экономическая зона'],
  ['dessalement', 'опреснение | опреснительный'],
  ['rendement', 'урожайность'],
  ['feuille de route', 'дорожная карта'],
  ['groupe de travail', 'рабочая группа'],
];

/** A glossary of the field our segments are of. */
export function sampleGlossary(): Term[] {
  return EQUIVALENTS.map(([fr, ru], index) => ({
    id: `term-${index}`,
    revision: 1,
    createdAt: '2026-10-01T08:00:00.000Z',
    updatedAt: '2026-10-01T08:00:00.000Z',
    deletedAt: null,
    designations: [
      { lang: 'fr', text: fr, status: 'preferred', partOfSpeech: 'noun' },
      ...ru.split(' | ').map((text, at) => ({
        lang: 'ru' as const,
        text,
        status: at === 0 ? ('preferred' as const) : ('admitted' as const),
        partOfSpeech: 'noun' as const,
      })),
    ],
    definition: {},
    note: '',
    source: '',
  }));
}
