import { createContext, Script } from 'node:vm';
import type { Lang } from '../model/language.ts';
import type { RuleProblem, SegmentationRule } from '../model/segmentation.ts';

/** How long a rule may take over the trial text, in milliseconds: ordinary ones take less than one. */
const PATIENCE = 150;

/** What makes a careless expression look for ways without end: long words, long runs of spaces, marks and numbers. */
const TRIAL = [
  'Le port de Casablanca a reçu douze navires. Порт принял двенадцать судов. '.repeat(10),
  'a'.repeat(200),
  'А'.repeat(200),
  ' '.repeat(200),
  '1'.repeat(200),
  '.'.repeat(200),
  'M. '.repeat(100),
  'aA1. '.repeat(60),
].join('\n');

/** Each half is tried by itself as well: in another text the other half may let it have its turn anywhere. */
const SCRIPT = new Script(`{
  const half = (open, written) => written === '' ? '' : open + written + ')';
  const [first, second] = [half('(?<=', before), half('(?=', after)];
  let places = 0;
  for (const pattern of [first, second, first + second]) {
    for (const match of text.matchAll(new RegExp(pattern, 'gu'))) places += match.index === undefined ? 0 : 1;
  }
  places;
}`);

/**
 * The rules that cannot be used: not regular expressions, or such as take too long (a segmenter runs over everything that is typed, and an
 * expression like `(a+)+b` would stop it for ever). Each is tried on a text, within a time that ends.
 */
export function ruleProblems(lang: Lang, rules: readonly SegmentationRule[]): RuleProblem[] {
  const context = createContext({ text: TRIAL, before: '', after: '' });
  return rules.flatMap(({ before, after }, rule): RuleProblem[] => {
    context.before = before;
    context.after = after;
    try {
      SCRIPT.runInContext(context, { timeout: PATIENCE });
      return [];
    } catch (error) {
      const code = error !== null && typeof error === 'object' && 'code' in error ? error.code : '';
      const detail = error !== null && typeof error === 'object' && 'message' in error ? String(error.message) : String(error);
      return [{ lang, rule, reason: code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? 'slow' : 'syntax', detail }];
    }
  });
}
