import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { WebSocket } from 'ws';
import { contractSuite, RESOURCES } from '../core/engine/contractSuite.ts';
import type { EngineClient } from '../core/engine/engine.ts';
import { startEngineWorker } from './engineWorker.ts';
import { startServer } from './server.ts';

/** A web socket as a port: oRPC writes the same strings and bytes on both, and Node's socket has not the browser's exact type. */
function portOver(socket: WebSocket) {
  return {
    on: (event: string, callback: (event?: { data: unknown }) => void) => {
      if (event === 'close') socket.on('close', () => callback());
      else socket.on('message', (data: Buffer, isBinary) => callback({ data: isBinary ? data : data.toString('utf8') }));
    },
    postMessage: (message: string | Uint8Array) => socket.send(message),
  };
}

contractSuite("a web socket through the loopback host to the engine's worker", async (defaultLibraryPath) => {
  const worker = startEngineWorker(new URL('../core/engine/worker.ts', import.meta.url), {
    version: '0.0.0',
    resourcesDir: RESOURCES,
    defaultLibraryPath,
    openPath: null,
  });
  const server = await startServer({ port: 0, rendererDir: RESOURCES, connect: worker.connect });
  const { origin, host } = new URL(server.url);
  const { headers } = await fetch(server.url, { redirect: 'manual' });
  const [cookie = ''] = (headers.get('set-cookie') ?? '').split(';');
  const socket = new WebSocket(`ws://${host}/engine`, { headers: { cookie, origin } });
  await once(socket, 'open');
  const client: EngineClient = createORPCClient(new RPCLink({ port: portOver(socket) }));
  return {
    client,
    close: async () => {
      socket.close();
      await server.close();
      await worker.close();
    },
  };
});
