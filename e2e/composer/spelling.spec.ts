import { expect, type Page } from '@playwright/test';
import { sideText } from '../../core/briefing/side.ts';
import { blockOf, contentOf, test } from './harness.ts';

/** The words that are marked, in both languages. */
function marked(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(CSS.highlights.get('diptych-spelling') ?? [])].map((range) => range.toString()));
}

test('each language has its own dictionary, and a word is put right by the keyboard', async ({ composer: page }) => {
  await blockOf(page, 'fr', 'note').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Le raport est prêt');
  await blockOf(page, 'ru', 'note').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Отчот готов');
  await expect.poll(() => marked(page), { timeout: 30_000 }).toEqual(expect.arrayContaining(['raport', 'Отчот']));
  expect(await marked(page)).not.toContain('prêt');
  await blockOf(page, 'fr', 'note').click();
  await page.keyboard.press('End');
  for (let word = 0; word < 2; word += 1) await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('menuitem', { name: 'rapport', exact: true })).toBeVisible();
  await page.getByRole('menuitem', { name: 'rapport', exact: true }).click();
  const note = (await contentOf(page)).blocks.find(({ id }) => id === 'note');
  expect(sideText(note?.sides.fr)).toBe('Prévoir un interprète. Le rapport est prêt');
  await page.keyboard.press('Control+z');
  await expect(blockOf(page, 'fr', 'note')).toContainText('raport');
});
