import { describe, expect, it } from 'vitest';
import { formatRoute, parentOf, parseRoute, type Route, railPlaceOf } from './route.ts';

const places: Route[] = [
  { place: 'briefings' },
  { place: 'briefing', id: '0190-a/b' },
  { place: 'library', itemId: null },
  { place: 'library', itemId: '0190' },
  { place: 'missions', id: null },
  { place: 'missions', id: '0190' },
  { place: 'sources', id: null },
  { place: 'sources', id: '0190' },
  { place: 'duplicates' },
  { place: 'bin' },
  { place: 'import' },
  { place: 'people', kind: 'person', id: null },
  { place: 'people', kind: 'organisation', id: null },
  { place: 'people', kind: 'organisation', id: '0190' },
  { place: 'capture' },
  { place: 'settings' },
];

describe('addresses', () => {
  it.each(places)('lead back to where they came from: %o', (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it.each(['', '#', '#/', '#/nowhere', '#/briefings/', '#/briefings/%', '#/briefings/%ff'])(
    'lead to the briefings when they say nothing: %s',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ place: 'briefings' });
    },
  );

  it('lie under a sign of the rail', () => {
    expect(railPlaceOf({ place: 'briefing', id: '1' })).toBe('briefings');
    expect(railPlaceOf({ place: 'sources', id: null })).toBe('library');
    expect(railPlaceOf({ place: 'missions', id: '1' })).toBe('missions');
  });

  it('know the level above', () => {
    expect(parentOf({ place: 'briefing', id: '1' })).toEqual({ place: 'briefings' });
    expect(parentOf({ place: 'library', itemId: '1' })).toEqual({ place: 'library', itemId: null });
    expect(parentOf({ place: 'missions', id: '1' })).toEqual({ place: 'missions', id: null });
    expect(parentOf({ place: 'people', kind: 'organisation', id: '1' })).toEqual({ place: 'people', kind: 'organisation', id: null });
    expect(parentOf({ place: 'sources', id: '1' })).toEqual({ place: 'sources', id: null });
    expect(parentOf({ place: 'bin' })).toEqual({ place: 'library', itemId: null });
    expect(parentOf({ place: 'settings' })).toBeNull();
  });
});
