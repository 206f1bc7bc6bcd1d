import { MessageChannel, Worker } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { v7 as newId } from 'uuid';
import { expect, test, vi } from 'vitest';
import { contractSuite, RESOURCES } from './contractSuite.ts';
import { clientOf, createEngine, type EngineClient } from './engine.ts';
import { runHere } from './jobs.ts';
import type { EngineWorkerData } from './worker.ts';

contractSuite('a direct call', async (defaultLibraryPath) => {
  const engine = createEngine({
    version: '0.0.0',
    resourcesDir: RESOURCES,
    defaultLibraryPath,
    author: 'test',
    clock: () => new Date(),
    newId,
    jobs: runHere,
  });
  return { client: clientOf(engine), close: async () => engine.close() };
});

contractSuite("a message port to the engine's worker", async (defaultLibraryPath) => {
  const workerData: EngineWorkerData = { version: '0.0.0', resourcesDir: RESOURCES, defaultLibraryPath, openPath: null };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData });
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ type: 'connect', port: port2 }, [port2]);
  port1.start();
  const client: EngineClient = createORPCClient(new RPCLink({ port: port1 }));
  return {
    client,
    close: async () => {
      const ended = new Promise((resolve) => worker.once('exit', resolve));
      worker.postMessage({ type: 'close' });
      await ended;
      port1.close();
    },
  };
});

test('the library answers while a long text is read', async () => {
  const workerData: EngineWorkerData = { version: '0.0.0', resourcesDir: RESOURCES, defaultLibraryPath: '/nowhere', openPath: null };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData });
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ type: 'connect', port: port2 }, [port2]);
  port1.start();
  const client: EngineClient = createORPCClient(new RPCLink({ port: port1 }));
  const order: string[] = [];
  const text = '« Le quai est prêt », a dit la maire, Ida Moreau.\n\n'.repeat(4_000);
  const reading = client.capture.propose({ text }).then(({ quotes }) => order.push(`${quotes.length} quotes`));
  const status = client.library.status().then(() => order.push('status'));
  await Promise.all([reading, status]);
  expect(order).toEqual(['status', '4000 quotes']);
  await worker.terminate();
  port1.close();
});

test('a message that is no call does not cost the engine', async () => {
  const workerData: EngineWorkerData = { version: '0.0.0', resourcesDir: RESOURCES, defaultLibraryPath: '/nowhere', openPath: null };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData, stderr: true });
  const said = vi.fn<(text: string) => void>();
  worker.stderr.setEncoding('utf8').on('data', said);
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ type: 'connect', port: port2 }, [port2]);
  port1.start();
  port1.postMessage('junk');
  const client: EngineClient = createORPCClient(new RPCLink({ port: port1 }));
  expect((await client.library.status()).open).toBe(false);
  await vi.waitFor(() => expect(said.mock.calls.flat().join('')).toContain('was dropped'));
  await worker.terminate();
  port1.close();
});
