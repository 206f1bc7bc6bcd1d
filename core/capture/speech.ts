import type { CaptureLanguage, Cue, Mention, QuotationToken, Sentence, Span } from '../language/captureLanguage.ts';
import type { QuoteProposal } from '../model/capture.ts';
import { trimmed } from './paragraphs.ts';
import { isWhole, type ReadSentence } from './readSentence.ts';
import { cueFor, type Resolution, startResolution } from './resolution.ts';
import type { Speaker } from './speaker.ts';
import type { Gathered } from './speakers.ts';
import { isTerm, plainWords, termsOf } from './terms.ts';

interface Found extends Span {
  readonly kind: QuoteProposal['kind'];
  readonly rule: string;
  readonly cue: Cue | null;
  readonly speaker: Speaker | null;
}

/** Marked sentences that nobody was given yet, with whom the sentence before them was about. */
interface Waiting {
  readonly tokens: readonly QuotationToken[];
  readonly paragraph: number;
  readonly before: Speaker | null;
  /** Whom the last sentence of the paragraph before was about. */
  readonly above: Speaker | null;
}

/** What the sentence before leaves behind. */
interface Previous {
  readonly sentence: Sentence;
  readonly speech: boolean;
  /** It ends with a colon. */
  readonly introduces: boolean;
  readonly speaker: Speaker | null;
  readonly about: Speaker | null;
  /** The first person, function or body that is named outside a group. */
  readonly opener: Speaker | null;
  /** It had a cue of its own. */
  readonly cued: boolean;
}

/** Speech without a cue of its own must be at least this long, in words, to be taken for more than a word in marks. */
const BARE_WORDS = 4;

/**
 * Direct and reported speech of an article with its speakers. Marked words are speech when a cue reaches them, when a cue
 * stands inside them, or when they go on with the speech before or after them; names and titles are not.
 */
export function speechOf(text: string, read: readonly ReadSentence[], gathered: Gathered, language: CaptureLanguage): QuoteProposal[] {
  const resolution = startResolution(gathered);
  const found: Found[] = [];
  const terms = termsOf(read, language);
  let waiting: Waiting[] = [];
  let previous: Previous | null = null;

  for (const { sentence, mentions, cues, asides } of read) {
    const speakers = new Map<Cue, Speaker | null>();
    for (const cue of cues) {
      resolution.readUpTo(sentence, mentions, cue.start);
      const speaker = resolution.speakerOf(cue.subject, sentence);
      speakers.set(cue, speaker);
      if (speaker !== null) resolution.spoke(speaker, sentence);
    }
    let speech = false;
    const bare: QuotationToken[] = [];
    for (const [index, token] of sentence.tokens.entries()) {
      if (token.kind !== 'quotation') continue;
      const cue = cueFor(token.start, token.end, cues);
      const whole = isWhole(sentence, index);
      if (!whole && (language.isName(sentence, index) || terms.has(plainWords(token)) || isTerm(text, sentence, index))) continue;
      const aside = cue ?? asides.get(token)?.[0];
      if (aside !== undefined) {
        const speaker = cue === null ? resolution.speakerOf(aside.subject, sentence) : (speakers.get(cue) ?? null);
        found.push({
          ...token.quotation.inner,
          kind: 'direct',
          rule: cue === null ? `${aside.rule}.inside` : `${aside.rule}.marks`,
          cue: aside,
          speaker,
        });
        speech = true;
        if (speaker !== null) resolution.spoke(speaker, sentence);
      } else if (whole) bare.push(token);
      else if (goesOn(token, sentence, previous)) {
        found.push({ ...token.quotation.inner, kind: 'direct', rule: 'fragment', cue: null, speaker: resolution.last() });
      }
    }
    const heading = bare.length === 1 && isHeading(text, sentence);
    if (bare.length > 0 && !heading) {
      const before =
        previous !== null &&
        (previous.introduces ||
          bare[0]?.quotation.continues === true ||
          (previous.speech && previous.sentence.paragraph === sentence.paragraph));
      const speaker =
        previous?.introduces === true
          ? ((previous.cued ? previous.speaker : previous.opener) ?? previous.speaker ?? resolution.last())
          : resolution.last();
      if (before && speaker !== null) {
        for (const token of bare) found.push({ ...token.quotation.inner, kind: 'direct', rule: 'continued', cue: null, speaker });
        speech = true;
      } else
        waiting.push({
          tokens: bare,
          paragraph: sentence.paragraph,
          before: previous?.sentence.paragraph === sentence.paragraph ? previous.about : null,
          above: previous !== null && sentence.paragraph - previous.sentence.paragraph === 1 ? previous.about : null,
        });
    }
    if (waiting.length > 0 && bare.length === 0) {
      const opener = openerOf(sentence, mentions, cues, waiting.at(-1));
      const opening = opener === undefined ? undefined : gathered.of.get(opener);
      if (opening !== undefined) resolution.spoke(opening, sentence);
      // Speech that is attributed only by the sentence after it: `« … » « … », dit-elle.` or `« … » M. Lavoie s'est réjoui`.
      const follows = speech || opening !== undefined || (cues.length > 0 && sentence.paragraph - (waiting.at(-1)?.paragraph ?? 0) <= 1);
      const speaker = resolution.last();
      for (const entry of waiting) {
        const near = sentence.paragraph - entry.paragraph <= 1 && follows;
        for (const token of entry.tokens) {
          if (near || token.tokens.length >= BARE_WORDS * 3 || entry.before !== null)
            found.push(bareSpeech(token, near ? speaker : null, near, entry));
        }
      }
      waiting = [];
    }
    for (const cue of cues) {
      const whole =
        cue.ofPrevious === true && previous !== null && !previous.speech && !isWhole(previous.sentence, -1)
          ? clauseOf(text, previous.sentence)
          : null;
      if (whole !== null && previous !== null) {
        const said = { rule: cue.rule, cue, speaker: speakers.get(cue) ?? null };
        if (!isMostlyMarked(previous.sentence)) found.push({ ...whole, kind: 'indirect', ...said });
        for (const [index, token] of previous.sentence.tokens.entries()) {
          if (
            token.kind !== 'quotation' ||
            (token.capital && token.tokens.length < BARE_WORDS * 3) ||
            language.isName(previous.sentence, index) ||
            terms.has(plainWords(token))
          )
            continue;
          found.push({ ...token.quotation.inner, kind: 'direct', ...said, rule: `${cue.rule}.marks` });
        }
        speech = true;
      }
      if (cue.content === null) continue;
      const clause = clauseOf(text, cue.content);
      if (clause === null || isOnlyMarked(sentence, clause, cue)) continue;
      found.push({ ...clause, kind: 'indirect', rule: cue.rule, cue, speaker: speakers.get(cue) ?? null });
      speech = true;
    }
    resolution.readUpTo(sentence, mentions, sentence.end);
    previous = {
      sentence,
      speech,
      introduces: /[:：]$/.test(text.slice(sentence.start, sentence.end)),
      speaker: resolution.last(),
      about: aboutOf(mentions, gathered) ?? pronounOf(sentence, resolution),
      opener: openingSubject(mentions, gathered),
      cued: cues.length > 0,
    };
  }
  for (const entry of waiting) {
    for (const token of entry.tokens) {
      if (token.tokens.length >= BARE_WORDS * 3 || entry.before !== null) found.push(bareSpeech(token, null, false, entry));
    }
  }
  return withForwardSpeakers(found.sort((a, b) => a.start - b.start || b.end - a.end)).map((speech) => proposal(text, speech));
}

/** Marked sentences without a cue: of who speaks behind them, else of whom the sentence before was about, else of nobody known. */
function bareSpeech(token: QuotationToken, speaker: Speaker | null, near: boolean, { before, above }: Waiting): Found {
  const direct = { ...token.quotation.inner, kind: 'direct', cue: null } as const;
  if (near) return { ...direct, rule: 'before', speaker };
  if (before !== null) return { ...direct, rule: 'continued', speaker: before };
  return { ...direct, rule: 'unattributed', speaker: above };
}

/** The person a sentence is about: the first that is named outside a group. */
function aboutOf(mentions: readonly Mention[], gathered: Gathered): Speaker | null {
  const first = mentions.find((mention) => !mention.governed && mention.kind !== 'name');
  const speaker = first === undefined ? undefined : gathered.of.get(first);
  return speaker?.kind === 'person' ? speaker : null;
}

/** `Il`, `она` in front: whoever the sentence goes on about. */
function pronounOf(sentence: Sentence, resolution: Resolution): Speaker | null {
  const key = sentence.tokens.slice(0, OPENING_WORDS).find(({ key: word }) => /^(?:il|elle|он|она)$/.test(word))?.key;
  if (key === undefined) return null;
  const gender = /^(?:elle|она)$/.test(key) ? 'feminine' : 'masculine';
  const speaker = resolution.speakerOf({ kind: 'pronoun', gender, number: 'singular' }, sentence);
  return speaker?.kind === 'person' ? speaker : null;
}

/** The first that is named outside a group, be it a body: `Le ministère a répondu : …` */
function openingSubject(mentions: readonly Mention[], gathered: Gathered): Speaker | null {
  const first = mentions.find((mention) => !mention.governed && mention.kind !== 'name' && mention.kind !== 'document');
  return (first === undefined ? undefined : gathered.of.get(first)) ?? null;
}

/** `« … » Ida Moreau a le verbe haut.`: who opens the sentence behind speech that nobody was given yet, in its paragraph, has spoken. */
function openerOf(
  sentence: Sentence,
  mentions: readonly Mention[],
  cues: readonly Cue[],
  waiting: Waiting | undefined,
): Mention | undefined {
  const last = waiting?.tokens.at(-1)?.tokens ?? [];
  const spoken = /^(?:[.!?…]|\.{2,})$/.test(last.at(-1)?.text ?? '') || last.length > HEADING_WORDS;
  if (sentence.paragraph !== waiting?.paragraph || cues.length > 0 || !spoken) return undefined;
  return mentions.find((mention) => mention.kind === 'person' && !mention.governed && mention.start === sentence.start);
}

/** A pronoun stands among the first words: `Aussi, il a maintenu …`. */
const OPENING_WORDS = 4;

/** A marked passage this short without a stop, alone in its paragraph, is a heading. */
const HEADING_WORDS = 10;

function isHeading(text: string, { tokens, start, end }: Sentence): boolean {
  const first = tokens[0];
  if (first?.kind !== 'quotation' || tokens.length > 2 || first.tokens.length > HEADING_WORDS || !first.quotation.balanced) return false;
  if (/[.!?…]$/.test(first.tokens.at(-1)?.text ?? '')) return false;
  return /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, start - 3), start)) && /^[^\S\n]*\n/.test(text.slice(end, end + 3));
}

/** `Selon lui, « … »` before anybody was named: the next who speaks. */
function withForwardSpeakers(found: readonly Found[]): Found[] {
  return found.map((speech, at) => {
    if (speech.speaker !== null || speech.cue?.subject.kind !== 'pronoun' || !speech.rule.includes('.according')) return speech;
    const { gender, number } = speech.cue.subject;
    const next = found[at + 1]?.speaker ?? null;
    const fits = next !== null && next.number === number && (gender === 'unknown' || next.gender === 'unknown' || next.gender === gender);
    return fits ? { ...speech, speaker: next } : speech;
  });
}

function proposal(text: string, { start, end, kind, rule, cue, speaker }: Found): QuoteProposal {
  return {
    text: text.slice(start, end),
    start,
    end,
    kind,
    speaker: speaker?.name ?? null,
    speakerGender: speaker?.gender ?? 'unknown',
    role: speaker?.role ?? null,
    organisation: speaker?.organisation ?? (speaker?.kind === 'body' ? speaker.name : null),
    cue: cue === null ? null : text.slice(cue.start, cue.end),
    rule,
    evidence: cue === null ? '' : text.slice(cue.start, cue.end),
  };
}

/** Several words in lower case, in marks, right behind somebody's speech in the same paragraph: they are that speaker's still. */
function goesOn(token: QuotationToken, sentence: Sentence, previous: { sentence: Sentence; speech: boolean } | null): boolean {
  if (previous === null || !previous.speech || token.capital) return false;
  const words = token.tokens.filter((inner) => inner.kind === 'word').length;
  const apart = sentence.paragraph - previous.sentence.paragraph;
  return apart === 0 ? words > BARE_WORDS : apart === 1 && words > BARE_WORDS * 2;
}

/** A clause without blanks and stops at its ends. */
function clauseOf(text: string, content: Span): Span | null {
  let span = trimmed(text, content.start, content.end);
  while (span !== null && /[.,;:!?…–—-]/.test(text.charAt(span.end - 1))) span = trimmed(text, span.start, span.end - 1);
  while (span !== null && /[.,;:–—-]/.test(text.charAt(span.start))) span = trimmed(text, span.start + 1, span.end);
  return span;
}

/** Beside the marks and the attribution fewer words than this are the narrator's links (`Or`, `et`), and the speech is direct only. */
const NARRATED_WORDS = 3;
const LINK_LETTERS = 5;

/** Hardly anything but marked words: that is direct speech, not reported. */
function isOnlyMarked(sentence: Sentence, clause: Span, cue: Cue): boolean {
  let words = 0;
  let marked = false;
  let narrated = false;
  const speaker = cue.subject.kind === 'mention' ? cue.subject.mention : null;
  for (const token of sentence.tokens) {
    if (token.start < clause.start || token.end > clause.end) continue;
    if (token.kind === 'quotation') marked = true;
    else if (token.kind !== 'mark' && !within(token, cue) && (speaker === null || !within(token, speaker))) {
      words += 1;
      if (token.text.length > LINK_LETTERS) narrated = true;
    }
  }
  return words === 0 || (marked && !narrated && words < NARRATED_WORDS);
}

/** A long passage between marks with a few words of the narrator's around it is direct speech, and nothing is reported beside it. */
function isMostlyMarked({ tokens, start, end }: Sentence): boolean {
  return tokens.some(
    (token) => token.kind === 'quotation' && token.tokens.length >= BARE_WORDS * 3 && (token.end - token.start) * 2 > end - start,
  );
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
