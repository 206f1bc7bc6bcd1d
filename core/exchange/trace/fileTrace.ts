import { writeReference } from '../../briefing/reference.ts';
import type { Briefing, Sides } from '../../model/briefing.ts';
import type { ItemRef } from '../../model/inline.ts';
import type { Item } from '../../model/item.ts';
import { LANGS } from '../../model/language.ts';
import type { Id } from '../../model/record.ts';
import type { Source } from '../../model/source.ts';
import type { FileTrace, TracedSource } from '../../model/trace.ts';
import { fingerprint } from './fingerprint.ts';

/** What a file says of the briefing it is made from. `items` and `sources`: the library's, at least those the briefing uses. */
export function fileTrace(briefing: Briefing, items: readonly Item[], sources: readonly Source[]): FileTrace {
  const records = new Map(items.map((item) => [item.id, item]));
  const known = new Map(sources.map((source) => [source.id, source]));
  const used = new Map(itemRefs(briefing).map((ref) => [`${ref.itemId} ${ref.revision}`, ref]));
  return {
    briefingId: briefing.id,
    revision: briefing.revision,
    reference: briefing.meta.reference,
    fingerprint: fingerprint(briefing),
    items: [...used.values()].map(({ itemId, revision }) => {
      const item = records.get(itemId);
      return { id: itemId, revision, sources: item === undefined ? [] : tracedSources(item, known) };
    }),
  };
}

/** The passages an item came from, with the references of their sources. */
export function tracedSources(item: Item, sources: ReadonlyMap<Id, Source>): TracedSource[] {
  return item.excerpts.map(({ sourceId, start, end }) => {
    const source = sources.get(sourceId);
    return { id: sourceId, reference: source === undefined ? '' : writeReference(source, source.lang), start, end };
  });
}

/** The ids of the items a briefing shows. */
export function usedItems(briefing: Briefing): Set<Id> {
  return new Set(itemRefs(briefing).map(({ itemId }) => itemId));
}

function itemRefs(briefing: Briefing): ItemRef[] {
  const holders: { sides: Sides }[] = briefing.blocks.flatMap((block) =>
    block.kind === 'table' || block.kind === 'statisticTable' ? block.attrs.rows.flat() : [block],
  );
  return holders.flatMap(({ sides }) => LANGS.flatMap((lang) => sides[lang]?.content ?? [])).filter((inline) => inline.type === 'itemRef');
}
