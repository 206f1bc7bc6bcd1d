import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { _electron, expect, test } from '@playwright/test';

const PROJECT = resolve(import.meta.dirname, '..');

/** Electron's program where its download is present; it is never fetched for a test. */
function electronPath(): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : null;
}

const program = electronPath();
const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

test.describe('the desktop shell', () => {
  test.skip(
    program === null,
    "Electron's program is not downloaded here (node_modules/electron/dist): run `npx install-electron` to test it",
  );
  test.skip(!display, 'there is no display for Electron here');

  let folder: string;
  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'diptych-electron-'));
  });
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const launch = () =>
    _electron.launch({
      executablePath: program ?? '',
      // The sandbox of the operating system cannot be had by root or in most containers; Electron's own settings stay as they are.
      args: ['--no-sandbox', `--user-data-dir=${join(folder, 'profile')}`, PROJECT, '--library', join(folder, 'library.sqlite')],
    });

  test('shows the app on its own scheme, with the engine behind it and no Node in it', async () => {
    const electron = await launch();
    const page = await electron.firstWindow();
    await expect(page).toHaveURL(/^diptych:\/\/app\//);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')])).toEqual([
      'undefined',
      'undefined',
    ]);
    expect(await page.evaluate(() => Object.keys(Reflect.get(globalThis, 'diptych')).toSorted())).toEqual([
      'connectEngine',
      'newLibraryDialog',
      'onMenuCommand',
      'openLibraryDialog',
      'platform',
      'saveFile',
      'setLanguage',
    ]);
    await electron.close();
  });

  test('stays where it is: no window, no other page, no request to elsewhere', async () => {
    const electron = await launch();
    const page = await electron.firstWindow();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(() => window.open('https://example.org/'));
    await page.evaluate(() => {
      window.location.href = 'https://example.org/';
    });
    expect(
      await page.evaluate(() => fetch('https://example.org/').then(String, (error: unknown) => `refused: ${String(error)}`)),
    ).toContain('refused');
    await expect(page).toHaveURL(/^diptych:\/\/app\//);
    expect(electron.windows()).toHaveLength(1);
    await electron.close();
  });

  test('remembers its window', async () => {
    const first = await launch();
    await first.firstWindow();
    await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 50, width: 1000, height: 640 }));
    await first.close();
    const second = await launch();
    await second.firstWindow();
    expect(await second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())).toMatchObject({
      width: 1000,
      height: 640,
    });
    await second.close();
  });
});
