import type { CaptureLanguage } from '../../captureLanguage.ts';
import { months } from '../dates.ts';
import { asidesOf, cuesOf } from './cues.ts';
import { cueVerb } from './cueVerbs.ts';
import { familyStem } from './declension.ts';
import { knownNames } from './knownNames.ts';
import { isMarkedName } from './markedNames.ts';
import { mentionsOf } from './mentions.ts';
import { ABBREVIATIONS, ADVERBS } from './words.ts';

/** What capture must know of Russian. */
export const russianCapture: CaptureLanguage = {
  lang: 'ru',
  abbreviations: ABBREVIATIONS,
  divide: (word) => [word.length],
  mentions: mentionsOf,
  knownNames,
  cues: cuesOf,
  asides: asidesOf,
  isName: isMarkedName,
  sameFamily: (a, b) => familyStem(a) === familyStem(b),
  opensAttribution: (words) => {
    const keys = words.map((word) => word.toLowerCase().replace(/ё/g, 'е'));
    const verb = keys.find((key) => !ADVERBS.has(key) && !/^(?:он|она|они|и|при|этом)$/.test(key));
    return verb !== undefined && cueVerb(verb)?.closing === true;
  },
  press: {
    agencies: [
      'Агентство городских новостей «Москва»',
      'ТАСС-Кавказ',
      'РИА Новости',
      'РИА «Новости»',
      'Рейтер',
      'Интерфакс',
      'ИНТЕРФАКС',
      'Росбалт',
      'Спутник',
      'Sputnik',
      'Reuters',
      'REGNUM',
      'ИА REGNUM',
      'Казинформ',
      'БЕЛТА',
      'Прайм',
      'ПРАЙМ',
      'УНИАН',
      'ТАСС',
      'РБК',
      'ЕАН',
      'АГН',
    ],
    bylines: ['Автор', 'Авторы', 'Корреспондент', 'Текст', 'Источник', 'Подготовил', 'Подготовила', 'Беседовал', 'Беседовала'],
    staff: ['Редакция', 'Пресс-служба'],
    months,
  },
};
