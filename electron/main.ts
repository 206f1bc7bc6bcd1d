import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, dialog, Menu, nativeTheme, protocol, screen, session } from 'electron';
import type { InterfaceLang } from '../core/model/language.ts';
import { type EngineWorker, startEngineWorker } from '../host/engineWorker.ts';
import { defaultLibraryPath, diptychVersion, installedAt } from '../host/installation.ts';
import { libraryArgument } from './arguments.ts';
import { CHANNELS } from './channels.ts';
import { closeContents, closeSession } from './hardening.ts';
import { menuTemplate } from './menu.ts';
import { answerPage, PAGE_SCHEME, PAGE_URL } from './protocol.ts';
import { answerRequests } from './requests.ts';
import { readShellTexts, systemLanguage } from './texts.ts';
import { stateOf, windowOptions } from './window.ts';
import { placeWindow, readWindowState, writeWindowState } from './windowState.ts';

const builtDir = join(installedAt(), 'out');
const resourcesDir = join(installedAt(), 'resources');
const stateFile = join(app.getPath('userData'), 'window.json');

// Two programs on one library would fight for it; the second start shows the window of the first instead.
if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  app.enableSandbox();
  // What is left of Chromium's own calls home.
  app.commandLine.appendSwitch('disable-background-networking');
  protocol.registerSchemesAsPrivileged([PAGE_SCHEME]);
  app.on('web-contents-created', (_event, contents) => closeContents(contents));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  void app.whenReady().then(run);
}

function run(): void {
  closeSession(session.defaultSession);
  protocol.handle(PAGE_SCHEME.scheme, (request) => answerPage(request, join(builtDir, 'renderer')));

  let state = readWindowState(stateFile);
  const texts = () => readShellTexts(resourcesDir, state.language ?? systemLanguage(app.getPreferredSystemLanguages()));
  const engine = startEngine();
  const window = new WindowHolder(() => state);

  const showMenu = () => Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(texts(), (command) => window.tell(command))));
  showMenu();
  answerRequests({
    connect: engine.connect,
    dialogs: () => ({ texts: texts().dialogs, documentsDir: app.getPath('documents') }),
    setLanguage: (language: InterfaceLang) => {
      state = { ...state, language };
      writeWindowState(stateFile, state);
      showMenu();
    },
  });

  window.onClose = (closed) => {
    state = stateOf(closed, state.language);
    writeWindowState(stateFile, state);
  };
  window.show();
  app.on('activate', () => window.show());
  app.on('second-instance', () => window.show());

  closeEngineAtQuit(engine);
  engine.failed.catch((error: unknown) => {
    const { engineFailedTitle, engineFailed } = texts().dialogs;
    dialog.showErrorBox(engineFailedTitle, engineFailed.replace('{{cause}}', error instanceof Error ? error.message : String(error)));
    app.exit(1);
  });
}

function startEngine(): EngineWorker {
  const path = libraryArgument(process.argv.slice(1), process.cwd()) ?? defaultLibraryPath();
  return startEngineWorker(pathToFileURL(join(builtDir, 'main', 'worker.js')), {
    version: diptychVersion(),
    resourcesDir,
    defaultLibraryPath: path,
    openPath: existsSync(path) ? path : null,
  });
}

/** The library is closed before the program ends, so that its write-ahead log is folded in and the next start has nothing to recover. */
function closeEngineAtQuit(engine: EngineWorker): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void engine.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

/** The one window, made when it is needed: on a Mac the program outlives it. */
class WindowHolder {
  readonly #state: () => ReturnType<typeof readWindowState>;
  #window: BrowserWindow | null = null;
  onClose: (window: BrowserWindow) => void = () => undefined;

  constructor(state: () => ReturnType<typeof readWindowState>) {
    this.#state = state;
  }

  /** Brings the window to the front, made anew if it was closed. */
  show(): void {
    const window = this.#window ?? this.#make();
    if (window.isMinimized()) window.restore();
    window.focus();
  }

  /** Tells the page which command was chosen in the menu. */
  tell(commandId: string): void {
    this.#window?.webContents.send(CHANNELS.menuCommand, commandId);
  }

  #make(): BrowserWindow {
    const { bounds, maximized } = this.#state();
    const workAreas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
    const surroundings = { dark: nativeTheme.shouldUseDarkColors, packaged: app.isPackaged };
    const files = { preload: join(builtDir, 'preload', 'preload.cjs'), icon: join(resourcesDir, 'icons', 'diptych.png') };
    const window = new BrowserWindow(windowOptions(placeWindow(bounds, workAreas), files, surroundings));
    window.once('ready-to-show', () => {
      if (maximized) window.maximize();
      window.show();
    });
    window.on('close', () => this.onClose(window));
    window.on('closed', () => {
      this.#window = null;
    });
    void window.loadURL(PAGE_URL);
    this.#window = window;
    return window;
  }
}
