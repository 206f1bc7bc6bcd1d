import { EventEmitter } from 'node:events';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { type DiptychBridge, ENGINE_PORT_MESSAGE } from '../core/engine/shellBridge.ts';
import { CHANNELS } from './channels.ts';

const electron = vi.hoisted(() => ({ sent: [] as unknown[][], exposed: new Map<string, unknown>(), messages: [] as unknown[][] }));
const renderer = new EventEmitter();

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => electron.exposed.set(name, value) },
  ipcRenderer: {
    on: (channel: string, listener: (...args: unknown[]) => void) => renderer.on(channel, listener),
    off: (channel: string, listener: (...args: unknown[]) => void) => renderer.off(channel, listener),
    send: (...args: unknown[]) => electron.sent.push(args),
    invoke: async (...args: unknown[]) => {
      electron.sent.push(args);
      return '/chosen';
    },
  },
}));
vi.stubGlobal('window', {
  location: { origin: 'diptych://app' },
  postMessage: (...args: unknown[]) => electron.messages.push(args),
});
afterAll(() => vi.unstubAllGlobals());

await import('./preload.ts');
const bridge = electron.exposed.get('diptych') as DiptychBridge;

beforeEach(() => {
  electron.sent.length = 0;
});

test('one thing is given to the page, made of functions and one word', () => {
  expect([...electron.exposed.keys()]).toEqual(['diptych']);
  const { platform, ...functions } = bridge;
  expect(platform).toBe(process.platform);
  for (const [name, value] of Object.entries(functions)) expect(typeof value, name).toBe('function');
});

test("the engine's port is passed on to this page alone", () => {
  bridge.connectEngine();
  expect(electron.sent).toEqual([[CHANNELS.connectEngine]]);
  renderer.emit(CHANNELS.enginePort, { ports: ['port'] });
  expect(electron.messages).toEqual([[ENGINE_PORT_MESSAGE, 'diptych://app', ['port']]]);
});

test('a request is passed on with its answer', async () => {
  const bytes = new Uint8Array([1]);
  expect(await bridge.saveFile('note.docx', bytes)).toBe('/chosen');
  expect(await bridge.openLibraryDialog()).toBe('/chosen');
  expect(await bridge.newLibraryDialog()).toBe('/chosen');
  bridge.setLanguage('ru');
  expect(electron.sent).toEqual([
    [CHANNELS.saveFile, 'note.docx', bytes],
    [CHANNELS.openLibrary],
    [CHANNELS.newLibrary],
    [CHANNELS.setLanguage, 'ru'],
  ]);
});

test('a menu command reaches the page by its id alone, until it stops listening', () => {
  const heard: unknown[][] = [];
  const stop = bridge.onMenuCommand((...args) => heard.push(args));
  renderer.emit(CHANNELS.menuCommand, { sender: 'ipc' }, 'briefing.save');
  stop();
  renderer.emit(CHANNELS.menuCommand, { sender: 'ipc' }, 'briefing.export');
  expect(heard).toEqual([['briefing.save']]);
});
