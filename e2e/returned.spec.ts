import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expectAccessible } from './accessible.ts';
import { blocks, caretAfter, saved, surface, textOf } from './composing.ts';
import { test } from './fixtures.ts';
import { words } from './words.ts';

type Say = ReturnType<typeof words>;

/** A file that came back is read by a worker of its own, which has to start. */
const READ = { timeout: 40_000 };

/** A new communiqué of the sample with a sentence in both languages, exported as a review table. */
async function reviewTable(app: Page, say: Say, path: string): Promise<void> {
  await app.getByRole('button', { name: say('app', 'start.sample.action') }).click();
  await app
    .getByRole('button', { name: say('briefings', 'list.new') })
    .first()
    .click();
  const dialog = app.getByRole('dialog');
  await dialog.getByText(say('app', 'template.communique'), { exact: true }).click();
  await dialog.getByRole('textbox', { name: say('briefings', 'new.titleFr') }).fill('Le quai neuf');
  await dialog.getByRole('textbox', { name: say('briefings', 'new.titleRu') }).fill('Новый причал');
  await dialog.getByRole('button', { name: say('briefings', 'new.create') }).click();
  await expect(surface(app, 'fr')).toContainText('Le quai neuf');
  await saved(app);
  await app.keyboard.press('ControlOrMeta+E');
  const exporting = app.getByRole('dialog', { name: say('export', 'title') });
  await exporting.getByText(say('export', 'layout.review.title'), { exact: true }).click();
  const download = app.waitForEvent('download');
  await exporting.getByRole('button', { name: say('export', 'export'), exact: true }).click();
  await (await download).saveAs(path);
  await expect(exporting).toBeHidden();
}

/** Somebody has other words in Word, and takes a row out. */
function revised(path: string, changes: readonly (readonly [string, string])[], deleted: number | null): void {
  const parts = unzipSync(readFileSync(path));
  let document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const [from, to] of changes) {
    expect(document).toContain(from);
    document = document.replace(`${from}</w:t></w:r></w:p></w:tc>`, `${to}</w:t></w:r></w:p></w:tc>`);
  }
  const rows = document.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? [];
  if (deleted !== null) document = document.replace(rows[deleted] ?? 'no row', '');
  parts['word/document.xml'] = strToU8(document);
  writeFileSync(path, zipSync(parts));
}

test.describe('a review table that comes back', () => {
  test.use({ locale: 'fr-FR' });

  test('is looked at, accepted in part, and taken back, by keyboard', async ({ app, folder }) => {
    const say = words('fr');
    const path = join(folder, 'relecture.docx');
    await reviewTable(app, say, path);
    revised(
      path,
      [
        ['Le quai neuf', 'Le nouveau quai'],
        ['Новый причал', 'Новейший причал'],
      ],
      3,
    );
    const before = await textOf(app, 'ru');
    await caretAfter(app, 'fr', 'Le quai neuf');

    const chooser = app.waitForEvent('filechooser');
    await app.keyboard.press('ControlOrMeta+Shift+E');
    const dialog = app.getByRole('dialog', { name: say('returned', 'title') });
    await expect(dialog.getByRole('button', { name: say('returned', 'choose') })).toBeFocused();
    await app.keyboard.press('Enter');
    await (await chooser).setFiles(path);

    await expect(dialog.getByText(say('returned', 'version.same'))).toBeVisible(READ);
    await expect(dialog.getByText(say('returned', 'problems.deleted'))).toBeVisible();
    const boxes = dialog
      .getByRole('list')
      .filter({ has: app.locator('ins') })
      .getByRole('checkbox');
    await expect(boxes).toHaveCount(2);
    await expect(dialog.locator('ins')).toHaveText(['nouveau', 'quai', 'Новейший']);
    await boxes.first().focus();
    await app.keyboard.press('ArrowDown');
    await app.keyboard.press('Space');
    await expect(boxes.nth(1)).not.toBeChecked();
    await dialog.getByRole('button', { name: say('returned', 'take_one', { count: '1' }) }).press('Enter');
    await expect(dialog).toBeHidden();

    await expect(blocks(app, 'fr').filter({ hasText: 'Le nouveau quai' })).toHaveCount(1);
    expect(await textOf(app, 'ru')).toEqual(before);
    await caretAfter(app, 'fr', 'Le nouveau quai');
    await app.keyboard.press('ControlOrMeta+Z');
    await expect(surface(app, 'fr')).toContainText('Le quai neuf');
    await saved(app);
  });

  test('that is another document is refused with what to do', async ({ app, folder }) => {
    const say = words('fr');
    const path = join(folder, 'relecture.docx');
    await reviewTable(app, say, path);
    revised(path, [['>Русский', '>Autre']], null);
    const parts = unzipSync(readFileSync(path));
    parts['word/document.xml'] = strToU8('<w:document xmlns:w="w"><w:body/></w:document>');
    writeFileSync(path, zipSync(parts));
    const chooser = app.waitForEvent('filechooser');
    await app.keyboard.press('ControlOrMeta+Shift+E');
    await app.keyboard.press('Enter');
    await (await chooser).setFiles(path);
    await expect(app.getByRole('dialog').getByRole('alert')).toContainText(say('errors', 'returned.table.next'), READ);
    await app.keyboard.press('Escape');
    await expect(app.getByRole('dialog')).toBeHidden();
  });
});

for (const [language, colorScheme, locale] of [
  ['fr', 'light', 'fr-FR'],
  ['ru', 'dark', 'ru-RU'],
  ['en', 'light', 'en-GB'],
] as const) {
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test(`what came back is accessible in ${language}, ${colorScheme}`, async ({ app, folder }) => {
      const say = words(language);
      const path = join(folder, 'review.docx');
      await reviewTable(app, say, path);
      revised(
        path,
        [
          ['Le quai neuf', 'Le nouveau quai'],
          ['Новый причал', ''],
        ],
        3,
      );
      const chooser = app.waitForEvent('filechooser');
      await app.keyboard.press('ControlOrMeta+Shift+E');
      await expect(app.getByRole('dialog', { name: say('returned', 'title') })).toBeVisible();
      await expectAccessible(app, 'a file to be taken in');
      await app.keyboard.press('Enter');
      await (await chooser).setFiles(path);
      await expect(app.locator('ins').first()).toBeVisible(READ);
      await expectAccessible(app, 'what came back');
    });
  });
}
