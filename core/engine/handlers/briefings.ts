import { type FindingLookups, findings } from '../../briefing/findings.ts';
import { fromTemplate } from '../../briefing/fromTemplate.ts';
import { progress } from '../../briefing/progress.ts';
import type { LibraryRecords } from '../../briefing/records.ts';
import { type PiecePlace, type Refreshed, refreshed } from '../../briefing/refresh.ts';
import { RecordNotFound } from '../../library/errors.ts';
import type { Block, Briefing, BriefingContent, BriefingSummary } from '../../model/briefing.ts';
import type { Finding, PassedOver } from '../../model/finding.ts';
import type { Item } from '../../model/item.ts';
import type { Localized } from '../../model/language.ts';
import type { Mission } from '../../model/mission.ts';
import type { Id } from '../../model/record.ts';
import type { BriefingVersion } from '../../model/version.ts';
import { checkBlocks, checkDocument } from '../../translation/checks/checkBriefing.ts';
import type { EngineContext } from '../context.ts';
import { followText } from './discussion.ts';
import { find } from './templates.ts';

export function list(context: EngineContext): BriefingSummary[] {
  const missions = new Map(context.library.missions.list().map((mission) => [mission.id, mission]));
  const templates = new Map(context.library.templates.list().map(({ id, name }) => [id, name]));
  const threads = context.library.openThreadCounts();
  return context.library.briefings
    .list()
    .map((briefing) => ({
      id: briefing.id,
      title: briefing.meta.title,
      template: briefing.template,
      templateName: templates.get(briefing.template) ?? null,
      missionTitle: (briefing.missionId && missions.get(briefing.missionId)?.title) || null,
      updatedAt: briefing.updatedAt,
      openThreads: threads.get(briefing.id) ?? 0,
      progress: progress(briefing),
    }))
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

export function get(context: EngineContext, input: { id: Id }): Briefing {
  return context.library.briefings.get(input.id);
}

/** A briefing about nothing in particular takes the newest items (ids sort by time of entry); more than this nobody reads. */
const MOST_UNSELECTED = 200;

interface CreateInput {
  template: Id;
  missionId: Id | null;
  title?: Localized | undefined;
  itemIds?: Id[] | undefined;
  tags?: string[] | undefined;
  personIds?: Id[] | undefined;
}

export function create(context: EngineContext, input: CreateInput): Briefing {
  const { library } = context;
  const { newId, clock } = context.options;
  const mission = input.missionId === null ? null : library.missions.get(input.missionId);
  const data = { mission, items: selectItems(context, input, mission), ...records(context) };
  const template = find(context, input.template);
  const content = fromTemplate(template, data, {
    newId,
    today: clock().toISOString().slice(0, 10),
    chosen: input.itemIds !== undefined,
    subjects: (input.personIds ?? []).map((id) => library.people.get(id)),
    ...(template.marking ? { marking: template.marking } : {}),
    ...(input.title ? { title: input.title } : {}),
  });
  return library.action('createBriefing', () => library.briefings.save(content));
}

function selectItems(context: EngineContext, input: CreateInput, mission: Mission | null): Item[] {
  const { items } = context.library;
  const tags = new Set(input.tags ?? mission?.tags ?? []);
  const chosen = new Set(input.itemIds);
  if (tags.size > 0 || chosen.size > 0) {
    return items.list().filter((item) => chosen.has(item.id) || item.tags.some((tag) => tags.has(tag)));
  }
  return items
    .list()
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(-MOST_UNSELECTED);
}

function records(context: EngineContext): LibraryRecords {
  const { people, organisations, sources } = context.library;
  return { people: people.list(), organisations: organisations.list(), sources: sources.list() };
}

export function save(
  context: EngineContext,
  input: { id: Id; revision: number; content: BriefingContent },
): { revision: number; updatedAt: string } {
  const { library } = context;
  const saved = library.action('saveBriefing', () => {
    const briefing = library.briefings.save({ id: input.id, ...input.content }, input.revision);
    followText(library, briefing.id, briefing.blocks);
    return briefing;
  });
  return { revision: saved.revision, updatedAt: saved.updatedAt };
}

export function remove(context: EngineContext, input: { id: Id }): Record<string, never> {
  context.library.action('removeBriefing', () => context.library.briefings.remove(input.id));
  return {};
}

export function restore(context: EngineContext, input: { id: Id }): Briefing {
  return context.library.action('restoreBriefing', () => context.library.briefings.restore(input.id));
}

export function versions(context: EngineContext, input: { id: Id }): BriefingVersion[] {
  return context.library.briefingRevisions(input.id);
}

export function version(context: EngineContext, input: { id: Id; revision: number }): BriefingContent {
  const content = context.library.briefingContentAt(input.id, input.revision);
  if (content === null) throw new RecordNotFound('briefing', input.id);
  return content;
}

export function nameVersion(context: EngineContext, input: { id: Id; revision: number; name: string | null }): BriefingVersion[] {
  context.library.nameBriefingVersion(input.id, input.revision, input.name);
  return versions(context, input);
}

export function check(context: EngineContext, input: { id: Id; all?: boolean | undefined }): Finding[] {
  const briefing = context.library.briefings.get(input.id);
  const ofLibrary = findings(briefing, lookups(context));
  // A quotation that is held against its own record need not be held against all others.
  const altered = new Set(ofLibrary.filter(({ code }) => code === 'quotationAltered').map(placeKey));
  const ofTexts = checkDocument(briefing.blocks, context.checking).filter(
    (finding) => finding.code !== 'quotationAltered' || !altered.has(placeKey(finding)),
  );
  const order = new Map(briefing.blocks.map(({ id }, index) => [id, index]));
  const place = ({ blockId }: Finding) => (blockId === null ? -1 : (order.get(blockId) ?? order.size));
  const found = [...ofLibrary, ...ofTexts].sort((one, other) => place(one) - place(other));
  const marked = markPassedOver(context, input.id, found);
  return input.all ? marked : marked.filter(({ passedOver }) => passedOver === undefined);
}

function placeKey({ blockId, lang }: Finding): string {
  return `${blockId} ${lang}`;
}

export function checkTexts(context: EngineContext, input: { id: Id; blocks: Block[] }): Finding[] {
  return markPassedOver(context, input.id, checkBlocks(input.blocks, context.checking));
}

function markPassedOver({ library }: EngineContext, briefingId: Id, found: readonly Finding[]): Finding[] {
  const passed = library.passedOver(briefingId);
  const always = new Set(passed.flatMap((each) => (each.briefingId === null ? [each.key] : [])));
  const here = new Set(passed.flatMap((each) => (each.briefingId === null ? [] : [`${each.blockId ?? ''} ${each.key}`])));
  return found.map((finding) => {
    if (always.has(finding.key)) return { ...finding, passedOver: 'always' };
    return here.has(`${finding.blockId ?? ''} ${finding.key}`) ? { ...finding, passedOver: 'here' } : finding;
  });
}

export function passOver(context: EngineContext, { passedOver, ...finding }: PassedOver & { passedOver: boolean }): Record<string, never> {
  context.library.passOver(finding, passedOver);
  return {};
}

/** Brings pieces up to date with their records. A briefing in which there is nothing to do is not written. */
export function refresh(
  context: EngineContext,
  input: { id: Id; revision?: number | undefined; places?: PiecePlace[] | undefined },
): { revision: number; changed: Refreshed[] } {
  const { library } = context;
  return library.action('refreshBriefing', () => {
    const briefing = library.briefings.get(input.id);
    const { content, changed } = refreshed(briefing, lookups(context), input.places ?? null);
    if (changed.length === 0) return { revision: briefing.revision, changed };
    const saved = library.briefings.save({ ...content, id: briefing.id }, input.revision);
    followText(library, saved.id, saved.blocks);
    return { revision: saved.revision, changed };
  });
}

function lookups({ library }: EngineContext): FindingLookups {
  return {
    // A piece of an item that was merged into another one is a piece of that one.
    item: (id) => library.linkedItem(id),
    person: (id) => library.people.find(id),
    source: (id) => library.sources.find(id),
  };
}
