import { create } from 'zustand';
import type { AcceptResult, KnownSource } from '../../core/engine/contract.ts';
import type { Id } from '../../core/model/record.ts';
import type { Review } from './review.ts';

/** The article at hand; it survives a look at another place of the app. */
export interface CaptureDraft {
  text: string;
  /** What the file of the text said about its source. */
  source: KnownSource;
  /** Files that were opened together with this one and are still to be read. */
  waiting: readonly File[];
  review: Review | null;
  /** Sources of the same story that this one is added to. */
  joins: readonly Id[];
  tags: string;
  missionId: Id | null;
  stored: AcceptResult | null;
  /** What the review was before each of its changes, the last one last, and after those that were taken back. */
  past: readonly Review[];
  future: readonly Review[];
  set(change: Partial<Omit<CaptureDraft, 'set' | 'update' | 'undo' | 'redo' | 'restart'>>): void;
  /** Changes the review so that it can be taken back. Changes in a row that bear the same mark are one: the letters typed into a field. */
  update(change: (review: Review) => Review, mark?: string): void;
  undo(): void;
  redo(): void;
  /** Leaves this article; files that wait stay. */
  restart(): void;
}

const EMPTY = { text: '', source: {}, review: null, joins: [], tags: '', missionId: null, stored: null } as const;
const UNCHANGED = { past: [], future: [], mark: null } as const;

/** How many changes of a review can be taken back. */
const KEPT = 200;

export const useCaptureDraft = create<CaptureDraft & { mark: string | null }>((set) => ({
  ...EMPTY,
  ...UNCHANGED,
  waiting: [],
  set: (change) => set('review' in change ? { ...UNCHANGED, ...change } : change),
  update: (change, mark) =>
    set(({ review, past, mark: last }) => {
      if (review === null) return {};
      const changed = change(review);
      // Going from one proposal to another changes nothing that could be missed.
      if (changed.proposals === review.proposals) return { review: changed, mark: null };
      const isSameStep = mark !== undefined && mark === last;
      return { review: changed, past: isSameStep ? past : [...past, review].slice(-KEPT), future: [], mark: mark ?? null };
    }),
  undo: () =>
    set(({ review, past, future }) => {
      const before = past.at(-1);
      return review && before ? { review: before, past: past.slice(0, -1), future: [...future, review], mark: null } : {};
    }),
  redo: () =>
    set(({ review, past, future }) => {
      const after = future.at(-1);
      return review && after ? { review: after, past: [...past, review], future: future.slice(0, -1), mark: null } : {};
    }),
  restart: () => set({ ...EMPTY, ...UNCHANGED }),
}));
