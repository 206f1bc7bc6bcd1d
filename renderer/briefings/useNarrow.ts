import { useSyncExternalStore } from 'react';

/** Below this, in CSS pixels, a text and two panes beside it do not fit: a small window, or a large one magnified. */
const NARROW = '(max-width: 900px)';

/** Whether the window is too narrow for side panes to stand beside the text. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => window.matchMedia(NARROW).matches);
}

function follow(tell: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}
