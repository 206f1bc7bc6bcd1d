import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

// `npm test` is run in a project made for the test, whose tools are stand-ins that end as they are told.
let root: string;

function write(path: string, content: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

const tool = (name: string, script: string) => chmodSync(write(`node_modules/.bin/${name}`, `#!/bin/sh\n${script}\n`), 0o755);

const vitest = (report: object, code: number) =>
  tool('vitest', `for a; do case "$a" in --outputFile.json=*) echo '${JSON.stringify(report)}' > "\${a#*=}";; esac; done; exit ${code}`);
const playwright = (report: object, code: number) =>
  tool('playwright', `echo '${JSON.stringify(report)}' > "$PLAYWRIGHT_JSON_OUTPUT_NAME"; exit ${code}`);

const UNIT = { numPassedTests: 40, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] };
const SKIPPED = { annotations: [{ type: 'skip', description: 'there is no display here' }] };
const APP = {
  stats: { expected: 5, flaky: 1, unexpected: 0, skipped: 2 },
  errors: [],
  suites: [{ specs: [], suites: [{ specs: [{ tests: [SKIPPED] }, { tests: [SKIPPED] }] }] }],
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'diptych-steps-'));
  copyFileSync(join(import.meta.dirname, 'test.mjs'), write('scripts/test.mjs', ''));
  for (const name of ['tsc', 'biome', 'knip', 'electron-vite']) tool(name, 'echo noise; exit 0');
  vitest(UNIT, 0);
  playwright(APP, 0);
});
afterEach(() => rmSync(root, { recursive: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/test.mjs'), ...args], { encoding: 'utf8' });
  return { status, stderr, stdout, last: stdout.trimEnd().split('\n').at(-1) };
}

describe.skipIf(process.platform === 'win32')('npm test', () => {
  test('ends with the totals of all parts, and is silent about what went well', () => {
    const { status, stdout, last } = run();
    expect(last).toBe('51 passed, 0 failed');
    expect(status).toBe(0);
    expect(stdout).not.toContain('noise');
    expect(stdout).toMatch(/6 passed, 0 failed, 2 skipped \(\d+\.\d s\)\n {2}skipped: there is no display here\n51 passed/);
  });

  test('shows what a failing step said, goes on with the others, and fails', () => {
    tool('biome', 'echo "a.ts:1 imports what it must not" >&2; exit 1');
    const { status, stdout, last } = run();
    expect(stdout).toContain('a.ts:1 imports what it must not\n✗ Format, lint and layers');
    expect(last).toBe('50 passed, 1 failed');
    expect(status).toBe(1);
  });

  test('counts failed tests one by one, and a file that did not load as one', () => {
    vitest({ ...UNIT, numFailedTests: 2, testResults: [{ status: 'failed', assertionResults: [] }] }, 1);
    playwright({ stats: { expected: 3, flaky: 0, unexpected: 2, skipped: 0 }, errors: [{}] }, 1);
    expect(run().last).toBe('48 passed, 6 failed');
  });

  test('a test program that dies, or fails without a failed test, is a failure', () => {
    tool('vitest', 'exit 1');
    playwright(APP, 1);
    expect(run().last).toBe('11 passed, 2 failed');
  });

  test('check runs the quick steps, and a named step runs alone', () => {
    expect(run('check').last).toBe('4 passed, 0 failed');
    expect(run('unit').last).toBe('40 passed, 0 failed');
  });

  test('an unknown step is wrong usage', () => {
    const { status, stderr } = run('unti');
    expect(status).toBe(2);
    expect(stderr).toBe('There is no step called unti: types, lint, unused, build, unit, app, check.\n');
  });
});
