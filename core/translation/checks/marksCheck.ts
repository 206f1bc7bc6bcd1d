import type { Mark } from '../../model/inline.ts';
import { otherLang } from '../../model/language.ts';
import type { Check, CheckedSide, Issue } from './check.ts';

/** Notes, links and marks of one language are in the other as well. */
export const marksCheck: Check = ({ sides: { fr, ru } }) => {
  if (!fr?.text.trim() || !ru?.text.trim()) return [];
  const found: Issue[] = [];
  const compare = (code: 'notesDiffer' | 'linksDiffer', counts: readonly [fr: number, ru: number]) => {
    const [ofFrench, ofRussian] = counts;
    if (ofFrench === ofRussian) return;
    found.push({
      code,
      lang: ofFrench < ofRussian ? 'fr' : 'ru',
      places: {},
      detail: { fr: String(ofFrench), ru: String(ofRussian) },
    });
  };
  compare('notesDiffer', [notes(fr), notes(ru)]);
  compare('linksDiffer', [links(fr), links(ru)]);
  const [french, russian] = [marks(fr), marks(ru)];
  for (const [lang, own, other] of [['fr', french, russian] as const, ['ru', russian, french] as const]) {
    for (const mark of own) {
      if (!other.has(mark)) found.push({ code: 'marksDiffer', lang: otherLang(lang), places: {}, detail: { mark } });
    }
  }
  return found;
};

function notes({ content }: CheckedSide): number {
  return content.filter(({ type }) => type === 'footnote' || type === 'citation').length;
}

function links({ content }: CheckedSide): number {
  return content.filter(({ type }) => type === 'link').length;
}

/** The marks of part of a text; a text that is marked as a whole is a matter of looks. Italics stand for words of another language, which the other one has not. */
function marks({ content, text }: CheckedSide): Set<Mark> {
  const found = new Set<Mark>();
  for (const inline of content) {
    if (!('marks' in inline) || inline.text.trim() === '' || inline.text.trim() === text.trim()) continue;
    for (const mark of inline.marks) if (mark !== 'italic') found.add(mark);
  }
  // « 1er » is set with a raised « er », «1-й» is not.
  found.delete('superscript');
  return found;
}
