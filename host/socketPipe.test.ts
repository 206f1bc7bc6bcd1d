import { once } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { pipeSocket } from './socketPipe.ts';

const MEGABYTE = 1024 * 1024;

let sockets: WebSocketServer;
let browser: WebSocket;
let hostSide: WebSocket;
let engine: MessagePort;

beforeEach(async () => {
  sockets = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(sockets, 'listening');
  const address = sockets.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const connected = new Promise<WebSocket>((resolve) => sockets.once('connection', resolve));
  browser = new WebSocket(`ws://127.0.0.1:${address.port}`);
  await once(browser, 'open');
  hostSide = await connected;
  const { port1, port2 } = new MessageChannel();
  engine = port2;
  pipeSocket(hostSide, port1);
});
afterEach(() => {
  engine.close();
  browser.terminate();
  sockets.close();
});

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('a browser that does not read leaves the messages with the engine, and gets all of them in order when it does', async () => {
  const received: number[] = [];
  browser.on('message', (data: Buffer) => received.push(data.readUInt32BE(0)));
  browser.pause();
  for (let index = 0; index < 60; index += 1) {
    const message = new Uint8Array(MEGABYTE);
    new DataView(message.buffer).setUint32(0, index);
    engine.postMessage(message);
  }
  await later(300);
  expect(hostSide.bufferedAmount).toBeGreaterThan(MEGABYTE);
  expect(hostSide.bufferedAmount).toBeLessThan(12 * MEGABYTE);
  browser.resume();
  while (received.length < 60) await later(20);
  expect(received).toEqual(Array.from({ length: 60 }, (_, index) => index));
});

test('an engine that does not answer slows the browser down, and nothing is lost', async () => {
  let received = 0;
  const answered = new Promise<void>((resolve) => {
    engine.on('message', () => {
      received += 1;
      if (received === 66) resolve();
    });
  });
  for (let index = 0; index < 66; index += 1) browser.send(new Uint8Array(MEGABYTE));
  while (!hostSide.isPaused) await later(10);
  engine.postMessage('an answer');
  await answered;
  expect(hostSide.isPaused).toBe(false);
  browser.send(new Uint8Array(1));
  await later(50);
  expect(received).toBe(67);
});
