import { resolve } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { createServer } from 'vite';
import type { BriefingContent } from '../../core/model/briefing.ts';
import type { Lang } from '../../core/model/language.ts';

/** Tests of the composer alone: one development server for all of them, and a page that is open on the sample document. */
export const test = base.extend<{ composer: Page }, { address: string }>({
  address: [
    async ({ browserName: _browserName }, use) => {
      const server = await createServer({
        configFile: resolve(import.meta.dirname, 'vite.config.ts'),
        server: { port: 0 },
        logLevel: 'error',
      });
      await server.listen();
      await use(server.resolvedUrls?.local[0] ?? '');
      await server.close();
    },
    { scope: 'worker' },
  ],
  composer: async ({ page, address }, use) => {
    await page.goto(address);
    await page.waitForFunction(() => window.composerPage !== undefined && document.querySelector('[data-block-id]') !== null);
    await use(page);
  },
});

/** Mounts a new composer with other content. */
export async function open(page: Page, content?: BriefingContent): Promise<void> {
  await page.evaluate((given) => window.composerPage.open(given), content);
  await page.waitForFunction(() => document.querySelector('[contenteditable] > [data-block-id]') !== null);
}

/** What the composer holds at this moment. */
export function contentOf(page: Page): Promise<BriefingContent> {
  return page.evaluate(() => window.composerPage.handle().flush());
}

/** A block of a language's text, by its id. */
export function blockOf(page: Page, lang: Lang, id: string) {
  return page.locator(`[contenteditable][lang="${lang}"] > [data-block-id="${id}"]`);
}
