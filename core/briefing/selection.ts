import type { Item, Quote } from '../model/item.ts';
import { LANGS } from '../model/language.ts';
import type { Mission } from '../model/mission.ts';
import type { Id } from '../model/record.ts';

/** Items of one kind that a briefing may use, in the order they were stored (ids are UUIDv7). What is disputed or superseded is not. */
export function usable<K extends Item['kind']>(items: readonly Item[], kind: K): Extract<Item, { kind: K }>[] {
  return items
    .filter((item): item is Extract<Item, { kind: K }> => item.kind === kind)
    .filter((item) => item.deletedAt === null && item.status !== 'disputed' && item.status !== 'superseded')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** How many of a section's pieces are taken: absent, all. */
interface Limits {
  perSpeaker?: number | undefined;
  most?: number | undefined;
}

/**
 * Quotes by speaker: the delegation and those it meets in turn, so that both are heard where only a few are taken; then everybody
 * else. Of one speaker, whole sentences come before fragments, then the earlier words before the later.
 */
export function quotesBySpeaker(quotes: readonly Quote[], mission: Mission | null, limits: Limits): Quote[] {
  const order = speakingOrder(mission);
  const turn = (quote: Quote) => (quote.speakerId === null ? undefined : order.get(quote.speakerId)) ?? order.size * 2;
  const speaker = (quote: Quote) => quote.speakerId ?? quote.organisationId ?? '';
  const sorted = [...quotes].sort(
    (a, b) =>
      turn(a) - turn(b) ||
      compare(speaker(a), speaker(b)) ||
      Number(isFragment(a)) - Number(isFragment(b)) ||
      compare(a.date ?? '', b.date ?? '') ||
      compare(a.id, b.id),
  );
  const heard = new Map<string, number>();
  const taken = sorted.filter((quote) => {
    const times = heard.get(speaker(quote)) ?? 0;
    heard.set(speaker(quote), times + 1);
    return limits.perSpeaker === undefined || times < limits.perSpeaker;
  });
  return limits.most === undefined ? taken : taken.slice(0, limits.most);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function speakingOrder(mission: Mission | null): Map<Id, number> {
  const order = new Map<Id, number>();
  for (const [index, id] of (mission?.delegation ?? []).entries()) order.set(id, index * 2);
  for (const [index, id] of (mission?.interlocutors ?? []).entries()) if (!order.has(id)) order.set(id, index * 2 + 1);
  return order;
}

/** Words that the speaker's sentence was cut down to begin small. */
function isFragment(quote: Quote): boolean {
  return LANGS.some((lang) => lang === quote.originalLang && /^\p{Ll}/u.test(quote.texts[lang]?.text ?? ''));
}
