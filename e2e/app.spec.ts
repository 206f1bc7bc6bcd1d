import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { blocks, caretAfter, saved, surface, textOf } from './composing.ts';
import { test } from './fixtures.ts';
import { readWordText } from './wordFile.ts';
import { words } from './words.ts';

// The main job, from a press article to a Word file in two languages, as a person does it.

const say = words('fr');
const ARTICLE = readFileSync(join(import.meta.dirname, '../resources/sample/article.fr.txt'), 'utf8');
const DIRECT = 'nous venons travailler avec ceux qui connaissent la terre';

/** Pastes as a person does: through the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((written) => navigator.clipboard.writeText(written), text);
  await page.keyboard.press('ControlOrMeta+V');
}

/** What leaves is typeset: the spaces that do not break are put there on the way out. */
function plainSpaces(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ');
}

/** Both languages have the same number of blocks: the alignment holds. */
async function aligned(page: Page): Promise<number> {
  const count = await blocks(page, 'fr').count();
  await expect(blocks(page, 'ru')).toHaveCount(count);
  return count;
}

test('from a pasted article to a Word file in French and Russian', async ({ app, folder }) => {
  await test.step('an empty library is made', async () => {
    await app.getByRole('button', { name: say('app', 'start.empty.action') }).click();
    await expect(app.getByRole('heading', { name: say('briefings', 'list.empty.title') })).toBeVisible();
  });

  await test.step('the article is pasted, and what it says is found', async () => {
    await app.getByRole('link', { name: say('app', 'places.capture') }).click();
    await app.getByRole('textbox', { name: say('capture', 'input.label') }).focus();
    await paste(app, ARTICLE);
    await expect(app.getByRole('textbox', { name: say('capture', 'source.publisher') })).toHaveValue('La Tribune d’Anfa');
    const proposals = app.getByRole('list', { name: say('capture', 'review.proposals') });
    const quote = proposals.getByRole('listitem').filter({ hasText: DIRECT });
    await expect(quote).toContainText('Elena Vorontsova');
    await expect(proposals).not.toContainText('Texte, personnes, organisations');
    await expect(app.locator('mark').filter({ hasText: DIRECT })).toBeVisible();
  });

  await test.step('proposals are accepted and rejected by keyboard, and stored', async () => {
    const proposals = app.getByRole('list', { name: say('capture', 'review.proposals') }).getByRole('listitem');
    const count = await proposals.count();
    expect(count).toBeGreaterThan(10);
    await proposals.first().getByRole('button').first().click();
    await app.keyboard.press('a');
    await app.keyboard.press('r');
    await expect(
      app
        .getByRole('status')
        .filter({ hasText: say('capture', 'review.counts', { accepted: '1', rejected: '1', open: String(count - 2) }) }),
    ).toBeVisible();
    await app.keyboard.press('Shift+A');
    await expect(
      app
        .getByRole('status')
        .filter({ hasText: say('capture', 'review.counts', { accepted: String(count - 1), rejected: '1', open: '0' }) }),
    ).toBeVisible();
    await app.keyboard.press('ControlOrMeta+Enter');
    // Several proposals may become one item, which is counted once.
    await expect(app.getByRole('button', { name: say('capture', 'stored.briefing') })).toBeFocused();
  });

  await test.step('a communiqué is made of them', async () => {
    await app.getByRole('button', { name: say('capture', 'stored.briefing') }).click();
    const dialog = app.getByRole('dialog');
    await dialog.getByText(say('app', 'template.communique'), { exact: true }).click();
    await dialog.getByRole('textbox', { name: say('briefings', 'new.titleFr') }).fill('La Volga à Casablanca');
    await dialog.getByRole('textbox', { name: say('briefings', 'new.titleRu') }).fill('Волга в Касабланке');
    await dialog.getByRole('button', { name: say('briefings', 'new.create') }).click();
    await expect(surface(app, 'fr')).toContainText('La Volga à Casablanca');
    await expect(surface(app, 'ru')).toContainText('Волга в Касабланке');
    await expect(surface(app, 'fr')).toContainText(DIRECT);
    await aligned(app);
  });

  await test.step('both languages are typed', async () => {
    const before = await aligned(app);
    await caretAfter(app, 'fr', 'La Volga à Casablanca');
    await app.keyboard.press('Enter');
    await app.keyboard.type('La mission réunit dix-huit entreprises. Elle dure deux jours.');
    expect(await aligned(app)).toBe(before + 1);
    const row = (await textOf(app, 'fr')).findIndex((text) => text.startsWith('La mission réunit'));
    await blocks(app, 'ru').nth(row).click();
    await app.keyboard.type('В миссии участвуют восемнадцать предприятий. Она продлится два дня.');
    expect((await textOf(app, 'ru'))[row]).toBe('В миссии участвуют восемнадцать предприятий. Она продлится два дня.');
    await saved(app);
  });

  await test.step('a split and a merge in one language are the same in the other, and no text is lost', async () => {
    const before = await aligned(app);
    const russian = await textOf(app, 'ru');
    await caretAfter(app, 'fr', 'La mission réunit dix-huit entreprises. ');
    await app.keyboard.press('Enter');
    expect(await aligned(app)).toBe(before + 1);
    expect(await textOf(app, 'fr')).toEqual(expect.arrayContaining(['La mission réunit dix-huit entreprises. ', 'Elle dure deux jours.']));
    const written = (texts: string[]) => texts.filter((text) => text !== '');
    expect(written(await textOf(app, 'ru'))).toEqual(written(russian));
    await app.keyboard.press('Backspace');
    expect(await aligned(app)).toBe(before);
    expect(await textOf(app, 'fr')).toContain('La mission réunit dix-huit entreprises. Elle dure deux jours.');
    expect(await textOf(app, 'ru')).toEqual(russian);
  });

  await test.step('undo takes both languages back, redo forward again', async () => {
    const [french, russian] = [await textOf(app, 'fr'), await textOf(app, 'ru')];
    await caretAfter(app, 'fr', 'La mission réunit');
    await app.keyboard.type(' aussi');
    await app.keyboard.press('Enter');
    const added = await aligned(app);
    expect(added).toBe(french.length + 1);
    await app.keyboard.press('ControlOrMeta+Z');
    await expect(blocks(app, 'fr')).toHaveCount(french.length);
    await app.keyboard.press('ControlOrMeta+Z');
    expect(await textOf(app, 'fr')).toEqual(french);
    expect(await textOf(app, 'ru')).toEqual(russian);
    await app.keyboard.press('ControlOrMeta+Shift+Z');
    await app.keyboard.press('ControlOrMeta+Shift+Z');
    await expect(blocks(app, 'ru')).toHaveCount(added);
    await app.keyboard.press('ControlOrMeta+Z');
    await app.keyboard.press('ControlOrMeta+Z');
    expect(await textOf(app, 'fr')).toEqual(french);
    await saved(app);
  });

  await test.step('the preview and the file that is downloaded say what was on the screen', async () => {
    await app.getByRole('button', { name: say('briefings', 'screen.export'), exact: true }).click();
    const dialog = app.getByRole('dialog', { name: say('export', 'title') });
    await dialog.getByRole('button', { name: say('export', 'preview.show') }).click();
    // Read from the page: nothing runs in the frame itself, not even what a test would bring.
    const drawn = async () =>
      plainSpaces(await app.evaluate(() => document.querySelector('iframe')?.contentDocument?.body.innerText ?? ''));
    await expect.poll(drawn).toContain('La mission réunit dix-huit entreprises.');
    expect(await drawn()).toContain('В миссии участвуют восемнадцать предприятий.');
    const download = app.waitForEvent('download');
    await dialog.getByRole('button', { name: say('export', 'export'), exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
    const path = join(folder, 'export.docx');
    await file.saveAs(path);
    const text = plainSpaces(readWordText(path));
    for (const expected of [
      'La Volga à Casablanca',
      'Волга в Касабланке',
      'La mission réunit dix-huit entreprises. Elle dure deux jours.',
      'В миссии участвуют восемнадцать предприятий. Она продлится два дня.',
      DIRECT,
    ])
      expect(text).toContain(expected);
  });

  await test.step('after a reload everything is as it was', async () => {
    const [french, russian] = [await textOf(app, 'fr'), await textOf(app, 'ru')];
    await app.reload();
    await expect(surface(app, 'fr')).toContainText('La mission réunit');
    expect(await textOf(app, 'fr')).toEqual(french);
    expect(await textOf(app, 'ru')).toEqual(russian);
  });
});

test('the address opens one window only, and a stranger sees nothing', async ({ host, page, browser }) => {
  await page.goto(host.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  expect((await other.goto(host.url))?.status()).toBe(403);
  expect((await other.goto(new URL(host.url).origin))?.status()).toBe(403);
  await stranger.close();
});
