import type { Mention } from '../language/captureLanguage.ts';
import { isVagueRole } from './counterparts.ts';
import { folded } from './foldedNames.ts';
import { compatible, type Speaker } from './speaker.ts';

/** How many sentences a function may wait for its name when nobody else comes between. */
const UNTIL_NAMED = 3;

/**
 * `Le ministre de la Mer était à Brest. … Optimiste, Paul Kern a assuré`: a function without a name is the person without a function who
 * comes next, close by or as the first of the whole text. The mentions of the one become the other's.
 */
export function withNames(
  all: readonly { readonly mention: Mention; readonly sentence: number }[],
  of: Map<Mention, Speaker>,
  speakers: readonly Speaker[],
): readonly Speaker[] {
  const merged = new Map<Speaker, Speaker>();
  let waiting: { speaker: Speaker; sentence: number } | null = null;
  const done = new Set<Speaker>();
  let people = 0;
  for (const { mention, sentence } of all) {
    const speaker = of.get(mention);
    if (speaker === undefined) continue;
    if (speaker.kind === 'designation') {
      if (waiting === null && !done.has(speaker) && !mention.governed && speaker.number === 'singular' && speaker.role !== null)
        waiting = { speaker, sentence };
      done.add(speaker);
      continue;
    }
    if (speaker.kind !== 'person') continue;
    if (!done.has(speaker)) people += 1;
    const isNew = !done.has(speaker);
    done.add(speaker);
    if (waiting === null) continue;
    const fits =
      isNew &&
      !mention.governed &&
      (speaker.role === null || isVagueRole(speaker.role)) &&
      speaker.organisation === null &&
      mention.role === null &&
      speaker.name !== speaker.family &&
      compatible(speaker.gender, waiting.speaker.gender) &&
      sentence > waiting.sentence &&
      (sentence - waiting.sentence <= UNTIL_NAMED || people === 1);
    // `a dit une responsable de la Banque. Awa Diop, directrice des opérations de la Banque mondiale, …`
    const told =
      isNew &&
      !mention.governed &&
      isVagueRole(waiting.speaker.role ?? '') &&
      isSameBody(waiting.speaker.organisation, speaker.organisation) &&
      compatible(speaker.gender, waiting.speaker.gender) &&
      sentence > waiting.sentence &&
      sentence - waiting.sentence <= UNTIL_NAMED;
    if (told) merged.set(waiting.speaker, speaker);
    else if (fits) {
      merged.set(waiting.speaker, speaker);
      speaker.role = waiting.speaker.role;
      speaker.organisation = waiting.speaker.organisation;
      if (speaker.gender === 'unknown') speaker.gender = waiting.speaker.gender;
      for (const head of waiting.speaker.heads) speaker.heads.add(head);
    }
    waiting = null;
  }
  if (merged.size === 0) return speakers;
  for (const [mention, speaker] of of) {
    const named = merged.get(speaker);
    if (named !== undefined) of.set(mention, named);
  }
  return speakers.filter((speaker) => !merged.has(speaker));
}

/** `Banque` is the `Banque mondiale` of the same passage. */
function isSameBody(short: string | null, full: string | null): boolean {
  return short !== null && full !== null && ` ${folded(full)} `.includes(` ${folded(short)} `);
}
