import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { words } from './words.ts';

const say = words('fr');

const ARTICLE = `Le chantier naval de Port-Vieil reprend

Port-Vieil, le 4 mars 2024 – « Nous livrerons douze chalutiers avant la fin de l’année », a déclaré Inès Caron, directrice du chantier.

Selon Paul Lantier, maire de la ville, le site emploie 340 personnes. Les commandes ont augmenté de 18 % en un an.
`;

test.beforeEach(async ({ app }) => {
  await app.getByRole('button', { name: say('app', 'start.empty.action') }).click();
  await app.getByRole('link', { name: say('app', 'places.capture') }).click();
});

async function read(app: Page, article = ARTICLE): Promise<void> {
  await app.getByRole('textbox', { name: say('capture', 'input.label') }).fill(article);
  await app.keyboard.press('ControlOrMeta+Enter');
}

test('a proposal is edited by keyboard, and the focus is never lost', async ({ app }) => {
  await read(app);
  const cards = app.locator('[data-proposal-card]');
  await expect(cards.first()).toBeFocused();
  await app.keyboard.press('e');
  const speaker = app
    .getByRole('textbox', { name: say('capture', 'edit.speaker') })
    .or(app.getByRole('combobox', { name: say('capture', 'edit.speaker') }));
  await expect(speaker).toBeFocused();
  await expect(speaker).toBeInViewport();
  // Letters are typed, no command is done.
  await app.keyboard.press('ControlOrMeta+A');
  await app.keyboard.type('Jean Arejk');
  await expect(speaker).toHaveValue('Jean Arejk');
  await app.keyboard.press('Tab');
  await expect(app.getByRole('textbox', { name: say('capture', 'edit.role') })).toBeFocused();
  await app.keyboard.press('Escape');
  await expect(cards.first()).toBeFocused();
  await expect(speaker).toHaveCount(0);
  await expect(cards.first()).toContainText('Jean Arejk');
  // A list to choose from is a field as well.
  await app.keyboard.press('e');
  await cards.first().locator('[aria-haspopup=listbox]').focus();
  await app.keyboard.press('r');
  await expect(cards.first().getByRole('button', { name: say('capture', 'decision.takeBack') })).toHaveCount(0);
  await app.keyboard.press('Escape');
  await expect(cards.first()).toBeFocused();
});

test('what is decided agrees with its kind, and what is stored is counted once', async ({ app }) => {
  await read(
    app,
    `« Nous livrerons douze chalutiers », a déclaré Inès Caron. Selon Paul Lantier, le site est « stratégique » et emploie 340 personnes.`,
  );
  const cards = app.locator('[data-proposal-card]');
  await expect(cards.first()).toBeFocused();
  const quotation = cards.filter({ hasText: say('capture', 'kind.direct') }).first();
  await expect(quotation).toBeFocused();
  await app.keyboard.press('a');
  await expect(quotation).toContainText('retenue');
  const figure = cards.filter({ hasText: say('capture', 'kind.statistic') }).filter({ hasText: '340' });
  await app.keyboard.press('Shift+A');
  await expect(figure).toContainText(/retenu(?!e|s)/);
  await expect(cards.filter({ hasText: say('capture', 'kind.indirect') }).first()).toContainText('retenus');
  const accepted = await cards.count();
  await app.keyboard.press('ControlOrMeta+Enter');
  await expect(app.getByRole('button', { name: say('capture', 'stored.briefing') })).toBeFocused();
  // The quoted word is kept in the clause it stands in, which is accepted as well.
  await expect(app.getByRole('heading', { name: say('capture', 'stored.title_other', { count: String(accepted - 1) }) })).toBeVisible();
});

test('all is accepted with the records it will be, stored, and taken back', async ({ app }) => {
  await read(app);
  const cards = app.locator('[data-proposal-card]');
  await expect(cards.first()).toBeFocused();
  await app.keyboard.press('Shift+A');
  const people = app.getByRole('list', { name: say('capture', 'preview.people') });
  await expect(people.getByText(say('capture', 'preview.new', { name: 'Inès Caron' }))).toBeVisible();
  await expect(app.getByText(say('capture', 'preview.source'), { exact: true })).toBeVisible();
  await app.keyboard.press('ControlOrMeta+Enter');
  const undo = app.getByRole('button', { name: say('capture', 'stored.undo') });
  await undo.click();
  // The review is back as it was left, and nothing is in the library.
  await expect(cards.first()).toBeVisible();
  await expect(app.getByText(say('capture', 'preview.source'), { exact: true })).toHaveCount(0);
  await app.getByText(say('capture', 'preview.label'), { exact: true }).click();
  await expect(people.getByText(say('capture', 'preview.new', { name: 'Inès Caron' }))).toBeVisible();
  // Stored again, the people are known.
  await app.keyboard.press('ControlOrMeta+Enter');
  await app.getByRole('button', { name: say('capture', 'stored.other') }).click();
  await read(app);
  await expect(cards.first()).toBeFocused();
  await app.keyboard.press('Shift+A');
  await expect(people.getByText(say('capture', 'preview.known', { name: 'Inès Caron' }))).toBeVisible();
  await expect(app.getByText(say('capture', 'preview.sourceKnown'), { exact: true })).toBeVisible();
});

test('a long text is gone through without holding the page up, and one beyond the limit is refused', async ({ app }) => {
  const long = Array.from(
    { length: 1300 },
    (_, at) => `Le site ${at + 1} emploie ${at + 200} personnes. « Nous tiendrons les délais », a déclaré Inès Caron.`,
  ).join('\n\n');
  await pasteText(app, 'x'.repeat(2_000_001));
  await expect(app.getByText('2,1 millions de caractères')).toBeVisible();
  await pasteText(app, long);
  await expect(app.getByText('2,1 millions de caractères')).toHaveCount(0);
  const cards = app.locator('[data-proposal-card]');
  await expect(cards.first()).toBeFocused({ timeout: 30_000 });
  expect(await cards.count()).toBeLessThan(60);
  expect(await app.locator('mark').count()).toBeLessThan(200);
  for (let step = 0; step < 40; step += 1) await app.keyboard.press('j');
  const current = app.locator('[data-proposal-card][aria-current=true]');
  await expect(current).toBeFocused();
  await expect(current).toHaveAttribute('aria-posinset', '41');
  await expect(current).toBeInViewport();
  await expect(app.locator(`mark[data-passage~="${await current.getAttribute('data-proposal-card')}"]`).first()).toBeInViewport();
});

async function pasteText(app: Page, text: string): Promise<void> {
  await app.getByRole('textbox', { name: say('capture', 'input.label') }).evaluate((box, plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('a passage gets other bounds by drawing its end, and the change is taken back', async ({ app }) => {
  await read(app);
  const article = app.locator('[data-pane=article]');
  const figure = app
    .locator('[data-proposal-card]')
    .filter({ hasText: say('capture', 'kind.statistic') })
    .filter({ hasText: '340' });
  await figure.getByRole('button', { name: say('capture', 'kind.statistic') }).click();
  const text = figure.locator('p').first();
  await expect(text).toHaveText('340 personnes');
  const handle = article.locator('[data-bound=start]');
  const from = await handle.boundingBox();
  if (from === null) throw new Error('nothing to draw');
  await app.mouse.move(from.x, from.y + from.height / 2);
  await app.mouse.down();
  await app.mouse.move(from.x - 30, from.y + from.height / 2, { steps: 4 });
  await app.mouse.up();
  await expect(text).toHaveText('emploie 340 personnes');
  await app.keyboard.press('ControlOrMeta+Z');
  await expect(text).toHaveText('340 personnes');
  await app.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(text).toHaveText('emploie 340 personnes');
});

test('what the reading has missed is added from the selected words, or the next sentence by keyboard', async ({ app }) => {
  await read(app, 'Le port a rouvert. Trente navires sont attendus. « Tout est prêt », a déclaré Inès Caron. La grue est neuve.');
  const cards = app.locator('[data-proposal-card]');
  await expect(cards.first()).toBeFocused();
  const before = await cards.count();
  await app.evaluate(() => {
    const paragraph = document.querySelector('[data-from]');
    const first = paragraph?.querySelector('span')?.firstChild ?? paragraph?.firstChild;
    if (!first) throw new Error('no text');
    window.getSelection()?.setBaseAndExtent(first, 0, first, 18);
  });
  const bar = app.getByRole('toolbar', { name: say('capture', 'words.label') });
  await expect(bar).toBeVisible();
  await bar.getByRole('button', { name: say('capture', 'words.figure') }).click();
  await expect(app.getByText(say('capture', 'words.noFigure'))).toBeVisible();
  await bar.getByRole('button', { name: say('capture', 'words.quote') }).click();
  await expect(cards).toHaveCount(before + 1);
  const added = cards.filter({ hasText: 'Le port a rouvert.' });
  await expect(added.getByRole('textbox', { name: say('capture', 'edit.role') })).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(added).toBeFocused();
  await expect(added).toContainText('retenus');
  for (let step = 0; step < before; step += 1) await app.keyboard.press('j');
  await app.keyboard.press('n');
  await expect(cards.filter({ hasText: 'La grue est neuve.' })).toHaveCount(1);
  await app.keyboard.press('Escape');
  await app.keyboard.press('n');
  await expect(app.getByText(say('capture', 'words.noSentence'))).toBeVisible();
});
