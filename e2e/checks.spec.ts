import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { blocks, caretAfter, saved, surface } from './composing.ts';
import { test } from './fixtures.ts';
import { words } from './words.ts';

const say = words('fr');
/** The place of the paragraph that is added: after the organisation and the title. */
const NEW = 2;

/** Makes a communiqué in the sample library, with a new paragraph in both languages. */
async function paragraph(app: Page, fr: string, ru: string): Promise<void> {
  await app.getByRole('button', { name: say('app', 'start.sample.action') }).click();
  await app
    .getByRole('button', { name: say('briefings', 'list.new') })
    .first()
    .click();
  const dialog = app.getByRole('dialog');
  await dialog.getByText(say('app', 'template.communique'), { exact: true }).click();
  await dialog.getByRole('textbox', { name: say('briefings', 'new.titleFr') }).fill('Un quai neuf');
  await dialog.getByRole('button', { name: say('briefings', 'new.create') }).click();
  await expect(surface(app, 'fr')).toContainText('Un quai neuf');
  await caretAfter(app, 'fr', 'Un quai neuf');
  await app.keyboard.press('Enter');
  await app.keyboard.type(fr);
  await app.keyboard.press('Alt+ArrowRight');
  await app.keyboard.type(ru);
  await expect(blocks(app, 'ru').nth(NEW)).toContainText(ru);
}

const finding = (app: Page, text: string) => app.getByRole('tabpanel').getByRole('listitem').filter({ hasText: text });

test('figures that differ are told while they are written, and passed over by the keyboard', async ({ app }) => {
  await paragraph(app, 'Un budget de 12 millions d’euros.', 'Бюджет составит 13 млн евро.');
  await app.keyboard.press('F7');
  const differing = finding(app, '13 млн евро').filter({ hasText: '12 millions d’euros' });
  await expect(differing).toHaveCount(1);
  expect(await app.evaluate(() => CSS.highlights.get('diptych-error')?.size)).toBeGreaterThan(0);

  await expectAccessible(app, 'checks');
  await differing.getByRole('button', { name: say('briefings', 'check.ignoreHere') }).focus();
  await app.keyboard.press('Enter');
  await expect(differing).toHaveCount(0);
  await app.getByText(say('briefings', 'check.showIgnored', { number: '1' })).click();
  await expect(differing).toContainText(say('briefings', 'check.ignored.here'));
  await differing.getByRole('button', { name: say('briefings', 'check.restore') }).click();
  await expect(differing.getByRole('button', { name: say('briefings', 'check.ignoreHere') })).toBeVisible();

  await caretAfter(app, 'ru', 'составит 13');
  await app.keyboard.press('Backspace');
  await app.keyboard.type('2');
  await expect(differing).toHaveCount(0);
  await expect(finding(app, '12 millions')).toHaveCount(0);
});

test('safe fixes are shown, made as one step, and taken back by one undo', async ({ app }) => {
  await paragraph(app, 'Voici  le le port.', 'Вот порт .');
  await app.keyboard.press('F7');
  await expect(finding(app, say('briefings', 'check.codes.doubledWord', { text: 'le' }))).toHaveCount(1);
  await app.getByRole('button', { name: /Corriger sans risque/ }).click();
  const dialog = app.getByRole('dialog');
  await expect(dialog.locator('del')).not.toHaveCount(0);
  await expectAccessible(app, 'safe fixes');
  await dialog.getByRole('button', { name: /Corriger \d+ endroit/ }).click();
  await expect(blocks(app, 'fr').nth(NEW)).toHaveText('Voici le port.');
  await caretAfter(app, 'fr', 'Voici');
  await app.keyboard.press('ControlOrMeta+z');
  await expect(blocks(app, 'fr').nth(NEW)).toHaveText('Voici  le le port.');
});

test('a term is added from a selection by two keys, marked in both languages in every form, and inserted by a key', async ({ app }) => {
  await paragraph(app, 'Les accords-cadres', 'Стороны обсудили ');
  await caretAfter(app, 'fr', 'accords-cadres');
  for (let letter = 0; letter < 'accords-cadres'.length; letter += 1) await app.keyboard.press('Shift+ArrowLeft');
  await app.keyboard.press('ControlOrMeta+Alt+g');
  const form = app.getByRole('form', { name: say('glossary', 'add') });
  await expect(form.getByRole('textbox').first()).toHaveValue('accords-cadres');
  await form.getByRole('textbox').nth(1).fill('рамочные соглашения');
  await app.keyboard.press('Enter');
  const here = app.getByRole('region', { name: say('glossary', 'here') });
  await expect(here.getByRole('listitem')).toHaveCount(1);
  await expectAccessible(app, 'glossary of a paragraph');
  await expect.poll(() => app.evaluate(() => CSS.highlights.get('diptych-term')?.size)).toBeGreaterThan(0);

  await caretAfter(app, 'ru', 'обсудили ');
  await app.keyboard.press('ControlOrMeta+Alt+j');
  await expect(blocks(app, 'ru').nth(NEW)).toHaveText('Стороны обсудили рамочные соглашения');
  await app.keyboard.press('ControlOrMeta+Alt+j');
  await expect(app.getByText(say('glossary', 'nothingToInsert'))).toBeVisible();
  await saved(app);
});

test('a glossary file is looked at line by line, taken in, searched, edited, and taken back', async ({ app, folder }) => {
  const path = join(folder, 'termes.csv');
  writeFileSync(
    path,
    'fr;ru;fr interdit\nbalance commerciale;торговый баланс;balance du commerce\ndessalement;опреснение;\n;;\nport;;\n;;rien\n',
  );
  await app.getByRole('button', { name: say('app', 'start.empty.action') }).click();
  await app.getByRole('link', { name: say('app', 'places.library'), exact: true }).click();
  await app.getByRole('link', { name: say('glossary', 'title'), exact: true }).click();
  const chosen = app.waitForEvent('filechooser');
  await app
    .getByRole('button', { name: say('glossary', 'import.open') })
    .first()
    .click();
  await (await chosen).setFiles(path);
  const dialog = app.getByRole('dialog');
  await expect(dialog.getByRole('status')).toContainText('4');
  await expectAccessible(app, 'import of a glossary');
  await dialog.getByRole('button', { name: /Importer 4 termes/ }).click();
  const terms = app.getByRole('list', { name: say('glossary', 'title') }).getByRole('listitem');
  await expect(terms).toHaveCount(4);

  await app.getByRole('searchbox', { name: say('glossary', 'search') }).fill('опресн');
  await expect(terms).toHaveCount(1);
  await terms.getByRole('button').focus();
  await app.keyboard.press('Enter');
  const note = app.getByRole('textbox', { name: say('glossary', 'note') });
  await note.fill('Usage technique');
  await expect(app.getByText(say('library', 'record.saved'))).toBeVisible();

  await expectAccessible(app, 'record of a term');
  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: say('glossary', 'export.open') }).click();
  await app.getByRole('menuitem', { name: say('glossary', 'export.tbx3') }).click();
  expect((await download).suggestedFilename()).toBe('glossaire.tbx');

  await app.getByRole('button', { name: say('glossary', 'remove') }).click();
  await app.getByRole('searchbox', { name: say('glossary', 'search') }).fill('');
  await expect(terms).toHaveCount(3);
});
