import { MessageChannel } from 'node:worker_threads';
import { beforeEach, expect, test, vi } from 'vitest';
import { CHANNELS } from './channels.ts';

type Listener = (event: unknown, ...args: unknown[]) => unknown;

const electron = vi.hoisted(() => ({
  handlers: new Map<string, Listener>(),
  dialogs: [] as string[],
}));

// Importing electron itself in plain Node fails; this double stands for the parts that requests.ts calls.
vi.mock('electron', () => ({
  BrowserWindow: { fromWebContents: (contents: unknown) => (contents === 'page' ? { id: 1 } : null) },
  dialog: {
    showOpenDialog: async (_window: unknown, { title }: { title: string }) => {
      electron.dialogs.push(title);
      return { canceled: false, filePaths: ['/chosen.sqlite'] };
    },
    showSaveDialog: async (_window: unknown, { title }: { title: string }) => {
      electron.dialogs.push(title);
      return { canceled: true, filePath: '' };
    },
  },
  ipcMain: {
    handle: (channel: string, handler: Listener) => electron.handlers.set(channel, handler),
    on: (channel: string, listener: Listener) => electron.handlers.set(channel, listener),
  },
  MessageChannelMain: class {
    port1 = { on: () => undefined, start: () => undefined, postMessage: () => undefined, close: () => undefined };
    port2 = 'the port of the page';
  },
}));

const { answerRequests } = await import('./requests.ts');
const { readShellTexts } = await import('./texts.ts');

let connections: number;
let languages: string[];
let posted: unknown[][];

beforeEach(() => {
  connections = 0;
  languages = [];
  posted = [];
  electron.dialogs.length = 0;
  answerRequests({
    connect: () => {
      connections += 1;
      const { port1, port2 } = new MessageChannel();
      port2.close();
      return port1;
    },
    dialogs: () => ({ texts: readShellTexts(`${import.meta.dirname}/../resources`, 'ru').dialogs, documentsDir: '/documents' }),
    setLanguage: (language) => languages.push(language),
  });
});

function ask(channel: string, url: string, ...args: unknown[]): unknown {
  const senderFrame = { url, parent: null, postMessage: (...message: unknown[]) => posted.push(message) };
  return electron.handlers.get(channel)?.({ sender: 'page', senderFrame }, ...args);
}

const PAGE = 'diptych://app/#/briefings';
const STRANGER = 'https://attacker.example/';

test('the page gets a port of its own to the engine', () => {
  ask(CHANNELS.connectEngine, PAGE);
  expect(connections).toBe(1);
  expect(posted).toEqual([[CHANNELS.enginePort, null, ['the port of the page']]]);
});

test('the page may show the dialogs, in its language', async () => {
  expect(await ask(CHANNELS.openLibrary, PAGE)).toBe('/chosen.sqlite');
  expect(await ask(CHANNELS.newLibrary, PAGE)).toBeNull();
  expect(await ask(CHANNELS.saveFile, PAGE, 'note.docx', new Uint8Array(1))).toBeNull();
  expect(electron.dialogs).toEqual(['Открыть библиотеку', 'Создать библиотеку', 'Сохранить как']);
});

test('a stranger gets no port, sees no dialog, writes no file and sets no language', async () => {
  ask(CHANNELS.connectEngine, STRANGER);
  ask(CHANNELS.setLanguage, STRANGER, 'ru');
  for (const channel of [CHANNELS.openLibrary, CHANNELS.newLibrary, CHANNELS.saveFile])
    await expect(ask(channel, STRANGER, 'x.docx', new Uint8Array(1))).rejects.toThrow('not from the page');
  expect({ connections, languages, posted, dialogs: electron.dialogs }).toEqual({ connections: 0, languages: [], posted: [], dialogs: [] });
});

test('every channel of the page is answered, and the language must be one the interface speaks', () => {
  const { enginePort: _, menuCommand: __, ...fromPage } = CHANNELS;
  expect([...electron.handlers.keys()].toSorted()).toEqual(Object.values(fromPage).toSorted());
  ask(CHANNELS.setLanguage, PAGE, 'ru');
  ask(CHANNELS.setLanguage, PAGE, 'tlh');
  ask(CHANNELS.setLanguage, PAGE, { toString: () => 'fr' });
  expect(languages).toEqual(['ru']);
});
