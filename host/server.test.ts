import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Server, startServer } from './server.ts';

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  text: string;
}

let folder: string;
let server: Server;
let origin: string;
let port: number;
/** The engine's ends of the ports that were handed out. */
let engines: MessagePort[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diptych-host-'));
  const rendererDir = join(folder, 'renderer');
  mkdirSync(join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>Diptych</title>');
  writeFileSync(join(rendererDir, '.env.json'), '{}');
  writeFileSync(join(rendererDir, 'notes.txt'), 'not part of the interface');
  writeFileSync(join(rendererDir, 'assets', 'index-a1b2.js'), 'export {};');
  symlinkSync(join(folder, 'secret.json'), join(rendererDir, 'assets', 'link.json'));
  engines = [];
  server = await startServer({ port: 0, rendererDir, connect: echoingEngine });
  origin = new URL(server.url).origin;
  port = Number(new URL(server.url).port);
});
afterEach(async () => {
  for (const engine of engines) engine.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

function echoingEngine(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port2.on('message', (message: string | Uint8Array) => port2.postMessage(message));
  engines.push(port2);
  return port1;
}

/** One request, exactly as written: no address is tidied up on the way. */
function get(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

function firstPath(): string {
  const { pathname, search } = new URL(server.url);
  return pathname + search;
}

async function signIn(): Promise<string> {
  const [cookie] = (await get(firstPath())).headers['set-cookie'] ?? [];
  if (cookie === undefined) throw new Error('no cookie was set');
  return cookie.split(';')[0] ?? '';
}

/** Opens a web socket; rejects with the status when the host refuses it. */
function connect(headers: Record<string, string>, path = '/engine'): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_request, response) => reject(new Error(String(response.statusCode))));
    socket.on('error', reject);
  });
}

const nextMessage = (socket: WebSocket) =>
  new Promise<{ text: string; isBinary: boolean }>((resolve) => {
    socket.once('message', (data, isBinary) => resolve({ text: data.toString(), isBinary }));
  });
const closeCode = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve));

describe('signing in', () => {
  test('the first address gives a cookie no script can read and leads to the page', async () => {
    const first = await get(firstPath());
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    const page = await get('/', { cookie: first.headers['set-cookie']?.[0]?.split(';')[0] });
    expect(page).toMatchObject({ status: 200, text: '<!doctype html><title>Diptych</title>' });
  });

  test('the first address works once', async () => {
    await signIn();
    const again = await get(firstPath());
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  test('the window that is signed in may come by the first address again', async () => {
    const cookie = await signIn();
    expect((await get(firstPath(), { cookie })).status).toBe(303);
  });

  test('a guessed token, and a token that is almost right, open nothing', async () => {
    expect((await get('/open?token=')).status).toBe(403);
    expect((await get('/open')).status).toBe(403);
    expect((await get(`${firstPath()}x`)).status).toBe(403);
    expect((await get(firstPath())).status).toBe(303);
  });

  test('nothing is served without the cookie, nor with a wrong one', async () => {
    const cookie = await signIn();
    for (const headers of [{}, { cookie: `${cookie}x` }, { cookie: `diptych-${port}=` }, { cookie: `x${cookie}` }]) {
      expect((await get('/', headers)).status).toBe(403);
      expect((await get('/assets/index-a1b2.js', headers)).status).toBe(403);
    }
  });
});

describe('who is answered', () => {
  test('another host name is refused, even with the cookie: a name can be made to point here', async () => {
    const cookie = await signIn();
    for (const host of ['attacker.example', `attacker.example:${port}`, `localhost:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`])
      expect((await get('/', { cookie, host })).status, host).toBe(403);
  });

  test('the token is not spent by a request to another host name', async () => {
    expect((await get(firstPath(), { host: `attacker.example:${port}` })).status).toBe(403);
    expect((await get(firstPath())).status).toBe(303);
  });

  test('a request of another origin is refused, even with the cookie', async () => {
    const cookie = await signIn();
    for (const other of ['https://attacker.example', `http://127.0.0.1:${port + 1}`, `http://localhost:${port}`, 'null'])
      expect((await get('/', { cookie, origin: other })).status, other).toBe(403);
    expect((await get('/', { cookie, origin })).status).toBe(200);
  });

  test('a page on another port of this machine is refused, though cookies ignore ports', async () => {
    const cookie = await signIn();
    expect((await get('/', { cookie, 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await get('/', { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await get('/', { cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  test('only GET is answered', async () => {
    const cookie = await signIn();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH']) {
      const answer = await get('/', { cookie, origin }, method);
      expect(answer.status, method).toBe(405);
      expect(answer.headers.allow).toBe('GET');
    }
  });
});

describe('what is answered', () => {
  test('every answer carries the policy, the refusals too', async () => {
    const cookie = await signIn();
    for (const answer of [await get('/', { cookie }), await get('/'), await get('/nowhere.js', { cookie })]) {
      expect(answer.headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(answer.headers['content-security-policy']).toContain(`connect-src 'self' ws://127.0.0.1:${port}/engine;`);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['x-frame-options']).toBe('DENY');
      expect(answer.headers['referrer-policy']).toBe('no-referrer');
    }
  });

  test('only files whose name says their content are kept by the browser', async () => {
    const cookie = await signIn();
    const script = await get('/assets/index-a1b2.js', { cookie });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cache-control']).toContain('immutable');
    expect((await get('/', { cookie })).headers['cache-control']).toBe('no-store');
  });

  test.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/assets/..%5c..%5csecret.json',
    '/%2e%2e%2fsecret.json',
    '//secret.json',
    '/assets/link.json',
    '/assets/%00.json',
    '/C:%5csecret.json',
    '/%E0%A4%A.json',
    '/.env.json',
    '/notes.txt',
    '/assets',
    '/assets/',
    '/index.html/x.js',
    `/${'a'.repeat(300)}.js`,
  ])('%s leads nowhere', async (path) => {
    const answer = await get(path, { cookie: await signIn() });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });
});

describe("the engine's web socket", () => {
  test('carries text and bytes both ways, unchanged', async () => {
    const socket = await connect({ cookie: await signIn(), origin });
    socket.send('Москва — Рабат');
    expect(await nextMessage(socket)).toEqual({ text: 'Москва — Рабат', isBinary: false });
    socket.send(Buffer.from('{}\xff\x00', 'latin1'));
    expect((await nextMessage(socket)).isBinary).toBe(true);
    socket.close();
  });

  test('each page has a port of its own', async () => {
    const cookie = await signIn();
    const first = await connect({ cookie, origin });
    const second = await connect({ cookie, origin });
    expect(engines).toHaveLength(2);
    first.send('only for the first');
    expect((await nextMessage(first)).text).toBe('only for the first');
    first.close();
    second.close();
  });

  test('is refused without a cookie, from another origin or none, to another host or path', async () => {
    const cookie = await signIn();
    await expect(connect({ origin })).rejects.toThrow('403');
    await expect(connect({ cookie })).rejects.toThrow('403');
    await expect(connect({ cookie, origin: 'https://attacker.example' })).rejects.toThrow('403');
    await expect(connect({ cookie, origin: `http://127.0.0.1:${port + 1}` })).rejects.toThrow('403');
    await expect(connect({ cookie, origin, host: `attacker.example:${port}` })).rejects.toThrow('403');
    await expect(connect({ cookie, origin }, '/other')).rejects.toThrow('403');
    expect(engines).toHaveLength(0);
  });

  test('a message too large closes its own connection and no other', async () => {
    const cookie = await signIn();
    const reported: string[] = [];
    const { error } = console;
    console.error = (line: string) => reported.push(line);
    try {
      const other = await connect({ cookie, origin });
      const socket = await connect({ cookie, origin });
      const closed = closeCode(socket);
      socket.on('error', () => undefined);
      socket.send(Buffer.alloc(64 * 1024 * 1024 + 1));
      expect(await closed).toBe(1009);
      other.send('still here');
      expect((await nextMessage(other)).text).toBe('still here');
      other.close();
    } finally {
      console.error = error;
    }
    expect(reported).toEqual(['A connection was closed: Max payload size exceeded']);
  });

  test("the page's leaving closes the engine's port", async () => {
    const socket = await connect({ cookie: await signIn(), origin });
    const closed = new Promise<void>((resolve) => engines[0]?.once('close', () => resolve()));
    socket.close();
    await closed;
  });

  test("the engine's leaving closes the connection, so that the page knows", async () => {
    const socket = await connect({ cookie: await signIn(), origin });
    const closed = closeCode(socket);
    engines[0]?.close();
    expect(await closed).toBe(1012);
  });

  test('closing the host tells the pages and ends', async () => {
    const other = await startServer({ port: 0, rendererDir: join(folder, 'renderer'), connect: echoingEngine });
    const before = { origin, port };
    ({ origin } = new URL(other.url));
    port = Number(new URL(other.url).port);
    const [cookie] = (await get(new URL(other.url).pathname + new URL(other.url).search)).headers['set-cookie'] ?? [];
    const socket = await connect({ cookie: cookie?.split(';')[0] ?? '', origin });
    const closed = closeCode(socket);
    await other.close();
    expect(await closed).toBe(1001);
    await expect(get('/')).rejects.toThrow('ECONNREFUSED');
    ({ origin, port } = before);
  });
});

test('two hosts at one port: the second says so', async () => {
  await expect(startServer({ port, rendererDir: folder, connect: echoingEngine })).rejects.toThrow('EADDRINUSE');
});
