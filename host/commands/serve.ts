import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { startEngineWorker } from '../engineWorker.ts';
import { CommandFailed } from '../failure.ts';
import { defaultLibraryPath, diptychVersion, installedAt } from '../installation.ts';
import { openInBrowser } from '../openInBrowser.ts';
import { type Server, type ServerOptions, startServer } from '../server.ts';
import { type GlobalOptions, libraryPath } from '../session.ts';

/** The same at each start, because what the page keeps (language, theme, text not saved yet) belongs to its address. */
const USUAL_PORT = 41_717;

interface ServeOptions {
  port?: string;
  open: boolean;
}

/** `serve`: the app in this machine's browser, until it is stopped with Ctrl+C. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description("the app in this machine's browser, on loopback only")
    .option('--port <n>', `port; 0 takes any free one (default: ${USUAL_PORT}, or any free one when that is taken)`)
    .option('--no-open', 'print the address instead of opening it')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ServeOptions & GlobalOptions>();
      const port = options.port === undefined ? null : Number(options.port);
      if (port !== null && (!Number.isInteger(port) || port < 0 || port > 65535))
        throw new CommandFailed('--port takes a number from 0 to 65535', 2);
      const rendererDir = join(installedAt(), 'out', 'renderer');
      if (!existsSync(join(rendererDir, 'index.html'))) throw new CommandFailed('The app is not built yet: run `npm run build`', 1);
      const path = libraryPath(options);
      const worker = startEngineWorker(pathToFileURL(join(installedAt(), 'out', 'main', 'worker.js')), {
        version: diptychVersion(),
        resourcesDir: join(installedAt(), 'resources'),
        defaultLibraryPath: options.library ? path : defaultLibraryPath(),
        openPath: existsSync(path) ? path : null,
      });
      const server = await serveAt(port, { rendererDir, connect: worker.connect });
      console.log(options.json ? JSON.stringify({ url: server.url }) : `Diptych is at ${server.url}\nCtrl+C stops it.`);
      if (options.open) openInBrowser(server.url);
      try {
        await stopped(worker.failed);
      } finally {
        // An engine that died by itself must not leave a server behind that nobody answers at.
        await server.close();
        await worker.close();
      }
    });
}

/** Serves at the port that was asked for; at none, at the usual one, or at any free one when another program has that. */
async function serveAt(port: number | null, options: Omit<ServerOptions, 'port'>): Promise<Server> {
  if (port !== null) return startServer({ port, ...options });
  try {
    return await startServer({ port: USUAL_PORT, ...options });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    return startServer({ port: 0, ...options });
  }
}

/** Resolves at Ctrl+C or a polite kill; rejects when the engine dies. */
function stopped(failed: Promise<never>): Promise<void> {
  const signal = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve());
  });
  return Promise.race([signal, failed]);
}
