import type { Edit, EditRecorder } from '../language/typesetting.ts';
import { LANGS, type Lang } from '../model/language.ts';
import { type TypographyChange, type TypographyKind, typographyKindSchema } from '../model/typography.ts';

const MOST_EXAMPLES = 3;
/** Letters shown on either side of a change. */
const AROUND = 14;

const SPACES = /^[ \u00a0\u2009\u202f]*$/;
const KINDS: readonly [TypographyKind, RegExp, RegExp][] = [
  ['joined', SPACES, SPACES],
  ['quotes', /^[ \u00a0\u202f"“”„«»]*$/, /^[ \u00a0\u202f“”„«»]*$/],
  ['apostrophes', /^'$/, /^’$/],
  ['dashes', /^[ \u00a0\u202f–—-]*$/, /^[ \u00a0\u202f–—]*$/],
  ['ellipses', /^\.*$/, /^[….]*$/],
  ['ordinals', /^\p{L}*$/u, /^\p{L}*$/u],
];

/** Counts what typography changes while a briefing is printed. */
export class TypographyLog {
  private readonly found = new Map<
    string,
    { kind: TypographyKind; lang: Lang; count: number; examples: { before: string; after: string }[] }
  >();

  /** What is told of the changes of a text in a language. */
  recorder(lang: Lang): EditRecorder {
    return (whole, edit) => {
      const kind = kindOf(whole, edit);
      const key = `${lang} ${kind}`;
      const known = this.found.get(key) ?? { kind, lang, count: 0, examples: [] };
      known.count++;
      if (known.examples.length < MOST_EXAMPLES) known.examples.push(example(whole, edit));
      this.found.set(key, known);
    };
  }

  /** The changes of some languages, in a fixed order. */
  changes(langs: readonly Lang[]): TypographyChange[] {
    const all = LANGS.filter((lang) => langs.includes(lang)).flatMap((lang) =>
      typographyKindSchema.options.map((kind) => this.found.get(`${lang} ${kind}`)),
    );
    return all.filter((change) => change !== undefined);
  }
}

function kindOf(whole: string, edit: Edit): TypographyKind {
  const before = whole.slice(edit.start, edit.end);
  return KINDS.find(([, from, to]) => from.test(before) && to.test(edit.text))?.[0] ?? 'other';
}

function example(whole: string, { start, end, text }: Edit): { before: string; after: string } {
  const left = whole.slice(Math.max(0, start - AROUND), start);
  const right = whole.slice(end, end + AROUND);
  return { before: left + whole.slice(start, end) + right, after: left + text + right };
}
