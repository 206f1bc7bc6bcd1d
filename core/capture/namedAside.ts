import type { CaptureLanguage, Mention } from '../language/captureLanguage.ts';
import { differsByOne, folded } from './foldedNames.ts';
import { compatible, type Speaker } from './speaker.ts';

/** So many people named where nobody speaks are kept; it bounds the work on a list of thousands. */
const MOST = 300;

/** Mentions outside the narrator's sentences. */
export interface Asides {
  readonly headline?: readonly Mention[];
  readonly quoted?: readonly Mention[];
}

/** A function that says who somebody is, by itself or with more words. */
type SaysMore = (role: string, speaker: Speaker) => boolean;

/**
 * Headlines and quoted words name people too: `« … comme l'a dit le ministre de la Mer, Paul Kern », répond M. Lavoie. M. Kern a ajouté …`.
 * They bring nobody on, but complete the name and the function of those whom the narrator names more shortly.
 */
export function completeFromAsides(
  speakers: readonly Speaker[],
  asides: readonly Mention[],
  language: CaptureLanguage,
  saysMore: SaysMore,
): void {
  const named = new Map<string, Mention[]>();
  for (const mention of asides.slice(0, MOST)) {
    if (mention.kind !== 'person' || mention.family === null || folded(mention.name) === folded(mention.family)) continue;
    const start = folded(mention.family).slice(0, 3);
    named.set(start, [...(named.get(start) ?? []), mention]);
  }
  if (named.size === 0) return;
  for (const speaker of speakers) {
    const { family } = speaker;
    if (speaker.kind !== 'person' || family === null) continue;
    const bare = folded(speaker.name) === folded(family);
    const same = (named.get(folded(family).slice(0, 3)) ?? []).filter(
      (mention) =>
        mention.family !== null &&
        language.sameFamily(family, mention.family) &&
        compatible(speaker.gender, mention.gender) &&
        (bare || differsByOne(folded(speaker.name), folded(mention.name))),
    );
    const [first] = same;
    // Two people of that name: nobody can tell which.
    if (first === undefined || same.some(({ name }) => folded(name) !== folded(first.name))) continue;
    if (bare) {
      speaker.name = first.name;
      speaker.family = first.family;
    }
    if (speaker.gender === 'unknown') speaker.gender = first.gender;
    const told = same.find(({ role }) => role !== null);
    if (told === undefined || told.role === null || !saysMore(told.role, speaker)) continue;
    speaker.role = told.role;
    speaker.organisation ??= told.organisation;
    for (const head of told.heads) speaker.heads.add(head);
  }
}

/** `… , avertit le ministre de la Mer` above an article about Paul Kern alone, whose function it does not tell: it is his. */
export function giveHeadlineFunction(speakers: readonly Speaker[], headline: readonly Mention[]): void {
  const functions = headline.filter(({ kind, role }) => kind === 'designation' && role !== null);
  const [office] = functions;
  const people = speakers.filter(({ kind }) => kind === 'person');
  const [only] = people;
  if (functions.length !== 1 || people.length !== 1 || office === undefined || only === undefined) return;
  if (
    only.role !== null ||
    office.number === 'plural' ||
    !compatible(only.gender, office.gender) ||
    headline.some(({ kind }) => kind === 'person')
  )
    return;
  only.role = office.role;
  only.organisation ??= office.organisation;
  for (const head of office.heads) only.heads.add(head);
}
