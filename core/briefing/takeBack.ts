import type { Block } from '../model/briefing.ts';
import type { Id } from '../model/record.ts';

/**
 * A document with one block as it was in an earlier state, both languages. A block that is gone comes back after the nearest block that stood
 * before it then and still does; one that is there stays where it is. A block the earlier state does not have changes nothing.
 */
export function withBlockOf(now: readonly Block[], then: readonly Block[], id: Id): Block[] {
  const place = then.findIndex((block) => block.id === id);
  const former = then[place];
  if (!former) return [...now];
  if (now.some((block) => block.id === id)) return now.map((block) => (block.id === id ? former : block));
  const present = new Map(now.map((block, index) => [block.id, index]));
  const before = then.slice(0, place).findLast((block) => present.has(block.id));
  return now.toSpliced(before ? (present.get(before.id) ?? -1) + 1 : 0, 0, former);
}
