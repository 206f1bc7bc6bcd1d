import { userInfo } from 'node:os';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { RPCHandler } from '@orpc/server/message-port';
import { v7 as newId } from 'uuid';
import { ExportDiffers } from '../exchange/exportDiffers.ts';
import { createEngine } from './engine.ts';
import { type Job, type JobMessage, runHere, runInWorker } from './jobs.ts';

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

if (isJob(workerData)) await serveJob(workerData.job);
else serveEngine(workerData as EngineWorkerData);

function isJob(data: unknown): data is { job: Job } {
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

async function serveJob(job: Job): Promise<void> {
  const say = (message: JobMessage) => port.postMessage(message);
  const report = (done: number, total: number, step: string) => say({ type: 'progress', done, total, step });
  try {
    say({ type: 'done', file: await runHere(job, report, new AbortController().signal) });
  } catch (error) {
    if (error instanceof ExportDiffers) say({ type: 'differs', place: error.place, expected: error.expected, found: error.found });
    else if (error instanceof Error) say({ type: 'failed', message: error.message, stack: error.stack ?? '' });
    else throw error;
  }
}
