import type { Cue, Mention, Sentence, Subject } from '../language/captureLanguage.ts';
import type { Speaker } from './speaker.ts';
import type { Gathered } from './speakers.ts';

/** A speaker and when it was last in the reader's mind. */
interface Memory {
  sentence: number;
  paragraph: number;
  /** Was a subject, not only named inside a group. */
  subject: boolean;
  spoke: boolean;
}

/** How far back a pronoun may reach, in sentences. */
const REACH = 12;
/** A word that points back means who spoke last when that was within as many sentences. */
const RECENT = 4;
/** Nobody keeps more people in mind than this; it also bounds the work. */
const MAX_REMEMBERED = 64;

/**
 * Finds out who speaks, sentence by sentence in order: pronouns go to whoever was last spoken of, a subject before a mere
 * mention and a speaker before others; words that point back go to the last speaker.
 */
export interface Resolution {
  /** Everything mentioned in the sentence that stands before `offset`, remembered before a cue there is resolved. */
  readonly readUpTo: (sentence: Sentence, mentions: readonly Mention[], offset: number) => void;
  readonly speakerOf: (subject: Subject, sentence: Sentence) => Speaker | null;
  /** The one whose words were found; `Il a ajouté` comes back to them. */
  readonly spoke: (speaker: Speaker, sentence: Sentence) => void;
  readonly last: () => Speaker | null;
}

/** A resolution that has read nothing yet. */
export function startResolution(gathered: Gathered): Resolution {
  const memory = new Map<Speaker, Memory>();
  const read = new Set<Mention>();
  let last: Speaker | null = null;

  const remember = (speaker: Speaker, sentence: Sentence, subject: boolean, spoke: boolean): void => {
    const before = memory.get(speaker);
    const same = before?.sentence === sentence.index;
    // Moved to the end, so that the newest come last.
    memory.delete(speaker);
    const [oldest] = memory.keys();
    if (oldest !== undefined && memory.size >= MAX_REMEMBERED) memory.delete(oldest);
    memory.set(speaker, {
      sentence: sentence.index,
      paragraph: sentence.paragraph,
      subject: subject || (same && before.subject),
      spoke: spoke || (same && before.spoke) || (!same && before?.spoke === true && sentence.index - before.sentence <= 2),
    });
  };

  const pronoun = (subject: Extract<Subject, { kind: 'pronoun' }>, sentence: Sentence): Speaker | null => {
    let best: Speaker | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const [speaker, entry] of memory) {
      const distance = sentence.index - entry.sentence;
      if (distance > REACH || speaker.kind === 'document') continue;
      if (speaker.number !== subject.number && subject.number === 'plural') continue;
      if (speaker.number === 'plural' && subject.number === 'singular') continue;
      if (speaker.gender !== 'unknown' && subject.gender !== 'unknown' && speaker.gender !== subject.gender) continue;
      let score = -distance;
      if (speaker.kind === 'person') score += 2;
      if (speaker.kind === 'designation') score += 1;
      // `il`, `она` are said of people; only where there is nobody else of what has no gender.
      if (speaker.gender === 'unknown' && speaker.kind === 'body' && subject.gender !== 'unknown') score -= 4;
      if (entry.subject) score += 2;
      if (entry.spoke) score += 2;
      if (speaker === last) score += 1;
      if (entry.paragraph === sentence.paragraph) score += 0.5;
      if (speaker.gender === subject.gender) score += 0.5;
      if (score >= bestScore) {
        best = speaker;
        bestScore = score;
      }
    }
    return best;
  };

  return {
    readUpTo(sentence, mentions, offset) {
      for (const mention of mentions) {
        if (mention.start >= offset || read.has(mention)) continue;
        read.add(mention);
        const speaker = gathered.of.get(mention);
        if (speaker !== undefined) remember(speaker, sentence, !mention.governed, false);
      }
    },
    speakerOf(subject, sentence) {
      switch (subject.kind) {
        case 'mention': {
          const speaker = gathered.of.get(subject.mention);
          if (speaker !== undefined) return speaker;
          const { mention } = subject;
          // `l'expert`, `собеседник`: the one who has just spoken, rather than somebody named since.
          const spoke = last === null ? undefined : memory.get(last);
          if (
            mention.kind === 'designation' &&
            last?.kind === 'person' &&
            spoke !== undefined &&
            sentence.index - spoke.sentence <= RECENT &&
            mention.number === 'singular' &&
            (mention.gender === 'unknown' || last.gender === 'unknown' || last.gender === mention.gender)
          )
            return last;
          if (mention.kind !== 'document')
            return pronoun(
              { kind: 'pronoun', gender: mention.kind === 'body' ? 'unknown' : mention.gender, number: mention.number },
              sentence,
            );
          return last;
        }
        case 'pronoun':
          return pronoun(subject, sentence);
        case 'same':
          return last;
      }
    },
    spoke(speaker, sentence) {
      remember(speaker, sentence, true, true);
      last = speaker;
    },
    last: () => last,
  };
}

/**
 * The cue a marked passage belongs to: of those that reach it, the one whose reported clause holds it together with other cues
 * (`Norda vise « dix quais », a dit le maire`: the mayor's words), else the nearest.
 */
export function cueFor(start: number, end: number, cues: readonly Cue[]): Cue | null {
  let best: Cue | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const cue of cues) {
    if (start < cue.reach.start || end > cue.reach.end) continue;
    const holds = cue.content !== null && cue.start >= end && cue.content.start <= start && cue.content.end >= end;
    const distance = holds ? -1 : cue.start >= end ? cue.start - end : Math.max(0, start - cue.end);
    if (distance < bestDistance) {
      best = cue;
      bestDistance = distance;
    }
  }
  return best;
}
