import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { type Host, startHost } from './host.ts';

interface Fixtures {
  /** A folder for this test's library and files. */
  folder: string;
  library: string;
  host: Host;
  /** The app, opened at its first address. Anything the page or the host reports as an error fails the test. */
  app: Page;
}

export const test = base.extend<Fixtures>({
  folder: async ({ browserName }, use) => {
    const folder = mkdtempSync(join(tmpdir(), `diptych-${browserName}-`));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  library: async ({ folder }, use) => use(join(folder, 'library.sqlite')),
  host: async ({ library }, use) => {
    const host = await startHost(library);
    await use(host);
    await host.stop();
    // A busy machine makes queries slow, and the host says so; that is no error.
    const errors = host.errors().replace(/^\d+ ms: .*\n/gm, '');
    expect(errors, 'the host reported an error').toBe('');
  },
  app: async ({ page, host }, use) => {
    const reported = errorsOf(page);
    await page.goto(host.url);
    await use(page);
    expect(reported, 'the page reported an error').toEqual([]);
  },
});

/** What a page reports from now on: errors thrown, errors written to its console (a breach of its policy is one), and requests to elsewhere. */
function errorsOf(page: Page): string[] {
  const reported: string[] = [];
  page.on('pageerror', (error) => reported.push(String(error.stack)));
  page.on('console', (message) => {
    if (message.type() === 'error') reported.push(`${message.text()} (${message.location().url})`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') reported.push(`The page asked for ${request.url()}`);
  });
  return reported;
}
