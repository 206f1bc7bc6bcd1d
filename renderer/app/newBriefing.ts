import { create } from 'zustand';
import type { Id } from '../../core/model/record.ts';

/** What a new briefing is wanted for. */
export interface NewBriefingRequest {
  missionId: Id | null;
  /** Items that have just been stored, to be put into it. */
  itemIds: readonly Id[];
}

interface NewBriefing {
  request: NewBriefingRequest | null;
  open(request: NewBriefingRequest): void;
  close(): void;
}

/** The dialog of a new briefing can be asked for from every screen. */
export const useNewBriefing = create<NewBriefing>((set) => ({
  request: null,
  open: (request) => set({ request }),
  close: () => set({ request: null }),
}));
