import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { words } from './words.ts';

const say = words('fr');
const written = (page: Page) => expect(page.locator('[data-save-state=saved]').first()).toBeVisible();

/** Opens the first item that a search of the sample library finds. */
async function openItem(app: Page, query: string): Promise<void> {
  await app.getByRole('button', { name: say('app', 'start.sample.action') }).click();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(say('briefings', 'list.title'));
  await app.keyboard.press('Alt+3');
  const count = app.getByRole('status').filter({ hasText: /^\d+ élément/ });
  const all = (await count.textContent()) ?? '';
  await app.getByRole('searchbox', { name: say('library', 'search.label') }).fill(query);
  const first = app
    .getByRole('list', { name: say('library', 'results') })
    .getByRole('button')
    .first();
  // Until the answer comes, what was shown before is.
  await expect(count).not.toHaveText(all);
  // The list may be drawn anew while the answer of the last letter comes in.
  await expect(async () => {
    await first.press('Enter');
    await expect(app.getByRole('region', { name: say('library', 'excerpt.title') })).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test('the passage an item came from is chosen again by keyboard', async ({ app }) => {
  await openItem(app, 'genre:citation');
  const excerpts = app.getByRole('region', { name: say('library', 'excerpt.title') });
  const before = await excerpts.locator('mark').first().textContent();
  await excerpts
    .getByRole('button', { name: say('library', 'excerpt.choose') })
    .first()
    .press('Enter');
  const dialog = app.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: say('library', 'record.sourceText') })).toBeFocused();
  // Typing changes nothing; Shift with the arrows makes the selection shorter.
  await app.keyboard.press('x');
  for (let step = 0; step < 3; step += 1) await app.keyboard.press('Shift+ArrowLeft');
  await expect(dialog.getByRole('status')).not.toContainText(before ?? '');
  await dialog.getByRole('button', { name: say('library', 'excerpt.take') }).press('Enter');
  const shorter = (before ?? '').slice(0, -3).trim();
  await expect(excerpts.locator('mark').first()).toHaveText(shorter);
  await written(app);
  await app.reload();
  await expect(excerpts.locator('mark').first()).toHaveText(shorter);

  await excerpts
    .getByRole('button', { name: say('library', 'excerpt.remove') })
    .first()
    .press('Enter');
  await expect(excerpts).toContainText(say('library', 'record.noExcerpt'));
  await excerpts.getByRole('button', { name: say('library', 'excerpt.add') }).press('Enter');
  await excerpts.getByRole('combobox').fill('Касабл');
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: say('library', 'record.sourceText') })).toBeFocused();
  await app.keyboard.press('ControlOrMeta+A');
  await expect(dialog.getByRole('status')).toContainText(say('library', 'excerpt.chosen'));
  await dialog.getByRole('button', { name: say('library', 'excerpt.take') }).press('Enter');
  await expect(excerpts.locator('mark')).toHaveCount(1);
  await written(app);
});

test('a series is pasted from a spreadsheet, mended by keyboard and drawn', async ({ app, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openItem(app, 'genre:chiffre');
  const series = app.getByRole('region', { name: say('library', 'series.title') });
  const cell = (name: 'periodOf' | 'valueOf', number: number) =>
    series.getByRole('textbox', { name: say('library', `series.${name}`, { number: String(number) }) });
  await cell('periodOf', 1).focus();
  await app.evaluate(() => navigator.clipboard.writeText('Année\tMillions\n2021\t12,5\n2023\t17\nbientôt\t?'));
  await app.keyboard.press('ControlOrMeta+V');
  await expect(cell('periodOf', 2)).toHaveValue('2023');
  await expect(series.getByRole('row').nth(1)).toContainText('12,5');
  await cell('valueOf', 1).focus();
  await app.keyboard.press('ArrowDown');
  await expect(cell('valueOf', 2)).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(cell('periodOf', 3)).toBeFocused();
  await app.keyboard.type('2024');
  await app.keyboard.press('Tab');
  await app.keyboard.type('9,25');
  const chart = series.getByRole('img');
  await expect(chart).toHaveAccessibleDescription(/2021.*2024/);
  await expect(chart).toHaveAccessibleName(/^Graphique/);
  await written(app);
  await app.reload();
  await expect(cell('valueOf', 3)).toHaveValue('9,25');
  await series.getByRole('button', { name: say('library', 'series.remove', { number: '1' }) }).press('Enter');
  await expect(cell('periodOf', 1)).toHaveValue('2023');
  await app.getByRole('button', { name: say('app', 'toasts.undo') }).click();
  await expect(cell('periodOf', 1)).toHaveValue('2021');
  await written(app);
});

test('what is entered twice is told while it is typed, and an item is superseded by another', async ({ app }) => {
  await openItem(app, 'genre:fait');
  const text = app.getByRole('textbox', { name: /Texte français/ });
  const known = await text.inputValue();
  await app.getByRole('button', { name: say('library', 'add'), exact: true }).press('Enter');
  await app.getByRole('menuitem', { name: say('app', 'itemKind.fact') }).press('Enter');
  const dialog = app.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Texte français/ }).fill(known);
  const similar = dialog.getByRole('region', { name: say('library', 'similar.title') });
  await expect(similar).toContainText(say('library', 'duplicates.reason.sameWords'));
  await dialog.getByRole('button', { name: say('library', 'newItem.save') }).press('Enter');
  // The new record says so too, and is kept apart for good.
  const panel = app.getByRole('complementary', { name: say('library', 'record.label') });
  await panel.getByRole('button', { name: say('library', 'duplicates.keepApart') }).press('Enter');
  await expect(panel.getByRole('region', { name: say('library', 'similar.title') })).toHaveCount(0);

  await panel.getByRole('button', { name: new RegExp(say('library', 'record.status')) }).press('Enter');
  await app.getByRole('option', { name: say('library', 'status.superseded') }).press('Enter');
  await panel.getByRole('button', { name: say('library', 'record.chooseSuccessor') }).press('Enter');
  await dialog
    .getByRole('list', { name: say('library', 'results') })
    .getByRole('button')
    .first()
    .press('Enter');
  await expect(panel).toContainText(say('library', 'record.supersededBy'));
  await written(app);
  await app.reload();
  await expect(panel).toContainText(say('library', 'record.supersededBy'));
});
