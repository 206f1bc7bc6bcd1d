import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { startEngineWorker } from '../engineWorker.ts';
import { CommandFailed } from '../failure.ts';
import { defaultLibraryPath, diptychVersion, installedAt } from '../installation.ts';
import { openInBrowser } from '../openInBrowser.ts';
import { startServer } from '../server.ts';
import { type GlobalOptions, libraryPath } from '../session.ts';

interface ServeOptions {
  port: string;
  open: boolean;
}

/** `serve`: the app in this machine's browser, until it is stopped with Ctrl+C. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description("the app in this machine's browser, on loopback only")
    .option('--port <n>', 'port; a free one when 0', '0')
    .option('--no-open', 'print the address instead of opening it')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ServeOptions & GlobalOptions>();
      const port = Number(options.port);
      if (!Number.isInteger(port) || port < 0 || port > 65535) throw new CommandFailed('--port takes a number from 0 to 65535', 2);
      const rendererDir = join(installedAt(), 'out', 'renderer');
      if (!existsSync(join(rendererDir, 'index.html'))) throw new CommandFailed('The app is not built yet: run `npm run build`', 1);
      const path = libraryPath(options);
      const worker = startEngineWorker(pathToFileURL(join(installedAt(), 'out', 'main', 'worker.js')), {
        version: diptychVersion(),
        resourcesDir: join(installedAt(), 'resources'),
        defaultLibraryPath: options.library ? path : defaultLibraryPath(),
        openPath: existsSync(path) ? path : null,
      });
      const server = await startServer({ port, rendererDir, connect: worker.connect });
      console.log(options.json ? JSON.stringify({ url: server.url }) : `Diptych is at ${server.url}\nCtrl+C stops it.`);
      if (options.open) openInBrowser(server.url);
      await stopped(worker.failed);
      await server.close();
      await worker.close();
    });
}

/** Resolves at Ctrl+C or a polite kill; rejects when the engine dies. */
function stopped(failed: Promise<never>): Promise<void> {
  const signal = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve());
  });
  return Promise.race([signal, failed]);
}
