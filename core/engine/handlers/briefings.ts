import { findings } from '../../briefing/findings.ts';
import { fromTemplate } from '../../briefing/fromTemplate.ts';
import { progress } from '../../briefing/progress.ts';
import type { LibraryRecords } from '../../briefing/records.ts';
import type { Briefing, BriefingContent, BriefingSummary, TemplateId } from '../../model/briefing.ts';
import type { Finding } from '../../model/finding.ts';
import type { Item } from '../../model/item.ts';
import type { Localized } from '../../model/language.ts';
import type { Mission } from '../../model/mission.ts';
import type { Id } from '../../model/record.ts';
import type { EngineContext } from '../context.ts';
import { readTemplate } from '../resources.ts';

export function list(context: EngineContext): BriefingSummary[] {
  const missions = new Map(context.library.missions.list().map((mission) => [mission.id, mission]));
  return context.library.briefings
    .list()
    .map((briefing) => ({
      id: briefing.id,
      title: briefing.meta.title,
      template: briefing.template,
      missionTitle: (briefing.missionId && missions.get(briefing.missionId)?.title) || null,
      updatedAt: briefing.updatedAt,
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
  template: TemplateId;
  missionId: Id | null;
  title?: Localized | undefined;
  itemIds?: Id[] | undefined;
  tags?: string[] | undefined;
}

export function create(context: EngineContext, input: CreateInput): Briefing {
  const { library } = context;
  const { newId, clock, resourcesDir } = context.options;
  const mission = input.missionId === null ? null : library.missions.get(input.missionId);
  const data = { mission, items: selectItems(context, input, mission), ...records(context) };
  const content = fromTemplate(readTemplate(resourcesDir, input.template), data, {
    newId,
    today: clock().toISOString().slice(0, 10),
    chosen: input.itemIds !== undefined,
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
  const saved = library.action('saveBriefing', () => library.briefings.save({ id: input.id, ...input.content }, input.revision));
  return { revision: saved.revision, updatedAt: saved.updatedAt };
}

export function remove(context: EngineContext, input: { id: Id }): Record<string, never> {
  context.library.action('removeBriefing', () => context.library.briefings.remove(input.id));
  return {};
}

export function restore(context: EngineContext, input: { id: Id }): Briefing {
  return context.library.action('restoreBriefing', () => context.library.briefings.restore(input.id));
}

export function check(context: EngineContext, input: { id: Id }): Finding[] {
  const { library } = context;
  return findings(library.briefings.get(input.id), {
    // A piece of an item that was merged into another one is a piece of that one.
    item: (id) => library.linkedItem(id),
    person: (id) => library.people.find(id),
    source: (id) => library.sources.find(id),
  });
}
