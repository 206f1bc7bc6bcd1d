import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Holds a screen against WCAG 2.2 AA; what is found is short enough to be read in a failure. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  // Colours that are still changing are not the ones to be judged.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes
      // A list that is walked from the search field above it (aria-activedescendant) needs no stop of its own.
      .filter(({ html }) => !(id === 'scrollable-region-focusable' && html.includes('role="listbox"')))
      .map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
  );
  expect.soft(found, screen).toEqual([]);
  // Nothing is wider than the window: labels are longer in French and Russian.
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${screen} fits`).toBe(true);
}
