import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { caretAfter, surface } from './composing.ts';
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
  await expect(dialog.getByText('Contact presse')).toBeVisible();
  await dialog.getByRole('textbox', { name: say('briefings', 'new.titleFr') }).fill('Un quai neuf');
  await dialog.getByRole('button', { name: say('briefings', 'new.create') }).click();
  await expect(surface(app, 'fr')).toContainText('Un quai neuf');
}

test('a passage is commented, answered, resolved and its discussion deleted and brought back, by keyboard; the text stays as it is', async ({
  app,
}) => {
  await communique(app);
  const before = await surface(app, 'fr').innerText();
  await caretAfter(app, 'fr', 'Un quai neuf');
  for (let letter = 0; letter < 'neuf'.length; letter += 1) await app.keyboard.press('Shift+ArrowLeft');
  await app.keyboard.press('ControlOrMeta+Alt+C');
  await expect(app.getByRole('textbox', { name: say('briefings', 'discussion.author') })).toBeFocused();
  await app.keyboard.type('Anna');
  await app.keyboard.press('Tab');
  await app.keyboard.type('Neuf, vraiment ?');
  await app.keyboard.press('Tab');
  await app.keyboard.press('Tab');
  await app.keyboard.press('Enter');
  const panel = app.getByRole('tabpanel');
  await expect(panel).toContainText('Neuf, vraiment ?');
  await expect(panel.locator('q')).toHaveText('neuf');
  await panel.getByRole('button', { name: say('briefings', 'discussion.reply') }).press('Enter');
  await expect(panel.getByRole('textbox')).toBeFocused();
  await app.keyboard.type('Livré en mars.');
  await panel.getByRole('button', { name: say('briefings', 'discussion.send') }).press('Enter');
  await expect(panel).toContainText('Livré en mars.');
  const { violations } = await new AxeBuilder({ page: app }).include('[data-pane=inspector]').analyze();
  expect(violations).toEqual([]);
  await panel.getByRole('button', { name: say('briefings', 'discussion.resolve') }).press('Enter');
  await expect(panel).toContainText('Anna');
  await expect(panel.getByRole('button', { name: say('briefings', 'discussion.reopen') })).toBeVisible();
  await panel.getByRole('button', { name: say('briefings', 'discussion.remove') }).press('Enter');
  await expect(panel).not.toContainText('Livré en mars.');
  const told = app.getByRole('region', { name: say('app', 'toasts.label') });
  await told.getByRole('button', { name: say('app', 'toasts.undo') }).press('Enter');
  await expect(panel).toContainText('Livré en mars.');
  expect(await surface(app, 'fr').innerText()).toBe(before);
});
