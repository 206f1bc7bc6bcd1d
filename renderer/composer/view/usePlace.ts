import { useSyncExternalStore } from 'react';
import type { Lang } from '../../../core/model/language.ts';
import type { Id } from '../../../core/model/record.ts';
import type { CurrentCell, WritingPlace } from '../features/fields/writingPlace.ts';

/** The cell somebody writes in. */
export function useCurrentCell(place: WritingPlace): CurrentCell | null {
  return useSyncExternalStore(
    (listener) => place.subscribe(listener),
    () => place.cell,
  );
}

/** The same, where it is in this block and language. */
export function usePlaceOf(place: WritingPlace, block: Id, lang: Lang): CurrentCell | null {
  return useSyncExternalStore(
    (listener) => place.subscribe(listener),
    () => (place.cell?.block === block && place.cell.lang === lang ? place.cell : null),
  );
}
