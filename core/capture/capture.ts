import type { CaptureLanguage, Cue, Mention, QuotationToken, Sentence } from '../language/captureLanguage.ts';
import type { CaptureResult, PersonProposal, SourceProposal } from '../model/capture.ts';
import type { Lang } from '../model/language.ts';
import { CAPTURE_LANGUAGES } from './captureLanguages.ts';
import { withDashSpeech } from './dashSpeech.ts';
import { findDates } from './dates.ts';
import { detectLanguage } from './detectLanguage.ts';
import { metadataOf } from './metadata.ts';
import { paragraphsOf } from './paragraphs.ts';
import { quotationsOf } from './quotations.ts';
import { sentencesOf } from './sentences.ts';
import type { Speaker } from './speaker.ts';
import { gatherSpeakers } from './speakers.ts';
import { speechOf } from './speech.ts';
import { findStatistics } from './statistics.ts';
import { withToldGenders } from './toldGenders.ts';

export interface CaptureOptions {
  /** Detected when absent. */
  lang?: Lang | undefined;
  /** What the article's file said about its source: it is believed before what the text lets guess. */
  source?: KnownSource | undefined;
}

type KnownSource = { [Field in keyof SourceProposal]?: SourceProposal[Field] | undefined };

/**
 * Reads an article: its metadata, direct and reported speech with speakers, the people and bodies it names.
 * Deterministic, in time linear in the length of the text, never throws. All offsets are UTF-16 units of `text`.
 */
export function capture(text: string, options: CaptureOptions = {}): CaptureResult {
  const lang = options.lang ?? detectLanguage(text);
  const language = CAPTURE_LANGUAGES[lang];
  const { source: written, body, yearless } = metadataOf(text, paragraphsOf(text), language.press);
  if (yearless !== null) {
    const date = findDates(text, lang, null).find(({ start, end }) => start >= yearless.start && end <= yearless.end);
    written.published ??= date?.iso ?? null;
  }
  const source = believed(written, options.source);
  const quotations = withDashSpeech(text, body, quotationsOf(text, body), language);
  const alone = sentencesOf(text, body, quotations, language).map((sentence) => ({ sentence, mentions: language.mentions(sentence) }));
  const withKnown = language.knownNames?.(alone.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'person')));
  const read = withToldGenders(
    alone.map(({ sentence, mentions }) => {
      const found = withKnown === undefined ? mentions : withKnown(sentence, mentions);
      const asides = new Map<QuotationToken, readonly Cue[]>();
      for (const token of sentence.tokens) if (token.kind === 'quotation') asides.set(token, language.asides(token));
      return { sentence, mentions: found, cues: language.cues(sentence, found), asides };
    }),
  );
  const gathered = gatherSpeakers(
    read.map(({ mentions, cues, asides }) => withSubjects(mentions, [...cues, ...[...asides.values()].flat()])),
    language,
    {
      headline: headlineMentions(written.title, language),
      quoted: read.flatMap(({ sentence }) => quotedMentions(sentence, language)),
    },
  );
  const quotes = speechOf(text, read, gathered, language);
  return {
    lang,
    source,
    quotes,
    statistics: findStatistics(text, lang, source.published),
    dates: findDates(text, lang, source.published),
    people: peopleOf(gathered.speakers),
    organisations: organisationsOf(gathered.speakers),
  };
}

/** Who is named in the headline, which is no part of the article's sentences; its offsets are its own. */
function headlineMentions(title: string | null, language: CaptureLanguage): readonly Mention[] {
  if (title === null) return [];
  const whole = { start: 0, end: title.length };
  return sentencesOf(title, [whole], quotationsOf(title, [whole]), language).flatMap((sentence) => language.mentions(sentence));
}

/** Who is named between the marks of a sentence. */
function quotedMentions(sentence: Sentence, language: CaptureLanguage): readonly Mention[] {
  return sentence.tokens.flatMap((token) =>
    token.kind === 'quotation' && token.tokens.some(({ capital }) => capital)
      ? language.mentions({ ...sentence, start: token.start, end: token.end, tokens: token.tokens })
      : [],
  );
}

function believed(written: SourceProposal, known: KnownSource = {}): SourceProposal {
  const { url } = known;
  return {
    title: known.title ?? written.title,
    publisher: known.publisher ?? written.publisher,
    author: known.author ?? written.author,
    published: known.published ?? written.published,
    place: known.place ?? written.place,
    ...(url === undefined ? {} : { url }),
  };
}

/** Subjects that only a cue showed to be speakers (`les éleveurs affirment que`) are mentions too. */
function withSubjects(mentions: readonly Mention[], cues: readonly Cue[]): readonly Mention[] {
  const all = [...mentions];
  for (const { subject } of cues) if (subject.kind === 'mention' && !all.includes(subject.mention)) all.push(subject.mention);
  return all.sort((a, b) => a.start - b.start);
}

function peopleOf(speakers: readonly Speaker[]): PersonProposal[] {
  return speakers
    .filter((speaker) => speaker.kind === 'person')
    .map(({ name, gender, role, organisation }) => ({ name, gender, role, organisation }));
}

/** Names of bodies that are names: a capital in front, or in the first complement (`ministère de la Santé`), each once. */
function organisationsOf(speakers: readonly Speaker[]): string[] {
  const bodies = speakers.filter((speaker) => speaker.kind === 'body');
  const acronyms = new Set(bodies.map((body) => body.acronym).filter((acronym) => acronym !== null));
  const names = new Set(bodies.filter((body) => PROPER.test(body.name)).map((body) => body.name));
  for (const { organisation } of speakers) if (organisation !== null && PROPER.test(organisation)) names.add(organisation);
  return [...names].filter((name) => !acronyms.has(name));
}

const PROPER = /^(?:\p{Lu}|\p{Ll}[\p{L}-]*\s(?:de\s(?:la\s|l['’])?|du\s|des\s|d['’])?\p{Lu})/u;
