import { expect, type Page } from '@playwright/test';
import { surface } from './composing.ts';
import { test } from './fixtures.ts';
import { words } from './words.ts';

const say = words('fr');

/** What was typed is in the library. */
const written = (page: Page) => expect(page.locator('[data-save-state=saved]').first()).toBeVisible();

test('a mission is prepared from nothing, and a note is started from it', async ({ app }) => {
  await app.getByRole('button', { name: say('app', 'start.sample.action') }).click();
  await app.getByRole('link', { name: say('app', 'places.missions'), exact: true }).click();
  await app.getByRole('button', { name: say('missions', 'list.new') }).click();

  const titles = app
    .getByRole('region', { name: say('missions', 'section.identity') })
    .getByRole('textbox', { name: say('missions', 'field.title') });
  await titles.first().fill('Visite du port de Tanger');
  await titles.last().fill('Посещение порта Танжера');
  await app.getByRole('textbox', { name: say('missions', 'field.from'), exact: true }).fill('4/5/2027');

  const messages = app.getByRole('region', { name: say('missions', 'section.messages') });
  for (const text of ['Le quai est prêt.', 'La ligne ouvrira en juin.']) {
    await messages.getByRole('button', { name: say('missions', 'message.add') }).click();
    await app.keyboard.type(text);
  }
  await messages.getByRole('button', { name: say('app', 'entries.up', { number: '2' }) }).click();
  await expect(messages.getByRole('textbox').first()).toHaveValue('La ligne ouvrira en juin.');
  await messages.getByRole('button', { name: say('app', 'entries.remove', { number: '2' }) }).click();
  await expect(messages.getByRole('listitem')).toHaveCount(1);
  await app.getByRole('button', { name: say('app', 'toasts.undo') }).click();
  await expect(messages.getByRole('textbox').nth(2)).toHaveValue('Le quai est prêt.');

  // Found in the other alphabet.
  const delegation = app.getByRole('region', { name: say('missions', 'section.delegation') });
  await delegation.getByRole('combobox').fill('воронц');
  await app.getByRole('option', { name: /Vorontsova/ }).click();
  await expect(delegation.getByRole('listitem')).toHaveText(/Elena Vorontsova.*Елена Воронцова/);
  await app.keyboard.press('Escape');

  const programme = app.getByRole('region', { name: say('missions', 'section.programme') });
  await programme.getByRole('button', { name: say('missions', 'programme.add') }).click();
  await expect(programme.getByRole('textbox', { name: say('missions', 'programme.date') })).toHaveValue('04/05/2027');
  await programme.getByRole('textbox', { name: say('missions', 'programme.start') }).fill('9h30');
  await programme
    .getByRole('textbox', { name: say('missions', 'programme.title') })
    .first()
    .fill('Accueil à la capitainerie');
  await written(app);

  await app.reload();
  await expect(programme.getByRole('textbox', { name: say('missions', 'programme.start') })).toHaveValue('09:30');
  await app.getByRole('button', { name: say('missions', 'newBriefing') }).click();
  await app.getByRole('button', { name: say('briefings', 'new.create') }).click();
  await expect(surface(app, 'fr')).toContainText('Accueil à la capitainerie');
  await expect(surface(app, 'ru')).toContainText('Посещение порта Танжера');
});

test('a mission edited in two windows tells both versions, and one is chosen', async ({ app, context }) => {
  await app.getByRole('button', { name: say('app', 'start.sample.action') }).click();
  await app.getByRole('link', { name: say('app', 'places.missions'), exact: true }).click();
  await app.locator('main li a').first().click();
  const place = (page: Page) => page.getByRole('textbox', { name: say('missions', 'field.place') }).first();
  await expect(place(app)).toHaveValue('Casablanca');
  const other = await context.newPage();
  await other.goto(app.url());
  await expect(place(other)).toHaveValue('Casablanca');
  // Both are typed in before either is written; the later writing is the one that is told.
  await Promise.all([place(app).fill('Tanger'), place(other).fill('Rabat')]);
  const told = (page: Page) => page.getByRole('button', { name: say('library', 'record.takeStored') });
  await expect.poll(async () => (await told(app).isVisible()) || (await told(other).isVisible())).toBe(true);
  const [later, earlier] = (await told(app).isVisible()) ? [app, other] : [other, app];
  await told(later).click();
  await expect(place(later)).toHaveValue(await place(earlier).inputValue());
});

test('a mission changed in another window is shown afresh where nothing is unsaved', async ({ app, context }) => {
  await app.getByRole('button', { name: say('app', 'start.sample.action') }).click();
  await app.getByRole('link', { name: say('app', 'places.missions'), exact: true }).click();
  await app.locator('main li a').first().click();
  const place = (page: Page) => page.getByRole('textbox', { name: say('missions', 'field.place') }).first();
  await expect(place(app)).toHaveValue('Casablanca');
  const other = await context.newPage();
  await other.goto(app.url());
  await place(other).fill('Rabat');
  await written(other);
  await expect(place(app)).toHaveValue('Rabat');
});

test('a removed mission comes back', async ({ app }) => {
  await app.getByRole('button', { name: say('app', 'start.sample.action') }).click();
  await app.getByRole('link', { name: say('app', 'places.missions'), exact: true }).click();
  await app.locator('main li a').first().click();
  await app.getByRole('button', { name: say('missions', 'remove') }).click();
  await expect(app.getByRole('heading', { name: say('missions', 'list.empty.title') })).toBeVisible();
  await app.getByRole('button', { name: say('app', 'toasts.undo') }).click();
  await expect(app.locator('main li a')).toHaveCount(1);
});
