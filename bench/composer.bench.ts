import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { chromiumPath } from '../e2e/browser.ts';

import { type Bench, type Measure, milliseconds, percentile } from './measure.ts';

const CONFIG = resolve(import.meta.dirname, 'composer/vite.config.ts');
/** A parallel document of a hundred pages. */
const BLOCKS = 1000;
const LONG = 5000;
/** Rounds in which the two pages take turns, so that a busy moment of the machine disturbs both. */
const ROUNDS = 6;
const KEYS = 25;
/** Milliseconds between keys, as a fast typist's. */
const PAUSE = 40;
const EDITS = 10_000;

interface Measured {
  page: Page;
  devtools: CDPSession;
}

async function openPage(browser: Browser, address: string): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(address);
  await page.waitForFunction(() => window.measuredPage !== undefined);
  const devtools = await page.context().newCDPSession(page);
  // The time the main thread ran, not the time that passed: other programs of the machine do not count.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, devtools };
}

async function metric(devtools: CDPSession, name: string): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const found = metrics.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`The browser does not measure ${name}`);
  return found.value;
}

/** Puts the caret into a block of the French text, in the middle of what is mounted. */
async function placeCaret({ page }: Measured): Promise<void> {
  const box = await page.evaluate(() => {
    const blocks = document.querySelector('[contenteditable][lang="fr"]')?.children ?? [];
    const block = [...blocks].slice(Math.floor(blocks.length / 2)).find((element) => element.clientHeight > 60);
    block?.scrollIntoView({ block: 'center' });
    const { x, y } = block?.getBoundingClientRect() ?? new DOMRect();
    return { x, y };
  });
  await page.mouse.click(box.x + 120, box.y + 12);
}

interface Typing {
  /** Milliseconds the main thread worked for each key. */
  work: number[];
  /** Milliseconds from each key to the frame that shows it. */
  paint: number[];
}

async function type({ page, devtools }: Measured, letters: string, into: Typing): Promise<void> {
  await page.bringToFront();
  await page.waitForTimeout(400);
  await page.evaluate(() => window.measuredPage.painted());
  const before = await metric(devtools, 'TaskDuration');
  for (const letter of letters) {
    await page.keyboard.press(letter);
    await page.waitForTimeout(PAUSE);
  }
  // What is done a moment after the typing belongs to it.
  await page.waitForTimeout(400);
  into.work.push((1000 * ((await metric(devtools, 'TaskDuration')) - before)) / letters.length);
  into.paint.push(...(await page.evaluate(() => window.measuredPage.painted())));
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const share = (values: readonly number[], part: number): number => percentile(sorted(values), part);

/** The same keys in both pages, in turn. */
async function compareTyping(ours: Measured, bare: Measured, size: string, slowed: number): Promise<Measure[]> {
  const typing = { ours: { work: [], paint: [] }, bare: { work: [], paint: [] } } satisfies Record<string, Typing>;
  for (const { devtools } of [ours, bare]) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  for (const one of [ours, bare]) await type(one, 'la route', { work: [], paint: [] });
  for (let round = 0; round < ROUNDS; round += 1) {
    const letters = 'de la mission au port, '.slice(0, KEYS);
    await type(ours, letters, typing.ours);
    await type(bare, letters, typing.bare);
  }
  for (const { devtools } of [ours, bare]) await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const name = slowed === 1 ? 'composer.key' : `composer.key.slowed${slowed}`;
  const ratio = (label: string, one: number, other: number): Measure => {
    const compared = milliseconds(label, size, one, { rival: other, rivalName: 'bare Lexical' });
    return { ...compared, budget: Number((1.25 * other).toPrecision(3)), holds: one <= 1.25 * other };
  };
  return [
    ratio(`${name}.work.p50`, share(typing.ours.work, 0.5), share(typing.bare.work, 0.5)),
    ratio(`${name}.paint.p95`, share(typing.ours.paint, 0.95), share(typing.bare.paint, 0.95)),
  ];
}

/** Keys that change the structure, and bring it back. */
const STRUCTURE = [
  'Enter',
  'Backspace',
  'Alt+Shift+ArrowDown',
  'Alt+Shift+ArrowUp',
  'Control+Alt+2',
  'Control+Alt+0',
  'Control+z',
  'Control+Shift+z',
];

async function structuralEdits(ours: Measured): Promise<number[]> {
  const { page } = ours;
  await page.bringToFront();
  await placeCaret(ours);
  await page.evaluate(() => window.measuredPage.painted());
  for (let round = 0; round < 8; round += 1) {
    for (const key of STRUCTURE) {
      await page.keyboard.press(key);
      await page.waitForTimeout(120);
    }
  }
  return page.evaluate(() => window.measuredPage.painted());
}

/** The heap after many edits all over the document, in megabytes: once the history is full, and at the end. */
async function heapOverEdits(ours: Measured): Promise<[number, number]> {
  const { page, devtools } = ours;
  const heap = async (): Promise<number> => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await metric(devtools, 'JSHeapUsedSize')) / 2 ** 20;
  };
  await page.bringToFront();
  await placeCaret(ours);
  let full = 0;
  const keys = ['m', 'o', 't', 'Enter', 'Backspace', 'Backspace', 'Backspace', 'Backspace', 'Alt+ArrowRight', 'ArrowLeft'];
  for (let edit = 0; edit < EDITS; edit += 1) {
    if (edit === EDITS / 5) full = await heap();
    await page.keyboard.press(keys[edit % keys.length] ?? 'm');
  }
  return [full, await heap()];
}

function limited(name: string, size: string, ours: number, unit: string, budget: number): Measure {
  const value = Number(ours.toPrecision(3));
  return { name, size, ours: value, rival: null, rivalName: null, ratio: null, unit, budget, holds: ours <= budget };
}

const opened = async ({ page }: Measured, blocks: number): Promise<number> => {
  await page.bringToFront();
  return page.evaluate((count) => window.measuredPage.open(count), blocks);
};

export const bench: Bench = {
  about:
    'the composer with both languages of a document side by side, as it is built, beside a page with Lexical’s rich text and nothing else holding the French text alone; real keys in the same browser, taking turns, one after the other. Work is the time the main thread ran, until 0.4 s after the last key; paint is from the key’s own time stamp to the end of the frame that shows it, so that both include the wait for the screen. Limits: 1.25 times the bare editor, also with the processor slowed four times; 70 ms for structural edits; 0.6 s to open; 60 frames a second.',
  async run(size) {
    const folder = mkdtempSync(join(tmpdir(), 'diptych-'));
    const blocks = size ?? BLOCKS;
    const name = `${blocks} blocks`;
    await build({ configFile: CONFIG, build: { outDir: folder, emptyOutDir: true } });
    const server = await preview({ configFile: CONFIG, build: { outDir: folder }, preview: { port: 0, host: '127.0.0.1' } });
    const browser = await chromium.launch({ executablePath: chromiumPath() });
    try {
      const address = server.resolvedUrls?.local[0] ?? '';
      const ours = await openPage(browser, address);
      const bare = await openPage(browser, `${address}bare.html`);
      const times: number[] = [];
      for (let turn = 0; turn < 5; turn += 1) times.push(await opened(ours, blocks));
      await opened(bare, blocks);
      for (const one of [ours, bare]) await placeCaret(one);
      const measures = [limited('composer.open.p50', name, share(times, 0.5), 'ms', 600)];
      measures.push(...(await compareTyping(ours, bare, name, 1)), ...(await compareTyping(ours, bare, name, 4)));
      measures.push(limited('composer.structure.p95', name, share(await structuralEdits(ours), 0.95), 'ms', 70));
      await ours.page.bringToFront();
      const frames = await ours.page.evaluate(() => window.measuredPage.scroll(180));
      measures.push(limited('composer.scroll.p95', name, share(frames, 0.95), 'ms', 1000 / 60 + 1));
      const long = `${LONG} blocks`;
      if (size === null) {
        const [full, end] = await heapOverEdits(ours);
        measures.push(limited(`composer.heap.growth`, `${EDITS} edits`, end / full, 'times', 1.1));
        measures.push(limited('composer.open', long, await opened(ours, LONG), 'ms', 1000));
        await opened(bare, LONG);
        for (const one of [ours, bare]) await placeCaret(one);
        measures.push(...(await compareTyping(ours, bare, long, 1)));
        measures.push(limited('composer.structure.p95', long, share(await structuralEdits(ours), 0.95), 'ms', 70));
      }
      return measures;
    } finally {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
