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
  set(change: Partial<Omit<CaptureDraft, 'set' | 'update' | 'restart'>>): void;
  update(change: (review: Review) => Review): void;
  /** Leaves this article; files that wait stay. */
  restart(): void;
}

const EMPTY = { text: '', source: {}, review: null, joins: [], tags: '', missionId: null, stored: null } as const;

export const useCaptureDraft = create<CaptureDraft>((set) => ({
  ...EMPTY,
  waiting: [],
  set: (change) => set(change),
  update: (change) => set(({ review }) => (review ? { review: change(review) } : {})),
  restart: () => set(EMPTY),
}));
