import { openAsBlob, writeFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { LANGS, type Lang } from '../../core/model/language.ts';
import {
  type Designation,
  type GlossaryFormat,
  type GlossaryReport,
  glossaryFormatSchema,
  partOfSpeechSchema,
  type Term,
} from '../../core/model/term.ts';
import { CommandFailed, failureMessage } from '../failure.ts';
import { type GlobalOptions, withSession } from '../session.ts';

/** `glossary list | add | import | export`. */
export function addGlossary(program: Command): void {
  const glossary = program.command('glossary').description('terms and what they are called in both languages');

  glossary
    .command('list')
    .description('the terms, or those in which a text occurs')
    .argument('[text]')
    .action(async (text: string | undefined, _options: unknown, command: Command) => {
      await withSession(command.optsWithGlobals<GlobalOptions>(), 'existing', async ({ client, answer }) => {
        const terms = await client.glossary.list();
        const wanted = text?.toLowerCase() ?? '';
        const found = terms.filter(({ designations }) => designations.some((each) => each.text.toLowerCase().includes(wanted)));
        answer(found, found.map(line).join('\n') || 'No terms.');
      });
    });

  glossary
    .command('add')
    .description('adds a term; several words of a language are divided by |, the first being the one to use')
    .requiredOption('--fr <words>', 'what it is called in French')
    .requiredOption('--ru <words>', 'what it is called in Russian')
    .option('--forbidden-fr <words>', 'what it must not be called in French')
    .option('--forbidden-ru <words>', 'what it must not be called in Russian')
    .addOption(new Option('--pos <part>', 'its part of speech').choices(partOfSpeechSchema.options))
    .option('--note <text>', 'a note about its use')
    .option('--source <text>', 'where it was found')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<AddOptions & GlobalOptions>();
      const designations = [
        ...words('fr', options.fr, false),
        ...words('ru', options.ru, false),
        ...words('fr', options.forbiddenFr, true),
        ...words('ru', options.forbiddenRu, true),
      ].map((each): Designation => ({ ...each, partOfSpeech: partOfSpeechSchema.safeParse(options.pos).data ?? null }));
      if (!LANGS.every((lang) => designations.some((each) => each.lang === lang && each.status !== 'forbidden'))) {
        throw new CommandFailed('--fr and --ru each take at least one word', 2);
      }
      await withSession(options, 'create', async ({ client, answer }) => {
        const term = await client.glossary.save({ designations, definition: {}, note: options.note ?? '', source: options.source ?? '' });
        answer(term, line(term));
      });
    });

  glossary
    .command('import')
    .description('takes in TBX (version 2 or 3), CSV or TSV files; what cannot be used is told with its line')
    .argument('<file...>')
    .option('--dry-run', 'tell what would be taken in, and store nothing')
    .action(async (files: string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ dryRun?: boolean } & GlobalOptions>();
      await withSession(options, 'create', async ({ client, answer }) => {
        let failed = 0;
        for (const file of files) {
          try {
            const report = await client.glossary.import({
              name: basename(file),
              bytes: await openAsBlob(file),
              dryRun: options.dryRun === true,
            });
            answer({ file, ...report }, described(file, report));
          } catch (error) {
            failed += 1;
            console.error(`${file}: ${failureMessage(error)}`);
          }
        }
        if (failed > 0) throw new CommandFailed(`${failed} of ${files.length} files could not be imported`, 1);
      });
    });

  glossary
    .command('export')
    .description('writes the glossary: .tbx, .csv or .tsv')
    .argument('<file>')
    .addOption(new Option('--format <format>', 'tbx3 (the default for .tbx), tbx2, csv, tsv').choices(glossaryFormatSchema.options))
    .action(async (file: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ format?: string } & GlobalOptions>();
      const format = glossaryFormatSchema.safeParse(options.format).data ?? formatOf(file);
      await withSession(options, 'existing', async ({ client, answer }) => {
        const { ticket } = await client.glossary.export({ format });
        const { bytes } = await client.exchange.file({ ticket });
        writeFileSync(resolve(file), new Uint8Array(await bytes.arrayBuffer()));
        answer({ path: resolve(file), bytes: bytes.size }, `${resolve(file)} (${bytes.size} bytes)`);
      });
    });
}

interface AddOptions {
  fr: string;
  ru: string;
  forbiddenFr?: string;
  forbiddenRu?: string;
  pos?: string;
  note?: string;
  source?: string;
}

function words(lang: Lang, written: string | undefined, forbidden: boolean): Omit<Designation, 'partOfSpeech'>[] {
  const texts = (written ?? '')
    .split('|')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return texts.map((text, index) => ({ lang, text, status: forbidden ? 'forbidden' : index === 0 ? 'preferred' : 'admitted' }));
}

function formatOf(file: string): GlossaryFormat {
  const ending = extname(file).toLowerCase();
  if (ending === '.tbx' || ending === '.xml') return 'tbx3';
  if (ending === '.csv' || ending === '.tsv') return ending === '.csv' ? 'csv' : 'tsv';
  throw new CommandFailed(`the format of ${file} is not known: name the file .tbx, .csv or .tsv, or give --format`, 2);
}

const SIGNS = { preferred: '', admitted: ' (admitted)', forbidden: ' (forbidden)' } as const;

function line({ designations }: Term): string {
  const side = (lang: Lang) =>
    designations
      .filter((each) => each.lang === lang)
      .map(({ text, status }) => text + SIGNS[status])
      .join(', ');
  return `${side('fr') || '—'}  =  ${side('ru') || '—'}`;
}

const REASONS: Record<GlossaryReport['problems'][number]['reason'], string> = {
  noTerm: 'the entry has no word in French or Russian; it was passed over',
  tooLong: 'the word has more than 200 characters; it was left out',
  status: 'the status is not known; the word was taken without it',
  partOfSpeech: 'the part of speech is not known; the word was taken without it',
};

function described(file: string, { added, changed, known, passedOver, problems }: GlossaryReport): string {
  return [
    `${file}: ${added} terms new, ${changed} completed, ${known} known, ${passedOver} passed over`,
    ...problems.map(({ line: at, reason, detail }) => `  line ${at}: ${REASONS[reason]}${detail === '' ? '' : ` (${detail})`}`),
  ].join('\n');
}
