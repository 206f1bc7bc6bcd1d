import { expect, test } from 'vitest';
import { MENUS } from '../electron/menu.ts';
import { COMMANDS } from '../renderer/app/commands.ts';

// The shell may not import the page, so that the menu names commands by their ids; here the two lists are compared.
const entries = MENUS.flatMap(({ entries }) => entries.flatMap((entry) => (entry !== 'separator' && 'command' in entry ? [entry] : [])));

test.each(entries)('the menu entry $command is a command of the page, with its key', ({ command, shortcut }) => {
  const found = COMMANDS.find(({ id }) => id === command);
  expect(found).toBeDefined();
  expect(found?.shortcut).toBe(shortcut);
});
