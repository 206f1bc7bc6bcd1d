import type { TextFindingCode } from '../../model/finding.ts';
import { type Lang, otherLang } from '../../model/language.ts';
import type { Check, Issue } from './check.ts';
import { type Difference, differences } from './comparedValues.ts';
import { type Value, valuesOf } from './value.ts';

type Family = 'number' | 'date' | 'time';

const FAMILIES: Record<Value['kind'], Family> = { figure: 'number', date: 'date', month: 'date', weekday: 'date', time: 'time' };
const DIFFERS: Record<Family, TextFindingCode> = { number: 'numberDiffers', date: 'dateDiffers', time: 'timeDiffers' };
const MISSING: Record<Family, TextFindingCode> = { number: 'numberMissing', date: 'dateMissing', time: 'timeMissing' };

/** Numbers, dates, times, currencies, shares and units say the same in both languages, however they are written. */
export const valueCheck: Check = ({ sides: { fr, ru }, origin }, { readFigures }) => {
  if (!fr || !ru || !fr.text.trim() || !ru.text.trim()) return [];
  const texts = { fr: fr.text, ru: ru.text };
  const found = differences(valuesOf(fr.text, 'fr', readFigures), valuesOf(ru.text, 'ru', readFigures));
  return found.flatMap((difference) => issue(difference, texts, origin) ?? []);
};

function issue({ first, second, onlyUnit }: Difference, texts: Record<Lang, string>, origin: Lang | null): Issue | null {
  const written = (value: Value, lang: Lang) => texts[lang].slice(value.start, value.end);
  const place = ({ start, end }: Value) => ({ start, end });
  if (first && second) {
    return {
      code: onlyUnit ? 'unitDiffers' : DIFFERS[FAMILIES[first.kind === 'figure' ? second.kind : first.kind]],
      lang: origin === null ? 'ru' : otherLang(origin),
      places: { fr: place(first), ru: place(second) },
      detail: { fr: written(first, 'fr'), ru: written(second, 'ru') },
    };
  }
  const value = first ?? second;
  if (!value) return null;
  const lang = first ? 'fr' : 'ru';
  return {
    code: MISSING[FAMILIES[value.kind]],
    lang: otherLang(lang),
    places: { [lang]: place(value) },
    detail: { text: written(value, lang) },
  };
}
