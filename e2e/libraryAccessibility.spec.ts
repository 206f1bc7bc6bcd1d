import { expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './fixtures.ts';
import { words } from './words.ts';

// What opens over the library and inside a record, against WCAG 2.2 AA: in the light and in the dark, and on half a window, as when it is
// shown at 200 %.

for (const [language, locale, colorScheme, viewport] of [
  ['fr', 'fr-FR', 'light', { width: 1280, height: 720 }],
  ['ru', 'ru-RU', 'dark', { width: 640, height: 360 }],
  ['en', 'en-GB', 'dark', { width: 640, height: 360 }],
] as const) {
  test.describe(`${language}, ${colorScheme}, ${viewport.width} pixels`, () => {
    test.use({ locale, colorScheme, viewport, contextOptions: { reducedMotion: 'reduce' } });

    test(`what opens in the library is accessible in ${language}, ${colorScheme}, ${viewport.width} pixels`, async ({ app }) => {
      test.slow();
      const say = words(language);
      await app.getByRole('button', { name: say('app', 'start.sample.action') }).click();
      await expect(app.getByRole('heading', { level: 1 })).toHaveText(say('briefings', 'list.title'));
      await app.keyboard.press('Alt+3');
      const field = app.getByRole('searchbox', { name: say('library', 'search.label') });
      const results = app.getByRole('list', { name: say('library', 'results') });
      await field.fill('kind:statistic');
      await expect(results.getByRole('button').first()).toBeVisible();
      await app.keyboard.press('ControlOrMeta+Shift+S');
      await expect(app.getByRole('textbox', { name: say('library', 'saved.name') })).toBeFocused();
      await expectAccessible(app, 'saving a search');
      await app.keyboard.press('Escape');

      await expect(async () => {
        await results.getByRole('button').first().press('Enter');
        await expect(app.getByRole('region', { name: say('library', 'series.title') })).toBeVisible({ timeout: 1_000 });
      }).toPass();
      const series = app.getByRole('region', { name: say('library', 'series.title') });
      const cell = (name: 'periodOf' | 'valueOf', number: number) =>
        series.getByRole('textbox', { name: say('library', `series.${name}`, { number: String(number) }) });
      for (const [number, period, value] of [
        [1, '2021', '12'],
        [2, '2022', '17'],
      ] as const) {
        await cell('periodOf', number).fill(period);
        await cell('valueOf', number).fill(value);
      }
      await expect(series.getByRole('img')).toBeVisible();
      await expectAccessible(app, 'the chart of a series');

      const panel = app.getByRole('complementary', { name: say('library', 'record.label') });
      await panel.getByRole('button', { name: new RegExp(say('library', 'record.status')) }).press('Enter');
      await app.getByRole('option', { name: say('library', 'status.superseded') }).press('Enter');
      await panel.getByRole('button', { name: say('library', 'record.chooseSuccessor') }).press('Enter');
      await expect(app.getByRole('dialog').getByRole('list', { name: say('library', 'results') })).toBeVisible();
      await expectAccessible(app, 'choosing an item');
      await app.keyboard.press('Escape');

      await expect(app.locator('[data-save-state=saved]').first()).toBeVisible();
      await panel.locator('details summary').press('Enter');
      await expect(panel.locator('details ins').first()).toBeVisible();
      await expectAccessible(app, 'what was changed');

      const text = await panel.getByRole('textbox', { name: new RegExp(say('library', 'record.text.fr')) }).inputValue();
      await app.getByRole('button', { name: say('library', 'add'), exact: true }).press('Enter');
      await app.getByRole('menuitem', { name: say('app', 'itemKind.fact') }).press('Enter');
      const dialog = app.getByRole('dialog');
      await dialog.getByRole('textbox', { name: new RegExp(say('library', 'record.text.fr')) }).fill(text);
      await expectAccessible(app, 'entering an item');
    });
  });
}
