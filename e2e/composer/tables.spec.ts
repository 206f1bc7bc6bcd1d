import { expect, type Page } from '@playwright/test';
import { sideText } from '../../core/briefing/side.ts';
import { shownPlaces } from '../../core/briefing/tableGrid.ts';
import type { Lang } from '../../core/model/language.ts';
import { blockOf, contentOf, open, test } from './harness.ts';

/** The first table, row by row, with the sizes of merged cells. */
async function table(page: Page, lang: Lang): Promise<string[]> {
  const { blocks } = await contentOf(page);
  const found = blocks.find((block) => block.kind === 'table');
  if (found?.kind !== 'table') return [];
  const { rows } = found.attrs;
  return rows.map((cells, row) =>
    shownPlaces(rows)
      .filter((place) => place.row === row)
      .map(({ column }) => {
        const { merge, sides } = cells[column] ?? { sides: {} };
        return `${sideText(sides[lang])}${merge ? `[${merge.rows}x${merge.columns}]` : ''}`;
      })
      .join(' | '),
  );
}

async function openEmpty(page: Page): Promise<void> {
  await open(page, { ...(await contentOf(page)), blocks: [{ id: 'p', kind: 'paragraph', attrs: {}, sides: {} }] });
  await blockOf(page, 'fr', 'p').click();
}

test('a table is made, filled and changed by the keyboard alone, and undone to the start', async ({ composer: page }) => {
  await openEmpty(page);
  const start = await contentOf(page);
  await page.keyboard.type('/tabl');
  await expect(page.getByRole('option', { name: /^Tableau/ })).toBeVisible();
  await page.keyboard.press('Enter');
  for (const words of ['Pays', 'Tonnes', 'Part', 'Maroc', '12 000', '8 %', 'Tunisie', '9 000', '6 %', 'Égypte']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
  }
  expect(await table(page, 'fr')).toEqual(['Pays | Tonnes | Part', 'Maroc | 12 000 | 8 %', 'Tunisie | 9 000 | 6 %', 'Égypte |  | ']);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+Alt+ArrowUp');
  await page.keyboard.type('Libye');
  expect((await table(page, 'fr')).slice(2)).toEqual(['Tunisie | 9 000 | 6 %', 'Libye |  | ', 'Égypte |  | ']);
  await page.keyboard.press('Control+Alt+ArrowRight');
  await page.keyboard.type('neuve');
  expect((await table(page, 'fr'))[3]).toBe('Libye | neuve |  | ');
  await page.keyboard.press('Control+Alt+m');
  expect((await table(page, 'fr'))[3]).toBe('Libye | neuve[1x2] | ');
  expect(await table(page, 'ru')).toHaveLength(5);
  await page.keyboard.press('Control+Alt+s');
  expect((await table(page, 'fr'))[3]).toBe('Libye | neuve |  | ');
  // The same cell in the other language, then out of the table.
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.type('новый');
  expect((await table(page, 'ru'))[3]).toBe(' | новый |  | ');
  await page.keyboard.press('Escape');
  for (let step = 0; step < 80; step += 1) await page.keyboard.press('Control+z');
  expect((await contentOf(page)).blocks).toEqual(start.blocks);
  for (let step = 0; step < 80; step += 1) await page.keyboard.press('Control+Shift+z');
  expect((await table(page, 'ru'))[3]).toBe(' | новый |  | ');
});

test('words of a cell have marks, on the side they were written on', async ({ composer: page }) => {
  const cell = blockOf(page, 'fr', 'figures').getByRole('textbox').first();
  await cell.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+b');
  const { blocks } = await contentOf(page);
  const figures = blocks.find(({ id }) => id === 'figures');
  const [first] = figures?.kind === 'table' ? (figures.attrs.rows[0] ?? []) : [];
  expect(first?.sides.fr?.content).toEqual([{ type: 'text', text: 'Année', marks: ['bold'] }]);
  expect(first?.sides.ru?.content).toEqual([{ type: 'text', text: 'Год', marks: [] }]);
});

test('cells selected by Shift and the pointer become one, with the words of both languages', async ({ composer: page }) => {
  const cells = blockOf(page, 'fr', 'figures').getByRole('textbox');
  await cells.nth(0).click();
  await cells.nth(1).click({ modifiers: ['Shift'] });
  await page.getByRole('button', { name: 'Fusionner les cellules' }).click();
  expect((await table(page, 'fr'))[0]).toBe('Année Tonnes[1x2]');
  expect((await table(page, 'ru'))[0]).toBe('Год Тонны[1x2]');
  await expect(blockOf(page, 'ru', 'figures').locator('th')).toHaveAttribute('colspan', '2');
});

test('a table is entered by Enter and left by Escape', async ({ composer: page }) => {
  await blockOf(page, 'fr', 'note').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(blockOf(page, 'fr', 'figures').getByRole('textbox').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Backspace');
  expect(await table(page, 'fr')).toEqual([]);
});
