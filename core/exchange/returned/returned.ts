import { confirmSide, editSide, hashContent, hasText } from '../../briefing/side.ts';
import type { Block, Sides } from '../../model/briefing.ts';
import type { Inline } from '../../model/inline.ts';
import { type Lang, otherLang } from '../../model/language.ts';
import type { ReturnedChange, ReturnedComment, ReturnedProblem } from '../../model/returned.ts';
import { withSidesAt } from './textPlace.ts';

/** A change with what it makes of the text. */
export interface FoundChange {
  change: ReturnedChange;
  /** What the text becomes when these changes are taken, this one among them; null when its words stay. */
  content: ((taken: ReadonlySet<string>) => Inline[]) | null;
  /** What the other language said when the file was made: a translation is bound to it. */
  origin: readonly Inline[];
}

/** A returned file held against a briefing. */
export interface Returned {
  tracked: boolean;
  unchanged: number;
  changes: FoundChange[];
  comments: ReturnedComment[];
  problems: ReturnedProblem[];
}

/** Letters shown of a text a problem is about. */
const SHOWN = 80;

/** The beginning of a text, on one line. */
export function beginningOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN).trimEnd()}…`;
}

/** The blocks after some changes were taken. */
export function withChanges(blocks: readonly Block[], changes: readonly FoundChange[]): Block[] {
  const taken = new Set(changes.map(({ change }) => change.key));
  return changes.reduce<Block[]>(
    (now, { change, content, origin }) =>
      withSidesAt(now, change.place, (sides) => {
        const { lang, state } = change;
        const written = content === null ? sides : withText(sides, lang, content(taken), origin);
        if (state === null) return written;
        return boundTo(confirmSide(written, lang, state), lang, origin);
      }),
    [...blocks],
  );
}

/** The sides with the text that came back; what had none is a translation now, when there was something to translate. */
function withText(sides: Sides, lang: Lang, content: Inline[], origin: readonly Inline[]): Sides {
  const wasMissing = !hasText(sides[lang]);
  const written = editSide(sides, lang, content);
  if (!wasMissing || !hasText(sides[otherLang(lang)])) return written;
  return boundTo(confirmSide(written, lang, 'translated'), lang, origin);
}

/** What was translated is the other text as it was sent: when it has changed since, the translation is stale. */
function boundTo(sides: Sides, lang: Lang, origin: readonly Inline[]): Sides {
  const side = sides[lang];
  if (side?.from === undefined || origin.length === 0) return sides;
  return { ...sides, [lang]: { ...side, from: { ...side.from, hash: hashContent(origin) } } };
}
