import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import type { CaptureResult, QuoteProposal, StatisticProposal } from '../../core/model/capture.ts';
import { captureExplanation } from '../../core/model/captureExplanation.ts';
import { type Lang, langSchema } from '../../core/model/language.ts';
import { CommandFailed, failureMessage } from '../failure.ts';
import { installedAt } from '../installation.ts';
import { type GlobalOptions, type Session, withSession } from '../session.ts';

interface CaptureOptions {
  accept?: boolean;
  lang?: string;
  tag?: string[];
  explain?: boolean;
  join?: boolean;
}

export function addCapture(program: Command): void {
  program
    .command('capture')
    .description('propose the quotes, figures, dates and people of articles (.txt .md .html .docx .pdf .eml)')
    .argument('<file...>', 'articles; - reads standard input')
    .option('--accept', 'store every proposal in the library, which is made when there is none')
    .option('--lang <lang>', 'fr or ru, when it should not be detected')
    .option('--tag <tag...>', 'tags for what is accepted')
    .option('--join', 'with --accept: where a stored source tells the same story, what both print gets a second source')
    .option('--explain', 'say of each proposal which rule made it, and by which words')
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
  const explain = options.explain ? explanations() : null;
  const found = explain === null ? proposals : explained(proposals, explain);
  if (!options.accept) {
    session.answer({ file, ...found }, describe(file, found));
    return;
  }
  const stories = await client.capture.sameStory({ text });
  const joins = options.join ? stories.map(({ sourceId }) => sourceId) : [];
  const accepted = await client.capture.accept({ ...proposals, text, tags: options.tag ?? [], joins });
  session.answer(
    { file, ...found, sameStoryAs: stories, accepted },
    [
      describe(file, found),
      ...stories.map(({ title, sourceId, similarity }) => `  same story as “${title || sourceId}” (${Math.round(similarity * 100)} %)`),
      `  stored: ${accepted.itemIds.length} items, ${accepted.personIds.length} new people, ${accepted.organisationIds.length} new organisations`,
      ...(accepted.joinedIds.length > 0
        ? [`  joined: ${accepted.joinedIds.length} of the items were there and have a second source now`]
        : []),
    ].join('\n'),
  );
}

/** A proposal with the sentence that says why it was made, when that was asked for. */
type Explained<P> = P & { why?: string };
type ExplainedResult = Omit<CaptureResult, 'quotes' | 'statistics'> & {
  quotes: Explained<QuoteProposal>[];
  statistics: Explained<StatisticProposal>[];
};

/** The sentences of the interface, in the terminal's language. */
function explanations(): Record<string, string> {
  const file: unknown = JSON.parse(readFileSync(join(installedAt(), 'resources', 'locales', 'en', 'capture.json'), 'utf8'));
  return z.object({ rule: z.record(z.string(), z.string()) }).parse(file).rule;
}

function explained(result: CaptureResult, sentences: Record<string, string>): ExplainedResult {
  const why = <P extends { rule: string; evidence: string }>(proposal: P): Explained<P> => {
    const sentence = sentences[captureExplanation(proposal.rule) ?? ''];
    return sentence === undefined ? proposal : { ...proposal, why: sentence.replaceAll('{{evidence}}', () => proposal.evidence) };
  };
  return { ...result, quotes: result.quotes.map(why), statistics: result.statistics.map(why) };
}

function describe(file: string, { lang, source, quotes, statistics, dates }: ExplainedResult): string {
  const by = (quote: QuoteProposal) => [quote.speaker ?? '?', quote.role, quote.organisation].filter(Boolean).join(', ');
  const because = ({ why, rule }: { why?: string; rule: string }) => (why === undefined ? '' : `\n            ${why} (${rule})`);
  return [
    `${file} (${lang})`,
    `  ${[source.title, source.publisher, source.published, source.place].filter(Boolean).join(' · ')}`,
    ...quotes.map(
      (quote) =>
        `  ${quote.kind === 'direct' ? 'quote   ' : 'reported'}  ${quote.text}\n            ${by(quote)}${quote.cue ? ` [${quote.cue}]` : ''}${because(quote)}`,
    ),
    ...statistics.map(
      (statistic) =>
        `  figure    ${statistic.text} = ${statistic.value}${statistic.value_max === null ? '' : `–${statistic.value_max}`} ${statistic.unit}${statistic.what ? ` (${statistic.what})` : ''}${because(statistic)}`,
    ),
    ...dates.map((date) => `  date      ${date.text} = ${date.iso}`),
  ].join('\n');
}
