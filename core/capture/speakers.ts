import type { CaptureLanguage, Mention } from '../language/captureLanguage.ts';
import { isVagueRole, shareOffices } from './counterparts.ts';
import { folded } from './foldedNames.ts';
import { type Asides, completeFromAsides, giveHeadlineFunction } from './namedAside.ts';
import { withNames } from './namedLater.ts';
import { byLetters, sameFamily, sameFullName } from './sameName.ts';
import { isShortForm, isSomebodyNear, type Seen, shortForm } from './shortForms.ts';
import type { Speaker } from './speaker.ts';

/** Whom each mention means. Mentions that point back (`la même source`) are left to the resolution of speech. */
export interface Gathered {
  readonly speakers: readonly Speaker[];
  readonly of: ReadonlyMap<Mention, Speaker>;
}

const MAX_ALIKE = 128;

/**
 * Puts the mentions of a whole article together: full names first, then bare family names, then functions and short forms of
 * bodies, each with the nearest that fits. `mentions` has one list per sentence, in order; those of headline and quoted
 * words only complete what is known of them.
 */
export function gatherSpeakers(
  mentions: readonly (readonly Mention[])[],
  language: CaptureLanguage,
  { headline = [], quoted = [] }: Asides = {},
): Gathered {
  const speakers: Speaker[] = [];
  const of = new Map<Mention, Speaker>();
  const byName = new Map<string, Speaker>();
  const byFamily = new Map<string, Speaker[]>();

  const add = (mention: Mention): Speaker => {
    const speaker: Speaker = {
      kind: mention.kind,
      name: mention.name,
      family: mention.family,
      acronym: mention.acronym,
      gender: mention.gender,
      number: mention.number,
      role: mention.role,
      organisation: mention.organisation,
      country: mention.country,
      heads: new Set(mention.heads),
    };
    speakers.push(speaker);
    return speaker;
  };
  const know = (speaker: Speaker, mention: Mention): void => {
    of.set(mention, speaker);
    byName.set(folded(mention.name), speaker);
    if (mention.acronym !== null) byName.set(folded(mention.acronym), speaker);
    // `le groupe français Énéris` is Énéris; `la Banque de Russie` is not Russia.
    const own = mention.kind === 'body' ? /^\p{Ll}\S*(?: \p{Ll}\S*)? (\p{Lu}\S*)$/u.exec(mention.name)?.[1] : undefined;
    if (own !== undefined && !byName.has(folded(own))) byName.set(folded(own), speaker);
    if (mention.family !== null) {
      const family = folded(mention.family).slice(0, 3);
      const same = byFamily.get(family);
      if (same === undefined) byFamily.set(family, [speaker]);
      else if (!same.includes(speaker)) {
        same.push(speaker);
        // Keeps the search bounded on a list of thousands of like names.
        if (same.length > MAX_ALIKE) same.shift();
      }
    }
  };

  const all = mentions.flatMap((list, sentence) => list.map((mention) => ({ mention, sentence })));
  const isFullName = (mention: Mention): boolean =>
    mention.kind === 'person' && mention.family !== null && folded(mention.name) !== folded(mention.family);

  for (const { mention } of all) {
    if (mention.anaphoric || !isFullName(mention)) continue;
    const speaker = byName.get(folded(mention.name)) ?? sameFullName(mention, byFamily, language) ?? add(mention);
    enrich(speaker, mention);
    know(speaker, mention);
  }
  for (const { mention } of all) {
    if (mention.anaphoric || of.has(mention) || (mention.kind !== 'person' && mention.kind !== 'name')) continue;
    const known = sameFamily(mention, speakers, byFamily, language);
    // A bare name that is nobody's family name is a place or a body, and no business of the people.
    if (known === undefined && mention.kind === 'name') continue;
    const speaker = known ?? byName.get(folded(mention.name)) ?? add(mention);
    enrich(speaker, mention);
    know(speaker, mention);
  }
  shareOffices(all, of);
  completeFromAsides(speakers, [...headline, ...quoted], language, saysMore);
  giveHeadlineFunction(speakers, headline);
  // Full names of bodies before their short forms, wherever they stand.
  for (const { mention } of all) {
    if (mention.anaphoric || of.has(mention) || mention.kind === 'person' || mention.kind === 'designation' || isShortForm(mention))
      continue;
    const speaker =
      byName.get(folded(mention.name)) ??
      (mention.acronym === null ? undefined : byName.get(folded(mention.acronym))) ??
      byLetters(mention, speakers) ??
      add(mention);
    enrich(speaker, mention);
    know(speaker, mention);
  }
  const seen: Seen[] = [];
  for (const { mention, sentence } of all) {
    const known = of.get(mention) ?? (mention.anaphoric ? undefined : shortForm(mention, sentence, seen, speakers));
    const speaker =
      known ?? (mention.anaphoric || (mention.kindOnly === true && isSomebodyNear(mention, sentence, seen)) ? undefined : add(mention));
    if (speaker === undefined) continue;
    if (!of.has(mention)) {
      of.set(mention, speaker);
      for (const head of mention.heads) speaker.heads.add(head);
      if (speaker.kind === 'person' && mention.kind === 'designation' && mention.role !== null && saysMore(mention.role, speaker))
        speaker.role = mention.role;
    }
    seen.push({ speaker, sentence, governed: mention.governed });
  }
  return { speakers: withNames(all, of, speakers), of };
}

/** `ministre`, later `ministre de la Mer`: the function as it is written most fully, as long as it is the same. */
function saysMore(role: string, { role: known, organisation }: Speaker): boolean {
  if (known === null) return true;
  if (isVagueRole(known)) return !isVagueRole(role);
  return organisation === null && !known.includes(' ') && folded(role).startsWith(`${folded(known)} `);
}

/** The function a mention gives with the name is the first one told, says more than a vague one, or is longer. */
function isFuller(role: string, { role: known, organisation }: Speaker): boolean {
  if (known === null) return true;
  if (isVagueRole(role)) return false;
  return isVagueRole(known) || (organisation === null && known.length < role.length);
}

function enrich(speaker: Speaker, mention: Mention): void {
  const fuller = folded(mention.name).length > folded(speaker.name).length && mention.kind === speaker.kind;
  if (fuller && (mention.family !== null || speaker.family === null)) {
    speaker.name = mention.name;
    speaker.family = mention.family ?? speaker.family;
  }
  if (speaker.gender === 'unknown') speaker.gender = mention.gender;
  speaker.acronym ??= mention.acronym;
  if (mention.role !== null && isFuller(mention.role, speaker)) {
    // `une responsable de la Banque`, later `la directrice des opérations de la Banque mondiale`
    if (speaker.role !== null && isVagueRole(speaker.role)) speaker.organisation = mention.organisation ?? speaker.organisation;
    speaker.role = mention.role;
  }
  speaker.organisation ??= mention.organisation;
  speaker.country ??= mention.country;
  for (const head of mention.heads) speaker.heads.add(head);
}
