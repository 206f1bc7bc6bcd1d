import type { SegmentationRule } from '../../model/segmentation.ts';

/** No end of a sentence after these, whatever follows: a name or a number does. */
const BEFORE_NAMES = [
  'M',
  'MM',
  'Mgr',
  'Dr',
  'Pr',
  'Me',
  'St',
  'Ste',
  'Cie',
  'Ets',
  'av',
  'bd',
  'pl',
  'adj',
  'col',
  'gal',
  'cdt',
  'cf',
  'vs',
  'env',
];
/** No end after these when a number follows. */
const BEFORE_NUMBERS = [
  '[Aa]rt',
  'al',
  'p',
  'pp',
  'n',
  'N',
  '[Vv]ol',
  '[Cc]hap',
  '[Ff]ig',
  '[Tt]abl',
  'éd',
  't',
  '[Tt]él',
  'ann',
  'par',
  'paragr',
  'ligne',
  '[Rr]éf',
  'B\\.P',
  'no',
];
/** Months and days as they are shortened in tables and datelines. */
const IN_DATES = ['janv', 'févr', 'avr', 'juill?', 'sept', 'oct', 'nov', 'déc', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'];

const SPACE = '[ \\u00a0\\u202f\\t]';
/** Marks that belong to the sentence before. */
const CLOSING = '[»”"\')\\]\\u2019]';
/** What a sentence may begin with. */
const OPENING = '[«“"(\\[—–-]?[ \\u00a0\\u202f]?[\\p{Lu}\\p{Nd}]';

const hold = (before: string, after: string): SegmentationRule => ({ breaks: false, before, after });
const end = (before: string, after: string): SegmentationRule => ({ breaks: true, before, after });

/** How French sentences end: SRX rules in their order. */
export const FRENCH_SEGMENTATION: readonly SegmentationRule[] = [
  hold(`(?<!\\p{L})(?:${BEFORE_NAMES.join('|')})\\.${SPACE}+`, ''),
  hold(`(?<!\\p{L})(?:${BEFORE_NUMBERS.join('|')})\\.${SPACE}*`, '[\\p{Nd}IVXLC]'),
  hold(`(?<!\\p{L})(?:${IN_DATES.join('|')})\\.${SPACE}+`, '[\\p{Nd}\\p{Ll}]'),
  // Initials: J.-P. Martin, A. Diop; but not the acronym that ends a sentence.
  hold(`(?<![\\p{L}.])\\p{Lu}(?:h|\\.-\\p{Lu})?\\.${SPACE}+`, '\\p{Lu}'),
  // A number at the start of a line numbers it: « 1. Contexte ».
  hold(`(?:^|\\n)${SPACE}*(?:\\p{Nd}{1,3}|[IVX]{1,4}|[a-z])[.)]${SPACE}+`, ''),
  // Three dots inside a quotation or a list that goes on.
  hold(`(?:\\.{3}|…)${SPACE}*[\\])]?${SPACE}+`, '\\p{Ll}'),
  end(`[.!?…]+(?:${SPACE}?${CLOSING})*${SPACE}+`, OPENING),
  end('\\n+', ''),
];
