import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { Agreement, TracedPiece, TraceReport } from '../../core/model/trace.ts';
import { CommandFailed } from '../failure.ts';
import { type GlobalOptions, withSession } from '../session.ts';

const WORDS: Record<Agreement, string> = {
  agrees: 'agrees',
  changed: 'CHANGED in the library since',
  altered: 'ALTERED in the document',
  gone: 'GONE from the library',
};

/** `trace`: every piece of the library in a Word file, with its sources and whether it still agrees with the library. */
export function addTrace(program: Command): void {
  program
    .command('trace')
    .description('list the library pieces in a Word file, with their sources, and hold them against the library; 1 when one differs')
    .argument('<file>', 'a .docx exported by Diptych')
    .action(async (file: string, _options: unknown, command: Command) => {
      await withSession(command.optsWithGlobals<GlobalOptions>(), 'existing', async ({ client, answer }) => {
        const bytes = new Blob([new Uint8Array(readFileSync(file))]);
        const report = await client.exchange.trace({ name: basename(file), bytes });
        answer({ path: file, ...report }, describe(report));
        const differing = report.pieces.filter(({ agreement }) => agreement !== 'agrees').length;
        if (differing > 0) throw new CommandFailed(`${differing} of ${report.pieces.length} pieces do not say what the library says`, 1);
      });
    });
}

function describe({ file, briefing, pieces }: TraceReport): string {
  const about =
    file === null
      ? 'The file does not say what it was made from.'
      : `Briefing ${file.briefingId}, version ${file.revision}${file.reference === '' ? '' : `, ${file.reference}`}: ${briefing === 'same' ? 'unchanged since' : briefing === 'changed' ? 'changed since' : 'not in this library'}.`;
  return [about, ...pieces.flatMap(lines), `${pieces.length} pieces`].join('\n');
}

function lines(piece: TracedPiece): string[] {
  return [
    `${piece.itemId}  ${WORDS[piece.agreement]}${piece.verification === null ? '' : ` (${piece.verification})`}`,
    `  “${piece.text}”`,
    ...(piece.now === null ? [] : [`  now: “${piece.now}”`]),
    ...piece.sources.map(({ id, reference, start, end }) => `  from ${reference === '' ? id : reference} [${start}–${end}]`),
  ];
}
