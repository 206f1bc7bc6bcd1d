import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type InterfaceLang, interfaceLangSchema } from '../core/model/language.ts';

const menuSchema = z.object({
  menus: z.object({ file: z.string(), edit: z.string(), view: z.string(), briefing: z.string(), help: z.string() }),
  roles: z.object({
    undo: z.string(),
    redo: z.string(),
    cut: z.string(),
    copy: z.string(),
    paste: z.string(),
    pasteAndMatchStyle: z.string(),
    selectAll: z.string(),
    zoomIn: z.string(),
    zoomOut: z.string(),
    resetZoom: z.string(),
    togglefullscreen: z.string(),
    quit: z.string(),
    about: z.string(),
  }),
  dialogs: z.object({
    openLibrary: z.string(),
    newLibrary: z.string(),
    libraryFiles: z.string(),
    allFiles: z.string(),
    saveFile: z.string(),
    engineFailedTitle: z.string(),
    engineFailed: z.string(),
  }),
});

/** The page's names of its commands, by area and name: the menu says the same words. */
const commandsSchema = z.object({ commands: z.record(z.string(), z.record(z.string(), z.string())) });

/** The texts of the shell in one language. */
export type ShellTexts = z.infer<typeof menuSchema> & z.infer<typeof commandsSchema>;

/** Reads the shell's texts from `resources/locales`. */
export function readShellTexts(resourcesDir: string, language: InterfaceLang): ShellTexts {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(resourcesDir, 'locales', language, `${name}.json`), 'utf8'));
  return { ...menuSchema.parse(read('menu')), ...commandsSchema.parse(read('app')) };
}

/** The first of the system's languages that the interface speaks; French, the language of most first users, if none is. */
export function systemLanguage(preferred: readonly string[]): InterfaceLang {
  for (const tag of preferred) {
    const { success, data } = interfaceLangSchema.safeParse(tag.slice(0, 2).toLowerCase());
    if (success) return data;
  }
  return 'fr';
}
