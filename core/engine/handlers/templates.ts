import { lookUp } from '../../briefing/records.ts';
import { type TemplateSources, toTemplate } from '../../briefing/toTemplate.ts';
import { RecordNotFound } from '../../library/errors.ts';
import { type Briefing, templateIdSchema } from '../../model/briefing.ts';
import { LANGS, type Localized } from '../../model/language.ts';
import type { Id } from '../../model/record.ts';
import type { TemplateContent, TemplateReport, TemplateSummary, UserTemplate, WordedBlock } from '../../model/template.ts';
import type { EngineContext } from '../context.ts';
import { readTemplate } from '../resources.ts';

/** The templates of the program, then those of the library by name. */
export function list(context: EngineContext): TemplateSummary[] {
  const { resourcesDir } = context.options;
  const ours = templateIdSchema.options.map((id) => summary(readTemplate(resourcesDir, id), null));
  const theirs = context.library.templates.list().map((template) => summary(template, template.revision));
  return [...ours, ...theirs.sort((a, b) => nameOf(a.name).localeCompare(nameOf(b.name)))];
}

function nameOf(name: Localized): string {
  return name.fr ?? name.ru ?? '';
}

function summary({ id, name, toc, sections }: TemplateContent, revision: number | null): TemplateSummary {
  const headings = sections.flatMap(({ wording, content }) => {
    const fills = content.map(({ kind }) => kind);
    const heads = wording.flatMap(headingOf);
    return heads.map((heading, index) => ({ ...heading, fills: index === heads.length - 1 ? fills : [] }));
  });
  return { id, own: revision !== null, revision, name, toc, outline: headings };
}

function headingOf(wording: WordedBlock): { level: 1 | 2 | 3; text: Localized }[] {
  if (wording.kind === 'heading') return [{ level: wording.level, text: wording.text }];
  if (wording.kind !== 'written' || wording.block.kind !== 'heading') return [];
  const text: Localized = {};
  for (const lang of LANGS) {
    const words = wording.block.sides[lang]?.content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
    if (words) text[lang] = words;
  }
  return [{ level: wording.block.attrs.level, text }];
}

/** A template of the program or of the library. @throws RecordNotFound */
export function find(context: EngineContext, id: Id): TemplateContent & { marking?: Localized } {
  const ours = templateIdSchema.safeParse(id);
  return ours.success ? readTemplate(context.options.resourcesDir, ours.data) : context.library.templates.get(id);
}

/** Whether a briefing's Word file opens with a table of contents: as its template has it; one whose template is gone has none. */
export function hasContents(context: EngineContext, briefing: Briefing): boolean {
  const ours = templateIdSchema.safeParse(briefing.template);
  if (ours.success) return readTemplate(context.options.resourcesDir, ours.data).toc;
  return context.library.templates.find(briefing.template)?.toc ?? false;
}

/** What saving a briefing as a template would keep, fill and leave out; nothing is stored. */
export function inspect(context: EngineContext, input: { briefingId: Id }): TemplateReport {
  return made(context, input.briefingId).report;
}

export function fromBriefing(
  context: EngineContext,
  input: { briefingId: Id; name: Localized },
): { template: UserTemplate; report: TemplateReport } {
  const { library } = context;
  const { template, report } = made(context, input.briefingId);
  return { template: library.action('saveTemplate', () => library.templates.save({ ...template, name: input.name })), report };
}

function made(context: EngineContext, briefingId: Id) {
  const { library } = context;
  const briefing = library.briefings.get(briefingId);
  const { people, organisations, sources } = library;
  const known: TemplateSources = {
    mission: briefing.missionId === null ? null : library.missions.find(briefing.missionId),
    records: lookUp({ people: people.list(), organisations: organisations.list(), sources: sources.list() }),
    item: (id) => library.linkedItem(id),
    today: briefing.createdAt.slice(0, 10),
  };
  return toTemplate(briefing, hasContents(context, briefing), known);
}

/** @throws RecordNotFound, RevisionConflict */
export function rename(context: EngineContext, input: { id: Id; name: Localized; revision: number }): TemplateSummary {
  const { library } = context;
  const saved = library.action('renameTemplate', () => {
    const template = library.templates.find(input.id);
    if (template === null) throw new RecordNotFound('template', input.id);
    return library.templates.save({ ...template, name: input.name }, input.revision);
  });
  return summary(saved, saved.revision);
}

export function remove(context: EngineContext, input: { id: Id }): Record<string, never> {
  context.library.action('removeTemplate', () => context.library.templates.remove(input.id));
  return {};
}

export function restore(context: EngineContext, input: { id: Id }): Record<string, never> {
  context.library.action('restoreTemplate', () => context.library.templates.restore(input.id));
  return {};
}
