import { $getSelection, $isRangeSelection } from 'lexical';
import { useEffect, useState } from 'react';
import { isStale, type SideState, stateOf } from '../../../core/briefing/side.ts';
import type { Block } from '../../../core/model/briefing.ts';
import { type Mark, markSchema } from '../../../core/model/inline.ts';
import type { Lang } from '../../../core/model/language.ts';
import { selectedIds } from '../features/blocks/blockCommands.ts';
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
  const [id] = selectedIds(pair);
  const block = id === undefined ? undefined : pair.block(id);
  const marks = pair.editors[lang].read(() => {
    const selection = $getSelection();
    return new Set($isRangeSelection(selection) ? markSchema.options.filter((mark) => selection.hasFormat(mark)) : []);
  });
  return { lang, block, state: block ? stateOf(block, lang) : null, stale: block ? isStale(block, lang) : false, marks };
}

/** The caret, followed. */
export function useCaret(pair: Pair): Caret {
  const [caret, setCaret] = useState(() => readCaret(pair));
  useEffect(() => pair.subscribe(() => setCaret(readCaret(pair))), [pair]);
  return caret;
}
