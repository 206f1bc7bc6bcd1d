/**
 * The sentences that say why a proposal was made: keys of `rule` in `resources/locales/*\/capture.json`. `Marks` are words in
 * quotation marks that a construction makes somebody's words; the rest is reported without marks.
 */
export const CAPTURE_EXPLANATIONS = [
  'clause',
  'clauseMarks',
  'infinitive',
  'objectMarks',
  'according',
  'accordingMarks',
  'as',
  'asMarks',
  'closing',
  'closingMarks',
  'inside',
  'colon',
  'colonMarks',
  'nameColon',
  'previous',
  'fragment',
  'continued',
  'before',
  'unattributed',
  'edited',
  'quantity',
  'elided',
  'change',
  'range',
  'fraction',
  'multiple',
] as const;
export type CaptureExplanation = (typeof CAPTURE_EXPLANATIONS)[number];

/** Of each construction of speech, by the last part of its rule: the sentence for reported words and the one for marked words. */
const CONSTRUCTIONS: Readonly<Record<string, readonly [reported: CaptureExplanation, marked: CaptureExplanation]>> = {
  clause: ['clause', 'clauseMarks'],
  passive: ['objectMarks', 'objectMarks'],
  infinitive: ['infinitive', 'clauseMarks'],
  object: ['objectMarks', 'objectMarks'],
  according: ['according', 'accordingMarks'],
  heard: ['according', 'accordingMarks'],
  as: ['as', 'asMarks'],
  'as-said': ['as', 'asMarks'],
  closing: ['closing', 'closingMarks'],
  colon: ['colon', 'colonMarks'],
  'name-colon': ['nameColon', 'nameColon'],
  previous: ['previous', 'previous'],
  words: ['previous', 'previous'],
  'about-this': ['previous', 'previous'],
};
const PLACES: readonly CaptureExplanation[] = ['fragment', 'continued', 'before', 'unattributed', 'edited'];
const FIGURES: readonly CaptureExplanation[] = ['elided', 'change', 'range', 'fraction', 'multiple'];

/** Which sentence explains a proposal's `rule` (`fr.clause.marks`, `continued`, `statistic.money`); null for a rule that is not known. */
export function captureExplanation(rule: string): CaptureExplanation | null {
  const [family = '', name = '', variant] = rule.split('.');
  if (family === 'statistic') return FIGURES.find((known) => known === name) ?? 'quantity';
  const place = PLACES.find((known) => known === rule);
  if (place !== undefined) return place;
  if (variant === 'inside') return 'inside';
  const construction = Object.hasOwn(CONSTRUCTIONS, name) ? CONSTRUCTIONS[name] : undefined;
  return construction?.[variant === 'marks' ? 1 : 0] ?? null;
}
