import { $getSelection, $isRangeSelection } from 'lexical';
import { useEffect, useState } from 'react';
import { isStale, type SideState, stateOf } from '../../../core/briefing/side.ts';
import type { Block } from '../../../core/model/briefing.ts';
import { type Mark, markSchema } from '../../../core/model/inline.ts';
import type { Lang } from '../../../core/model/language.ts';
import { $selectedIds } from '../features/blocks/blockCommands.ts';
import type { Pair } from '../pair/pair.ts';

/** Where the caret is, and what is there. */
export interface Caret {
  lang: Lang;
  /** The first block of the selection. */
  block: Block | undefined;
  state: SideState | null;
  stale: boolean;
  marks: ReadonlySet<Mark>;
}

export function readCaret(pair: Pair): Caret {
  const lang = pair.active;
  // The committed state: this runs while the page is drawn, and must not make an editor commit what is waiting.
  const { id, marks } = pair.editors[lang].getEditorState().read(() => {
    const selection = $getSelection();
    const present = $isRangeSelection(selection) ? markSchema.options.filter((mark) => selection.hasFormat(mark)) : [];
    return { id: $selectedIds()[0], marks: new Set(present) };
  });
  const block = id === undefined ? undefined : pair.block(id);
  return { lang, block, state: block ? stateOf(block, lang) : null, stale: block ? isStale(block, lang) : false, marks };
}

/** The caret, followed. */
export function useCaret(pair: Pair): Caret {
  const [caret, setCaret] = useState(() => readCaret(pair));
  useEffect(() => pair.subscribe(() => setCaret(readCaret(pair))), [pair]);
  return caret;
}
