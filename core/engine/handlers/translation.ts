import { confirmSide } from '../../briefing/side.ts';
import { readSrx, writeSrx } from '../../exchange/srx/srx.ts';
import { segmentationRules } from '../../language/segmentationRules.ts';
import type { Library } from '../../library/library.ts';
import type { Block } from '../../model/briefing.ts';
import { LANGS, type Lang, otherLang } from '../../model/language.ts';
import type { Id } from '../../model/record.ts';
import type { RuleProblem, SegmentationRule } from '../../model/segmentation.ts';
import type { TextPlace, WorkAt } from '../../model/translation.ts';
import { preparedPair, preparedText } from '../../translation/prepare.ts';
import { segmenterOf } from '../../translation/segmentation.ts';
import { matchTags } from '../../translation/segmentPairs.ts';
import { segmentKey } from '../../translation/segmentTokens.ts';
import { samePlace, type TranslatableText, translatableTexts, withTexts } from '../../translation/translatable.ts';
import {
  filledSides,
  fitted,
  neighbours,
  nextOpen,
  pairAt,
  repeat,
  type Segmenters,
  type TextPair,
  textPairs,
  trimmed,
  withTarget,
} from '../../translation/work.ts';
import type { EngineContext } from '../context.ts';
import type { LeverageEvent, PretranslateEvent } from '../contract.ts';
import { jobEvents } from '../jobEvents.ts';
import { ruleProblems } from '../ruleTrial.ts';
import { fittedMatches, segmentersOf } from '../translator.ts';

interface AtPlace {
  blocks: Block[];
  place: TextPlace;
  /** The language it is translated into. */
  lang: Lang;
}

/** The text at a place with its sentences in pairs; null when there is nothing to translate there. */
function textAt({ blocks, place, lang }: AtPlace, segmenters: Segmenters) {
  const texts = translatableTexts(blocks, otherLang(lang));
  const at = texts.findIndex((text) => samePlace(text.place, place));
  const text = texts[at];
  return text === undefined ? null : { texts, at, text, pairs: textPairs(text.sides, lang, segmenters) };
}

export function at(
  { library }: EngineContext,
  input: AtPlace & { offset: number; index?: number | undefined; least: number; most: number },
): WorkAt {
  const segmenters = segmentersOf(library);
  const found = textAt(input, segmenters);
  if (found === null || found.pairs.length === 0) return { segments: [], index: 0, matches: [] };
  const { pairs } = found;
  const index = Math.min(input.index ?? pairAt(pairs, input.offset), pairs.length - 1);
  const pair = pairs[index];
  const source = pair && trimmed(pair.source);
  const { lang, least, most } = input;
  const matches =
    source === undefined || source.text === ''
      ? []
      : fittedMatches(library, { source, ...neighbours(found.texts, found.at, index, lang, segmenters), lang, least, most });
  return {
    index,
    segments: pairs.map((each) => ({
      source: trimmed(each.source).text,
      target: trimmed(each.target).text,
      confirmed: isConfirmed(library, each, lang),
    })),
    matches: matches.map(({ match, target, substituted }) => ({ ...match, insertion: target.text, substituted })),
  };
}

/** The blocks with a match put in at a segment, and where the caret belongs then. */
export function insert(
  { library }: EngineContext,
  input: AtPlace & { index: number; unitId: number },
): { blocks: Block[]; offset: number } {
  const segmenters = segmentersOf(library);
  const found = textAt(input, segmenters);
  const pair = found?.pairs[input.index];
  if (!found || pair === undefined) return { blocks: [], offset: 0 };
  const { lang, index, blocks } = input;
  const source = trimmed(pair.source);
  const asked = { source, ...neighbours(found.texts, found.at, index, lang, segmenters), lang, least: 1, most: MOST_FITTED };
  const fittedOne = fittedMatches(library, asked).find(({ match }) => match.unit.id === input.unitId);
  const [unit] = library.memory.units([input.unitId]);
  if (unit === undefined) return { blocks: [], offset: 0 };
  const target = fittedOne?.target ?? fitted(source, { source: unit.texts[otherLang(lang)], target: unit.texts[lang] });
  const content = withTarget(found.pairs, index, target);
  const sides = filledSides(found.text.sides, lang, content, false);
  const after = textPairs(sides, lang, segmenters)[index];
  return {
    blocks: changedBlocks(blocks, [{ place: found.text.place, sides }]),
    offset: after === undefined ? 0 : after.start + after.target.text.trimEnd().length,
  };
}

const MOST_FITTED = 50;

/**
 * Writes a sentence and its translation to the memory and fills it in where the same sentence is still to be translated. What this briefing said
 * for that sentence between the same neighbours before makes way. A text all of whose sentences are confirmed is translated.
 */
export function confirm({ library, options }: EngineContext, input: AtPlace & { id: Id; index: number }) {
  const { blocks, place, lang, index } = input;
  const segmenters = segmentersOf(library);
  const found = textAt(input, segmenters);
  const pair = found?.pairs[index];
  const nothing = { blocks: [], repeated: 0, added: false, next: null };
  if (!found || pair === undefined) return nothing;
  const isDone = (each: TextPair) => isConfirmed(library, each, lang);
  const source = trimmed(pair.source);
  const target = matchTags(source, trimmed(pair.target));
  if (source.text === '' || target.text === '') {
    return { ...nothing, next: nextOpen(blocks, lang, place, index, isDone, segmenters) };
  }
  const context = neighbours(found.texts, found.at, index, lang, segmenters);
  const at = options.clock().toISOString();
  const from = otherLang(lang);
  const texts = LANGS.map((each) =>
    each === from ? preparedText(each, source, context.previous, context.next) : preparedText(each, target, null, null),
  );
  const earlier = supersededUnits(library, input.id, from, source.text, context, target.text, lang);
  if (earlier.length > 0) library.memory.remove(earlier);
  const unit = {
    pair: preparedPair(texts),
    texts,
    author: options.author,
    createdAt: at,
    changedAt: at,
    quality: 'translated' as const,
    properties: [],
  };
  const added = library.memory.add({ kind: 'briefing', name: nameOf(library, input.id), briefingId: input.id }, [unit]);
  const isComplete = found.pairs.every((each) => isDone(each));
  const own =
    isComplete && found.text.sides[lang]?.state === 'draft' ? [{ place, sides: confirmSide(found.text.sides, lang, 'translated') }] : [];
  const repeated = repeat(blocks, lang, place, { source, target }, segmenters);
  const changed = changedBlocks(blocks, [...own, ...repeated]);
  const now = withTexts(blocks, [...own, ...repeated]);
  return { blocks: changed, repeated: repeated.length, added: added > 0, next: nextOpen(now, lang, place, index, isDone, segmenters) };
}

/** Units of a briefing for the same sentence at the same place with another translation. */
function supersededUnits(
  library: Library,
  id: Id,
  from: Lang,
  source: string,
  { previous, next }: { previous: string | null; next: string | null },
  target: string,
  lang: Lang,
): number[] {
  const keyOf = (text: string | null) => (text === null ? null : segmentKey(text));
  const same = library.memory
    .exactTexts(from, segmentKey(source))
    .filter((known) => known.previous === keyOf(previous) && known.next === keyOf(next))
    .map(({ unitId }) => unitId);
  return library.memory.units(same).flatMap((unit) => (unit.origin.briefingId === id && unit.texts[lang].text !== target ? [unit.id] : []));
}

function isConfirmed(library: Library, pair: TextPair, lang: Lang): boolean {
  const [source, target] = [trimmed(pair.source).text, trimmed(pair.target).text];
  if (source === '' || target === '') return source === '' && target === '';
  const keys = LANGS.map((each) => segmentKey(each === lang ? target : source));
  return library.memory.hasPair(preparedPair(keys.map((key) => ({ key }))));
}

function nameOf(library: Library, id: Id): string {
  const briefing = library.briefings.find(id);
  const { fr, ru } = briefing?.meta.title ?? {};
  return fr || ru || id;
}

function changedBlocks(blocks: readonly Block[], changed: readonly TranslatableText[]): Block[] {
  const after = withTexts(blocks, changed);
  return after.filter((block, index) => block !== blocks[index]);
}

/** Fills empty translations from the memory, as a job. When the client stops listening it ends, and nothing has changed. */
export async function* pretranslate(
  { library, options }: EngineContext,
  input: { blocks: Block[]; lang: Lang; least: number },
  signal: AbortSignal | undefined,
): AsyncGenerator<PretranslateEvent> {
  const job = { ...input, libraryPath: library.path, now: options.clock().toISOString() };
  for await (const event of jobEvents((report, stop) => options.jobs('pretranslate', job, report, stop), signal)) {
    yield event.type === 'progress' ? event : { type: 'done', ...event.result };
  }
}

/** Counts how much of a text the memory knows, as a job. */
export async function* leverage(
  { library, options }: EngineContext,
  input: { blocks?: Block[] | undefined; id?: Id | undefined; lang: Lang },
  signal: AbortSignal | undefined,
): AsyncGenerator<LeverageEvent> {
  const blocks = input.blocks ?? (input.id === undefined ? [] : library.briefings.get(input.id).blocks);
  const job = { blocks, lang: input.lang, libraryPath: library.path, now: options.clock().toISOString() };
  for await (const event of jobEvents((report, stop) => options.jobs('leverage', job, report, stop), signal)) {
    yield event.type === 'progress' ? event : { type: 'done', leverage: event.result };
  }
}

/** The rules by which sentences are cut; `own`: they are not the program's. */
export function rules({ library }: EngineContext): Record<Lang, { rules: SegmentationRule[]; own: boolean }> {
  const own = library.segmentationRules();
  const of = (lang: Lang) => ({ rules: [...(own[lang] ?? segmentationRules[lang])], own: own[lang] !== undefined });
  return { fr: of('fr'), ru: of('ru') };
}

/** Sets rules; those of the program for null. When one of them cannot be used nothing is written. */
export function setRules(
  { library }: EngineContext,
  { lang, rules: wanted }: { lang: Lang; rules: SegmentationRule[] | null },
): { problems: RuleProblem[] } {
  const problems = wanted === null ? [] : ruleProblems(lang, wanted);
  if (problems.length === 0) library.setSegmentationRules(lang, wanted);
  return { problems };
}

/** How rules would cut a text; no segments where a rule cannot be used. */
export function tryRules(
  _context: EngineContext,
  { lang, rules: wanted, text }: { lang: Lang; rules: SegmentationRule[]; text: string },
): { problems: RuleProblem[]; segments: string[] } {
  const problems = ruleProblems(lang, wanted);
  const segments = problems.length > 0 ? [] : segmenterOf(wanted)(text).map(({ start, end }) => text.slice(start, end));
  return { problems, segments };
}

/** The rules of an SRX file, and those of them that cannot be used. Nothing is set yet. @throws ImportRefused */
export async function readRules(
  _context: EngineContext,
  { bytes }: { bytes: Blob },
): Promise<{ rules: Partial<Record<Lang, SegmentationRule[]>>; problems: RuleProblem[] }> {
  const read = readSrx(new Uint8Array(await bytes.arrayBuffer()));
  const found = LANGS.flatMap((lang) => (read[lang] === undefined ? [] : [{ lang, rules: [...read[lang]] }]));
  return {
    rules: Object.fromEntries(found.map((each) => [each.lang, each.rules])),
    problems: found.flatMap((each) => ruleProblems(each.lang, each.rules)),
  };
}

/** The rules as an SRX 2.0 file. */
export function writeRules(context: EngineContext): { xml: string } {
  const now = rules(context);
  return { xml: writeSrx({ fr: now.fr.rules, ru: now.ru.rules }) };
}
