import { useSyncExternalStore } from 'react';
import type { Id } from '../../core/model/record.ts';

/** Whose records the directory shows. */
export type AuthorityKind = 'person' | 'organisation';

/** The places of the app; the address after `#` says which one is shown. */
export type Route =
  | { place: 'briefings' }
  /** `block` is brought into sight. */
  | { place: 'briefing'; id: Id; block?: Id | undefined }
  | { place: 'missions'; id: Id | null }
  | { place: 'library'; itemId: Id | null }
  | { place: 'sources'; id: Id | null }
  | { place: 'glossary'; id: Id | null }
  | { place: 'duplicates' }
  | { place: 'tags' }
  | { place: 'bin' }
  | { place: 'import' }
  | { place: 'people'; kind: AuthorityKind; id: Id | null }
  | { place: 'memory' }
  | { place: 'segmentation' }
  | { place: 'capture' }
  | { place: 'settings' };

/** The places that are one screen, whatever follows in the address. */
const SINGLE_PLACES = ['memory', 'segmentation', 'capture', 'settings', 'duplicates', 'tags', 'bin', 'import'] as const;

export function parseRoute(hash: string): Route {
  const [place, id, part] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((part) => decode(part));
  if (place === 'briefings' && id) return { place: 'briefing', id, ...(part && { block: part }) };
  if (place === 'missions' || place === 'sources' || place === 'glossary') return { place, id: id ? id : null };
  if (place === 'people') return { place, kind: 'person', id: id ? id : null };
  if (place === 'organisations') return { place: 'people', kind: 'organisation', id: id ? id : null };
  if (place === 'library') return { place: 'library', itemId: id ? id : null };
  const single = SINGLE_PLACES.find((known) => known === place);
  if (single !== undefined) return { place: single };
  return { place: 'briefings' };
}

export function formatRoute(route: Route): string {
  if (route.place === 'briefing') {
    return ['#/briefings', route.id, ...(route.block === undefined ? [] : [route.block])]
      .map((part, at) => (at === 0 ? part : encodeURIComponent(part)))
      .join('/');
  }
  if ((route.place === 'missions' || route.place === 'sources' || route.place === 'glossary') && route.id !== null) {
    return `#/${route.place}/${encodeURIComponent(route.id)}`;
  }
  if (route.place === 'people') {
    const list = route.kind === 'person' ? '#/people' : '#/organisations';
    return route.id === null ? list : `${list}/${encodeURIComponent(route.id)}`;
  }
  if (route.place === 'library' && route.itemId !== null) return `#/library/${encodeURIComponent(route.itemId)}`;
  return `#/${route.place}`;
}

/** A mistyped address leads home instead of to an error. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** One level up; null at the top. */
export function parentOf(route: Route): Route | null {
  if (route.place === 'briefing') return { place: 'briefings' };
  if ((route.place === 'missions' || route.place === 'sources' || route.place === 'glossary') && route.id !== null)
    return { place: route.place, id: null };
  if (route.place === 'segmentation') return { place: 'memory' };
  if (route.place !== 'library' && railPlaceOf(route) === 'library') return { place: 'library', itemId: null };
  if (route.place === 'people' && route.id !== null) return { ...route, id: null };
  if (route.place === 'library' && route.itemId !== null) return { place: 'library', itemId: null };
  return null;
}

/** The places that have a sign on the rail. */
export type RailPlace = 'briefings' | 'missions' | 'library' | 'people' | 'capture' | 'memory' | 'settings';

/** The sign on the rail under which a place is found. */
export function railPlaceOf({ place }: Route): RailPlace {
  if (place === 'briefing') return 'briefings';
  if (place === 'segmentation') return 'memory';
  return place === 'sources' || place === 'glossary' || place === 'duplicates' || place === 'tags' || place === 'bin' || place === 'import'
    ? 'library'
    : place;
}

export function navigate(route: Route): void {
  window.location.hash = formatRoute(route);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return parseRoute(hash);
}
