import { type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';
import styles from './Floating.module.css';

/** How near it may come to the edge of the window, and how far it stands from what it belongs to, in pixels. */
const EDGE = 8;
const GAP = 4;

interface FloatingProps {
  /** What it stands beside, in the coordinates of the window; nothing when that is not to be seen. */
  anchor(): DOMRect | null;
  /** Where it stands changes with these. */
  follow: unknown;
  children: ReactNode;
}

/** Something that floats below a place of the text, or above it where there is no room; it follows when the page is scrolled. */
export function Floating({ anchor, follow, children }: FloatingProps) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);
  const latest = useRef(anchor);
  latest.current = anchor;
  const put = useCallback(() => {
    const beside = latest.current();
    const size = box.current?.getBoundingClientRect();
    if (!beside || !size) return setPlace(null);
    const below = beside.bottom + GAP;
    const above = beside.top - GAP - size.height;
    const top = below + size.height <= window.innerHeight - EDGE || above < EDGE ? below : above;
    const left = Math.max(EDGE, Math.min(beside.left, window.innerWidth - size.width - EDGE));
    return setPlace((now) => (now?.top === top && now.left === left ? now : { top, left }));
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `follow` says when to look again
  useLayoutEffect(put, [put, follow]);
  useLayoutEffect(() => {
    window.addEventListener('scroll', put, { capture: true, passive: true });
    window.addEventListener('resize', put);
    const watch = new ResizeObserver(put);
    if (box.current) watch.observe(box.current);
    return () => {
      window.removeEventListener('scroll', put, { capture: true });
      window.removeEventListener('resize', put);
      watch.disconnect();
    };
  }, [put]);
  return (
    <div
      ref={box}
      className={styles.floating}
      style={place === null ? { visibility: 'hidden', top: 0, left: 0 } : { top: place.top, left: place.left }}
    >
      {children}
    </div>
  );
}

/** Where the caret, or what is selected, is in the window. */
export function caretRect(): DOMRect | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const rect = [...range.getClientRects()].at(-1);
  if (rect) return rect;
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  return element?.getBoundingClientRect() ?? null;
}
