import type { Shortcut } from './shortcut.ts';

/**
 * Everything a person can do, once: the palette, the menus, the shortcuts and their list in the settings are made from this. What a
 * command does, and whether it can be done now, is given by the screen that is there (`useCommandHandlers`).
 */
export const COMMANDS = [
  { id: 'app.palette', group: 'app', shortcut: 'Mod+K' },
  { id: 'app.briefings', group: 'app', shortcut: 'Alt+1' },
  { id: 'app.missions', group: 'app', shortcut: 'Alt+2' },
  { id: 'app.library', group: 'app', shortcut: 'Alt+3' },
  { id: 'app.people', group: 'app', shortcut: 'Alt+4' },
  { id: 'app.capture', group: 'app', shortcut: 'Alt+5' },
  { id: 'app.settings', group: 'app', shortcut: 'Alt+6' },
  { id: 'app.memory', group: 'app', shortcut: 'Alt+7' },
  { id: 'app.segmentation', group: 'app', shortcut: null },
  { id: 'app.back', group: 'app', shortcut: 'Escape' },
  { id: 'app.nextPane', group: 'app', shortcut: 'F6' },
  { id: 'app.previousPane', group: 'app', shortcut: 'Shift+F6' },
  { id: 'app.undo', group: 'app', shortcut: null },
  { id: 'app.redo', group: 'app', shortcut: null },
  { id: 'app.recent', group: 'app', shortcut: 'Mod+Alt+Z' },
  { id: 'app.shortcuts', group: 'app', shortcut: 'Mod+/' },
  { id: 'app.languageFr', group: 'app', shortcut: null },
  { id: 'app.languageRu', group: 'app', shortcut: null },
  { id: 'app.languageEn', group: 'app', shortcut: null },
  { id: 'app.themeLight', group: 'app', shortcut: null },
  { id: 'app.themeDark', group: 'app', shortcut: null },
  { id: 'app.themeSystem', group: 'app', shortcut: null },
  { id: 'briefings.new', group: 'briefings', shortcut: 'Mod+Alt+N' },
  { id: 'briefing.view', group: 'briefings', shortcut: 'F8' },
  { id: 'briefing.check', group: 'briefings', shortcut: 'F7' },
  { id: 'briefing.insert', group: 'briefings', shortcut: 'Mod+Alt+I' },
  { id: 'briefing.term', group: 'briefings', shortcut: 'Mod+Alt+G' },
  { id: 'briefing.insertTerm', group: 'briefings', shortcut: 'Mod+Alt+J' },
  { id: 'briefing.versions', group: 'briefings', shortcut: null },
  { id: 'briefing.comment', group: 'briefings', shortcut: 'Mod+Alt+C' },
  { id: 'briefing.saveTemplate', group: 'briefings', shortcut: null },
  { id: 'briefing.details', group: 'briefings', shortcut: null },
  { id: 'briefing.save', group: 'briefings', shortcut: 'Mod+S' },
  { id: 'briefing.export', group: 'briefings', shortcut: 'Mod+E' },
  { id: 'briefing.returned', group: 'briefings', shortcut: 'Mod+Shift+E' },
  { id: 'match.show', group: 'match', shortcut: 'F9' },
  { id: 'match.insert1', group: 'match', shortcut: 'Mod+1' },
  { id: 'match.insert2', group: 'match', shortcut: 'Mod+2' },
  { id: 'match.insert3', group: 'match', shortcut: 'Mod+3' },
  { id: 'match.insert4', group: 'match', shortcut: 'Mod+4' },
  { id: 'match.insert5', group: 'match', shortcut: 'Mod+5' },
  { id: 'match.insert6', group: 'match', shortcut: 'Mod+6' },
  { id: 'match.insert7', group: 'match', shortcut: 'Mod+7' },
  { id: 'match.insert8', group: 'match', shortcut: 'Mod+8' },
  { id: 'match.insert9', group: 'match', shortcut: 'Mod+9' },
  { id: 'match.confirm', group: 'match', shortcut: 'Mod+Shift+Enter' },
  { id: 'match.accept', group: 'match', shortcut: 'Mod+Alt+Enter' },
  { id: 'match.pretranslate', group: 'match', shortcut: null },
  { id: 'missions.new', group: 'missions', shortcut: null },
  { id: 'capture.open', group: 'capture', shortcut: 'Mod+O' },
  { id: 'capture.propose', group: 'capture', shortcut: 'Mod+Enter' },
  { id: 'capture.next', group: 'capture', shortcut: 'J' },
  { id: 'capture.previous', group: 'capture', shortcut: 'K' },
  { id: 'capture.accept', group: 'capture', shortcut: 'A' },
  { id: 'capture.edit', group: 'capture', shortcut: 'E' },
  { id: 'capture.reject', group: 'capture', shortcut: 'R' },
  { id: 'capture.acceptAll', group: 'capture', shortcut: 'Shift+A' },
  { id: 'capture.startEarlier', group: 'capture', shortcut: 'U' },
  { id: 'capture.startLater', group: 'capture', shortcut: 'I' },
  { id: 'capture.endEarlier', group: 'capture', shortcut: 'O' },
  { id: 'capture.endLater', group: 'capture', shortcut: 'P' },
  { id: 'capture.addQuote', group: 'capture', shortcut: 'N' },
  { id: 'capture.addFigure', group: 'capture', shortcut: 'Shift+N' },
  { id: 'capture.setBounds', group: 'capture', shortcut: 'B' },
  { id: 'capture.undo', group: 'capture', shortcut: 'Mod+Z' },
  { id: 'capture.redo', group: 'capture', shortcut: 'Mod+Shift+Z' },
  { id: 'capture.store', group: 'capture', shortcut: 'Mod+Enter' },
  { id: 'library.search', group: 'library', shortcut: 'Mod+F' },
  { id: 'library.saveSearch', group: 'library', shortcut: 'Mod+Shift+S' },
  { id: 'library.sources', group: 'library', shortcut: null },
  { id: 'library.duplicates', group: 'library', shortcut: null },
  { id: 'library.tags', group: 'library', shortcut: null },
  { id: 'library.glossary', group: 'library', shortcut: null },
  { id: 'library.import', group: 'library', shortcut: null },
  { id: 'library.bin', group: 'library', shortcut: null },
  { id: 'library.newQuote', group: 'library', shortcut: null },
  { id: 'library.newFact', group: 'library', shortcut: null },
  { id: 'library.newStatistic', group: 'library', shortcut: null },
] as const satisfies readonly { id: string; group: string; shortcut: Shortcut | null }[];

export type Command = (typeof COMMANDS)[number];
export type CommandId = Command['id'];
export type CommandGroup = Command['group'];
export const COMMAND_GROUPS: readonly CommandGroup[] = ['app', 'briefings', 'match', 'missions', 'capture', 'library'];

export function isCommandId(id: string): id is CommandId {
  return COMMANDS.some((command) => command.id === id);
}

export function shortcutOf(id: CommandId): Shortcut | null {
  return COMMANDS.find((command) => command.id === id)?.shortcut ?? null;
}
