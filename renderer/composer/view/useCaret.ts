import { $getSelection, $isRangeSelection } from 'lexical';
import { useEffect, useState } from 'react';
import { sameShape, shapeOf } from '../../../core/briefing/rows.ts';
import { isStale, type SideState, stateOf } from '../../../core/briefing/side.ts';
import type { Block, ParkedBlock } from '../../../core/model/briefing.ts';
import { type Mark, markSchema } from '../../../core/model/inline.ts';
import type { Lang } from '../../../core/model/language.ts';
import { type CommandContext, writingEditor } from '../commands.ts';
import { $selectedIds } from '../features/blocks/blockCommands.ts';
import type { ChangeName } from '../pair/changeName.ts';

/** Where the caret is, and what is there. */
export interface Caret {
  lang: Lang;
  /** The first block of the selection. */
  block: Block | undefined;
  state: SideState | null;
  stale: boolean;
  marks: ReadonlySet<Mark>;
  /** What undoing would take back, and redoing do again. */
  undoable: ChangeName | null;
  redoable: ChangeName | null;
  parked: readonly ParkedBlock[];
}

function readCaret(context: CommandContext): Caret {
  const { pair, place } = context;
  const lang = pair.active;
  // The committed state: this runs while the page is drawn, and must not make an editor commit what is waiting.
  const marks = writingEditor(context)
    .getEditorState()
    .read(() => {
      const selection = $getSelection();
      return new Set($isRangeSelection(selection) ? markSchema.options.filter((mark) => selection.hasFormat(mark)) : []);
    });
  const selected = pair.editors[lang].getEditorState().read(() => $selectedIds()[0]);
  const id = selected ?? (place.cell?.lang === lang ? place.cell.block : undefined);
  const block = id === undefined ? undefined : pair.block(id);
  return {
    lang,
    block,
    state: block ? stateOf(block, lang) : null,
    stale: block ? isStale(block, lang) : false,
    marks,
    undoable: pair.undoable,
    redoable: pair.redoable,
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
export function useCaret(context: CommandContext): Caret {
  const [caret, setCaret] = useState(() => readCaret(context));
  useEffect(() => {
    const read = () => {
      const now = readCaret(context);
      setCaret((before) => (sameCaret(before, now) ? before : now));
    };
    const leavePair = context.pair.subscribe(read);
    const leavePlace = context.place.subscribe(read);
    return () => {
      leavePair();
      leavePlace();
    };
  }, [context]);
  return caret;
}
