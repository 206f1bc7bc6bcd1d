import type { Organisation, OrganisationInput, Person, PersonInput } from '../../model/authority.ts';
import type { Item, ItemInput } from '../../model/item.ts';
import type { Mission, MissionInput } from '../../model/mission.ts';
import type { Id } from '../../model/record.ts';
import type { SearchInput, SearchResult } from '../../model/search.ts';
import type { Source, SourceInput } from '../../model/source.ts';
import type { EngineContext } from '../context.ts';

/** Items, and the records they point to: what the library screens ask for. */

/** What is saved of a record, with the revision it was edited from. */
type Edited<I> = I & { revision?: number | undefined };

export function listSources(context: EngineContext): Omit<Source, 'text'>[] {
  return context.library.sources.list().map(({ text: _text, ...rest }) => rest);
}
export function getSource(context: EngineContext, input: { id: Id }): Source {
  return context.library.sources.get(input.id);
}
export function saveSource(context: EngineContext, { revision, ...input }: Edited<SourceInput>): Source {
  return context.library.action('saveSource', () => context.library.sources.save(input, revision));
}
export function removeSource(context: EngineContext, input: { id: Id }): Record<string, never> {
  context.library.action('removeSource', () => context.library.sources.remove(input.id));
  return {};
}
export function restoreSource(context: EngineContext, input: { id: Id }): Source {
  return context.library.action('restoreSource', () => context.library.sources.restore(input.id));
}

export function searchItems(context: EngineContext, input: SearchInput): SearchResult {
  return context.library.search(input);
}
export function getItem(context: EngineContext, input: { id: Id }): Item {
  return context.library.items.get(input.id);
}
export function saveItem(context: EngineContext, input: { item: ItemInput; revision?: number | undefined }): Item {
  return context.library.action('saveItem', () => context.library.items.save(input.item, input.revision));
}
export function removeItem(context: EngineContext, input: { id: Id }): Record<string, never> {
  context.library.action('removeItem', () => context.library.items.remove(input.id));
  return {};
}
export function restoreItem(context: EngineContext, input: { id: Id }): Item {
  return context.library.action('restoreItem', () => context.library.items.restore(input.id));
}

export function listPeople(context: EngineContext): Person[] {
  return context.library.people.list();
}
export function getPerson(context: EngineContext, input: { id: Id }): Person {
  return context.library.people.get(input.id);
}
export function savePerson(context: EngineContext, { revision, ...input }: Edited<PersonInput>): Person {
  return context.library.action('savePerson', () => context.library.people.save(input, revision));
}
export function removePerson(context: EngineContext, input: { id: Id }): Record<string, never> {
  context.library.action('removePerson', () => context.library.people.remove(input.id));
  return {};
}
export function restorePerson(context: EngineContext, input: { id: Id }): Person {
  return context.library.action('restorePerson', () => context.library.people.restore(input.id));
}

export function listOrganisations(context: EngineContext): Organisation[] {
  return context.library.organisations.list();
}
export function getOrganisation(context: EngineContext, input: { id: Id }): Organisation {
  return context.library.organisations.get(input.id);
}
export function saveOrganisation(context: EngineContext, { revision, ...input }: Edited<OrganisationInput>): Organisation {
  return context.library.action('saveOrganisation', () => context.library.organisations.save(input, revision));
}
export function removeOrganisation(context: EngineContext, input: { id: Id }): Record<string, never> {
  context.library.action('removeOrganisation', () => context.library.organisations.remove(input.id));
  return {};
}
export function restoreOrganisation(context: EngineContext, input: { id: Id }): Organisation {
  return context.library.action('restoreOrganisation', () => context.library.organisations.restore(input.id));
}

export function listMissions(context: EngineContext): Mission[] {
  return context.library.missions.list();
}
export function getMission(context: EngineContext, input: { id: Id }): Mission {
  return context.library.missions.get(input.id);
}
export function saveMission(context: EngineContext, { revision, ...input }: Edited<MissionInput>): Mission {
  return context.library.action('saveMission', () => context.library.missions.save(input, revision));
}
export function removeMission(context: EngineContext, input: { id: Id }): Record<string, never> {
  context.library.action('removeMission', () => context.library.missions.remove(input.id));
  return {};
}
export function restoreMission(context: EngineContext, input: { id: Id }): Mission {
  return context.library.action('restoreMission', () => context.library.missions.restore(input.id));
}
