import type { Item, ItemInput } from '../../model/item.ts';
import type { Id, RecordKind } from '../../model/record.ts';
import type { SavedSearch } from '../../model/search.ts';
import type { TagUse } from '../../model/tag.ts';
import type { Binned, DuplicatePair, HistoryEntry, ItemUse, PurgeReport, SimilarItem } from '../../model/trust.ts';
import type { EngineContext } from '../context.ts';

/** What makes the library trusted: where items are used, what is the same, what was done, and the way back. */

export function usesOf(context: EngineContext, input: { id: Id }): ItemUse[] {
  return context.library.usesOf(input.id);
}
export function expired(context: EngineContext): Item[] {
  return context.library.expired();
}
export function supersede(context: EngineContext, input: { id: Id; by: Id }): Item {
  return context.library.action('supersedeItem', () => context.library.supersede(input.id, input.by));
}
export function successor(context: EngineContext, input: { id: Id }): Item {
  return context.library.successorOf(input.id);
}

export function similar(context: EngineContext, input: { item: ItemInput }): SimilarItem[] {
  return context.library.similar(input.item);
}
export function duplicates(context: EngineContext, input: { limit: number }): DuplicatePair[] {
  return context.library.duplicates(input.limit);
}
export function keepApart(context: EngineContext, input: { one: Id; other: Id }): Record<string, never> {
  context.library.keepApart(input.one, input.other);
  return {};
}
export function mergePreview(context: EngineContext, input: { keepId: Id; otherIds: Id[] }): { item: ItemInput; uses: ItemUse[] } {
  const item = context.library.mergePreview(input.keepId, input.otherIds);
  const uses = [...new Set([input.keepId, ...input.otherIds])].flatMap((id) => context.library.usesOf(id));
  // One that is merged already is among the uses of the one that took it in.
  return { item, uses: [...new Map(uses.map((use) => [`${use.briefingId} ${use.blockId}`, use])).values()] };
}
export function merge(context: EngineContext, input: { keepId: Id; otherIds: Id[] }): Item {
  return context.library.action('mergeItems', () => context.library.merge(input.keepId, input.otherIds));
}

export function listBin(context: EngineContext): Binned[] {
  return context.library.bin();
}
export function restoreFromBin(context: EngineContext, input: { kind: RecordKind; id: Id }): Record<string, never> {
  context.library.action(`restore.${input.kind}`, () => context.library.restore(input.kind, input.id));
  return {};
}
export function purge(context: EngineContext, input: { only?: { kind: RecordKind; id: Id }[] | undefined }): PurgeReport {
  return context.library.purge(input.only ?? null);
}

export function listHistory(context: EngineContext, input: { kind: RecordKind; id: Id }): HistoryEntry[] {
  return context.library.states(input.kind, input.id);
}
export function restoreState(context: EngineContext, input: { kind: RecordKind; id: Id; sequence: number }): Record<string, never> {
  context.library.restoreState(input.kind, input.id, input.sequence);
  return {};
}

export function listTags(context: EngineContext): TagUse[] {
  return context.library.tags();
}
export function renameTag(context: EngineContext, input: { from: string; to: string }): Record<string, never> {
  context.library.renameTag(input.from, input.to);
  return {};
}
export function removeTag(context: EngineContext, input: { tag: string }): Record<string, never> {
  context.library.removeTag(input.tag);
  return {};
}

export function listSearches(context: EngineContext): SavedSearch[] {
  return context.library.savedSearches();
}
export function saveSearch(context: EngineContext, input: { id?: Id | undefined; name: string; input: SavedSearch['input'] }): SavedSearch {
  return context.library.saveSearch(input);
}
export function removeSearch(context: EngineContext, input: { id: Id }): Record<string, never> {
  context.library.removeSearch(input.id);
  return {};
}
