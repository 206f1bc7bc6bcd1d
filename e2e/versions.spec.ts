import { expect } from '@playwright/test';
import { caretAfter, saved, surface } from './composing.ts';
import { test } from './fixtures.ts';
import { words } from './words.ts';

const say = words('fr');

test('a version is named, compared with what came after, and taken back; the undo knows what it takes back', async ({ app }) => {
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
  await saved(app);

  await app.getByRole('tab', { name: say('briefings', 'inspector.versions') }).click();
  await app.getByRole('textbox', { name: say('briefings', 'versions.name') }).fill('Avant relecture');
  await app.keyboard.press('Enter');
  const from = app.getByLabel(say('briefings', 'versions.from'), { exact: true });
  await expect(app.getByText(/Avant relecture \(/).first()).toBeAttached();
  await caretAfter(app, 'fr', 'Un quai neuf');
  await app.keyboard.type(' à Tanger');
  await saved(app);
  await from.click();
  await app.getByRole('option', { name: /Avant relecture/ }).click();
  const differences = app.getByRole('region', { name: say('briefings', 'versions.differences') });
  await expect(differences.locator('ins').filter({ hasText: 'Tanger' })).toHaveCount(1);
  await differences
    .getByRole('button', { name: say('briefings', 'versions.restoreBlock') })
    .first()
    .click();
  await expect(surface(app, 'fr')).not.toContainText('à Tanger');
  await app
    .getByRole('button', { name: new RegExp(say('composer', 'change.restore')) })
    .first()
    .click();
  await expect(surface(app, 'fr')).toContainText('Un quai neuf à Tanger');
});
