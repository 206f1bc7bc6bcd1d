import type { MenuItemConstructorOptions } from 'electron';
import type { ShellTexts } from './texts.ts';

type MenuName = keyof ShellTexts['menus'];
type Role = keyof ShellTexts['roles'];
type Entry = { command: string; shortcut: string | null } | { role: Role } | 'separator';

const command = (id: string, shortcut: string | null = null): Entry => ({ command: id, shortcut });
const role = (name: Role): Entry => ({ role: name });

/** The window's menu, as data. Commands are those of the page's list, with the same ids, names and keys. */
export const MENUS: readonly { name: MenuName; entries: readonly Entry[] }[] = [
  {
    name: 'file',
    entries: [
      command('briefings.new', 'Mod+Alt+N'),
      command('capture.open', 'Mod+O'),
      'separator',
      command('briefing.save', 'Mod+S'),
      command('briefing.export', 'Mod+E'),
      'separator',
      role('quit'),
    ],
  },
  {
    name: 'edit',
    entries: [
      role('undo'),
      role('redo'),
      'separator',
      role('cut'),
      role('copy'),
      role('paste'),
      role('pasteAndMatchStyle'),
      role('selectAll'),
      'separator',
      command('app.palette', 'Mod+K'),
      command('library.search', 'Mod+F'),
      command('app.undo'),
    ],
  },
  {
    name: 'view',
    entries: [
      command('app.briefings', 'Alt+1'),
      command('app.missions', 'Alt+2'),
      command('app.library', 'Alt+3'),
      command('app.people', 'Alt+4'),
      command('app.capture', 'Alt+5'),
      command('app.settings', 'Alt+6'),
      'separator',
      command('briefing.view', 'F8'),
      'separator',
      role('zoomIn'),
      role('zoomOut'),
      role('resetZoom'),
      role('togglefullscreen'),
    ],
  },
  { name: 'briefing', entries: [command('briefing.insert', 'Mod+Alt+I'), command('briefing.check', 'F7'), command('briefing.details')] },
  { name: 'help', entries: [command('app.shortcuts', 'Mod+/'), 'separator', role('about')] },
];

/** The menu in a language, for Electron's `Menu.buildFromTemplate`. `perform` is told the id of a chosen command. */
export function menuTemplate(texts: ShellTexts, perform: (commandId: string) => void): MenuItemConstructorOptions[] {
  return MENUS.map(({ name, entries }) => ({
    label: texts.menus[name],
    submenu: entries.map((entry): MenuItemConstructorOptions => {
      if (entry === 'separator') return { type: 'separator' };
      if ('role' in entry) return { role: entry.role, label: texts.roles[entry.role] };
      return {
        id: entry.command,
        label: commandLabel(texts, entry.command),
        // Shown, not registered: the page hears its keys itself, and knows when one means something else (J in a text is a letter).
        ...(entry.shortcut === null ? {} : { accelerator: entry.shortcut.replace('Mod', 'CommandOrControl'), registerAccelerator: false }),
        click: () => perform(entry.command),
      };
    }),
  }));
}

function commandLabel(texts: ShellTexts, id: string): string {
  const [area = '', name = ''] = id.split('.');
  const label = texts.commands[area]?.[name];
  if (label === undefined) throw new Error(`The command ${id} has no name`);
  return label;
}
