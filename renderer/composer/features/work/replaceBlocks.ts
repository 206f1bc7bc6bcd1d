import type { Block } from '../../../../core/model/briefing.ts';
import type { Pair } from '../../pair/pair.ts';
import { sameValue } from '../../pair/sameValue.ts';

/**
 * Puts blocks that were changed elsewhere in the place of those that were sent there, as one step of the history. A block that somebody has changed
 * since it was sent stays as it is now.
 */
export function replaceBlocks(pair: Pair, changed: readonly Block[], sent: readonly Block[]): void {
  const now = pair.content();
  const before = new Map(sent.map((block) => [block.id, block]));
  const after = new Map(changed.map((block) => [block.id, block]));
  const blocks = now.blocks.map((block) => {
    const next = after.get(block.id);
    return next !== undefined && sameValue(before.get(block.id), block) ? next : block;
  });
  pair.apply({ blocks, parked: now.parked }, 'memory');
}
