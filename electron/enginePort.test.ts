import { EventEmitter, once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { joinPorts } from './enginePort.ts';

/** A stand-in for Electron's `MessagePortMain`: events with `data`, and nothing delivered before `start`. */
class PagePortDouble extends EventEmitter {
  readonly sent: unknown[] = [];
  started = false;
  closed = false;
  postMessage(message: unknown): void {
    this.sent.push(message);
    this.emit('sent');
  }
  start(): void {
    this.started = true;
  }
  close(): void {
    this.closed = true;
    this.emit('closed');
  }
}

function joined() {
  const page = new PagePortDouble();
  const { port1, port2: engine } = new MessageChannel();
  joinPorts(page, port1);
  return { page, engine };
}

test('text and bytes pass both ways, unchanged', async () => {
  const { page, engine } = joined();
  expect(page.started).toBe(true);
  const received = once(engine, 'message');
  page.emit('message', { data: new Uint8Array([1, 255, 0]), ports: [] });
  expect(await received).toEqual([new Uint8Array([1, 255, 0])]);
  const sent = once(page, 'sent');
  engine.postMessage('Вопрос — ответ');
  await sent;
  expect(page.sent).toEqual(['Вопрос — ответ']);
  engine.close();
});

test("the page's leaving closes the engine's port", async () => {
  const { page, engine } = joined();
  const closed = once(engine, 'close');
  page.emit('close');
  await closed;
});

test("the engine's leaving closes the page's port", async () => {
  const { page, engine } = joined();
  const closed = once(page, 'closed');
  engine.close();
  await closed;
  expect(page.closed).toBe(true);
});
