import type { Mention } from '../language/captureLanguage.ts';
import type { Speaker } from './speaker.ts';

/** `son homologue russe`, `le ministre de tutelle`: whose function is told by its likeness to another; any other name of it says more. */
const RELATIVE = /^(?:homologue|ministre de tutelle|коллега|визави)(?!\p{L})/iu;

/** Words for anybody who has something to say, alone: they are no function as long as another is told. */
const VAGUE =
  /^(?:(?:haute? )?(?:responsable|représentante?|dirigeante?|diplomate|élue?|orateur|oratrice|intervenante?|conférenci(?:er|ère)|invitée?|experte?)(?: \p{Ll}+)?|(?:hôte|invitée?) (?:du jour|d['’]honneur)|собеседник|спикер|эксперт|чиновник|(?:\p{Ll}+ский )?дипломат)$/iu;

/** The function says less of somebody than any other would. */
export function isVagueRole(role: string): boolean {
  return RELATIVE.test(role) || VAGUE.test(role);
}

/** How many mentions before a counterpart the one it is like may stand. */
const BACK = 6;

/**
 * `Le ministre de la Mer a reçu son homologue malien, Awa Diop`: she holds the same office, so `la ministre malienne` will mean her. `all` are
 * the article's mentions in order.
 */
export function shareOffices(
  all: readonly { readonly mention: Mention; readonly sentence: number }[],
  of: ReadonlyMap<Mention, Speaker>,
): void {
  for (const [at, { mention, sentence }] of all.entries()) {
    const speaker = of.get(mention);
    if (speaker === undefined || mention.role === null || !RELATIVE.test(mention.role)) continue;
    const before = all.slice(Math.max(0, at - BACK), at).reverse();
    const beside = all.slice(at + 1, at + BACK).filter((other) => other.sentence === sentence);
    const like = [...before, ...beside].find(
      ({ mention: other }) => other.role !== null && !RELATIVE.test(other.role) && other.kind !== 'body' && of.get(other) !== speaker,
    );
    if (like === undefined) continue;
    for (const head of like.mention.heads) speaker.heads.add(head);
  }
}
