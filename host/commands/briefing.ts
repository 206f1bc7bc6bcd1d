import type { Command } from 'commander';
import { type Briefing, templateIdSchema } from '../../core/model/briefing.ts';
import type { Inline } from '../../core/model/inline.ts';
import { LANGS, type Lang } from '../../core/model/language.ts';
import { CommandFailed } from '../failure.ts';
import { type GlobalOptions, withSession } from '../session.ts';

interface NewOptions {
  template: string;
  mission?: string;
  tag?: string[];
  person?: string[];
  titleFr?: string;
  titleRu?: string;
}

/** `briefing list | new | show | check | refresh`. */
export function addBriefing(program: Command): void {
  const briefing = program.command('briefing').description('the briefings of the library');

  briefing
    .command('list')
    .description('all briefings, the last changed first')
    .action(async (_options: unknown, command: Command) => {
      await withSession(command.optsWithGlobals<GlobalOptions>(), 'existing', async ({ client, answer }) => {
        const all = await client.briefings.list();
        answer(
          all,
          all.map((one) => `${one.id}  ${one.template}  ${one.title.fr ?? '—'} | ${one.title.ru ?? '—'}`).join('\n') ||
            'No briefings yet: make one with `diptych briefing new --template mission-note`.',
        );
      });
    });

  briefing
    .command('new')
    .description('start a briefing from a template and, if there is one, a mission')
    .requiredOption('--template <template>', `${templateIdSchema.options.join(', ')}, or the id or the name of your own`)
    .option('--mission <id>', 'the mission; when the library has just one, that one')
    .option('--person <id...>', 'whom it is about; for biography')
    .option('--tag <tag...>', "items carrying one of these tags, instead of the mission's")
    .option('--title-fr <title>', 'French title')
    .option('--title-ru <title>', 'Russian title')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<NewOptions & GlobalOptions>();
      await withSession(options, 'existing', async ({ client, answer }) => {
        const template = (await client.templates.list()).find(
          ({ id, own, name }) => id === options.template || (own && LANGS.some((lang) => name[lang] === options.template)),
        );
        if (template === undefined) {
          const known = templateIdSchema.options.join(', ');
          throw new CommandFailed(`--template takes ${known}, or the id or the name of your own, not “${options.template}”`, 2);
        }
        const missions = await client.missions.list();
        const missionId = options.mission ?? (missions.length === 1 ? (missions[0]?.id ?? null) : null);
        const title = { ...(options.titleFr ? { fr: options.titleFr } : {}), ...(options.titleRu ? { ru: options.titleRu } : {}) };
        const made = await client.briefings.create({
          template: template.id,
          personIds: options.person,
          missionId,
          tags: options.tag,
          title: Object.keys(title).length > 0 ? title : undefined,
        });
        answer(
          { id: made.id, title: made.meta.title, blocks: made.blocks.length },
          `${made.id}  ${made.meta.title.fr ?? '—'} | ${made.meta.title.ru ?? '—'} (${made.blocks.length} blocks)`,
        );
      });
    });

  briefing
    .command('show')
    .description('the text of a briefing, block by block')
    .argument('<id>')
    .action(async (id: string, _options: unknown, command: Command) => {
      await withSession(command.optsWithGlobals<GlobalOptions>(), 'existing', async ({ client, answer }) => {
        const found = await client.briefings.get({ id });
        answer(found, outline(found));
      });
    });

  briefing
    .command('check')
    .description('what is missing, stale or altered in a briefing, and where its languages do not say the same')
    .argument('<id>')
    .option('--all', 'also what was passed over')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ all?: boolean } & GlobalOptions>();
      await withSession(options, 'existing', async ({ client, answer }) => {
        const findings = await client.briefings.check({ id, all: options.all === true });
        const lines = findings.map((finding) =>
          [
            finding.severity,
            finding.code,
            finding.lang,
            finding.blockId,
            ...Object.values(finding.detail),
            finding.passedOver && 'passed over',
          ]
            .filter(Boolean)
            .join('  '),
        );
        answer(findings, lines.join('\n') || 'Nothing to report.');
      });
    });

  briefing
    .command('refresh')
    .description('take over what the library says now: quotes, facts, figures and names whose record has changed')
    .argument('<id>')
    .option('--dry-run', 'tell the old and the new text, and change nothing')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ dryRun?: boolean } & GlobalOptions>();
      await withSession(options, 'existing', async ({ client, answer }) => {
        if (options.dryRun) {
          const stale = (await client.briefings.check({ id })).filter(({ code }) => code === 'itemChanged');
          const lines = stale.map(({ blockId, lang, detail }) =>
            describeChange(blockId ?? '', lang ?? 'fr', detail.was ?? '', detail.now ?? ''),
          );
          answer(stale, lines.join('\n') || 'Everything says what the library says.');
          return;
        }
        const { changed } = await client.briefings.refresh({ id });
        const lines = changed.map(({ blockId, lang, was, now }) => describeChange(blockId, lang, was, now));
        answer(changed, lines.join('\n') || 'Everything says what the library says.');
      });
    });
}

function describeChange(blockId: string, lang: Lang, was: string, now: string): string {
  return [`${lang}  ${blockId}`, `  - ${was}`, `  + ${now}`].join('\n');
}

function outline(briefing: Briefing): string {
  const side = (content: Inline[] | undefined) => content?.map(plain).join('') ?? '—';
  return briefing.blocks
    .map((block) => {
      const lines = LANGS.map(
        (lang: Lang) =>
          `  ${lang}  ${'rows' in block.attrs ? block.attrs.rows.map((row) => row.map((cell) => side(cell.sides[lang]?.content)).join(' | ')).join('\n      ') : side(block.sides[lang]?.content)}`,
      );
      return [block.kind, ...lines].join('\n');
    })
    .join('\n');
}

function plain(inline: Inline): string {
  if (inline.type === 'lineBreak') return ' / ';
  if (inline.type === 'link') return inline.content.map((text) => text.text).join('');
  if (inline.type === 'footnote' || inline.type === 'citation') return '';
  return inline.text;
}
