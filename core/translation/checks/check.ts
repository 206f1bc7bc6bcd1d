import type { Person } from '../../model/authority.ts';
import type { BlockKind } from '../../model/briefing.ts';
import type { Finding, TextFindingCode } from '../../model/finding.ts';
import type { Inline } from '../../model/inline.ts';
import type { Lang } from '../../model/language.ts';
import type { TermMatcher } from '../glossary/termMatcher.ts';
import type { TextRange } from '../segmentation.ts';
import type { FigureReader } from './value.ts';

/** A text in one language, as it is checked. */
export interface CheckedSide {
  /** The running text: line breaks as `\n`, notes left out. */
  readonly text: string;
  readonly content: readonly Inline[];
}

/** One text in the languages it exists in. */
export interface CheckedText {
  readonly kind: BlockKind;
  readonly sides: Readonly<Partial<Record<Lang, CheckedSide>>>;
  /** The language the other one was translated from; null where nobody has said. */
  readonly origin: Lang | null;
}

/** Words somebody has said, by language, as the library has them. */
export type KeptQuotation = Readonly<Partial<Record<Lang, string>>>;

/** What checks ask about beside the text. */
export interface CheckContext {
  readonly readFigures: FigureReader;
  readonly terms: TermMatcher;
  readonly people: readonly Pick<Person, 'id' | 'names'>[];
  readonly quotations: readonly KeptQuotation[];
}

/** What a check has to say. `lang` is the language in which something is to be done. */
export interface Issue {
  readonly code: TextFindingCode;
  readonly lang: Lang;
  readonly places: Readonly<Partial<Record<Lang, TextRange>>>;
  readonly detail: Readonly<Record<string, string>>;
  /** Changes of the text in `lang` that are right in every case. */
  readonly fix?: Finding['fix'];
}

/** A check looks at one text, and never fails. */
export type Check = (text: CheckedText, context: CheckContext) => Issue[];
