import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MENUS, menuTemplate } from './menu.ts';
import { readShellTexts, systemLanguage } from './texts.ts';

const RESOURCES = join(import.meta.dirname, '../resources');

describe.each(['fr', 'ru', 'en'] as const)('the menu in %s', (language) => {
  const texts = readShellTexts(RESOURCES, language);
  const template = menuTemplate(texts, () => undefined);

  test('names every entry', () => {
    for (const menu of template) {
      expect(menu.label).toBeTruthy();
      if (!Array.isArray(menu.submenu)) throw new Error('a menu without entries');
      for (const entry of menu.submenu) expect(entry.type === 'separator' || Boolean(entry.label)).toBe(true);
    }
  });

  test('has no two entries of the same name', () => {
    const labels = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu.flatMap(({ label }) => label ?? []) : []));
    expect(new Set(labels).size).toBe(labels.length);
  });
});

test('a chosen command is told by its id, and its key is shown but left to the page', () => {
  const performed: string[] = [];
  const [file] = menuTemplate(readShellTexts(RESOURCES, 'fr'), (id) => performed.push(id));
  const entry = Array.isArray(file?.submenu) ? file.submenu[0] : undefined;
  expect(entry).toMatchObject({ label: 'Nouveau document', accelerator: 'CommandOrControl+Alt+N', registerAccelerator: false });
  Reflect.apply(entry?.click ?? (() => undefined), undefined, []);
  expect(performed).toEqual(['briefings.new']);
});

test('a command is in one place only', () => {
  const ids = MENUS.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry !== 'separator' && 'command' in entry ? entry.command : [])),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  [['ru-RU', 'fr-FR'], 'ru'],
  [['de-DE', 'en-GB'], 'en'],
  [['FR'], 'fr'],
  [['de'], 'fr'],
  [[], 'fr'],
])('a system that prefers %j gets %s', (preferred, language) => {
  expect(systemLanguage(preferred)).toBe(language);
});
