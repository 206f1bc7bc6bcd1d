import { $getSelection, $isRangeSelection } from 'lexical';
import type { Lang } from '../../../../core/model/language.ts';
import type { Id } from '../../../../core/model/record.ts';
import { $blockId } from '../../nodes/blockState.ts';
import { $isTextBlock } from '../../nodes/TextBlockNode.ts';
import { $placeCaret } from '../../pair/applyContent.ts';
import { $blockOf } from '../../pair/documentRows.ts';
import { $textBefore } from '../../pair/merges.ts';
import type { Pair } from '../../pair/pair.ts';
import { focusBlock } from '../jump/jump.ts';

/** A place in the running text of a block, in UTF-16 units. */
export interface CaretPlace {
  block: Id;
  lang: Lang;
  offset: number;
}

/** Where the caret is in the text that had it last; null when it is in no block of text. */
export function caretPlace(pair: Pair): CaretPlace | null {
  const lang = pair.active;
  return pair.editors[lang].getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const node = selection.focus.getNode().getTopLevelElement();
    return $isTextBlock(node) ? { block: $blockId(node), lang, offset: $textBefore(selection.focus, node) } : null;
  });
}

/** Puts the caret at a place, and brings it into sight. */
export function placeCaret(pair: Pair, { block, lang, offset }: CaretPlace): void {
  focusBlock(pair, lang, block);
  pair.editors[lang].update(
    () => {
      const node = $blockOf(block);
      if ($isTextBlock(node)) $placeCaret(node, offset);
    },
    { discrete: true },
  );
}
