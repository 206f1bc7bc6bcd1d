import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/model/record.ts';
import { useErrorText } from '../app/errorText.ts';
import type { Saved, SaveState } from '../engine/autosave.ts';
import { useRecordSaving } from '../engine/useRecordSaving.ts';
import { say, warn } from '../ui/toasts.ts';

/** The part of the contract that is about one kind of record. */
export interface RecordCalls<R> {
  get(input: { id: Id }): Promise<R>;
  remove(input: { id: Id }): Promise<unknown>;
  restore(input: { id: Id }): Promise<unknown>;
}

export interface RecordEditingOptions<R, D> {
  /** The record as it was when the editing began, and as far as the page knows it now. */
  start: R;
  stored: R;
  /** Begins again with another state of the record. */
  onRestart(record: R): void;
  calls: RecordCalls<R>;
  draftOf(record: R): D;
  save(draft: D, revision: number): Promise<Saved>;
  /** It is in the bin now: the place it was shown at has to be left. */
  onRemoved(): void;
}

export interface RecordEditing<D> {
  id: Id;
  draft: D;
  change(next: (draft: D) => D): void;
  set(part: Partial<D>): void;
  state: SaveState;
  keepMine(revision: number): void;
  /** Shows the record afresh as it is stored. */
  takeStored(): void;
  remove(): void;
  isRemoving: boolean;
}

/** Everything that is the same for all records that are edited in place: saved by themselves, removed with a way back. */
export function useRecordEditing<R extends Saved & { id: Id }, D extends object>(options: RecordEditingOptions<R, D>): RecordEditing<D> {
  const { t } = useTranslation('library');
  const errorText = useErrorText();
  const { start, stored, onRestart, calls, draftOf, save, onRemoved } = options;
  const { id } = start;
  const load = () => calls.get({ id });
  const tell = (error: unknown) => warn(errorText(error).what);
  const { draft, change, state, keepMine } = useRecordSaving({ start, draftOf, save, load, stored, onNewer: onRestart });
  const restore = useMutation({ mutationFn: () => calls.restore({ id }), onError: tell });
  const remove = useMutation({
    mutationFn: async () => {
      const place = window.location.hash;
      await calls.remove({ id });
      return place;
    },
    onSuccess: (place) => {
      // Somebody who has gone on meanwhile is not called back.
      if (window.location.hash === place) onRemoved();
      say(t('record.removed'), () => restore.mutate());
    },
    onError: tell,
  });
  return {
    id,
    draft,
    change,
    set: (part) => change((now) => ({ ...now, ...part })),
    state,
    keepMine,
    takeStored: () => void load().then(onRestart, tell),
    remove: () => remove.mutate(),
    isRemoving: remove.isPending,
  };
}
