import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/model/record.ts';
import type { SearchHit } from '../../core/model/search.ts';
import { ItemText } from './ItemText.tsx';
import styles from './Results.module.css';

interface ResultsProps {
  hits: readonly SearchHit[];
  selected: Id | null;
  onOpen(id: Id): void;
  /** The end of what is loaded is near. */
  onEnd(): void;
}

const LINE_HEIGHT = 104;

/** The found items; only those in sight are in the page. One of them is reached by Tab, the others by the arrows. */
export function Results({ hits, selected, onOpen, onEnd }: ResultsProps) {
  const { t } = useTranslation('library');
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: hits.length,
    getScrollElement: () => frame.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (index) => hits[index]?.item.id ?? index,
    overscan: 6,
  });
  const lines = virtual.getVirtualItems();
  const lastShown = lines.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastShown >= hits.length - 10) onEnd();
  }, [lastShown, hits.length, onEnd]);
  const selectedIndex = hits.findIndex(({ item }) => item.id === selected);
  const tabbable = selectedIndex === -1 ? 0 : selectedIndex;
  const move = (event: KeyboardEvent, index: number) => {
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: hits.length - 1 }[event.key];
    if (to === undefined || to < 0 || to >= hits.length) return;
    event.preventDefault();
    virtual.scrollToIndex(to);
    const hit = hits[to];
    if (selected !== null && hit) onOpen(hit.item.id);
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`[data-index="${to}"] button`)?.focus());
  };
  return (
    <div ref={frame} className={styles.frame}>
      <ul className={styles.list} aria-label={t('results')} style={{ height: virtual.getTotalSize() }}>
        {lines.map(({ key, index, start }) => {
          const hit = hits[index];
          if (hit === undefined) return null;
          return (
            <li
              key={key}
              data-index={index}
              ref={virtual.measureElement}
              className={`${styles.line} ${index === selectedIndex ? styles.selected : ''}`}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={hits.length}
              aria-posinset={index + 1}
            >
              <button
                type="button"
                className={styles.open}
                tabIndex={index === tabbable ? 0 : -1}
                aria-current={index === selectedIndex}
                onClick={() => onOpen(hit.item.id)}
                onKeyDown={(event) => move(event, index)}
              >
                <ItemText hit={hit} />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
