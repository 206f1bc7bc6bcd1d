import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

// `npm start` is run in an installation made for the test, with stand-ins for Electron's program and for the loopback host.
let root: string;

function write(path: string, content: string, executable = false): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  if (executable) chmodSync(file, 0o755);
  return file;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'diptych-start-'));
  copyFileSync(join(import.meta.dirname, 'start.mjs'), write('scripts/start.mjs', ''));
  write('host/diptych.mjs', "console.log('host', ...process.argv.slice(2)); process.exitCode = 3;");
  write('node_modules/electron/package.json', '{"name":"electron","version":"0.0.0"}');
});
afterEach(() => rmSync(root, { recursive: true }));

function installElectron(script: string): void {
  write('node_modules/electron/path.txt', 'electron');
  write('node_modules/electron/dist/electron', `#!/bin/sh\n${script}\n`, true);
}

function start(args: string[], env: Record<string, string>): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...args], { env: { PATH: process.env.PATH ?? '', ...env } });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, text }));
  });
}

const SCREEN = { DISPLAY: ':0' };
/** Port 1 answers nobody. */
const NOWHERE = { ELECTRON_MIRROR: 'http://127.0.0.1:1/' };

describe.skipIf(process.platform !== 'linux')('npm start', () => {
  test('starts Electron where it is, with the options, and ends as it ends', async () => {
    installElectron('echo "electron $@"; exit 0');
    expect(await start(['--library', 'a.sqlite'], SCREEN)).toEqual({ code: 0, text: `electron ${root} --library a.sqlite\n` });
  });

  test('without a display opens the browser, and says why in one line', async () => {
    installElectron('echo never');
    expect(await start([], {})).toEqual({
      code: 3,
      text: 'Diptych opens in your browser: there is no display for Electron.\nhost serve\n',
    });
  });

  test('opens the browser when Electron cannot show its window', async () => {
    installElectron('exit 1');
    const { text } = await start(['--library', 'a.sqlite'], SCREEN);
    expect(text).toBe(
      'Diptych opens in your browser: Electron ended with code 1 before it showed a window.\nhost --library a.sqlite serve\n',
    );
  });

  test('opens the browser when Electron can be had from nowhere, soon and without a stack', async () => {
    const began = Date.now();
    const { text } = await start([], { ...SCREEN, ...NOWHERE });
    expect(text).toBe(
      'Diptych opens in your browser: Electron is not installed, and the place it is downloaded from does not answer.\nhost serve\n',
    );
    expect(Date.now() - began).toBeLessThan(7000);
  });

  test('opens the browser when the download fails, and keeps its stack to itself', async () => {
    write('node_modules/electron/install.js', "console.error(new Error('refused').stack); process.exit(1);");
    const { text } = await start([], { ...SCREEN, ...NOWHERE, ELECTRON_GET_USE_PROXY: '1' });
    expect(text).toBe(
      'Fetching Electron, once (about 110 MB)…\nDiptych opens in your browser: Electron could not be downloaded.\nhost serve\n',
    );
  });

  test('starts Electron after it was fetched', async () => {
    write(
      'node_modules/electron/install.js',
      `const fs = require('fs'); const dir = __dirname + '/dist'; fs.mkdirSync(dir);
       fs.writeFileSync(dir + '/electron', '#!/bin/sh\\necho fetched\\n', { mode: 0o755 });
       fs.writeFileSync(__dirname + '/path.txt', 'electron');`,
    );
    const { code, text } = await start([], { ...SCREEN, ...NOWHERE, ELECTRON_GET_USE_PROXY: '1' });
    expect({ code, text }).toEqual({ code: 0, text: 'Fetching Electron, once (about 110 MB)…\nfetched\n' });
  });
});
