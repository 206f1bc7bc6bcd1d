import { create } from 'zustand';
import type { AcceptResult } from '../../core/engine/contract.ts';
import type { Id } from '../../core/model/record.ts';
import type { Review } from './review.ts';

/** The article at hand; it survives a look at another place of the app. */
export interface CaptureDraft {
  text: string;
  review: Review | null;
  tags: string;
  missionId: Id | null;
  stored: AcceptResult | null;
  set(change: Partial<Omit<CaptureDraft, 'set' | 'update' | 'restart'>>): void;
  update(change: (review: Review) => Review): void;
  restart(): void;
}

const EMPTY = { text: '', review: null, tags: '', missionId: null, stored: null } as const;

export const useCaptureDraft = create<CaptureDraft>((set) => ({
  ...EMPTY,
  set: (change) => set(change),
  update: (change) => set(({ review }) => (review ? { review: change(review) } : {})),
  restart: () => set(EMPTY),
}));
