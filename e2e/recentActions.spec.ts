import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { words } from './words.ts';

const say = words('fr');

test('an action is taken back and done again out of the list of the last ones, by keyboard', async ({ app }) => {
  await app.getByRole('button', { name: say('app', 'start.sample.action') }).click();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(say('briefings', 'list.title'));
  await app.keyboard.press('Alt+2');
  await app.locator('main li a').first().press('Enter');
  const place = app.getByRole('textbox', { name: say('missions', 'field.place') }).first();
  await place.fill('Tanger');
  await expect(app.locator('[data-save-state=saved]').first()).toBeVisible();

  await app.keyboard.press('ControlOrMeta+Alt+Z');
  const dialog = app.getByRole('dialog', { name: say('app', 'recent.title') });
  const first = dialog.getByRole('listitem').first();
  await expect(first).toContainText(say('library', 'bin.kind.mission'));
  const { violations } = await new AxeBuilder({ page: app }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  await first.getByRole('button').press('Enter');
  await expect(first).toContainText(say('app', 'recent.undone'));
  await app.keyboard.press('Escape');
  // The record that is open shows what is stored now.
  await expect(place).toHaveValue('Casablanca');

  await app.keyboard.press('ControlOrMeta+Alt+Z');
  await first.getByRole('button').press('Enter');
  await expect(first).not.toContainText(say('app', 'recent.undone'));
  await app.keyboard.press('Escape');
  await expect(place).toHaveValue('Tanger');
});
