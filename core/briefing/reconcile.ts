import type { Lang } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import { type Row, sameShape } from './rows.ts';

/** Whether a row stands in the text of a language. */
export function standsIn(row: Row, lang: Lang): boolean {
  return row.only === undefined || row.only === lang;
}

/** The rows that stand in the text of a language. */
export function standing(rows: readonly Row[], lang: Lang): Row[] {
  return rows.filter((row) => standsIn(row, lang));
}

/**
 * The structure both languages should have, from the one they last agreed on (`base`) and the one each has now. Only what a side
 * changed since `base` is carried over, so that changes made on both sides at the same moment both survive:
 *
 * - a block that a side has lost is gone, one that a side has added is there for both (unless it is marked as belonging to one language);
 * - the order is that of the side that moved blocks; when both did, the French one's, deterministically;
 * - a shape or a mark that one side changed wins over the one that did not; when both changed it, the French one's.
 *
 * Ids must be unique within each list. The result holds every row once; what a language shows of it are the rows that
 * {@link standsIn} it, and applying the result to both sides makes a second call return the same rows.
 */
export function reconcile(base: readonly Row[], fr: readonly Row[], ru: readonly Row[]): Row[] {
  const before = byId(base);
  const now = { fr: byId(fr), ru: byId(ru) };
  const kept = new Map<Id, Row>();
  for (const id of new Set([...now.fr.keys(), ...now.ru.keys()])) {
    const row = mergedRow(before.get(id), now.fr.get(id), now.ru.get(id));
    if (row) kept.set(id, row);
  }
  const stable = (rows: readonly Row[]): Id[] => rows.filter((row) => before.has(row.id) && kept.has(row.id)).map((row) => row.id);
  const frenchMoved = !sameOrder(stable(fr), stable(base));
  const russianMoved = !sameOrder(stable(ru), stable(base));
  const order = russianMoved && !frenchMoved ? weave(ids(ru), ids(fr)) : weave(ids(fr), ids(ru));
  return order.flatMap((id) => kept.get(id) ?? []);
}

/** One row after both sides' changes, or nothing when it is gone. */
function mergedRow(base: Row | undefined, fr: Row | undefined, ru: Row | undefined): Row | undefined {
  const one = fr ?? ru;
  if (!one) return undefined;
  if (base) {
    // A side that never showed the block has not lost it; and marking it as one's own is a reason to keep it.
    const lost = (lang: Lang, row: Row | undefined): boolean => row === undefined && standsIn(base, lang) && standsIn(one, lang);
    if (lost('fr', fr) || lost('ru', ru)) return undefined;
  }
  if (!fr || !ru) return one;
  const french = { shape: !base || !sameShape(base.shape, fr.shape), only: base?.only !== fr.only };
  const only = french.only ? fr.only : ru.only;
  return { id: one.id, shape: french.shape ? fr.shape : ru.shape, ...(only === undefined ? {} : { only }) };
}

/** The first order with what only the second has, each after the neighbour it follows there. */
function weave(first: readonly Id[], second: readonly Id[]): Id[] {
  const known = new Set(first);
  const following = new Map<Id | null, Id[]>();
  let previous: Id | null = null;
  for (const id of second) {
    if (known.has(id)) {
      previous = id;
      continue;
    }
    following.set(previous, [...(following.get(previous) ?? []), id]);
  }
  return [...(following.get(null) ?? []), ...first.flatMap((id) => [id, ...(following.get(id) ?? [])])];
}

/** Whether two lists of the same blocks, or of some of them, have these in the same order. */
function sameOrder(one: readonly Id[], other: readonly Id[]): boolean {
  const members = new Set(one);
  const shared = other.filter((id) => members.has(id));
  return one.length === shared.length && one.every((id, index) => id === shared[index]);
}

function ids(rows: readonly Row[]): Id[] {
  return rows.map((row) => row.id);
}

function byId(rows: readonly Row[]): Map<Id, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
