import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { words } from './words.ts';

const say = words('fr');

test('a search is kept, done again, renamed and forgotten by keyboard', async ({ app }) => {
  await app.getByRole('button', { name: say('app', 'start.sample.action') }).click();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(say('briefings', 'list.title'));
  await app.keyboard.press('Alt+3');
  const field = app.getByRole('searchbox', { name: say('library', 'search.label') });
  await field.fill('eau');
  await app.getByRole('button', { name: /^verifie|^vérifié/ }).focus();
  await app.keyboard.press('Enter');
  const count = app.getByRole('status').filter({ hasText: /élément/ });
  await expect(field).toHaveValue('eau');
  await app.keyboard.press('ControlOrMeta+Shift+S');
  await app.getByRole('textbox', { name: say('library', 'saved.name') }).fill('Eau vérifiée');
  await app.keyboard.press('Enter');
  const searches = app.getByRole('region', { name: say('library', 'saved.title') });
  const kept = searches.getByRole('button', { name: 'Eau vérifiée', exact: true });
  await expect(kept).toHaveAttribute('aria-pressed', 'true');
  const found = await count.textContent();

  await field.fill('');
  await expect(kept).toHaveAttribute('aria-pressed', 'false');
  await app.keyboard.press('Alt+2');
  await app.keyboard.press('Alt+3');
  await kept.focus();
  await app.keyboard.press('Enter');
  await expect(field).toHaveValue('eau');
  await expect(count).toHaveText(found ?? '');

  const actions = searches.getByRole('button', { name: say('library', 'saved.actions', { name: 'Eau vérifiée' }) });
  await actions.focus();
  await app.keyboard.press('Enter');
  await app.getByRole('menuitem', { name: say('library', 'saved.rename') }).press('Enter');
  await app.getByRole('textbox', { name: say('library', 'saved.name') }).fill('Eau');
  await app.keyboard.press('Enter');
  await searches.getByRole('button', { name: say('library', 'saved.actions', { name: 'Eau' }) }).press('Enter');
  await app.getByRole('menuitem', { name: say('library', 'saved.remove') }).press('Enter');
  await expect(searches.getByRole('button', { name: 'Eau', exact: true })).toHaveCount(0);
  await app
    .getByRole('button', { name: say('app', 'toasts.undo') })
    .last()
    .click();
  await expect(searches.getByRole('button', { name: 'Eau', exact: true })).toBeVisible();
});

test('two tags become one everywhere, and one undo parts them again', async ({ app }) => {
  await app.getByRole('button', { name: say('app', 'start.sample.action') }).click();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(say('briefings', 'list.title'));
  await app.goto(`${app.url().split('#')[0]}#/tags`);
  const list = app.getByRole('list', { name: say('library', 'sections.tags') });
  await expect(list).toContainText('logistique');
  const before = await list.getByRole('listitem').count();
  await list.getByRole('button', { name: say('library', 'tags.renameOf', { tag: 'eau' }) }).press('Enter');
  await app.getByRole('textbox', { name: say('library', 'tags.name') }).fill('logistique');
  await expect(app.getByRole('dialog')).toContainText(say('library', 'tags.willUnite', { from: 'eau', to: 'logistique' }));
  await app.keyboard.press('Enter');
  await expect(list.getByRole('listitem')).toHaveCount(before - 1);
  await list
    .getByRole('listitem')
    .filter({ hasText: 'logistique' })
    .getByRole('button', { name: /élément/ })
    .press('Enter');
  await expect(app.getByRole('button', { name: /^logistique/, pressed: true })).toBeVisible();
  await app.keyboard.press('Escape');
  await app.goto(`${app.url().split('#')[0]}#/tags`);
  await app.getByRole('button', { name: say('app', 'toasts.undo') }).press('Enter');
  await expect(list.getByRole('listitem')).toHaveCount(before);
});

test('a name is proposed in the other alphabet by standard, and is stored once taken', async ({ app }) => {
  await app.getByRole('button', { name: say('app', 'start.empty.action') }).click();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(say('briefings', 'list.title'));
  await app.keyboard.press('Alt+4');
  await app.getByRole('button', { name: say('people', 'newPerson') }).press('Enter');
  await app.getByRole('textbox', { name: say('people', 'field.full.ru') }).fill('Юлия Щербакова');
  const proposals = app.getByRole('region', { name: say('people', 'proposals.title') });
  await expect(proposals.getByRole('listitem').filter({ hasText: say('people', 'proposals.by.icao9303') })).toContainText(
    'Iuliia Shcherbakova',
  );
  await proposals.getByRole('listitem').first().getByRole('button').first().press('Enter');
  await expect(app.getByRole('textbox', { name: say('people', 'field.full.fr') })).not.toHaveValue('');
  await proposals.getByRole('button', { name: say('people', 'proposals.aliasNamed', { text: 'Iuliia Shcherbakova' }) }).press('Enter');
  await expect(app.locator('[data-save-state=saved]').first()).toBeVisible();
  await app.reload();
  await expect(app.getByRole('row', { name: 'Iuliia Shcherbakova' })).toBeVisible();
  await expect(app.getByRole('textbox', { name: say('people', 'field.family') }).first()).toHaveValue(/.+/);
});
