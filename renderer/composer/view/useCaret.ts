import { $getSelection, $isRangeSelection } from 'lexical';
import { useEffect, useState } from 'react';
import { sameShape, shapeOf } from '../../../core/briefing/rows.ts';
import { isStale, type SideState, stateOf } from '../../../core/briefing/side.ts';
import type { Block, ParkedBlock } from '../../../core/model/briefing.ts';
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
  canUndo: boolean;
  canRedo: boolean;
  parked: readonly ParkedBlock[];
}

function readCaret(pair: Pair): Caret {
  const lang = pair.active;
  // The committed state: this runs while the page is drawn, and must not make an editor commit what is waiting.
  const { id, marks } = pair.editors[lang].getEditorState().read(() => {
    const selection = $getSelection();
    const present = $isRangeSelection(selection) ? markSchema.options.filter((mark) => selection.hasFormat(mark)) : [];
    return { id: $selectedIds()[0], marks: new Set(present) };
  });
  const block = id === undefined ? undefined : pair.block(id);
  return {
    lang,
    block,
    state: block ? stateOf(block, lang) : null,
    stale: block ? isStale(block, lang) : false,
    marks,
    canUndo: pair.canUndo,
    canRedo: pair.canRedo,
    parked: pair.parked,
  };
}

/** Whether nothing that is shown about the caret differs: most keystrokes change none of it. */
function sameCaret(one: Caret, other: Caret): boolean {
  const { block: oneBlock, marks: oneMarks, ...oneRest } = one;
  const { block: otherBlock, marks: otherMarks, ...otherRest } = other;
  const rest = Object.entries(oneRest).every(([name, value]) =>
    Object.is(value, Object.entries(otherRest).find(([key]) => key === name)?.[1]),
  );
  if (!rest || oneMarks.size !== otherMarks.size || [...oneMarks].some((mark) => !otherMarks.has(mark))) return false;
  if (!oneBlock || !otherBlock) return oneBlock === otherBlock;
  return oneBlock.id === otherBlock.id && oneBlock.only === otherBlock.only && sameShape(shapeOf(oneBlock), shapeOf(otherBlock));
}

/** The caret, followed. */
export function useCaret(pair: Pair): Caret {
  const [caret, setCaret] = useState(() => readCaret(pair));
  useEffect(
    () =>
      pair.subscribe(() => {
        const now = readCaret(pair);
        setCaret((before) => (sameCaret(before, now) ? before : now));
      }),
    [pair],
  );
  return caret;
}
