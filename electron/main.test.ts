import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EngineWorkerData } from '../core/engine/worker.ts';
import { readWindowState, writeWindowState } from './windowState.ts';

/** What happened in Electron, in order, as words. */
const world = vi.hoisted(() => ({
  log: [] as string[],
  single: true,
  userData: '',
  window: null as object | null,
  menus: [] as { label: string }[][],
  engineData: null as EngineWorkerData | null,
  failEngine: (_error: Error): void => undefined,
  closeEngine: (): void => undefined,
}));

vi.mock('../host/engineWorker.ts', () => ({
  startEngineWorker: (_file: URL, data: EngineWorkerData) => {
    world.log.push('engine');
    world.engineData = data;
    return {
      connect: () => undefined,
      failed: new Promise((_resolve, reject) => {
        world.failEngine = reject;
      }),
      close: () =>
        new Promise<void>((resolve) => {
          world.closeEngine = resolve;
        }),
    };
  },
}));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  const app = Object.assign(new Emitter(), {
    isPackaged: false,
    commandLine: { appendSwitch: (name: string) => world.log.push(`switch ${name}`) },
    enableSandbox: () => world.log.push('sandbox'),
    exit: (code: number) => world.log.push(`exit ${code}`),
    getPath: (name: string) => (name === 'userData' ? world.userData : '/documents'),
    getPreferredSystemLanguages: () => ['ru-RU'],
    quit: () => world.log.push('quit'),
    requestSingleInstanceLock: () => world.single,
    whenReady: async () => undefined,
  });
  class BrowserWindow extends Emitter {
    webContents = { send: (...message: unknown[]) => world.log.push(`send ${message.join(' ')}`) };
    constructor(options: Record<string, unknown>) {
      super();
      world.log.push('window');
      world.window = Object.assign(this, { options });
    }
    static fromWebContents = () => null;
    getNormalBounds = () => ({ x: 5, y: 6, width: 1000, height: 700 });
    isMaximized = () => true;
    isMinimized = () => true;
    maximize = () => world.log.push('maximize');
    restore = () => world.log.push('restore');
    focus = () => world.log.push('focus');
    show = () => world.log.push('show');
    loadURL = async (url: string) => world.log.push(`load ${url}`);
  }
  return {
    app,
    BrowserWindow,
    dialog: { showErrorBox: (title: string, text: string) => world.log.push(`error box: ${title}: ${text}`) },
    ipcMain: { handle: () => undefined, on: () => undefined },
    Menu: {
      buildFromTemplate: (template: { label: string }[]) => template,
      setApplicationMenu: (menu: { label: string }[]) => world.menus.push(menu),
    },
    MessageChannelMain: class {},
    nativeTheme: { shouldUseDarkColors: true },
    protocol: {
      registerSchemesAsPrivileged: ([scheme]: { scheme: string }[]) => world.log.push(`scheme ${scheme?.scheme}`),
      handle: (scheme: string) => world.log.push(`serve ${scheme}`),
    },
    screen: {
      getPrimaryDisplay: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
      getAllDisplays: () => [],
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: () => world.log.push('session closed'),
        setPermissionCheckHandler: () => undefined,
        setDevicePermissionHandler: () => undefined,
        setDisplayMediaRequestHandler: () => undefined,
        webRequest: { onBeforeRequest: () => undefined },
      },
    },
  };
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const windowNow = () => {
  if (!(world.window instanceof EventEmitter)) throw new Error('no window was made');
  return world.window;
};

/** Starts the shell as Electron does, and waits until it is ready. */
async function startShell() {
  vi.resetModules();
  const { app } = await import('electron');
  app.removeAllListeners();
  await import('./main.ts');
  await settled();
  return app;
}

beforeEach(() => {
  Object.assign(world, { log: [], single: true, window: null, menus: [], engineData: null });
  world.userData = mkdtempSync(join(tmpdir(), 'diptych-shell-'));
});
afterEach(() => {
  rmSync(world.userData, { recursive: true });
});

describe('a start', () => {
  test('closes the session before there is a page, and the sandbox and the scheme before anything', async () => {
    await startShell();
    expect(world.log).toEqual([
      'sandbox',
      'switch disable-background-networking',
      'scheme diptych',
      'session closed',
      'serve diptych',
      'engine',
      'window',
      'load diptych://app/',
      'restore',
      'focus',
    ]);
  });

  test('makes the window as it was, and shows it when there is something to see', async () => {
    writeWindowState(join(world.userData, 'window.json'), {
      bounds: { x: 10, y: 20, width: 1100, height: 720 },
      maximized: true,
      language: 'fr',
    });
    await startShell();
    expect(windowNow()).toMatchObject({ options: { x: 10, y: 20, width: 1100, height: 720, show: false, backgroundColor: '#16191D' } });
    windowNow().emit('ready-to-show');
    expect(world.log.slice(-2)).toEqual(['maximize', 'show']);
    expect(world.menus[0]?.[0]?.label).toBe('Fichier');
  });

  test("speaks the system's language in the menu until the page says another", async () => {
    await startShell();
    expect(world.menus[0]?.[0]?.label).toBe('Файл');
  });

  test('opens the library named on the command line', async () => {
    const { argv } = process;
    process.argv = ['electron', '.', '--library', '/nowhere/mission.sqlite'];
    try {
      await startShell();
    } finally {
      process.argv = argv;
    }
    expect(world.engineData).toMatchObject({ defaultLibraryPath: '/nowhere/mission.sqlite', openPath: null });
  });
});

describe('a second start', () => {
  test('ends at once and touches nothing', async () => {
    world.single = false;
    await startShell();
    expect(world.log).toEqual(['quit']);
  });

  test('brings the window of the first to the front', async () => {
    const app = await startShell();
    world.log.length = 0;
    app.emit('second-instance');
    expect(world.log).toEqual(['restore', 'focus']);
  });
});

test('every page that is ever made is closed', async () => {
  const app = await startShell();
  const heard: string[] = [];
  app.emit('web-contents-created', {}, { on: (name: string) => heard.push(name), setWindowOpenHandler: () => heard.push('windows') });
  expect(heard).toEqual(['will-navigate', 'will-redirect', 'will-attach-webview', 'will-frame-navigate', 'windows']);
});

describe('an end', () => {
  test('remembers the window', async () => {
    await startShell();
    windowNow().emit('close');
    expect(readWindowState(join(world.userData, 'window.json'))).toEqual({
      bounds: { x: 5, y: 6, width: 1000, height: 700 },
      maximized: true,
      language: null,
    });
  });

  test('waits until the library is closed', async () => {
    const app = await startShell();
    let held = 0;
    const event = { preventDefault: () => (held += 1) };
    world.log.length = 0;
    app.emit('will-quit', event);
    await settled();
    expect({ held, log: world.log }).toEqual({ held: 1, log: [] });
    world.closeEngine();
    await settled();
    expect(world.log).toEqual(['quit']);
    app.emit('will-quit', event);
    expect(held).toBe(1);
  });

  test('of the engine by itself is told, with what was kept and what to do', async () => {
    await startShell();
    world.failEngine(new Error('code 134'));
    await settled();
    expect(world.log.at(-2)).toMatch(/^error box: Ядро Diptych остановилось: Всё, что было сохранено/);
    expect(world.log.at(-2)).toContain('Причина: code 134');
    expect(world.log.at(-1)).toBe('exit 1');
  });
});
