import { expect, type Page } from '@playwright/test';
import { blocks, caretAfter, surface, textOf } from './composing.ts';
import { test } from './fixtures.ts';
import { words } from './words.ts';

const say = words('fr');

/** Makes a communiqué in the sample library. */
async function communique(app: Page): Promise<void> {
  await app.getByRole('button', { name: say('app', 'start.sample.action') }).click();
  await app.getByRole('link', { name: say('app', 'places.briefings'), exact: true }).click();
  await app
    .getByRole('button', { name: say('briefings', 'list.new') })
    .first()
    .click();
  const dialog = app.getByRole('dialog');
  await dialog.getByText(say('app', 'template.communique'), { exact: true }).click();
  await dialog.getByRole('textbox', { name: say('briefings', 'new.titleFr') }).fill('Un quai neuf');
  await dialog.getByRole('button', { name: say('briefings', 'new.create') }).click();
  await expect(surface(app, 'fr')).toContainText('Un quai neuf');
}

test('the focus is where the work goes on: in a new briefing, the search of the library, the checks', async ({ app }) => {
  await communique(app);
  await expect(surface(app, 'fr')).toBeFocused();
  const before = await textOf(app, 'fr');
  await app.keyboard.press('ControlOrMeta+Alt+I');
  const search = app.getByRole('searchbox', { name: say('briefings', 'insert.search') });
  await expect(search).toBeFocused();
  await app.keyboard.type('Volga');
  await expect(search).toHaveValue('Volga');
  await caretAfter(app, 'fr', 'Un quai neuf');
  await app.keyboard.press('F7');
  await expect(app.getByRole('tab', { name: say('briefings', 'inspector.checks') })).toBeFocused();
  expect(await textOf(app, 'fr')).toEqual(before);
});

test('magnified twice the text keeps its room, and the panes lie over it', async ({ app }) => {
  await communique(app);
  await app.setViewportSize({ width: 640, height: 360 });
  const pane = app.locator('[data-pane=inspector]');
  await expect(pane).toHaveCount(0);
  const document = await app.locator('[data-pane=document]').boundingBox();
  expect(document?.width).toBeGreaterThan(500);
  const title = await blocks(app, 'fr').first().boundingBox();
  expect(title?.width).toBeGreaterThan(150);
  expect((title?.y ?? 360) + (title?.height ?? 0)).toBeLessThan(330);
  const search = await app.locator('header button').first().boundingBox();
  const language = await app
    .locator('header')
    .getByRole('button', { name: say('app', 'ownName.fr') })
    .boundingBox();
  expect((search?.x ?? 0) + (search?.width ?? 0)).toBeLessThanOrEqual(language?.x ?? 0);
  await app.keyboard.press('ControlOrMeta+Alt+I');
  await expect(pane).toBeVisible();
  expect((await app.locator('[data-pane=document]').boundingBox())?.width).toBe(document?.width);
  await app.keyboard.press('Escape');
  await expect(pane).toHaveCount(0);
  await expect(surface(app, 'fr')).toBeFocused();
});

test('before an export it is said how much is missing in the languages it shows', async ({ app }) => {
  await communique(app);
  await caretAfter(app, 'fr', 'Un quai neuf');
  await app.keyboard.press('Enter');
  await app.keyboard.type('Le port accueille son premier navire.');
  await app.getByRole('button', { name: say('briefings', 'screen.export') }).click();
  const found = app.getByRole('dialog').getByRole('list', { name: say('export', 'found.label') });
  await expect(found).toContainText(/Il manque \d+\stextes? en russe/);
  await app.getByRole('dialog').getByText(say('export', 'layout.single.title'), { exact: true }).click();
  await expect(app.getByRole('dialog')).not.toContainText('en russe');
});
