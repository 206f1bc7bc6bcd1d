import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Autosave, type Saved, type SaveState } from './autosave.ts';

/** How a record is edited in place. */
export interface RecordSavingOptions<R extends Saved, D> {
  /** The record as it was when the editing began; another one starts it afresh. */
  start: R;
  /** What is edited of it. */
  draftOf(record: R): D;
  save(draft: D, revision: number): Promise<Saved>;
  /** The record as it is stored now. */
  load(): Promise<R>;
  /** The record as far as the page knows what is stored. */
  stored: R;
  /** It was changed elsewhere, by an undo say, while nothing typed here was waiting to be written. */
  onNewer(stored: R): void;
}

export interface RecordSaving<D> {
  draft: D;
  /** Changes the draft; it is written by itself. */
  change(next: (draft: D) => D): void;
  state: SaveState;
  /** After a conflict: writes the draft over the stored revision. */
  keepMine(revision: number): void;
}

/** Edits a record in place: what is typed is written by itself, at the latest when the record is left. */
export function useRecordSaving<R extends Saved, D>(options: RecordSavingOptions<R, D>): RecordSaving<D> {
  const { start, stored } = options;
  const [draft, setDraft] = useState<D>(() => options.draftOf(start));
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: null });
  const latest = useRef(draft);
  const calls = useRef(options);
  const autosave = useRef<Autosave<D>>(null);
  useEffect(() => {
    calls.current = options;
  });
  // A layout effect, so that leaving the record writes what was typed last.
  useLayoutEffect(() => {
    const saving = new Autosave<D>({
      revision: start.revision,
      read: () => latest.current,
      write: (value, revision) => calls.current.save(value, revision),
      stored: async () => {
        const now = await calls.current.load();
        const content = canonical(calls.current.draftOf(now));
        return { revision: now.revision, updatedAt: now.updatedAt, same: (value) => canonical(value) === content };
      },
      onState: setState,
    });
    autosave.current = saving;
    const flush = () => void saving.flush();
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      saving.end();
      flush();
    };
  }, [start]);
  useEffect(() => {
    const saving = autosave.current;
    if (saving && !saving.pending && stored.revision > saving.revision) calls.current.onNewer(stored);
  }, [stored]);
  return {
    draft,
    change: (next) => {
      latest.current = next(latest.current);
      setDraft(latest.current);
      autosave.current?.touched();
    },
    state,
    keepMine: (revision) => void autosave.current?.keepMine(revision),
  };
}

/** A value as text, whatever order its properties were written in: an answer of the engine may have another. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
