import type { Organisation, OrganisationInput, Person, PersonInput } from '../../model/authority.ts';
import type { Item, ItemInput } from '../../model/item.ts';
import type { Mission, MissionInput } from '../../model/mission.ts';
import type { Id } from '../../model/record.ts';
import type { SearchInput, SearchResult } from '../../model/search.ts';
import type { Source, SourceInput } from '../../model/source.ts';
import type { EngineContext } from '../context.ts';

/** Items, and the records they point to: what the library screens ask for. */

export function listSources(context: EngineContext): Omit<Source, 'text'>[] {
  return context.library.sources.list().map(({ text: _text, ...rest }) => rest);
}
export function getSource(context: EngineContext, input: { id: Id }): Source {
  return context.library.sources.get(input.id);
}
export function saveSource(context: EngineContext, input: SourceInput): Source {
  return context.library.action('saveSource', () => context.library.sources.save(input));
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
export function savePerson(context: EngineContext, input: PersonInput): Person {
  return context.library.action('savePerson', () => context.library.people.save(input));
}

export function listOrganisations(context: EngineContext): Organisation[] {
  return context.library.organisations.list();
}
export function saveOrganisation(context: EngineContext, input: OrganisationInput): Organisation {
  return context.library.action('saveOrganisation', () => context.library.organisations.save(input));
}

export function listMissions(context: EngineContext): Mission[] {
  return context.library.missions.list();
}
export function getMission(context: EngineContext, input: { id: Id }): Mission {
  return context.library.missions.get(input.id);
}
export function saveMission(context: EngineContext, input: MissionInput): Mission {
  return context.library.action('saveMission', () => context.library.missions.save(input));
}
