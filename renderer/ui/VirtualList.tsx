import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import styles from './VirtualList.module.css';

interface VirtualListProps<T> {
  label: string;
  entries: readonly T[];
  idOf(entry: T): string;
  selected: string | null;
  /** How high a line is likely to be, in pixels. */
  lineHeight: number;
  onOpen(id: string): void;
  /** The end of what is loaded is near. */
  onEnd?(): void;
  children(entry: T): ReactNode;
}

/** A list of any length; only the lines in sight are in the page. One of them is reached by Tab, the others by the arrows. */
export function VirtualList<T>({ label, entries, idOf, selected, lineHeight, onOpen, onEnd, children }: VirtualListProps<T>) {
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => frame.current,
    estimateSize: () => lineHeight,
    getItemKey: (index) => {
      const entry = entries[index];
      return entry === undefined ? index : idOf(entry);
    },
    overscan: 6,
  });
  const lines = virtual.getVirtualItems();
  const lastShown = lines.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastShown >= entries.length - 10) onEnd?.();
  }, [lastShown, entries.length, onEnd]);
  const selectedIndex = selected === null ? -1 : entries.findIndex((entry) => idOf(entry) === selected);
  const tabbable = selectedIndex === -1 ? 0 : selectedIndex;
  const move = (event: KeyboardEvent, index: number) => {
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: entries.length - 1 }[event.key];
    const entry = to === undefined ? undefined : entries[to];
    if (to === undefined || to < 0 || entry === undefined) return;
    event.preventDefault();
    virtual.scrollToIndex(to);
    if (selected !== null) onOpen(idOf(entry));
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`[data-index="${to}"] button`)?.focus());
  };
  return (
    <div ref={frame} className={styles.frame}>
      <ul className={styles.list} aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {lines.map(({ key, index, start }) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          return (
            <li
              key={key}
              data-index={index}
              ref={virtual.measureElement}
              className={`${styles.line} ${index === selectedIndex ? styles.selected : ''}`}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={entries.length}
              aria-posinset={index + 1}
            >
              <button
                type="button"
                className={styles.open}
                tabIndex={index === tabbable ? 0 : -1}
                aria-current={index === selectedIndex}
                onClick={() => onOpen(idOf(entry))}
                onKeyDown={(event) => move(event, index)}
              >
                {children(entry)}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
