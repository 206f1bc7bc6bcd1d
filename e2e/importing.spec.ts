import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
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

  await expect(app.getByRole('region', { name: say('importing', 'mapping.title') })).toContainText('Exportations de blé');
  await app.getByRole('button', { name: say('importing', 'try') }).click();
  const problems = app.getByRole('region', { name: say('importing', 'report.problemList') });
  await expect(problems).toContainText(say('importing', 'reason.number'));
  await expect(problems).toContainText('beaucoup');
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
