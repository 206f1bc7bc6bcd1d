import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { test } from './fixtures.ts';
import { words } from './words.ts';

const say = words('fr');
const TABLE = [
  'Indicateur;Valeur;Unité;Année;Pays',
  'Exportations de blé;1200000;t;2024;Maroc',
  'Importations d’agrumes;beaucoup;t;2024;Russie',
  'Droits de douane;12,5;%;2025;Maroc',
].join('\n');

test('a table is tried, its faulty line told, and what is sound is stored', async ({ app, folder }) => {
  const path = join(folder, 'commerce.csv');
  writeFileSync(path, TABLE);
  await app.getByRole('button', { name: say('app', 'start.empty.action') }).click();
  await app.getByRole('link', { name: say('app', 'places.library'), exact: true }).click();
  await app.getByRole('link', { name: say('library', 'sections.import'), exact: true }).click();
  const chosen = app.waitForEvent('filechooser');
  await app
    .getByRole('button', { name: say('importing', 'choose') })
    .first()
    .click();
  await (await chosen).setFiles(path);

  const mapping = app.getByRole('region', { name: say('importing', 'mapping.title') });
  await expect(mapping).toContainText('Exportations de blé');
  // A field is dragged onto the head of a column, and the column takes back its own from the one it is dragged to.
  const unit = mapping.getByRole('columnheader', { name: /Unité/ });
  const free = mapping.getByRole('list', { name: say('importing', 'mapping.free') });
  await free.getByText(say('importing', 'field.source'), { exact: true }).dragTo(unit);
  await expect(unit).toContainText(say('importing', 'field.source'));
  await expect(free).toContainText(say('importing', 'field.unit'));
  await free.getByText(say('importing', 'field.unit'), { exact: true }).dragTo(unit);
  await expect(unit).toContainText(say('importing', 'field.unit'));
  await app.getByRole('button', { name: say('importing', 'try') }).click();
  const problems = app.getByRole('region', { name: say('importing', 'report.problemList') });
  await expect(problems).toContainText(say('importing', 'reason.number'));
  await expect(problems).toContainText('beaucoup');
  await problems.press('End');
  const { violations } = await new AxeBuilder({ page: app }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);

  await app.getByRole('button', { name: say('importing', 'runWithout_one', { 'count, number': '1' }) }).click();
  await expect(app.getByRole('heading', { level: 2 })).toHaveText(say('importing', 'stored', { name: 'commerce.csv' }));
  await app.getByRole('link', { name: say('importing', 'toLibrary') }).click();
  await expect(app.getByRole('list', { name: say('library', 'results') }).getByRole('listitem')).toHaveCount(2);
});

test('a file that nothing is known of is refused in words, and another can be chosen', async ({ app, folder }) => {
  const path = join(folder, 'vide.csv');
  writeFileSync(path, '');
  await app.getByRole('button', { name: say('app', 'start.empty.action') }).click();
  await app.getByRole('link', { name: say('app', 'places.library'), exact: true }).click();
  await app.getByRole('link', { name: say('library', 'sections.import'), exact: true }).click();
  const chosen = app.waitForEvent('filechooser');
  await app
    .getByRole('button', { name: say('importing', 'choose') })
    .first()
    .click();
  await (await chosen).setFiles(path);
  await expect(app.getByRole('alert')).toContainText(say('errors', 'importRefused.empty.what'));
  await expect(app.getByRole('heading', { name: say('importing', 'empty.title') })).toBeVisible();
});

test('a record changed here and in a bundle is shown in both versions, and one is chosen', async ({ app, folder, library }) => {
  await app.getByRole('button', { name: say('app', 'start.sample.action') }).click();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(say('briefings', 'list.title'));
  const path = join(folder, 'autre.diptych');
  execFileSync(process.execPath, [join(import.meta.dirname, '../host/diptych.mjs'), '--library', library, 'export-library', path]);
  // The other library has given its mission another place since.
  const entries = unzipSync(readFileSync(path));
  const [name = ''] = Object.keys(entries).filter((entry) => entry.startsWith('mission/'));
  entries[name] = strToU8(strFromU8(entries[name] ?? new Uint8Array()).replaceAll('"Casablanca"', '"Rabat"'));
  writeFileSync(path, zipSync(entries));
  await app.keyboard.press('Alt+2');
  await app.locator('main li a').first().press('Enter');
  await app
    .getByRole('textbox', { name: say('missions', 'field.place') })
    .first()
    .fill('Tanger');
  await expect(app.locator('[data-save-state=saved]').first()).toBeVisible();

  await app.goto(`${app.url().split('#')[0]}#/import`);
  const chosen = app.waitForEvent('filechooser');
  await app
    .getByRole('button', { name: say('importing', 'choose') })
    .first()
    .press('Enter');
  await (await chosen).setFiles(path);
  const conflicts = app.getByRole('region', { name: say('importing', 'conflicts.each') });
  await expect(conflicts.getByRole('row', { name: /Tanger.*Rabat/ })).toBeVisible();
  await conflicts.getByRole('radio', { name: say('importing', 'conflicts.there') }).press('Enter');
  const { violations } = await new AxeBuilder({ page: app }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  await app.getByRole('button', { name: say('importing', 'run'), exact: true }).press('Enter');
  await expect(app.getByRole('heading', { level: 2 })).toHaveText(say('importing', 'stored', { name: 'autre.diptych' }));
  await app.goto(`${app.url().split('#')[0]}#/missions`);
  await expect(app.getByRole('list', { name: say('missions', 'list.title') })).toContainText('Rabat');
});
