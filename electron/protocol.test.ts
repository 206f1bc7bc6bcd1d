import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerPage, isPageUrl, PAGE_SCHEME } from './protocol.ts';

let folder: string;
let rendererDir: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diptych-page-'));
  rendererDir = join(folder, 'renderer');
  mkdirSync(join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>Diptych</title>');
  writeFileSync(join(rendererDir, 'assets', 'golos.woff2'), 'font');
});
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (url: string, method = 'GET') => answerPage(new Request(url, { method }), rendererDir);

test('the scheme has an origin and is trusted, and may not bypass the policy', () => {
  expect(PAGE_SCHEME).toEqual({ scheme: 'diptych', privileges: { standard: true, secure: true, supportFetchAPI: true } });
});

describe('the page', () => {
  test('is served with its policy and media types', async () => {
    const page = await ask('diptych://app/');
    expect(await page.text()).toBe('<!doctype html><title>Diptych</title>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'self';");
    expect((await ask('diptych://app/assets/golos.woff2?v=1#x')).headers.get('content-type')).toBe('font/woff2');
  });

  test.each([
    'diptych://app/../secret.json',
    'diptych://app/assets/..%2f..%2fsecret.json',
    'diptych://app/%2e%2e/secret.json',
    'diptych://app/..%5csecret.json',
    'diptych://app//etc/passwd',
    'diptych://app/nowhere.js',
  ])('%s leads nowhere', async (url) => {
    const answer = await ask(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });

  test('another host of the scheme, and anything but GET, is refused', async () => {
    expect((await ask('diptych://other/')).status).toBe(403);
    expect((await ask('diptych://app:81/')).status).toBe(403);
    expect((await ask('diptych://app/', 'POST')).status).toBe(405);
  });
});

test.each([
  ['diptych://app/', true],
  ['diptych://app/#/library', true],
  ['diptych://application/', false],
  ['diptych://app.example/', false],
  ['diptych://app@example/', false],
  ['diptych://user@app/', false],
  ['https://app/', false],
  ['file:///app/', false],
  ['about:blank', false],
  ['', false],
])('is %s our page: %s', (url, ours) => {
  expect(isPageUrl(url)).toBe(ours);
});
