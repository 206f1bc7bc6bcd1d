import { createContext, useContext } from 'react';
import type { DiptychBridge } from '../../core/engine/shellBridge.ts';
import type { InterfaceLang } from '../../core/model/language.ts';

declare global {
  interface Window {
    /** There only in the desktop shell. */
    readonly diptych?: DiptychBridge;
  }
}

/** What only the program around the page can do. */
export interface Shell {
  kind: 'desktop' | 'browser';
  /** Lets the person choose files of these kinds (`.txt`, `.md`); null when they cancel. */
  pickFile(accept: readonly string[]): Promise<File[] | null>;
  /** Hands a file to the person; where it went if that is known, null when they cancel. */
  saveFile(name: string, file: Blob): Promise<{ path: string | null } | null>;
  /** Lets the person choose a library file. A browser cannot: it is typed instead. */
  pickLibraryPath: ((mode: 'open' | 'new') => Promise<string | null>) | null;
  /** Calls back with the id of each command chosen in the window's menu. */
  onMenuCommand(callback: (commandId: string) => void): () => void;
  /** Says which language the interface speaks now: the window's menu and dialogs follow it. */
  setLanguage(language: InterfaceLang): void;
}

export const ShellContext = createContext<Shell | null>(null);

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (shell === null) throw new Error('There is no shell around this part of the page');
  return shell;
}

/** The browser's own choice of files; the same in both shells. */
function pickFile(accept: readonly string[]): Promise<File[] | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept.join(',');
    input.multiple = true;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => resolve(null), { once: true });
    input.click();
  });
}

/** Long enough for any browser to have begun the download that still reads the address. */
const RELEASE_AFTER = 60_000;

export const browserShell: Shell = {
  kind: 'browser',
  pickFile,
  saveFile: async (name, file) => {
    const address = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), RELEASE_AFTER);
    return { path: null };
  },
  pickLibraryPath: null,
  onMenuCommand: () => () => undefined,
  setLanguage: () => undefined,
};

export function desktopShell(bridge: DiptychBridge): Shell {
  return {
    kind: 'desktop',
    pickFile,
    saveFile: async (name, file) => {
      const path = await bridge.saveFile(name, new Uint8Array(await file.arrayBuffer()));
      return path === null ? null : { path };
    },
    pickLibraryPath: (mode) => (mode === 'open' ? bridge.openLibraryDialog() : bridge.newLibraryDialog()),
    onMenuCommand: (callback) => bridge.onMenuCommand(callback),
    setLanguage: (language) => bridge.setLanguage(language),
  };
}
