import { expect, test } from 'vitest';
import { stateOf, windowOptions } from './window.ts';

const BOUNDS = { x: 1, y: 2, width: 1000, height: 700 };

test("the page gets no Node and no scope of the preload's, and runs in the sandbox", () => {
  expect(windowOptions(BOUNDS, { preload: '/preload.cjs', icon: '/icon.png' }, { dark: false, packaged: true })).toMatchObject({
    ...BOUNDS,
    icon: '/icon.png',
    webPreferences: {
      preload: '/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    },
  });
});

test('a maximised window remembers the bounds it had before', () => {
  const window = { getNormalBounds: () => BOUNDS, isMaximized: () => true };
  expect(stateOf(window, 'fr')).toEqual({ bounds: BOUNDS, maximized: true, language: 'fr' });
});
