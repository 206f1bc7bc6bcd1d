import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const DOWNLOAD_MS = 300_000;

/**
 * The browser the tests use: the one of CHROMIUM_PATH, else an installed one, else Playwright's own, which is fetched if need be.
 * @throws when there is none and none can be fetched, with what to do
 */
export function chromiumPath(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH names ${given}, which is not there.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES, chromium.executablePath()];
  return candidates.find((path) => existsSync(path)) ?? fetched();
}

function fetched(): string {
  console.log('No Chromium or Chrome is installed; fetching one for the tests…');
  try {
    execFileSync('npx', ['playwright', 'install', 'chromium'], {
      stdio: 'ignore',
      timeout: DOWNLOAD_MS,
      shell: process.platform === 'win32',
    });
  } catch (cause) {
    throw new Error(
      'There is no browser for the tests, and none could be fetched. Install one (on Debian: apt install chromium), or name one in CHROMIUM_PATH.',
      { cause },
    );
  }
  return chromium.executablePath();
}
