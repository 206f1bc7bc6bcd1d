import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { CaptureResult } from '../../core/model/capture.ts';
import { type Lang, langSchema } from '../../core/model/language.ts';
import { CommandFailed, failureMessage } from '../failure.ts';
import { type GlobalOptions, type Session, withSession } from '../session.ts';

interface CaptureOptions {
  accept?: boolean;
  lang?: string;
  tag?: string[];
}

export function addCapture(program: Command): void {
  program
    .command('capture')
    .description('propose the quotes, figures, dates and people of articles (.txt .md .html .docx .pdf .eml)')
    .argument('<file...>', 'articles; - reads standard input')
    .option('--accept', 'store every proposal in the library, which is made when there is none')
    .option('--lang <lang>', 'fr or ru, when it should not be detected')
    .option('--tag <tag...>', 'tags for what is accepted')
    .action(async (files: string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<CaptureOptions & GlobalOptions>();
      const lang = options.lang === undefined ? undefined : langSchema.safeParse(options.lang);
      if (lang && !lang.success) throw new CommandFailed(`--lang takes fr or ru, not “${options.lang}”`, 2);
      await withSession(options, options.accept ? 'create' : 'none', async (session) => {
        let failed = 0;
        for (const file of files) {
          try {
            await captureFile(session, file, lang?.data, options);
          } catch (error) {
            // One bad file must not cost the others: each is its own action.
            failed += 1;
            console.error(`${file}: ${failureMessage(error)}`);
          }
        }
        if (failed > 0) {
          const others = failed < files.length ? '; the others were' : '';
          throw new CommandFailed(`${failed} of ${files.length} files could not be captured${others}`, 1);
        }
      });
    });
}

async function captureFile(session: Session, file: string, lang: Lang | undefined, options: CaptureOptions): Promise<void> {
  const { client } = session;
  const bytes = file === '-' ? readFileSync(0) : readFileSync(file);
  const { text, source, attachments } = await client.capture.read({ name: basename(file), bytes: new Blob([new Uint8Array(bytes)]) });
  if (attachments.length > 0) console.error(`${file}: attached and not read: ${attachments.join(', ')}`);
  const proposals = await client.capture.propose({ text, lang, source });
  if (!options.accept) {
    session.answer({ file, ...proposals }, describe(file, proposals));
    return;
  }
  const accepted = await client.capture.accept({ ...proposals, text, tags: options.tag ?? [] });
  session.answer(
    { file, ...proposals, accepted },
    `${describe(file, proposals)}\n  stored: ${accepted.itemIds.length} items, ${accepted.personIds.length} new people, ${accepted.organisationIds.length} new organisations`,
  );
}

function describe(file: string, { lang, source, quotes, statistics, dates }: CaptureResult): string {
  const by = (quote: CaptureResult['quotes'][number]) => [quote.speaker ?? '?', quote.role, quote.organisation].filter(Boolean).join(', ');
  return [
    `${file} (${lang})`,
    `  ${[source.title, source.publisher, source.published, source.place].filter(Boolean).join(' · ')}`,
    ...quotes.map(
      (quote) =>
        `  ${quote.kind === 'direct' ? 'quote   ' : 'reported'}  ${quote.text}\n            ${by(quote)}${quote.cue ? ` [${quote.cue}]` : ''}`,
    ),
    ...statistics.map(
      (statistic) =>
        `  figure    ${statistic.text} = ${statistic.value}${statistic.value_max === null ? '' : `–${statistic.value_max}`} ${statistic.unit}${statistic.what ? ` (${statistic.what})` : ''}`,
    ),
    ...dates.map((date) => `  date      ${date.text} = ${date.iso}`),
  ].join('\n');
}
