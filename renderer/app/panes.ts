/** The parts of the screen that F6 goes through, in the order of the page: elements marked `data-pane`. */
function panes(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.offsetParent !== null);
}

const FOCUSABLE =
  'a[href],button:not([disabled]),input:not([disabled]),textarea:not([disabled]),[contenteditable=true],[tabindex]:not([tabindex="-1"])';

/** Where the focus was in each pane, to come back to the same place. */
const lastFocused = new WeakMap<HTMLElement, HTMLElement>();
/** The pane that had the focus last: from outside all of them, a message say, F6 goes on from there. */
let lastPane: HTMLElement | null = null;

export function rememberFocus(page: Document): () => void {
  const listen = (event: FocusEvent) => {
    if (!(event.target instanceof HTMLElement)) return;
    const pane = event.target.closest<HTMLElement>('[data-pane]');
    if (pane === null) return;
    lastFocused.set(pane, event.target);
    lastPane = pane;
  };
  // While a message is shown, React Aria takes F6 to reach it. It asks with this event whether it may begin again from its first
  // place; refused, it lets the key go on to the command that moves between the panes.
  const goOn = (event: Event) => event.preventDefault();
  page.addEventListener('focusin', listen);
  page.addEventListener('react-aria-landmark-navigation', goOn);
  return () => {
    page.removeEventListener('focusin', listen);
    page.removeEventListener('react-aria-landmark-navigation', goOn);
  };
}

/** Moves the focus to the next or the previous pane. */
export function movePane(step: 1 | -1): void {
  const all = panes();
  const inside = all.findIndex((pane) => pane.contains(document.activeElement));
  const here = inside === -1 && lastPane !== null ? all.indexOf(lastPane) : inside;
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
