import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import styles from './ReviewScreen.module.css';
import type { Proposal } from './review.ts';

/** Where a card stands in the list. */
export interface CardPlace {
  index: number;
  count: number;
  /** In pixels from the top of the list. */
  top: number;
  measure: Ref<HTMLLIElement>;
}

interface ProposalListProps {
  label: string;
  proposals: readonly Proposal[];
  current: string | null;
  children(proposal: Proposal, place: CardPlace): ReactNode;
}

/** The cards of any number of proposals; those in sight are in the page, and the current one always is, since it holds the focus. */
export function ProposalList({ label, proposals, current, children }: ProposalListProps) {
  const frame = useRef<HTMLDivElement>(null);
  const currentIndex = proposals.findIndex(({ id }) => id === current);
  const virtual = useVirtualizer({
    count: proposals.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 120,
    getItemKey: (index) => proposals[index]?.id ?? index,
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      return currentIndex === -1 || near.includes(currentIndex) ? near : [...near, currentIndex].toSorted((a, b) => a - b);
    },
    // Articles of the usual length are in the page whole, for those who go through it with a screen reader.
    overscan: 24,
  });
  useEffect(() => {
    if (currentIndex !== -1) virtual.scrollToIndex(currentIndex, { align: 'auto' });
  }, [currentIndex, virtual]);
  return (
    <div ref={frame} className={styles.list}>
      <ol aria-label={label} className={styles.cards} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const proposal = proposals[index];
          return proposal && children(proposal, { index, count: proposals.length, top: start, measure: virtual.measureElement });
        })}
      </ol>
    </div>
  );
}
