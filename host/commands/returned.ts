import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import type { EngineClient } from '../../core/engine/engine.ts';
import {
  type ChangedWords,
  type ChangeWarning,
  type ReturnedChange,
  type ReturnedProblemCode,
  type ReturnedReport,
  trackedReadingSchema,
} from '../../core/model/returned.ts';
import { CommandFailed } from '../failure.ts';
import { type GlobalOptions, withSession } from '../session.ts';

interface ReadOptions {
  briefing?: string;
  tracked?: string;
  apply?: boolean;
  take?: string[];
}

/** `review read` and `xliff read`: what a file that came back changes in its briefing. */
export function addReturned(program: Command): void {
  const review = program.command('review').description('review tables that come back');
  reading(review, 'review', 'what a review table (.docx) that came back changes in its briefing').addOption(
    new Option('--tracked <reading>', 'how tracked changes are read').choices(trackedReadingSchema.options).default('accepted'),
  );
  const xliff = program.command('xliff').description('translations that come back');
  reading(xliff, 'xliff', 'what an XLIFF file (.xlf) that came back changes in its briefing');
}

function reading(parent: Command, kind: 'review' | 'xliff', description: string): Command {
  return parent
    .command('read')
    .description(`${description}; nothing is written without --apply`)
    .argument('<file>')
    .option('--briefing <id>', 'the briefing it must belong to; as the file says when absent')
    .option('--apply', 'take all changes that conflict with nothing')
    .option('--take <key...>', 'take these changes, as they are named')
    .action(async (file: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ReadOptions & GlobalOptions>();
      await withSession(options, 'existing', async ({ client, answer }) => {
        const input = {
          name: basename(file),
          bytes: await openAsBlob(file),
          briefingId: options.briefing ?? null,
          tracked: trackedReadingSchema.parse(options.tracked ?? 'accepted'),
        };
        const report = await client.exchange.readReturned(input);
        if ((report.format === 'review') !== (kind === 'review')) throw new CommandFailed(`${file}: this is ${report.format}`, 2);
        const accept = options.take ?? (options.apply ? 'all' : null);
        const missing = options.take?.find((key) => !report.changes.some((change) => change.key === key));
        if (missing !== undefined) throw new CommandFailed(`--take: there is no change “${missing}” in ${file}`, 2);
        const revision = accept === null ? null : await take(client, { ...input, accept });
        answer({ file, ...report, revision }, described(report, revision));
      });
    });
}

async function take(client: EngineClient, input: Parameters<EngineClient['exchange']['takeReturned']>[0]): Promise<number> {
  const report = await client.exchange.readReturned(input);
  const { revision, content } = await client.exchange.takeReturned({ ...input, briefingId: report.briefingId });
  const saved = await client.briefings.save({ id: report.briefingId, revision, content });
  for (const { anchor, author, text } of report.comments) {
    await client.discussion.start({ briefingId: report.briefingId, anchor, author: author || input.name, text });
  }
  return saved.revision;
}

const VERSIONS: Record<ReturnedReport['version'], string> = {
  same: 'unchanged since the file was made',
  changed: 'changed since the file was made; both changes are joined',
  lost: 'the version the file was made from is not kept: what differs may have been changed here',
  newer: 'the file was made from a later version than this library has',
  untold: 'the file does not say which version it was made from: what differs may have been changed here',
};

const PROBLEMS: Record<ReturnedProblemCode, string> = {
  deleted: 'the row is not there any more; its text stays as it is',
  repeated: 'the row is there more than once; nothing was taken of it',
  merged: 'the row was joined with another one; nothing was taken of it',
  split: 'the row was divided; nothing was taken of it',
  cells: 'cells of the row were joined, removed or added; nothing was taken of it',
  added: 'a row that names no text was added; it is left out',
  foreign: 'a row of another document; it is left out',
  nested: 'there is a table in a cell of the row; nothing was taken of it',
  moved: 'the row was moved; the text stays where it is in the briefing',
  number: 'the number of the row was edited; the row is known by its mark',
  unmarked: 'the row lost its mark; it is known by its number',
  markless: 'the rows lost their marks, as LibreOffice takes them away; they are known by their numbers',
  picture: 'a picture or another object is left out',
  closed: 'there is text where the block has none in this language; it is left out',
  source: 'the text that was to be translated was edited; the edit is left out',
  notes: 'footnotes that cite a source, or were changed here too, were edited; they stay as they are',
  gone: 'the text was deleted here since',
  codes: 'the marks of the text do not fit together; they were dropped',
};

const WARNINGS: Record<ChangeWarning, string> = {
  piece: 'a piece of the library becomes plain text',
  emptied: 'the text would be gone',
  note: 'a footnote changes',
  codes: 'marks of the text are lost or stand elsewhere',
};

function described(report: ReturnedReport, revision: number | null): string {
  const { title, version, tracked, changes, comments, problems, unchanged } = report;
  return [
    `${title.fr ?? title.ru ?? report.briefingId}: ${VERSIONS[version]}`,
    ...(tracked ? ['the file has tracked changes; --tracked rejected reads it without them'] : []),
    ...problems.map(
      ({ code, number, lang, text }) =>
        `  row ${number ?? '?'}${lang === null ? '' : ` ${lang}`}: ${PROBLEMS[code]}${text === '' ? '' : ` (“${text}”)`}`,
    ),
    ...changes.flatMap(describedChange),
    ...comments.map(({ number, author, text }) => `  row ${number}, ${author || 'comment'}: ${text}`),
    `${changes.length} changed, ${unchanged} unchanged, ${comments.length} comments, ${problems.length} problems`,
    ...(revision === null ? [] : [`taken; the briefing is at revision ${revision}`]),
  ].join('\n');
}

function describedChange({ key, number, segment, lang, words, state, conflict, warnings }: ReturnedChange): string[] {
  return [
    `  row ${number}${segment === null ? '' : `, segment ${segment}`} ${lang}  [${key}]`,
    `    ${inline(words)}`,
    ...(conflict === null ? [] : [`    CONFLICT, changed here too: ${inline(conflict)}`]),
    ...(state === null ? [] : [`    state: ${state}`]),
    ...warnings.map((warning) => `    ${WARNINGS[warning]}`),
  ];
}

function inline(words: readonly ChangedWords[]): string {
  return words.map(({ text, change }) => (change === 'same' ? text : change === 'inserted' ? `{+${text}+}` : `[-${text}-]`)).join('');
}
