import { resolve } from 'node:path';

/** The library named by `--library FILE` or `--library=FILE` on the command line, as the terminal takes it; null when none is. */
export function libraryArgument(args: readonly string[], workingDir: string): string | null {
  for (const [index, argument] of args.entries()) {
    if (argument.startsWith('--library=')) return resolve(workingDir, argument.slice('--library='.length));
    const next = args[index + 1];
    if (argument === '--library' && next !== undefined) return resolve(workingDir, next);
  }
  return null;
}
