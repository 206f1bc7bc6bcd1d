import { type Item, type ItemInput, type ItemKind, itemInputSchema, type TextState } from '../../core/model/item.ts';
import type { Lang } from '../../core/model/language.ts';

/** A record as it is edited: without the fields the library sets. */
export function draftOf(item: Item): ItemInput {
  return itemInputSchema.parse(item);
}

/** A new item with nothing in it. */
export function emptyItem(kind: ItemKind, originalLang: Lang): ItemInput {
  const shared = { originalLang, texts: {}, date: null, tags: [], status: 'unverified' as const, excerpts: [] };
  if (kind === 'fact') return { kind, ...shared };
  if (kind === 'quote') return { kind, ...shared, mode: 'direct', speakerId: null, organisationId: null, role: {} };
  return {
    kind,
    ...shared,
    quantity: { value: '0', valueMax: null, unit: '', dimension: 'other', scale: 0, approx: 'exact' },
    measure: {},
    period: {},
    geography: {},
    series: [],
  };
}

/** The item with another text in one language; no text takes the language away. A new text starts as a draft. */
export function withText<T extends ItemInput>(item: T, lang: Lang, text: string, state?: TextState): T {
  const { [lang]: before, ...others } = item.texts;
  if (text === '') return { ...item, texts: others };
  const isOriginal = lang === item.originalLang;
  return { ...item, texts: { ...item.texts, [lang]: { text, state: state ?? before?.state ?? (isOriginal ? 'reviewed' : 'draft') } } };
}

/** Reads tags as they are typed, separated by commas. */
export function readTags(typed: string): string[] {
  const tags = typed.split(',').map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
