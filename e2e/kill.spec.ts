import { type Browser, expect, type Page } from '@playwright/test';
import { caretAfter, saved, surface, textOf } from './composing.ts';
import { test } from './fixtures.ts';
import { startHost } from './host.ts';
import { words } from './words.ts';

// Nothing typed is lost: kill the program at any moment, and at most the last two seconds are missing. The program here is the host with
// the engine in it; the page that was typed in is thrown away too, so that only the library can hold what is found again.

const say = words('fr');
const MISSING_MS = 2_000;
const MARK = 'Essai de coupure :';

async function openNewBriefing(page: Page, url: string): Promise<string> {
  await page.goto(url);
  await page.getByRole('button', { name: say('app', 'start.sample.action') }).click();
  await page
    .getByRole('button', { name: say('briefings', 'list.new') })
    .first()
    .click();
  await page.getByRole('button', { name: say('briefings', 'new.create') }).click();
  await expect(surface(page, 'fr')).toBeVisible();
  await saved(page);
  return new URL(page.url()).hash;
}

/** What a new page, with a storage of its own, shows of the briefing. */
async function readAgain(browser: Browser, library: string, hash: string): Promise<string> {
  const host = await startHost(library);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(host.url);
    await page.goto(`${new URL(host.url).origin}/${hash}`);
    await expect(surface(page, 'fr')).toContainText(MARK);
    return (await textOf(page, 'fr')).find((text) => text.includes(MARK)) ?? '';
  } finally {
    await context.close();
    await host.stop();
  }
}

for (const typingMs of [4_200, 7_500]) {
  test(`killed after ${typingMs} ms of typing, at most the last two seconds are missing`, async ({ browser, library }) => {
    const host = await startHost(library);
    const context = await browser.newContext({ locale: 'fr-FR' });
    const page = await context.newPage();
    const hash = await openNewBriefing(page, host.url);

    const [title = ''] = await textOf(page, 'fr');
    await caretAfter(page, 'fr', title);
    await page.keyboard.press('Enter');
    await page.keyboard.type(MARK);
    const typed: { word: string; at: number }[] = [];
    const began = Date.now();
    while (Date.now() - began < typingMs) {
      const word = ` mot${typed.length}`;
      await page.keyboard.type(word, { delay: 15 });
      typed.push({ word, at: Date.now() });
    }
    const killedAt = Date.now();
    await host.kill();
    await context.close();

    const found = await readAgain(browser, library, hash);
    const whole = `${MARK}${typed.map(({ word }) => word).join('')}`;
    expect(whole.startsWith(found.trimEnd()), `what is found is the beginning of what was typed: ${found}`).toBe(true);
    const due = typed.filter(({ at }) => at <= killedAt - MISSING_MS);
    expect(due.length).toBeGreaterThan(2);
    expect(found).toContain(due.map(({ word }) => word).join(''));
  });
}
