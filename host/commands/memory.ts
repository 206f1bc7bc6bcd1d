import { openAsBlob, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { EngineClient } from '../../core/engine/engine.ts';
import { langSchema, otherLang } from '../../core/model/language.ts';
import type { MemoryReport } from '../../core/model/memory.ts';
import { type Leverage, type LeverageBand, leverageBandSchema } from '../../core/model/translation.ts';
import { CommandFailed, failureMessage } from '../failure.ts';
import { type GlobalOptions, withSession } from '../session.ts';

/** `memory`: the translation memory, searched, filled from TMX files and written as one. */
export function addMemory(program: Command): void {
  const memory = program.command('memory').description('the translation memory');

  memory
    .command('search')
    .description('what a segment was translated as before, the best match first')
    .argument('<text>')
    .addOption(new Option('--from <lang>', 'the language of the text').choices(langSchema.options).default('fr'))
    .option('--min <score>', 'the lowest score shown, 1 to 100', '60')
    .option('--limit <n>', 'how many are shown at most', '5')
    .action(async (text: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ from: string; min: string; limit: string } & GlobalOptions>();
      const lang = langSchema.parse(options.from);
      const least = numberBetween('--min', options.min, 1, 100);
      const most = numberBetween('--limit', options.limit, 1, 100);
      await withSession(options, 'existing', async ({ client, answer }) => {
        const found = await client.memory.matches({ lang, text, least, most });
        const lines = found.map(({ score, plainScore, verbatimScore, unit }) => {
          const { texts, origin } = unit;
          return `${score} % (${plainScore}, ${verbatimScore})  ${origin.name}\n  ${texts[lang].text}\n  ${texts[otherLang(lang)].text}`;
        });
        answer(found, lines.length === 0 ? 'nothing alike' : lines.join('\n'));
      });
    });

  memory
    .command('stats')
    .description('how many units there are, and where they came from')
    .action(async (_options: unknown, command: Command) => {
      await withSession(command.optsWithGlobals<GlobalOptions>(), 'existing', async ({ client, answer }) => {
        const stats = await client.memory.stats();
        const origins = stats.origins.map(
          ({ kind, name, units, penalty }) => `  ${units}  ${kind} ${name}${penalty > 0 ? `, −${penalty}` : ''}`,
        );
        answer(stats, [`${stats.units} units`, ...origins].join('\n'));
      });
    });

  memory
    .command('import')
    .description('take TMX files in; units that cannot be read are told and passed over')
    .argument('<file...>')
    .action(async (files: string[], _options: unknown, command: Command) => {
      await withSession(command.optsWithGlobals<GlobalOptions>(), 'create', async ({ client, answer }) => {
        let failed = 0;
        for (const file of files) {
          try {
            const report = await imported(client, file);
            answer({ file, ...report }, described(file, report));
          } catch (error) {
            failed += 1;
            console.error(`${file}: ${failureMessage(error)}`);
          }
        }
        if (failed > 0) throw new CommandFailed(`${failed} of ${files.length} files could not be imported`, 1);
      });
    });

  memory
    .command('leverage')
    .description('how much of a briefing the memory knows, by how well')
    .argument('<id>', 'the id of the briefing')
    .addOption(new Option('--to <lang>', 'the language it is translated into').choices(langSchema.options).default('ru'))
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ to: string } & GlobalOptions>();
      await withSession(options, 'existing', async ({ client, answer }) => {
        for await (const event of await client.translation.leverage({ id, lang: langSchema.parse(options.to) })) {
          if (event.type === 'done') answer(event.leverage, leverageLines(event.leverage).join('\n'));
        }
      });
    });

  memory
    .command('export')
    .description('write the memory as TMX 1.4b')
    .argument('<file>')
    .addOption(new Option('--from <lang>', 'the language named first').choices(langSchema.options).default('fr'))
    .action(async (file: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ from: string } & GlobalOptions>();
      await withSession(options, 'existing', async ({ client, answer }) => {
        for await (const event of await client.memory.exportTmx({ from: langSchema.parse(options.from) })) {
          if (event.type === 'progress') continue;
          const { bytes } = await client.exchange.file({ ticket: event.ticket });
          writeFileSync(resolve(file), new Uint8Array(await bytes.arrayBuffer()));
          answer({ path: resolve(file), bytes: bytes.size }, `${resolve(file)} (${bytes.size} bytes)`);
        }
      });
    });
}

function numberBetween(option: string, written: string, least: number, most: number): number {
  const value = Number(written);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new CommandFailed(`${option} is a whole number from ${least} to ${most}, not “${written}”`, 2);
}

async function imported(client: EngineClient, file: string): Promise<MemoryReport> {
  const { ticket } = await client.memory.keep({ name: basename(file), bytes: await openAsBlob(file) });
  for await (const event of await client.memory.importTmx({ ticket })) if (event.type === 'done') return event.report;
  throw new Error('The import ended without a report');
}

const BANDS: Record<LeverageBand, string> = {
  context: '101 %',
  exact: '100 %',
  fuzzy95: '95-99 %',
  fuzzy85: '85-94 %',
  fuzzy75: '75-84 %',
  fuzzy50: '50-74 %',
  repetition: 'repetitions',
  none: 'none',
};

function leverageLines({ bands, total }: Leverage): string[] {
  const line = (name: string, { segments, words, characters }: Leverage['total']) =>
    [name.padEnd(12), ...[segments, words, characters].map((count) => String(count).padStart(10))].join('');
  return [
    ['match'.padEnd(12), 'segments'.padStart(10), 'words'.padStart(10), 'characters'.padStart(11)].join(''),
    ...leverageBandSchema.options.map((band) => line(BANDS[band], bands[band])),
    line('total', total),
  ];
}

const REASONS: Record<MemoryReport['problems'][number]['reason'], string> = {
  malformed: 'the unit is not well-formed XML; export it again',
  tooLong: 'the unit is too long to be a sentence',
  languages: 'the unit has no French or no Russian text',
};

function described(file: string, { added, known, passedOver, problems }: MemoryReport): string {
  return [
    `${file}: ${added} units new, ${known} known, ${passedOver} passed over`,
    ...problems.map(({ line, reason, detail }) => `  line ${line}: ${REASONS[reason]}${detail === '' ? '' : ` (${detail})`}`),
  ].join('\n');
}
