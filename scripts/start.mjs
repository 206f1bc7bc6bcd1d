// `npm start`: the app in Electron where its program can be had, else the same app in this machine's browser. Whatever Electron lacks
// (its download, a display, its sandbox) costs a line, not the start. Options after `--` go to either: `npm start -- --library FILE`.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const options = process.argv.slice(2);
const electronDir = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** How long the place Electron comes from may take to answer, and its download (about 110 MB, once) to arrive. */
const ANSWER_MS = 5_000;
const DOWNLOAD_MS = 240_000;
/** Electron that ends with an error sooner than this has not shown a window: the sandbox or the display refused it. */
const EARLY_END_MS = 10_000;

const { reason, binary } = await findElectron();
if (binary) {
  const started = Date.now();
  const code = await run(binary, [root, ...options]);
  if (code === 0 || Date.now() - started > EARLY_END_MS) process.exit(code);
  await openInBrowser(`Electron ended with code ${code} before it showed a window`);
} else {
  await openInBrowser(reason);
}

/** Electron's program, fetched if need be, or the reason why there is none. */
async function findElectron() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return { reason: 'there is no display for Electron' };
  const present = installedElectron();
  if (present) return { binary: present };
  if (!(await downloadAnswers())) return { reason: 'Electron is not installed, and the place it is downloaded from does not answer' };
  console.log('Fetching Electron, once (about 110 MB)…');
  const code = await run(process.execPath, [join(electronDir, 'install.js')], { limit: DOWNLOAD_MS, quiet: true });
  const fetched = installedElectron();
  return code === 0 && fetched ? { binary: fetched } : { reason: 'Electron could not be downloaded' };
}

function installedElectron() {
  const pathFile = join(electronDir, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronDir, 'dist');
  const program = join(folder, readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/** Asks first, because the download itself waits for minutes where a firewall swallows it. Behind a proxy only the download can know. */
async function downloadAnswers() {
  if (process.env.ELECTRON_GET_USE_PROXY) return true;
  const mirror =
    process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/electron/electron/releases/download/';
  try {
    // Any answer shows that the place is reached, even a refusal of this bare address.
    await fetch(mirror, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(ANSWER_MS) });
    return true;
  } catch {
    return false;
  }
}

/** Starts the loopback host, which opens the browser, and ends as it ends. */
async function openInBrowser(why) {
  console.log(`Diptych opens in your browser: ${why}.`);
  process.exitCode = await run(process.execPath, [join(root, 'host', 'diptych.mjs'), ...options, 'serve']);
}

/** Runs a program to its end and gives its exit code. Signals go on to it; past `limit` milliseconds it is ended. */
function run(command, args, { limit = 0, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: quiet ? 'ignore' : 'inherit', ...(limit ? { timeout: limit } : {}) });
    const passOn = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, passOn);
    const end = (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, passOn);
      resolve(code);
    };
    child.on('error', () => end(1));
    child.on('exit', (code) => end(code ?? 1));
  });
}
