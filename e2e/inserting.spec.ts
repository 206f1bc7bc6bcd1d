import { expect, type Page } from '@playwright/test';
import { blocks, caretAfter, saved, surface, textOf } from './composing.ts';
import { test } from './fixtures.ts';
import { words } from './words.ts';

const say = words('fr');
/** The place of the paragraph that is added: after the organisation and the title. */
const NEW = 2;

/** Makes a communiqué in the sample library, with an empty paragraph at its end. */
async function communique(app: Page): Promise<void> {
  await app.getByRole('button', { name: say('app', 'start.sample.action') }).click();
  await app.getByRole('link', { name: say('app', 'places.briefings'), exact: true }).click();
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
}

test('somebody is named in full by @ and a few letters of either alphabet, and shortly after that', async ({ app }) => {
  await communique(app);
  await app.keyboard.type('Avec @воронц');
  await expect(app.getByRole('listbox').getByRole('option').first()).toHaveText(/Vorontsova/);
  await app.keyboard.press('Enter');
  const paragraph = blocks(app, 'fr').nth(NEW);
  await expect(paragraph).toContainText(/^Avec Mme\s\S+ Vorontsova, /);
  await app.keyboard.type(' puis @voron');
  await expect(app.getByRole('listbox').getByRole('option').first()).toHaveText(/Vorontsova/);
  await app.keyboard.press('Enter');
  await expect(paragraph).toContainText(/ puis Mme\sVorontsova$/);
});

test('an item is put into the text by / as a block in both languages, and by the arrow in another form', async ({ app }) => {
  await communique(app);
  const before = await blocks(app, 'fr').count();
  await app.keyboard.type('/roubles');
  const option = app.getByRole('listbox').getByRole('option').first();
  await expect(option).toBeVisible();
  await app.keyboard.press('ArrowRight');
  await expect(app.getByRole('option', { name: say('composer', 'insertMenu.form.sentence.citation') })).toBeVisible();
  await app.keyboard.press('ArrowLeft');
  await app.keyboard.press('Enter');
  await expect(blocks(app, 'fr').nth(NEW).locator('[data-piece="itemRef"]')).toHaveCount(1);
  expect(await blocks(app, 'fr').count()).toBe(before);
  expect((await textOf(app, 'ru'))[NEW]).not.toBe('');
  await app.keyboard.press('ControlOrMeta+z');
  await expect(surface(app, 'fr').getByText('/roubles')).toHaveCount(0);
});

test('Escape closes the menu, which stays closed, and addresses call none', async ({ app }) => {
  await communique(app);
  await app.keyboard.type('/');
  await expect(app.getByRole('listbox')).toBeVisible();
  await app.keyboard.press('Escape');
  await app.keyboard.type('cit, km/h, nom@exemple.org');
  await expect(app.getByRole('listbox')).toHaveCount(0);
  await expect(blocks(app, 'fr').nth(NEW)).toHaveText('/cit, km/h, nom@exemple.org');
});

test('the dictionaries come with the program, and a word that is added is known from then on', async ({ app }) => {
  await communique(app);
  await app.keyboard.type('Le raport de Zorblax');
  const marked = () => app.evaluate(() => [...(CSS.highlights.get('diptych-spelling') ?? [])].map((range) => range.toString()));
  await expect.poll(marked, { timeout: 30_000 }).toEqual(expect.arrayContaining(['raport', 'Zorblax']));
  await app.keyboard.press('Alt+Enter');
  await app.getByRole('menuitem', { name: say('composer', 'spelling.add').replace('{{word}}', 'Zorblax') }).click();
  await expect.poll(marked).not.toContain('Zorblax');
  await saved(app);
  await app.reload();
  await expect.poll(marked, { timeout: 30_000 }).toContain('raport');
  expect(await marked()).not.toContain('Zorblax');
});
