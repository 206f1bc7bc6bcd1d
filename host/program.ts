import { Command, CommanderError } from 'commander';
import { addBriefing } from './commands/briefing.ts';
import { addCapture } from './commands/capture.ts';
import { addDemo } from './commands/demo.ts';
import { addExport } from './commands/export.ts';
import { addGlossary } from './commands/glossary.ts';
import { addImport } from './commands/import.ts';
import { addLibrary } from './commands/library.ts';
import { addMemory } from './commands/memory.ts';
import { addReturned } from './commands/returned.ts';
import { addServe } from './commands/serve.ts';
import { addTrace } from './commands/trace.ts';
import { CommandFailed, failureMessage } from './failure.ts';
import { diptychVersion } from './installation.ts';

/** Runs one command line (without the program's own name) and returns its exit code: 0 done, 1 failed, 2 wrong usage. */
export async function run(args: string[]): Promise<number> {
  const program = new Command('diptych')
    .description('Bilingual briefing documents, French and Russian, from the terminal')
    .version(diptychVersion())
    .option('--library <file>', 'the library to work on')
    .option('--json', 'answer with JSON on standard output')
    .exitOverride();
  for (const add of [
    addDemo,
    addCapture,
    addLibrary,
    addImport,
    addBriefing,
    addExport,
    addTrace,
    addReturned,
    addMemory,
    addGlossary,
    addServe,
  ])
    add(program);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    console.error(`diptych: ${failureMessage(error)}`);
    return error instanceof CommandFailed ? error.exitCode : 1;
  }
}
