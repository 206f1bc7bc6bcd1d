import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { EngineWorkerData, ShellMessage } from '../core/engine/worker.ts';

/** The engine in its worker thread, as a shell holds it. */
export interface EngineWorker {
  /** A port on which the contract is served; one per client. */
  connect(): MessagePort;
  /** Rejects when the worker ends without having been asked to. */
  failed: Promise<never>;
  /** Closes the library, then the worker. */
  close(): Promise<void>;
}

/** Starts the engine from the built worker file. */
export function startEngineWorker(file: URL, data: EngineWorkerData): EngineWorker {
  const worker = new Worker(file, { workerData: data });
  let closing = false;
  const ended = new Promise<number>((resolve) => worker.once('exit', resolve));
  const failed = new Promise<never>((_resolve, reject) => {
    worker.once('error', reject);
    void ended.then((code) => {
      if (!closing) reject(new Error(`The engine ended by itself, with code ${code}; what was saved is kept. Start Diptych again.`));
    });
  });
  const say = (message: ShellMessage, transfer: MessagePort[] = []) => worker.postMessage(message, transfer);
  return {
    connect: () => {
      const { port1, port2 } = new MessageChannel();
      say({ type: 'connect', port: port2 }, [port2]);
      return port1;
    },
    failed,
    close: async () => {
      closing = true;
      say({ type: 'close' });
      await ended;
    },
  };
}
