import type { InterfaceLang } from '../model/language.ts';

/**
 * What the desktop shell's preload offers the page as `window.diptych`, and nothing else. The page works without it: in a
 * browser it is simply not there.
 */
export interface DiptychBridge {
  /** As `process.platform` says: `linux`, `darwin`, `win32`. */
  readonly platform: string;
  /**
   * Asks for a fresh port to the engine. It comes as a `message` event of the window whose `data` is `ENGINE_PORT_MESSAGE`
   * and whose only transferred port is the engine's; the page listens before it asks.
   */
  connectEngine(): void;
  /** Lets the person choose an existing library; null when they cancel. */
  openLibraryDialog(): Promise<string | null>;
  /** Lets the person choose where a new library goes; null when they cancel. */
  newLibraryDialog(): Promise<string | null>;
  /** Asks where to write and writes; the path, or null when the person cancels. */
  saveFile(name: string, bytes: Uint8Array): Promise<string | null>;
  /** Calls back with the id of a command (as in the page's list of commands) chosen in the window's menu. Returns the way to stop. */
  onMenuCommand(callback: (commandId: string) => void): () => void;
  /** Says which language the interface speaks now, so that the window's menu and dialogs speak it too. */
  setLanguage(language: InterfaceLang): void;
}

/** The `data` of the window message that hands the engine's port to the page. */
export const ENGINE_PORT_MESSAGE = 'diptych:engine-port';
