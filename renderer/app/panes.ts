/** The parts of the screen that F6 goes through, in the order of the page: elements marked `data-pane`. */
function panes(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.offsetParent !== null);
}

const FOCUSABLE =
  'a[href],button:not([disabled]),input:not([disabled]),textarea:not([disabled]),[contenteditable=true],[tabindex]:not([tabindex="-1"])';

/** Where the focus was in each pane, to come back to the same place. */
const lastFocused = new WeakMap<HTMLElement, HTMLElement>();

export function rememberFocus(page: Document): () => void {
  const listen = (event: FocusEvent) => {
    if (!(event.target instanceof HTMLElement)) return;
    const pane = event.target.closest<HTMLElement>('[data-pane]');
    if (pane !== null) lastFocused.set(pane, event.target);
  };
  page.addEventListener('focusin', listen);
  return () => page.removeEventListener('focusin', listen);
}

/** Moves the focus to the next or the previous pane. */
export function movePane(step: 1 | -1): void {
  const all = panes();
  const here = all.findIndex((pane) => pane.contains(document.activeElement));
  const next = all[(here + step + all.length) % all.length];
  if (next === undefined) return;
  const last = lastFocused.get(next);
  const target = last?.isConnected ? last : next.querySelector<HTMLElement>(FOCUSABLE);
  if (target) target.focus();
  else {
    next.tabIndex = -1;
    next.focus();
  }
}
