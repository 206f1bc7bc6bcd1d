import type { Command } from 'commander';
import { type Item, itemKindSchema } from '../../core/model/item.ts';
import { langSchema } from '../../core/model/language.ts';
import { recordKindSchema } from '../../core/model/record.ts';
import { CommandFailed } from '../failure.ts';
import { type GlobalOptions, withSession } from '../session.ts';

interface SearchOptions {
  kind?: string;
  lang?: string;
  limit: string;
}

/** `search`, `duplicates`, `history`, `bin`, `verify` and `backup`: what is asked of the library as a whole. */
export function addLibrary(program: Command): void {
  program
    .command('search')
    .description('find quotes, facts and statistics')
    .argument('<query>', 'words, "phrases", -without, one OR other, speaker: org: tag: kind: lang: missing: status: from: to: source:')
    .option('--kind <kind>', 'quote, fact or statistic')
    .option('--lang <lang>', 'fr or ru')
    .option('--limit <n>', 'at most so many', '20')
    .action(async (query: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<SearchOptions & GlobalOptions>();
      const kind = options.kind === undefined ? undefined : itemKindSchema.safeParse(options.kind);
      const lang = options.lang === undefined ? undefined : langSchema.safeParse(options.lang);
      const limit = Number(options.limit);
      if (kind && !kind.success) throw new CommandFailed(`--kind takes quote, fact or statistic, not “${options.kind}”`, 2);
      if (lang && !lang.success) throw new CommandFailed(`--lang takes fr or ru, not “${options.lang}”`, 2);
      if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new CommandFailed('--limit takes a whole number from 1 to 1000', 2);
      await withSession(options, 'existing', async ({ client, answer }) => {
        const result = await client.items.search({ query, limit, kinds: kind ? [kind.data] : undefined, lang: lang?.data });
        const lines = result.hits.map((hit) => {
          const text = hit.item.texts[hit.lang]?.text ?? '';
          return `${hit.item.kind.padEnd(9)} ${[text, hit.speaker?.[hit.lang], hit.sourceTitle].filter(Boolean).join(' — ')}`;
        });
        answer(result, [...lines, `${result.hits.length} of ${result.totalIsLowerBound ? 'more than ' : ''}${result.total}`].join('\n'));
      });
    });

  program
    .command('duplicates')
    .description('list pairs of items that may be one')
    .option('--limit <n>', 'at most so many', '50')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ limit: string } & GlobalOptions>();
      const limit = Number(options.limit);
      if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new CommandFailed('--limit takes a whole number from 1 to 1000', 2);
      await withSession(options, 'existing', async ({ client, answer }) => {
        const pairs = await client.duplicates.list({ limit });
        const text = (item: Item) => item.texts[item.originalLang]?.text ?? '';
        const lines = pairs.map(
          ({ one, other, reasons }) =>
            `${one.id}  ${text(one)}\n${other.id}  ${text(other)}\n${' '.repeat(one.id.length)}  ${reasons.join(', ')}`,
        );
        answer(pairs, lines.length === 0 ? 'No two items look like one.' : lines.join('\n\n'));
      });
    });

  program
    .command('history')
    .description('list what was done to a record')
    .argument('<id>')
    .option('--kind <kind>', 'source, item, person, organisation, mission or briefing', 'item')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ kind: string } & GlobalOptions>();
      const kind = recordKindSchema.safeParse(options.kind);
      if (!kind.success) throw new CommandFailed(`--kind takes ${recordKindSchema.options.join(', ')}, not “${options.kind}”`, 2);
      await withSession(options, 'existing', async ({ client, answer }) => {
        const entries = await client.history.list({ kind: kind.data, id });
        if (entries.length === 0) throw new CommandFailed(`There is no ${kind.data} ${id}`, 1);
        answer(entries, entries.map(({ at, author, action, changed }) => [at, author, action, changed.join(', ')].join('  ')).join('\n'));
      });
    });

  program
    .command('bin')
    .description('list what is in the bin')
    .action(async (_options: unknown, command: Command) => {
      await withSession(command.optsWithGlobals<GlobalOptions>(), 'existing', async ({ client, answer }) => {
        const records = await client.bin.list();
        const lines = records.map(({ kind, id, label, deletedAt }) => [deletedAt, kind, id, Object.values(label)[0] ?? ''].join('  '));
        answer(records, lines.length === 0 ? 'The bin is empty.' : lines.join('\n'));
      });
    });

  program
    .command('verify')
    .description('check the library file: pages, links, search index, excerpts')
    .action(async (_options: unknown, command: Command) => {
      await withSession(command.optsWithGlobals<GlobalOptions>(), 'existing', async ({ client, answer }) => {
        const report = await client.library.verify();
        answer(report, report.ok ? `The library is sound: ${report.records} records.` : report.problems.join('\n'));
        if (!report.ok)
          throw new CommandFailed(`${report.problems.length} problems found; restore a backup or ask for help before working on`, 1);
      });
    });

  program
    .command('backup')
    .description('write a verified copy of the library')
    .argument('[file]', 'where to; beside the library when absent')
    .action(async (file: string | undefined, _options: unknown, command: Command) => {
      await withSession(command.optsWithGlobals<GlobalOptions>(), 'existing', async ({ client, answer }) => {
        const done = await client.library.backup({ path: file });
        answer(done, done.path);
      });
    });
}
