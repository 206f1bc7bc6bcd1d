import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { isBlank } from '../../../../core/briefing/side.ts';
import type { Block } from '../../../../core/model/briefing.ts';
import type { Inline } from '../../../../core/model/inline.ts';
import type { Id } from '../../../../core/model/record.ts';
import { $createInlines } from '../../nodes/content.ts';
import type { Pair } from '../../pair/pair.ts';
import { selectedIds } from '../blocks/blockCommands.ts';
import { focusBlock } from '../jump/jump.ts';

/**
 * Puts blocks after the block under the caret, or at the end, in both languages; in the place of that block when it is empty. The caret goes
 * to the last of them.
 */
export function insertAtCaret(pair: Pair, blocks: readonly Block[]): void {
  insertAfter(pair, blocks, selectedIds(pair).at(-1) ?? pair.rows.at(-1)?.id ?? null);
}

/** Puts blocks after one, in both languages; in its place when it is empty. */
function insertAfter(pair: Pair, blocks: readonly Block[], id: Id | null): void {
  const there = id === null ? undefined : pair.block(id);
  const replaced = there?.kind === 'paragraph' && isBlank(there) ? there.id : undefined;
  pair.insertBlocks(pair.active, blocks, id, undefined, replaced);
  const last = blocks.at(-1);
  if (last && pair.block(last.id)) focusBlock(pair, pair.active, last.id);
}

/** Puts a content where the caret stands, in the place of what is selected. */
export function insertContent(editor: LexicalEditor, content: readonly Inline[]): void {
  editor.update(
    () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertNodes($createInlines(content));
    },
    { discrete: true },
  );
}

/** Whom and what the text before the caret has named already, in the active language: people go by their family name then, sources by a short reference. */
export function namedBefore(pair: Pair): { people: Set<Id>; sources: Set<Id> } {
  const [here] = selectedIds(pair);
  const blocks = pair.blocks();
  const end = blocks.findIndex(({ id }) => id === here);
  const people = new Set<Id>();
  const sources = new Set<Id>();
  for (const block of end < 0 ? blocks : blocks.slice(0, end + 1)) {
    for (const inline of block.sides[pair.active]?.content ?? []) {
      if (inline.type === 'nameRef') people.add(inline.personId);
      if (inline.type === 'citation') sources.add(inline.sourceId);
    }
  }
  return { people, sources };
}
