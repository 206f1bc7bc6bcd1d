import { expect } from '@playwright/test';
import { sideText } from '../../core/briefing/side.ts';
import { blockOf, contentOf, test } from './harness.ts';

test('what is found in both languages is shown before it is replaced, and one undo takes all of it back', async ({ composer: page }) => {
  const before = await contentOf(page);
  await blockOf(page, 'fr', 'lead').click();
  await page.keyboard.press('Control+f');
  const panel = page.getByRole('form', { name: /Rechercher/ });
  await expect(panel.getByLabel('Rechercher')).toBeFocused();
  await page.keyboard.type('Tonnes|Тонны');
  await panel.getByText('Expression régulière').click();
  await panel.getByLabel('Remplacer par').fill('<$&>');
  const rows = panel.getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('Tonnes<Tonnes>');
  await panel.getByRole('button', { name: /Tout remplacer/ }).click();
  const table = (await contentOf(page)).blocks.find(({ id }) => id === 'figures');
  const cell = table?.kind === 'table' ? table.attrs.rows[0]?.[1] : undefined;
  expect([sideText(cell?.sides.fr), sideText(cell?.sides.ru)]).toEqual(['<Tonnes>', '<Тонны>']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  expect((await contentOf(page)).blocks).toEqual(before.blocks);
});

test('one language alone is searched, its matches one after the other, and linked words stay', async ({ composer: page }) => {
  await blockOf(page, 'fr', 'lead').click();
  await page.keyboard.press('Control+f');
  const panel = page.getByRole('form', { name: /Rechercher/ });
  await page.keyboard.type('port');
  await panel.getByRole('radio', { name: 'français' }).click();
  await panel.getByText('Mots entiers').click();
  await panel.getByLabel('Remplacer par').fill('havre');
  await expect(panel.getByRole('status')).toHaveText('2 résultats');
  await expect(panel.getByText('lié à la bibliothèque')).toHaveCount(1);
  await panel.getByRole('button', { name: /^Remplacer \(1\)/ }).click();
  const quote = (await contentOf(page)).blocks.find(({ id }) => id === 'quote');
  expect(sideText(quote?.sides.fr)).toContain('Le port est prêt');
  expect(sideText(quote?.sides.fr)).toContain('directrice du havre');
});

test('an expression that is none says so', async ({ composer: page }) => {
  await blockOf(page, 'fr', 'lead').click();
  await page.keyboard.press('Control+f');
  const panel = page.getByRole('form', { name: /Rechercher/ });
  await page.keyboard.type('(port');
  await panel.getByText('Expression régulière').click();
  await expect(panel.getByRole('status')).toHaveText('Cette expression régulière n’est pas valable.');
});
