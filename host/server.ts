import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { MessagePort } from 'node:worker_threads';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { WebSocketServer } from 'ws';
import { AccessGuard, type Refusal } from './accessGuard.ts';
import { readPageFile } from './pageFiles.ts';
import { contentSecurityPolicy, PAGE_HEADERS } from './pagePolicy.ts';
import { pipeSocket, reportBroken } from './socketPipe.ts';

export interface ServerOptions {
  /** 0 takes a free one. */
  port: number;
  /** Folder of the built interface. */
  rendererDir: string;
  /** A port of the engine, one for each page. */
  connect: () => MessagePort;
}

export interface Server {
  /** The address that opens the app, once. */
  url: string;
  close(): Promise<void>;
}

/** Larger than any file that capture accepts, with room for its envelope. */
const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
const ENGINE_PATH = '/engine';
const GOING_AWAY = 1001;

const REFUSALS: Record<Refusal, string> = {
  host: 'This address is not the one Diptych answers at.',
  origin: 'Diptych does not answer other pages.',
  site: 'Diptych does not answer other pages.',
  session: 'This window is not signed in. Start Diptych again, and use the address it prints: it works once.',
};

/** Serves the interface and the engine to one browser of this machine. Listens on 127.0.0.1 and nowhere else. */
export async function startServer({ port, rendererDir, connect }: ServerOptions): Promise<Server> {
  // The guard needs the port, which is known only after listening: nothing is answered before.
  let guard: AccessGuard | null = null;
  const app = createApp(rendererDir, () => guard);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false });
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', reportBroken);
    const allowed = guard !== null && guard.refusal(request.headers, true) === null && request.url === ENGINE_PATH;
    if (!allowed) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => pipeSocket(webSocket, connect()));
  });

  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The loopback host has no port');
  guard = new AccessGuard(address.port);
  return {
    url: guard.origin + guard.firstPath,
    close: async () => {
      for (const socket of sockets.clients) socket.close(GOING_AWAY, 'Diptych is closing');
      const closed = once(server, 'close');
      server.close();
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      const unresponsive = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
        if ('closeAllConnections' in server) server.closeAllConnections();
      }, 1000);
      await closed;
      clearTimeout(unresponsive);
    },
  };
}

function createApp(rendererDir: string, guardNow: () => AccessGuard | null): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (c, next) => {
    const guard = guardNow();
    for (const [name, value] of Object.entries(PAGE_HEADERS)) c.header(name, value);
    c.header('Cache-Control', 'no-store');
    if (guard === null) return c.text('Diptych is starting.', 503);
    c.header('Content-Security-Policy', contentSecurityPolicy(`${guard.origin.replace('http', 'ws')}${ENGINE_PATH}`));
    if (c.req.method !== 'GET') return c.text('Only GET is answered here.', 405, { Allow: 'GET' });
    const refusal = guard.refusalOfSender(c.env.incoming.headers, false);
    if (refusal !== null) return c.text(REFUSALS[refusal], 403);
    return next();
  });
  app.get('/open', (c) => {
    const guard = guardNow();
    if (guard?.redeem(c.req.query('token') ?? null)) c.header('Set-Cookie', guard.setCookie);
    // A window that is signed in already may come by the same address again, from its history.
    else if (!guard?.hasSession(c.env.incoming.headers)) return c.text(REFUSALS.session, 403);
    return c.redirect('/', 303);
  });
  app.get('*', async (c) => {
    const guard = guardNow();
    if (!guard?.hasSession(c.env.incoming.headers)) return c.text(REFUSALS.session, 403);
    // The path as it came: the one of a parsed URL is already changed by `..` and escapes.
    const [path = '/'] = (c.env.incoming.url ?? '/').split('?');
    const file = await readPageFile(rendererDir, path);
    if (file === null) return c.text('There is nothing here.', 404);
    if (file.immutable) c.header('Cache-Control', 'private, max-age=31536000, immutable');
    return c.body(file.bytes, 200, { 'Content-Type': file.mediaType });
  });
  app.onError((error, c) => {
    console.error(error);
    return c.text('Diptych could not answer; nothing was changed. Try again.', 500);
  });
  return app;
}
