import { z } from 'zod';
import { type BriefingContent, briefingContentSchema } from '../../core/model/briefing.ts';
import type { Id } from '../../core/model/record.ts';

const unsavedSchema = z.object({ revision: z.int(), content: briefingContentSchema });
export type Unsaved = z.infer<typeof unsavedSchema>;

const key = (id: Id) => `diptych.unsaved.${id}`;

/**
 * What was typed and could not be written any more, kept by the page itself: a page that is closed may start no request that is
 * sure to arrive, but it may write here. It is taken up when the briefing is next opened.
 */
export function keepUnsaved(store: Storage, id: Id, revision: number, content: BriefingContent): void {
  try {
    store.setItem(key(id), JSON.stringify({ revision, content }));
  } catch (error) {
    console.warn('There is no room to keep what is not saved yet', error);
  }
}

export function dropUnsaved(store: Storage, id: Id): void {
  store.removeItem(key(id));
}

/** What was kept of a briefing; null when there is nothing that can be read. */
export function readUnsaved(store: Storage, id: Id): Unsaved | null {
  const kept = store.getItem(key(id));
  if (kept === null) return null;
  try {
    return unsavedSchema.parse(JSON.parse(kept));
  } catch (error) {
    console.warn('What was kept of a briefing cannot be read', error);
    return null;
  }
}
