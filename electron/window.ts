import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { type Bounds, MINIMUM_SIZE, type WindowState } from './windowState.ts';

/** The colours of an empty page (`--color-ground`), shown until the first paint: a white flash hurts in a dark room. */
const GROUND = { light: '#F6F4EF', dark: '#16191D' };

/** The files the window is made with. */
export interface WindowFiles {
  preload: string;
  icon: string;
}

/** How the window is made. The page gets no Node, shares no scope with the preload, and runs in the operating system's sandbox. */
export function windowOptions(
  bounds: Bounds,
  { preload, icon }: WindowFiles,
  surroundings: { dark: boolean; packaged: boolean },
): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    title: 'Diptych',
    icon,
    show: false,
    backgroundColor: surroundings.dark ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Chromium's spell checker fetches its dictionaries from a server.
      spellcheck: false,
      devTools: !surroundings.packaged,
    },
  };
}

/** The parts of a window its state is read from. */
export type ObservedWindow = Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'>;

/** The window as it should come back. The bounds of a maximised window are those it had before. */
export function stateOf(window: ObservedWindow, language: WindowState['language']): WindowState {
  const { x, y, width, height } = window.getNormalBounds();
  return { bounds: { x, y, width, height }, maximized: window.isMaximized(), language };
}
