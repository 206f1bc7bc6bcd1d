import { expect, type Page } from '@playwright/test';
import type { Inline } from '../../core/model/inline.ts';
import { blockOf, contentOf, test } from './harness.ts';

async function goal(page: Page): Promise<Inline[]> {
  const { blocks } = await contentOf(page);
  return blocks.find(({ id }) => id === 'goal')?.sides.fr?.content ?? [];
}

test('a note is written, opened again, changed and taken away by the keyboard', async ({ composer: page }) => {
  await blockOf(page, 'fr', 'goal').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Alt+b');
  const field = page.getByRole('textbox', { name: 'Texte de la note' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Entretien du 12 mai.');
  await page.keyboard.press('Escape');
  await page.keyboard.type(' Suite');
  expect(await goal(page)).toMatchObject([
    { type: 'text' },
    { type: 'footnote', content: [{ type: 'text', text: 'Entretien du 12 mai.' }] },
    { type: 'text', text: ' Suite' },
  ]);
  for (let step = 0; step < 7; step += 1) {
    await page.keyboard.press('ArrowLeft');
    // The browser tells the editor where the caret is a moment after the key.
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await page.keyboard.type(' Inédit.');
  await page.keyboard.press('Escape');
  expect((await goal(page))[1]).toMatchObject({ content: [{ text: 'Entretien du 12 mai. Inédit.' }] });
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  expect((await goal(page)).map(({ type }) => type)).toEqual(['text']);
});

test('a note left without words is none', async ({ composer: page }) => {
  await blockOf(page, 'fr', 'goal').click();
  const before = await goal(page);
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Alt+b');
  await expect(page.getByRole('textbox', { name: 'Texte de la note' })).toBeFocused();
  await page.keyboard.press('Escape');
  expect(await goal(page)).toEqual(before);
});

test('a piece of the library is detached, which is marked, and its words are then the document’s', async ({ composer: page }) => {
  const piece = blockOf(page, 'fr', 'quote').locator('[data-piece="nameRef"]');
  await piece.click();
  await page.getByRole('button', { name: 'Détacher' }).click();
  await page.getByRole('textbox', { name: 'Texte', exact: true }).fill('Mme Berrada');
  await page.keyboard.press('Escape');
  await expect(piece).toHaveAttribute('data-detached', '');
  await expect(piece).toHaveText('Mme Berrada');
});
