import type { Block, BriefingContent } from '../../core/model/briefing.ts';
import type { Id } from '../../core/model/record.ts';

/** The items a content quotes or cites already: a template takes those of its mission by itself. */
export function itemsIn(blocks: readonly Block[]): Set<Id> {
  const found = new Set<Id>();
  const look = (sides: Block['sides']) => {
    for (const side of Object.values(sides)) {
      for (const inline of side.content) if (inline.type === 'itemRef') found.add(inline.itemId);
    }
  };
  for (const block of blocks) {
    look(block.sides);
    if (block.kind === 'quotation' && block.attrs.itemId !== null) found.add(block.attrs.itemId);
    if (block.kind === 'statisticTable') for (const id of block.attrs.itemIds) found.add(id);
    if (block.kind === 'table' || block.kind === 'statisticTable') for (const cell of block.attrs.rows.flat()) look(cell.sides);
  }
  return found;
}

/** The content with these items at its end, each as the library writes it; those it has already are not written twice. */
export async function withItems(
  { version, template, missionId, meta, blocks, parked }: BriefingContent,
  itemIds: readonly Id[],
  insertion: (itemId: Id) => Promise<Block[]>,
): Promise<BriefingContent> {
  const there = itemsIn(blocks);
  const added: Block[] = [];
  for (const id of itemIds) if (!there.has(id)) added.push(...(await insertion(id)));
  return { version, template, missionId, meta, parked, blocks: [...blocks, ...added] };
}
