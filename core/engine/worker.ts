import { userInfo } from 'node:os';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { RPCHandler } from '@orpc/server/message-port';
import { v7 as newId } from 'uuid';
import { createEngine } from './engine.ts';
import { type JobWorkerData, runInWorker, serveJob } from './jobs.ts';

/** What a shell gives the engine's worker when it starts it. */
export interface EngineWorkerData {
  version: string;
  resourcesDir: string;
  defaultLibraryPath: string;
  /** A library to open at once, if it exists. */
  openPath: string | null;
}

/** What a shell says to the engine's worker. */
export type ShellMessage = { type: 'connect'; port: MessagePort } | { type: 'close' };

if (parentPort === null) throw new Error('The engine worker runs in a worker thread');
const port = parentPort;

if (isJob(workerData)) await serveJob(workerData);
else serveEngine(workerData as EngineWorkerData);

function isJob(data: unknown): data is JobWorkerData {
  return typeof data === 'object' && data !== null && 'job' in data;
}

function serveEngine(data: EngineWorkerData): void {
  const engine = createEngine({
    version: data.version,
    resourcesDir: data.resourcesDir,
    defaultLibraryPath: data.defaultLibraryPath,
    author: userInfo().username,
    clock: () => new Date(),
    newId,
    onSlowQuery: ({ sql, milliseconds }) => console.error(`${Math.round(milliseconds)} ms: ${sql.replace(/\s+/gu, ' ').trim()}`),
    jobs: runInWorker(new URL(import.meta.url)),
  });
  if (data.openPath !== null) engine.openAtStart(data.openPath);
  const handler = new RPCHandler(engine.router);
  // oRPC leaves a message it cannot decode as an unhandled rejection, which would end the thread and with it everybody's engine.
  process.on('unhandledRejection', (reason) => console.error('A message to the engine was dropped:', reason));
  // An open port keeps the thread alive, so they are closed with the engine.
  const clients = new Set<MessagePort>();
  port.on('message', (message: ShellMessage) => {
    if (message.type === 'connect') {
      handler.upgrade(message.port, { context: { engine: engine.context } });
      message.port.start();
      clients.add(message.port);
      message.port.once('close', () => clients.delete(message.port));
      return;
    }
    engine.close();
    for (const client of clients) client.close();
    port.postMessage({ type: 'closed' });
    port.close();
  });
}
