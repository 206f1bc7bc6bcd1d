import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { BriefingContent } from '../../core/model/briefing.ts';
import { briefingContentSchema } from '../../core/model/briefing.ts';
import type { Id } from '../../core/model/record.ts';
import { Autosave, type SaveState } from '../engine/autosave.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { dropUnsaved, keepUnsaved } from './unsaved.ts';

/** What is on the screen, and what it was made from. */
export interface Session {
  content: BriefingContent;
  revision: number;
  updatedAt: string;
  /** The content is not written yet. */
  dirty: boolean;
}

/**
 * Saves a briefing behind the keyboard for as long as its screen is there, at once when the window loses the focus, is hidden or
 * closed, and when the screen is left.
 */
export function useBriefingSaving(
  id: Id,
  session: Session,
  read: () => BriefingContent,
): { state: SaveState; autosave: RefObject<Autosave<BriefingContent> | null> } {
  const { client } = useEngine();
  const [state, setState] = useState<SaveState>(session.dirty ? { kind: 'unsaved' } : { kind: 'saved', at: session.updatedAt });
  const autosave = useRef<Autosave<BriefingContent>>(null);
  const reader = useRef(read);
  reader.current = read;
  // A layout effect is left before the editors are taken away: what they hold can still be read.
  useLayoutEffect(() => {
    let last = session.content;
    const readNow = () => {
      last = reader.current();
      return last;
    };
    const saving = new Autosave<BriefingContent>({
      revision: session.revision,
      read: readNow,
      write: (content, revision) => client.briefings.save({ id, revision, content }),
      stored: async () => {
        const { revision, updatedAt, ...record } = await client.briefings.get({ id });
        const content = JSON.stringify(briefingContentSchema.parse(record));
        return { revision, updatedAt, same: (value) => JSON.stringify(briefingContentSchema.parse(value)) === content };
      },
      onState: (now) => {
        setState(now);
        if (now.kind === 'saved') dropUnsaved(localStorage, id);
        else if (now.kind === 'failed' || now.kind === 'conflict') keepUnsaved(localStorage, id, saving.revision, last);
      },
    });
    autosave.current = saving;
    if (session.dirty) saving.touched();
    const flush = () => void saving.flush();
    const leave = () => {
      if (!saving.pending) return;
      keepUnsaved(localStorage, id, saving.revision, readNow());
      flush();
    };
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      saving.end();
      flush();
    };
  }, [client, id, session]);
  return { state, autosave };
}
