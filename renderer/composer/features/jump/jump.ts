import { $createNodeSelection, $setSelection } from 'lexical';
import type { Lang } from '../../../../core/model/language.ts';
import type { Id } from '../../../../core/model/record.ts';
import { $isTextBlock } from '../../nodes/TextBlockNode.ts';
import { $blockOf } from '../../pair/documentRows.ts';
import type { Pair } from '../../pair/pair.ts';
import { selectedIds } from '../blocks/blockCommands.ts';

/** Moves the caret to the end of the same block's text in another language; to the nearest block before it that stands there. */
export function jumpToCounterpart(pair: Pair, to: Lang): void {
  const [id] = selectedIds(pair);
  const rows = pair.rows;
  const place = rows.findIndex((row) => row.id === id);
  const target = rows.slice(0, place + 1).findLast((row) => row.only === undefined || row.only === to);
  focusBlock(pair, to, target?.id ?? rows.find((row) => row.only === undefined || row.only === to)?.id);
}

/** Puts the caret at the end of a block. */
export function focusBlock(pair: Pair, lang: Lang, id: Id | undefined): void {
  const editor = pair.editors[lang];
  editor.update(
    () => {
      const node = id === undefined ? undefined : $blockOf(id);
      if ($isTextBlock(node)) node.selectEnd();
      else if (node) {
        const selection = $createNodeSelection();
        selection.add(node.getKey());
        $setSelection(selection);
      }
    },
    { discrete: true },
  );
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.focus();
}
