import type { Lang } from '../../model/language.ts';
import type { MemoryText } from '../../model/memory.ts';

/** The versions of XLIFF that are written and read: OASIS XLIFF 1.2 (2008) and 2.1 (2018). */
export type XliffVersion = '1.2' | '2.1';

/** How far a segment has come; `missing`: it has no target. */
export type XliffState = 'missing' | 'draft' | 'translated' | 'reviewed' | 'final';

/**
 * A sentence and its translation, without the spaces around them. Tags of one meaning have one id in both languages; a line break is a tag of its own
 * with the content {@link LINE_BREAK}.
 */
export interface XliffSegment {
  source: MemoryText;
  target: MemoryText | null;
  state: XliffState;
}

/** A text of a briefing, or a footnote of one. */
export interface XliffUnit {
  id: string;
  segments: XliffSegment[];
  /** What was said about it. */
  notes: { author: string; text: string }[];
}

export interface XliffDocument {
  source: Lang;
  target: Lang;
  /** The title of the briefing. */
  original: string;
  /** Which version of which briefing it is; null when the file does not say. */
  trace: { briefingId: string; revision: number; fingerprint: string } | null;
  units: XliffUnit[];
}

/** The namespace of what we say of a file ourselves. */
export const XLIFF_TRACE = 'urn:diptych:xliff:1';

/** The content of a tag that is the end of a line. */
export const LINE_BREAK = '\n';
