import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Layout } from '../../core/engine/contract.ts';
import type { EngineClient } from '../../core/engine/engine.ts';
import type { CaptureResult } from '../../core/model/capture.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { Item } from '../../core/model/item.ts';
import type { Lang } from '../../core/model/language.ts';
import type { Source } from '../../core/model/source.ts';
import { CommandFailed } from '../failure.ts';
import { type GlobalOptions, withSession } from '../session.ts';
import { exportTo } from './export.ts';

const FILES: { name: string; layout: Layout; lang: Lang }[] = [
  { name: 'note-de-mission.fr.docx', layout: 'single', lang: 'fr' },
  { name: 'spravka.ru.docx', layout: 'single', lang: 'ru' },
  { name: 'note-spravka.fr-ru.docx', layout: 'facing', lang: 'fr' },
];

/** `demo`: the sample mission from its articles to three Word files, by the same calls a person's clicks make. */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('the sample mission: articles, library, briefing, Word files in French, Russian and facing columns')
    .option('--out <dir>', 'folder for the files', 'briefings')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ out: string } & GlobalOptions>();
      const folder = resolve(options.out);
      mkdirSync(folder, { recursive: true });
      const library = join(folder, 'sample.diptych.sqlite');
      // Whoever worked on in the last demo's library keeps that work.
      if (existsSync(library)) renameSync(library, join(folder, 'sample.previous.diptych.sqlite'));
      await withSession(options, 'none', async ({ client, answer }) => {
        const started = performance.now();
        const { counts } = await client.library.create({ path: library, sample: true });
        const articles = await captureArticles(client);
        const mission = (await client.missions.list())[0];
        if (!mission) throw new CommandFailed('The sample has no mission', 1);
        const briefing = await client.briefings.create({ template: 'mission-note', missionId: mission.id });
        const findings = await client.briefings.check({ id: briefing.id });
        const files = [];
        for (const { name, layout, lang } of FILES) {
          const written = await exportTo(client, { id: briefing.id, format: 'docx', layout, lang }, join(folder, name));
          files.push({ ...written, layout, lang });
        }
        const ms = Math.round(performance.now() - started);
        const report = {
          library,
          counts,
          articles,
          briefing: { id: briefing.id, title: briefing.meta.title, blocks: briefing.blocks.length },
          findings,
          files,
          ms,
        };
        answer(report, describe(report));
      });
    });
}

interface ArticleReport {
  title: string;
  lang: Lang;
  quotes: number;
  statistics: number;
  /** Items of the library that come from this article, and how many of them capture proposes by itself. */
  items: number;
  proposed: number;
}

/** Captures the sample's articles and holds the proposals against the items that were made from them. */
async function captureArticles(client: EngineClient): Promise<ArticleReport[]> {
  const { hits } = await client.items.search({ query: '', limit: 1000 });
  const reports: ArticleReport[] = [];
  for (const { id, kind } of await client.sources.list()) {
    if (kind !== 'article') continue;
    const source = await client.sources.get({ id });
    const proposals = await client.capture.propose({ text: source.text, lang: source.lang });
    const items = hits.map((hit) => hit.item).filter((item) => passagesOf(item, source).length > 0);
    reports.push({
      title: source.title,
      lang: source.lang,
      quotes: proposals.quotes.length,
      statistics: proposals.statistics.length,
      items: items.length,
      proposed: items.filter((item) => isProposed(item, source, proposals)).length,
    });
  }
  return reports;
}

function passagesOf(item: Item, source: Source) {
  return item.excerpts.filter((excerpt) => excerpt.sourceId === source.id);
}

function isProposed(item: Item, source: Source, proposals: CaptureResult): boolean {
  const passages = item.kind === 'quote' ? proposals.quotes : proposals.statistics;
  return passagesOf(item, source).some((excerpt) => passages.some((passage) => passage.start < excerpt.end && excerpt.start < passage.end));
}

interface DemoReport {
  library: string;
  articles: ArticleReport[];
  briefing: { id: string; blocks: number };
  findings: Finding[];
  files: { path: string; bytes: number; layout: Layout; lang: Lang }[];
  ms: number;
}

function describe({ library, articles, briefing, findings, files, ms }: DemoReport): string {
  const here = (path: string) => relative(process.cwd(), path);
  return [
    ...articles.map(
      (article) =>
        `captured  “${article.title}” (${article.lang}): ${article.quotes} quotes, ${article.statistics} figures; ${article.proposed} of the ${article.items} reviewed items of this article among them`,
    ),
    `library   ${here(library)}`,
    `briefing  ${briefing.id}: ${briefing.blocks} blocks in French and Russian, ${findings.length} findings`,
    ...files.map(
      (file) =>
        `wrote     ${here(file.path)} (${Math.ceil(file.bytes / 1024)} kB, ${file.layout}${file.layout === 'single' ? ` ${file.lang}` : ''})`,
    ),
    `Done in ${(ms / 1000).toFixed(1)} s. Open the files in Word or LibreOffice, or the library with: npx diptych serve --library ${here(library)}`,
  ].join('\n');
}
