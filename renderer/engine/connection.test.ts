import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { type Attachment, EngineAway, EngineConnection } from './connection.ts';

/** A way to the engine that the test opens and cuts. */
function line(answer: (path: readonly string[]) => Promise<unknown>) {
  let cut: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    cut = resolve;
  });
  const attachment: Attachment = { link: { call: (path) => answer(path) }, closed };
  return { attachment, cut: () => cut() };
}
const options = { context: {} };
const noPause = { wait: () => Promise.resolve() };

describe('the connection to the engine', () => {
  it('lets a call wait until there is one', async () => {
    let open: (attachment: Attachment) => void = () => undefined;
    const connection = new EngineConnection(() => new Promise((resolve) => (open = resolve)), noPause);
    void connection.run();
    const asked = connection.call(['library', 'status'], undefined, options);
    expect(connection.state).toBe('connecting');
    open(line(async (path) => path.join('.')).attachment);
    expect(await asked).toBe('library.status');
    expect(connection.state).toBe('connected');
  });

  it('says of a call that was under way that nobody knows, and goes on over the next connection', async () => {
    let fail: (error: Error) => void = () => undefined;
    const first = line(() => new Promise((_resolve, reject) => (fail = reject)));
    const second = line(async () => 'there again');
    const lines = [first, second];
    let wake: () => void = () => undefined;
    const connection = new EngineConnection(async () => lines.shift()?.attachment ?? Promise.reject(new Error('no more')), {
      wait: () => new Promise((resolve) => (wake = resolve)),
    });
    const states: string[] = [];
    connection.subscribe(() => states.push(connection.state));
    void connection.run();
    const asked = connection.call(['items', 'save'], {}, options);
    await new Promise((resolve) => setTimeout(resolve));
    first.cut();
    await Promise.resolve();
    fail(new Error('the socket has gone'));
    await expect(asked).rejects.toBeInstanceOf(EngineAway);
    const next = connection.call(['items', 'save'], {}, options);
    await new Promise((resolve) => setTimeout(resolve));
    wake();
    expect(await next).toBe('there again');
    expect(states).toEqual(['connected', 'away', 'connected']);
  });

  it('hands on what the engine itself refuses', async () => {
    const connection = new EngineConnection(async () => line(() => Promise.reject(new ORPCError('NOT_FOUND'))).attachment, noPause);
    void connection.run();
    await expect(connection.call(['items', 'get'], {}, options)).rejects.toBeInstanceOf(ORPCError);
  });

  it('lets a call that was cancelled while waiting go', async () => {
    const connection = new EngineConnection(() => new Promise(() => undefined), noPause);
    void connection.run();
    const asked = new AbortController();
    const call = connection.call(['items', 'get'], {}, { ...options, signal: asked.signal });
    asked.abort();
    await expect(call).rejects.toThrow();
  });
});
