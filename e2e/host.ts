import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const PROJECT = resolve(import.meta.dirname, '..');
const START_MS = 20_000;

/** A loopback host in a process of its own, as a person starts it. */
export interface Host {
  /** The address that opens the app, once. */
  url: string;
  /** What it said on its error stream. */
  errors(): string;
  /** Ends it as Ctrl+C does; the library is closed. */
  stop(): Promise<void>;
  /** Ends it as a power cut does: nothing of it runs any more. */
  kill(): Promise<void>;
}

/** Starts `diptych serve` on a free port with this library, which need not exist yet. */
export async function startHost(library: string): Promise<Host> {
  const args = [join(PROJECT, 'host', 'diptych.mjs'), '--json', '--library', library, 'serve', '--no-open', '--port', '0'];
  // Playwright sets FORCE_COLOR; beside NO_COLOR, Node warns of that on the error output, which must stay empty.
  const { NO_COLOR: _off, FORCE_COLOR: _on, ...env } = process.env;
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const line = once(createInterface(child.stdout), 'line', { signal: AbortSignal.timeout(START_MS) });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The host ended at once: ${errors}`);
  });
  const [first] = await Promise.race([line, ended]);
  return {
    url: z.object({ url: z.url() }).parse(JSON.parse(String(first))).url,
    errors: () => errors,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
