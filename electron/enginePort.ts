import type { MessagePort } from 'node:worker_threads';
import type { MessagePortMain } from 'electron';

/** Electron's end of a port to the page. */
export type PagePort = Pick<MessagePortMain, 'on' | 'postMessage' | 'start' | 'close'>;

/**
 * Carries the contract's messages between the page's port and a port of the engine's worker, unchanged. Electron's ports and Node's are
 * of different kinds and cannot be handed over to each other; when one closes, so does the other.
 */
export function joinPorts(page: PagePort, engine: MessagePort): void {
  page.on('message', ({ data }) => engine.postMessage(data));
  page.on('close', () => engine.close());
  engine.on('message', (message: string | Uint8Array) => page.postMessage(message));
  engine.on('close', () => page.close());
  page.start();
}
