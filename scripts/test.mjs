// `npm test` runs every step and ends with the line `N passed, N failed`; `npm run check` runs the quick ones. A step that is a single
// program counts as one; the tests count one by one. Names after `--` choose steps: `npm test -- types unit`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'diptych-test-'));
const unitReport = join(reports, 'unit.json');
const appReport = join(reports, 'app.json');

const STEPS = [
  { name: 'types', title: 'Types', command: ['tsc', '-p', '.'] },
  { name: 'types', title: 'Types of core, without a page', command: ['tsc', '-p', 'core'] },
  { name: 'lint', title: 'Format, lint and layers', command: ['biome', 'ci', '--error-on-warnings'] },
  { name: 'unused', title: 'Unused code and dependencies', command: ['knip', '--no-progress', '--treat-config-hints-as-errors'] },
  { name: 'build', title: 'Build', command: ['electron-vite', 'build', '--logLevel', 'warn'] },
  {
    name: 'unit',
    title: 'Unit tests',
    command: ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`],
    count: () => countVitest(readJson(unitReport)),
  },
  {
    name: 'app',
    title: 'The app in a browser',
    command: ['playwright', 'test', '--reporter=line,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: appReport },
    count: () => countPlaywright(readJson(appReport)),
  },
];
const CHECK = ['types', 'lint', 'unused'];

const asked = process.argv.slice(2).flatMap((name) => (name === 'check' ? CHECK : [name]));
const unknown = asked.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`There is no step called ${unknown.join(' or ')}: ${[...new Set(STEPS.map(({ name }) => name))].join(', ')}, check.`);
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const step of STEPS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const started = Date.now();
  const { code, output } = await run(step);
  const counts = counted(step, code);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  // A step without a count of its own is silent when all is well; the tests have shown themselves while they ran.
  if (code !== 0 && output) console.log(output.trimEnd());
  const skipped = counts.skipped ? `, ${counts.skipped} skipped` : '';
  const tests = step.count ? `: ${counts.passed} passed, ${counts.failed} failed${skipped}` : '';
  console.log(`${counts.failed === 0 ? '✓' : '✗'} ${step.title}${tests} (${seconds} s)`);
  for (const reason of counts.reasons ?? []) console.log(`  skipped: ${reason}`);
  for (const key of Object.keys(total)) total[key] += counts[key];
}
rmSync(reports, { recursive: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** What a step found. One that ends badly without naming a failed test has failed itself: a file that does not load, a browser not found. */
function counted(step, code) {
  const alone = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  if (!step.count) return alone;
  const counts = step.count();
  if (counts === null) return { passed: 0, failed: 1, skipped: 0 };
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function countVitest(report) {
  if (report === null) return null;
  // A file that could not be loaded has no tests to fail.
  const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped: report.numPendingTests + report.numTodoTests };
}

function countPlaywright(report) {
  if (report === null) return null;
  const { expected, flaky, unexpected, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped, reasons: new Set(skipReasons(report.suites)) };
}

/** Why tests were skipped: a test that needs what is not here says so. */
function skipReasons(suites = []) {
  return suites.flatMap(({ suites: inner, specs = [] }) => [
    ...skipReasons(inner),
    ...specs.flatMap(({ tests }) =>
      tests.flatMap(({ annotations }) => annotations.flatMap(({ type, description }) => (type === 'skip' ? (description ?? []) : []))),
    ),
  ]);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Runs a step's program. Tests write straight to the terminal; the output of the others is kept until it is known to matter. */
function run({ command: [program, ...args], count, env = {} }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: count ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      // A log is read as plain text; colour codes belong to terminals.
      env: {
        ...process.env,
        ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
        ...env,
        PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
      },
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    const passOn = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, passOn);
    child.on('error', (error) => resolve({ code: 1, output: `${program} could not be started: ${error.message}` }));
    child.on('close', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, passOn);
      resolve({ code: code ?? 1, output });
    });
  });
}
