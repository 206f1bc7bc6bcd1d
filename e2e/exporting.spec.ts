import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectAccessible } from './accessible.ts';
import { saved, surface } from './composing.ts';
import { test } from './fixtures.ts';
import { words } from './words.ts';

type Say = ReturnType<typeof words>;

/** A worker is started and a large library loaded for the first preview. */
const DRAWN = { timeout: 40_000 };

async function newBriefing(app: Page, say: Say, title: string): Promise<void> {
  await app
    .getByRole('button', { name: say('briefings', 'list.new') })
    .first()
    .click();
  const dialog = app.getByRole('dialog');
  await dialog.getByText(say('app', 'template.communique'), { exact: true }).click();
  await dialog.getByRole('textbox', { name: say('briefings', 'new.titleFr') }).fill(title);
  await dialog.getByRole('textbox', { name: say('briefings', 'new.titleRu') }).fill(title);
  await dialog.getByRole('button', { name: say('briefings', 'new.create') }).click();
  await expect(surface(app, 'fr')).toContainText(title);
  await saved(app);
}

/** The export of a new briefing of the sample. */
async function opened(app: Page, say: Say): Promise<Locator> {
  await app.getByRole('button', { name: say('app', 'start.sample.action') }).click();
  await newBriefing(app, say, 'La digue');
  await app.getByRole('link', { name: say('app', 'places.briefings'), exact: true }).click();
  await newBriefing(app, say, 'Le quai neuf');
  await app.keyboard.press('ControlOrMeta+E');
  return app.getByRole('dialog', { name: say('export', 'title') });
}

test.describe('an export', () => {
  test.use({ locale: 'fr-FR' });

  test('is looked at page by page, with what typography changed, and saved to the byte', async ({ app, folder }) => {
    const say = words('fr');
    const dialog = await opened(app, say);
    // The second language begins on a page of its own.
    await dialog.getByText(say('export', 'layout.sequential.title'), { exact: true }).click();
    await dialog.getByRole('button', { name: say('export', 'preview.show') }).press('Enter');
    const pages = dialog.getByRole('toolbar', { name: say('export', 'preview.pages') });
    await expect(pages.getByRole('status')).toHaveText(/^Page 1 sur [2-9]/, DRAWN);
    await pages.getByRole('button', { name: say('export', 'preview.next') }).press('Enter');
    await expect(pages.getByRole('status')).toHaveText(/^Page 2 sur/);
    await app.keyboard.press('PageUp');
    await expect(pages.getByRole('status')).toHaveText(/^Page 1 sur/);
    await expect(dialog.getByText(/La typographie/)).toBeVisible();
    const force = dialog.getByRole('checkbox', { name: say('export', 'found.force') });
    if (await force.isVisible()) {
      await expect(dialog.getByRole('button', { name: say('export', 'export'), exact: true })).toBeDisabled();
      await force.focus();
      await app.keyboard.press('Space');
    }
    const download = app.waitForEvent('download');
    await dialog.getByRole('button', { name: say('export', 'export'), exact: true }).press('Enter');
    const path = join(folder, 'export.docx');
    await (await download).saveAs(path);
    expect(Object.keys(unzipSync(readFileSync(path)))).toContain('word/document.xml');
  });

  test('has a look of one’s own, made by changing one', async ({ app }) => {
    const say = words('fr');
    const dialog = await opened(app, say);
    await dialog.getByRole('button', { name: say('export', 'styles.open') }).press('Enter');
    const own = app.getByRole('dialog', { name: say('export', 'styles.title') });
    const make = own.getByRole('button', { name: say('export', 'styles.new') });
    await expect(make).toBeEnabled();
    await make.press('Enter');
    const form = app.getByRole('dialog', { name: say('export', 'styles.edit') });
    await form.getByRole('textbox', { name: say('export', 'styles.name') }).fill('La charte du port');
    await form.getByRole('textbox', { name: say('export', 'styles.size.title'), exact: true }).fill('22,5');
    await form.getByRole('textbox', { name: say('export', 'styles.accent') }).fill('rouge');
    await expect(form.getByRole('textbox', { name: say('export', 'styles.accent') })).toHaveAttribute('aria-invalid', 'true');
    await form.getByRole('textbox', { name: say('export', 'styles.accent') }).fill('#a1263b');
    await form.getByRole('button', { name: say('export', 'styles.save') }).press('Enter');
    await expect(dialog.getByRole('button', { name: /La charte du port/ })).toBeVisible();
    await dialog.getByRole('button', { name: say('export', 'styles.open') }).press('Enter');
    await own.getByRole('button', { name: say('export', 'styles.change', { name: 'La charte du port' }) }).press('Enter');
    await expect(form.getByRole('textbox', { name: say('export', 'styles.size.title'), exact: true })).toHaveValue('22.5');
    await form.getByRole('button', { name: say('app', 'action.cancel') }).press('Enter');
    await own.getByRole('button', { name: say('export', 'styles.remove', { name: 'La charte du port' }) }).press('Enter');
    await expect(own.getByText(say('export', 'styles.none'))).toBeVisible();
  });

  test('of several briefings in both languages is one archive', async ({ app, folder }) => {
    const say = words('fr');
    const dialog = await opened(app, say);
    await dialog.getByText(say('export', 'layout.single.title'), { exact: true }).click();
    await dialog.getByText(say('export', 'several.title')).click();
    await dialog.getByRole('checkbox', { name: say('export', 'several.eachLanguage') }).focus();
    await app.keyboard.press('Space');
    await dialog.getByRole('checkbox', { name: 'La digue' }).focus();
    await app.keyboard.press('Space');
    const force = dialog.getByRole('checkbox', { name: say('export', 'found.force') });
    if (await force.isVisible()) await force.press('Space');
    const download = app.waitForEvent('download');
    await dialog.getByRole('button', { name: say('export', 'exportSeveral_other', { count: '4' }) }).press('Enter');
    const path = join(folder, 'export.zip');
    await (await download).saveAs(path);
    const names = ['la-digue.fr.docx', 'la-digue.ru.docx', 'le-quai-neuf.fr.docx', 'le-quai-neuf.ru.docx'];
    expect(Object.keys(unzipSync(readFileSync(path))).toSorted()).toEqual(names);
    for (const name of names) await expect(dialog.getByText(name, { exact: true })).toBeVisible();
  });
});

for (const [language, colorScheme, locale] of [
  ['fr', 'light', 'fr-FR'],
  ['ru', 'dark', 'ru-RU'],
  ['en', 'light', 'en-GB'],
] as const) {
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test(`the export is accessible in ${language}, ${colorScheme}`, async ({ app }) => {
      test.slow();
      const say = words(language);
      const dialog = await opened(app, say);
      await dialog.getByText(say('export', 'several.title')).click();
      // The preview stays closed: nothing runs in its frame, not even what would look at it.
      await expectAccessible(app, 'export, several at once');
      await dialog.getByRole('button', { name: say('export', 'styles.open') }).click();
      await app
        .getByRole('dialog')
        .getByRole('button', { name: say('export', 'styles.new') })
        .click();
      await expectAccessible(app, 'a style of one’s own');
    });
  });
}
