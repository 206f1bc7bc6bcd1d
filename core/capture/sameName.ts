import type { CaptureLanguage, Mention } from '../language/captureLanguage.ts';
import { differsByOne, folded } from './foldedNames.ts';
import { compatible, MOST_SEARCHED, type Speaker } from './speaker.ts';

/** `D. Krasnov` and `Dmitriy Krasnov`: the family name is the same and the given names do not contradict one another. */
export function sameFullName(
  mention: Mention,
  byFamily: ReadonlyMap<string, readonly Speaker[]>,
  language: CaptureLanguage,
): Speaker | undefined {
  const { family } = mention;
  if (family === null) return undefined;
  const given = folded(mention.name).split(' ')[0] ?? '';
  return byFamily.get(folded(family).slice(0, 3))?.find((speaker) => {
    if (speaker.family === null || !language.sameFamily(speaker.family, family) || !compatible(speaker.gender, mention.gender))
      return false;
    const other = folded(speaker.name).split(' ')[0] ?? '';
    return given.startsWith(other) || other.startsWith(given);
  });
}

/** A bare name: the family name of somebody known, else another part of such a name, else one that differs by a slip of one letter. */
export function sameFamily(
  mention: Mention,
  speakers: readonly Speaker[],
  byFamily: ReadonlyMap<string, readonly Speaker[]>,
  language: CaptureLanguage,
): Speaker | undefined {
  const name = mention.family ?? mention.name;
  // `Алла Николаевна` says no family name: she is the one Алла the text has.
  if (mention.kind === 'person' && mention.family === null) {
    const given = folded(name).split(' ')[0] ?? '';
    const called = speakers
      .slice(0, MOST_SEARCHED)
      .filter((speaker) => speaker.kind === 'person' && speaker.family !== null && folded(speaker.name).split(' ')[0] === given);
    if (called.length === 1) return called[0];
  }
  const near = byFamily.get(folded(name).slice(0, 3)) ?? [];
  const exact = near.find(
    (speaker) => speaker.family !== null && language.sameFamily(speaker.family, name) && compatible(speaker.gender, mention.gender),
  );
  if (exact !== undefined) return exact;
  const target = folded(name);
  if (target.length < 4) return undefined;
  let slip: Speaker | undefined;
  for (let at = 0; at < speakers.length && at < MOST_SEARCHED; at += 1) {
    const speaker = speakers[at];
    if (speaker === undefined || speaker.kind !== 'person' || !compatible(speaker.gender, mention.gender)) continue;
    const known = folded(speaker.name);
    if (known.length > target.length && known.includes(target) && ` ${known} `.includes(` ${target} `)) return speaker;
    if (slip !== undefined || target.length < 6) continue;
    if (known.split(' ').some((part) => part.length >= 6 && differsByOne(part, target))) slip = speaker;
  }
  return slip;
}

/** `ACEA` and `Association européenne des constructeurs automobiles`: the capitals are the initials, in whatever order. */
export function byLetters(mention: Mention, speakers: readonly Speaker[]): Speaker | undefined {
  if (!/^\p{Lu}{3,8}$/u.test(mention.name)) return undefined;
  const letters = folded(mention.name).split('').sort().join('');
  return speakers.slice(0, 200).find((speaker) => {
    if (speaker.kind === 'person') return lettersOf(speaker.role ?? '') === folded(mention.name);
    if (speaker.kind !== 'body' || !speaker.name.includes(' ')) return false;
    const words = folded(speaker.name)
      .split(' ')
      .filter((word) => word.length > 3);
    const initials = words
      .map((word) => word.charAt(0))
      .sort()
      .join('');
    if (initials !== letters) return false;
    speaker.acronym ??= mention.name;
    return true;
  });
}

/** `MAESE` for the `ministre des Affaires étrangères et des Sénégalais de l'extérieur`: the initials of a function, small words left out. */
function lettersOf(role: string): string {
  const words = folded(role)
    .split(' ')
    .filter((word) => word.length > 3);
  return words.length < 3 ? '' : words.map((word) => word.charAt(0)).join('');
}
