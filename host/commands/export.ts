import { writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type ExportInput, exportFormatSchema, type Layout, layoutSchema } from '../../core/engine/contract.ts';
import type { EngineClient } from '../../core/engine/engine.ts';
import { citationStyleIdSchema } from '../../core/model/citationStyle.ts';
import { houseStyleIdSchema } from '../../core/model/houseStyle.ts';
import { langSchema } from '../../core/model/language.ts';
import { idSchema } from '../../core/model/record.ts';
import type { TypographyChange, TypographyKind } from '../../core/model/typography.ts';
import { CommandFailed } from '../failure.ts';
import { type GlobalOptions, withSession } from '../session.ts';

interface ExportOptions {
  out: string;
  format?: string;
  layout: string;
  lang: string;
  style?: string;
  citations?: string;
  toc?: boolean;
  cover?: boolean;
  annex?: boolean;
  comments?: boolean;
  sender?: string;
  signatory?: string;
  addressee?: string;
  contact?: string;
}

const ENDINGS = '.docx, .html, .txt, .json, .xlf or .xliff';

/** What the ending of a name says of a file. */
function formatOfName(name: string): string {
  const ending = extname(name).slice(1).toLowerCase();
  return ending === 'xlf' || ending === 'xliff' ? 'xliff12' : ending;
}

export function addExport(program: Command): void {
  program
    .command('export')
    .description('write a briefing as a file: .docx .html .txt .json .xlf')
    .argument('<id>', 'the briefing')
    .requiredOption('--out <file>', 'the file; its ending says the format')
    .addOption(
      new Option('--format <format>', 'of a file whose name does not say it; .xlf is xliff12 when absent').choices(
        exportFormatSchema.options,
      ),
    )
    .option('--layout <layout>', layoutSchema.options.join(', '), 'single' satisfies Layout)
    .option('--lang <lang>', 'the language of single, the first one of the others', 'fr')
    .option(
      '--style <name>',
      `house style of a Word file: ${houseStyleIdSchema.options.join(', ')}, or the id of one of your own; by layout when absent`,
    )
    .option('--citations <name>', `how sources are cited: ${citationStyleIdSchema.options.join(', ')}; by language when absent`)
    .option('--toc', 'a table of contents; --no-toc: none; as the template has it when absent')
    .option('--no-toc')
    .option('--cover', 'the title on a page of its own')
    .option('--annex', 'a table at the end that says where each figure comes from')
    .option('--comments', 'the discussion of the text in the margin of a Word file')
    .option('--sender <id>', 'the organisation that sends it')
    .option('--signatory <id>', 'the person who signs it')
    .option('--addressee <text>', 'to whom it is sent, in the language of --lang')
    .option('--contact <text>', 'whom to ask, in the language of --lang')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ExportOptions & GlobalOptions>();
      const format = exportFormatSchema.safeParse(options.format ?? formatOfName(options.out));
      const layout = layoutSchema.safeParse(options.layout);
      const lang = langSchema.safeParse(options.lang);
      const citations = citationStyleIdSchema.optional().safeParse(options.citations);
      const style = idSchema.optional().safeParse(options.style);
      if (!format.success) throw new CommandFailed(`--out takes a name ending in ${ENDINGS}, not “${options.out}”; or say --format`, 2);
      if (!layout.success) throw new CommandFailed(`--layout takes ${layoutSchema.options.join(', ')}, not “${options.layout}”`, 2);
      if (!lang.success) throw new CommandFailed(`--lang takes fr or ru, not “${options.lang}”`, 2);
      if (!style.success)
        throw new CommandFailed(`--style takes ${houseStyleIdSchema.options.join(', ')} or an id, not “${options.style}”`, 2);
      if (!citations.success)
        throw new CommandFailed(`--citations takes ${citationStyleIdSchema.options.join(', ')}, not “${options.citations}”`, 2);
      if (layout.data === 'review' && format.data !== 'docx') throw new CommandFailed('--layout review takes a name ending in .docx', 2);
      await withSession(options, 'existing', async ({ client, answer }) => {
        const input = {
          id,
          format: format.data,
          layout: layout.data,
          lang: lang.data,
          style: style.data,
          citations: citations.data,
          toc: options.toc,
          cover: options.cover,
          annexOfFigures: options.annex,
          comments: options.comments,
          requisites: {
            senderId: options.sender ?? null,
            signatoryId: options.signatory ?? null,
            addressee: options.addressee === undefined ? {} : { [lang.data]: options.addressee },
            contact: options.contact === undefined ? {} : { [lang.data]: options.contact },
          },
        };
        const written = await exportTo(client, input, resolve(options.out));
        answer(written, [`${written.path} (${written.bytes} bytes)`, ...typographyLines(written.typography)].join('\n'));
      });
    });
}

/** Exports to a file; the file is written only when all of it is there. */
export async function exportTo(
  client: EngineClient,
  input: ExportInput,
  path: string,
): Promise<{ path: string; bytes: number; typography: TypographyChange[] }> {
  for await (const event of await client.exchange.export(input)) {
    if (event.type !== 'done') continue;
    const file = await client.exchange.file({ ticket: event.ticket });
    const bytes = new Uint8Array(await file.bytes.arrayBuffer());
    writeFileSync(path, bytes);
    return { path, bytes: bytes.length, typography: event.typography ?? [] };
  }
  throw new CommandFailed(`The export of ${input.id} ended without a file`, 1);
}

const TYPOGRAPHY: Record<TypographyKind, string> = {
  joined: 'spaces no line may end at',
  quotes: 'quotation marks',
  dashes: 'dashes',
  apostrophes: 'apostrophes',
  ellipses: 'ellipses',
  ordinals: 'ordinals',
  other: 'others',
};

/** What typography changed, a line for each kind and language, with an example. */
function typographyLines(changes: readonly TypographyChange[]): string[] {
  return changes.map(({ kind, lang, count, examples: [example] }) => {
    const shown = example === undefined ? '' : `: “${example.before}” → “${example.after}”`;
    return `  typography, ${lang}: ${TYPOGRAPHY[kind]} ${count}${shown}`;
  });
}
