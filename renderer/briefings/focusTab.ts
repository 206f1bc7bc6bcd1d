import type { InspectorTab } from './Inspector.tsx';

/** Puts the focus where a tab of the inspector is used: in its first field, or on the tab itself where there is nothing to type. */
export function focusTab(inspector: HTMLElement | null, tab: InspectorTab): void {
  const field = tab === 'checks' ? null : inspector?.querySelector<HTMLElement>('[role="tabpanel"] :is(input, textarea):not([disabled])');
  const target = field ?? inspector?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  target?.focus();
}
