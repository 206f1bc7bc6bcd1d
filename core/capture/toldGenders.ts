import type { Mention } from '../language/captureLanguage.ts';
import type { Gender } from '../model/authority.ts';
import type { ReadSentence } from './readSentence.ts';

/**
 * `сказала дипломат Ян Ли`: the form of a verb tells the gender of its subject where the name tells none, or seems to tell the other. What
 * one sentence tells holds for the same person in all.
 */
export function withToldGenders(read: readonly ReadSentence[]): readonly ReadSentence[] {
  const told = new Map<Mention, Gender>();
  const byName = new Map<string, Gender>();
  for (const { cues } of read) {
    for (const { subject, gender } of cues) {
      if (subject.kind !== 'mention' || gender === undefined || gender === 'unknown') continue;
      const { mention } = subject;
      if (mention.kind === 'body' || mention.kind === 'document' || mention.number === 'plural' || mention.gender === gender) continue;
      // A woman may hold an office in the masculine; of a man nobody writes in the feminine.
      if (mention.gender !== 'unknown' && gender !== 'feminine') continue;
      told.set(mention, gender);
      if (mention.kind !== 'designation') byName.set(mention.name, gender);
    }
  }
  if (told.size === 0) return read;
  const families = new Map<string, Set<string>>();
  for (const { mentions } of read) {
    for (const { kind, family, name } of mentions) {
      if (kind === 'person' && family !== null) families.set(family, (families.get(family) ?? new Set()).add(name));
    }
  }
  const genderOf = (mention: Mention): Gender => {
    const own = told.get(mention) ?? (mention.kind === 'designation' || mention.kind === 'body' ? undefined : byName.get(mention.name));
    if (own !== undefined) return own;
    const { family } = mention;
    // Her family name alone tells of her only where nobody else bears it.
    const shared = family === null || (families.get(family)?.size ?? 0) > 1;
    return (mention.kind === 'person' && !shared ? byName.get(family) : undefined) ?? mention.gender;
  };
  const changed = new Map<Mention, Mention>();
  const withGender = (mention: Mention): Mention => {
    const gender = genderOf(mention);
    if (gender === mention.gender) return mention;
    const before = changed.get(mention);
    if (before !== undefined) return before;
    const after = { ...mention, gender };
    changed.set(mention, after);
    return after;
  };
  return read.map((sentence) => ({
    ...sentence,
    mentions: sentence.mentions.map(withGender),
    cues: sentence.cues.map((cue) =>
      cue.subject.kind === 'mention' ? { ...cue, subject: { kind: 'mention', mention: withGender(cue.subject.mention) } } : cue,
    ),
  }));
}
