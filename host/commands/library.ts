import type { Command } from 'commander';
import { itemKindSchema } from '../../core/model/item.ts';
import { langSchema } from '../../core/model/language.ts';
import { CommandFailed } from '../failure.ts';
import { type GlobalOptions, withSession } from '../session.ts';

interface SearchOptions {
  kind?: string;
  lang?: string;
  limit: string;
}

/** `search`, `verify` and `backup`: what is asked of the library as a whole. */
export function addLibrary(program: Command): void {
  program
    .command('search')
    .description('find quotes, facts and statistics')
    .argument('<query>')
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
        answer(result, [...lines, `${result.hits.length} of ${result.total}`].join('\n'));
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
