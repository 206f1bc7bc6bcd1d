import type { Cue, Mention, QuotationToken, Sentence } from '../language/captureLanguage.ts';

/** A sentence with what the language found in it. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
  readonly cues: readonly Cue[];
  /** Cues inside marks, by the passage they stand in. */
  readonly asides: ReadonlyMap<QuotationToken, readonly Cue[]>;
}

/** The marked passage makes up its sentence, alone or with other marked ones. */
export function isWhole(sentence: Sentence, index: number): boolean {
  return sentence.tokens.every(
    (token, at) => at === index || token.kind === 'quotation' || (token.kind === 'mark' && /^[.,;:!?…—–\-[\]()]+$/.test(token.text)),
  );
}
