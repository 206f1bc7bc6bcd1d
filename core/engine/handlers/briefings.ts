import { findings } from '../../briefing/findings.ts';
import { type BriefingData, fromTemplate } from '../../briefing/fromTemplate.ts';
import { insertion } from '../../briefing/insertion.ts';
import { progress } from '../../briefing/progress.ts';
import type { Block, Briefing, BriefingContent, BriefingSummary, TemplateId } from '../../model/briefing.ts';
import type { Finding } from '../../model/finding.ts';
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

export function create(
  context: EngineContext,
  input: { template: TemplateId; missionId: Id | null; title?: Localized | undefined },
): Briefing {
  const { library } = context;
  const { newId, clock, resourcesDir } = context.options;
  const mission = input.missionId === null ? null : library.missions.get(input.missionId);
  const content = fromTemplate(readTemplate(resourcesDir, input.template), briefingData(context, mission), {
    newId,
    today: clock().toISOString().slice(0, 10),
    ...(input.title ? { title: input.title } : {}),
  });
  return library.action('createBriefing', () => library.briefings.save(content));
}

/** All of the library that a template may draw on; a mission's tags narrow the items. */
function briefingData(context: EngineContext, mission: Mission | null): BriefingData {
  const { library } = context;
  const tags = new Set(mission?.tags ?? []);
  return {
    mission,
    items: library.items.list().filter((item) => item.tags.some((tag) => tags.has(tag))),
    people: library.people.list(),
    organisations: library.organisations.list(),
    sources: library.sources.list(),
  };
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
    item: (id) => library.items.find(id),
    person: (id) => library.people.find(id),
    source: (id) => library.sources.find(id),
  });
}

export function insert(context: EngineContext, input: { itemId: Id }): Block[] {
  const item = context.library.items.get(input.itemId);
  return insertion(item, briefingData(context, null), context.options.newId);
}
