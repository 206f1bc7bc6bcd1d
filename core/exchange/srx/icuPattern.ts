/** Classes other programs write by the names of POSIX, or by letters of their own. */
const POSIX: Readonly<Record<string, string>> = {
  alpha: '\\p{L}',
  digit: '\\p{Nd}',
  alnum: '\\p{L}\\p{Nd}',
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  punct: '\\p{P}',
  space: '\\s',
  blank: ' \\t',
};
const SPACES = ' \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000';
/** What may stand behind a backslash with the flag `u`. */
const ESCAPABLE = /[\^$\\.*+?()[\]{}|/dDsSwWbBtnrvf0-9cxupPk-]/;

/**
 * A regular expression as SRX has it (the syntax of ICU) in that of ECMAScript: quoted passages, spaces of one line, characters by number, classes of
 * POSIX; possessive quantifiers become ordinary ones, which match the same or more. What has no counterpart stays, and is told when the rule is tried.
 */
export function fromIcu(pattern: string): string {
  const quoted = pattern.replace(/\\Q([\s\S]*?)(?:\\E|$)/g, (_all, plain: string) => plain.replace(/[\^$\\.*+?()[\]{}|]/g, '\\$&'));
  let result = '';
  let inClass = false;
  for (let at = 0; at < quoted.length; at += 1) {
    const character = quoted.charAt(at);
    if (character === '\\') {
      const [whole, converted] = escapeAt(quoted, at, inClass);
      result += converted;
      at += whole.length - 1;
    } else if (inClass && quoted.startsWith('[:', at)) {
      const [whole, name = ''] = /^\[:(\w+):\]/.exec(quoted.slice(at)) ?? ['[', ''];
      result += POSIX[name] ?? whole;
      at += whole.length - 1;
    } else {
      if (character === '[') inClass = true;
      else if (character === ']') inClass = false;
      const isPossessive = !inClass && character === '+' && /[*+?}]$/.test(result) && !/\\[*+?}]$/.test(result);
      if (!isPossessive) result += character;
    }
  }
  // `(?i)` at the beginning holds for all that follows.
  const [, flags, rest = ''] = /^\(\?([ims]+)\)([\s\S]*)$/.exec(result) ?? [];
  return flags === undefined ? result : `(?${flags}:${rest})`;
}

function escapeAt(pattern: string, at: number, inClass: boolean): [whole: string, converted: string] {
  const rest = pattern.slice(at);
  const [byNumber, hex = ''] = /^\\x\{([0-9a-f]+)\}/i.exec(rest) ?? [];
  if (byNumber !== undefined) return [byNumber, `\\u{${hex}}`];
  const next = rest.charAt(1);
  if (next === 'h') return ['\\h', inClass ? SPACES : `[${SPACES}]`];
  if (next === 'R') return ['\\R', '(?:\\r\\n|[\\n\\r\\u2028\\u2029])'];
  if (next === '') return ['\\', '\\'];
  if (next === '-') return ['\\-', inClass ? '\\-' : '-'];
  return [rest.slice(0, 2), ESCAPABLE.test(next) || /[A-Za-z]/.test(next) ? rest.slice(0, 2) : next];
}
