import { expect, type Page } from '@playwright/test';
import { sideText } from '../../core/briefing/side.ts';
import type { BriefingContent } from '../../core/model/briefing.ts';
import { LANGS, type Lang } from '../../core/model/language.ts';
import { open, test } from './harness.ts';

const SEEDS = Number(process.env.SEEDS ?? 20);
const STEPS = Number(process.env.STEPS ?? 40);
const FIRST = Number(process.env.FIRST_SEED ?? 1);

/** Mulberry32: small, good enough, the same on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

const KEYS: readonly string[] = [
  'Enter',
  'Enter',
  'Enter',
  'Shift+Enter',
  'Backspace',
  'Backspace',
  'Backspace',
  'Delete',
  'Delete',
  'Control+Backspace',
  'Control+Delete',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Control+Home',
  'Control+End',
  'Shift+ArrowRight',
  'Shift+ArrowDown',
  'Shift+ArrowDown',
  'Shift+ArrowUp',
  'Shift+Home',
  'Shift+End',
  'Shift+Control+ArrowLeft',
  'Control+a',
  'Control+b',
  'Control+i',
  'Control+Alt+1',
  'Control+Alt+2',
  'Control+Alt+0',
  'Control+Shift+8',
  'Control+Shift+7',
  'Control+Shift+9',
  'Tab',
  'Shift+Tab',
  'Control+x',
  'Control+c',
  'Control+v',
  'Control+v',
  'Alt+Shift+ArrowUp',
  'Alt+Shift+ArrowDown',
  'Control+Alt+t',
  'Control+Alt+f',
  'Control+Alt+o',
  'Alt+ArrowRight',
  'Control+z',
  'Control+z',
  'Control+Shift+z',
];
const WORDS = ['port', 'Встреча', ' et ', '«', '\u00a0:', '12 000', '# ', '- ', '1. ', '> ', 'ё'];

/** After these the other language may have less than before: they are nobody's edit of one side. */
const GOES_BOTH_WAYS = ['Control+z', 'Control+Shift+z'];

interface Shown {
  ids: Record<Lang, string[]>;
  content: BriefingContent;
  errors: string[];
}

function look(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const idsOf = (lang: string): string[] =>
      [...document.querySelectorAll<HTMLElement>(`[contenteditable][lang="${lang}"] > [data-block-id]`)].map(
        (element) => element.dataset.blockId ?? '',
      );
    const { handle, errors } = window.composerPage;
    return { ids: { fr: idsOf('fr'), ru: idsOf('ru') }, content: handle().flush(), errors };
  });
}

function characters({ blocks, parked }: BriefingContent, lang: Lang): string {
  const texts = [...blocks, ...parked.map(({ block }) => block)].map((block) => sideText(block.sides[lang]));
  return [...texts.join('').replace(/\s/gu, '')].sort().join('');
}

function agree({ ids, content, errors }: Shown): void {
  expect(errors).toEqual([]);
  for (const lang of LANGS) {
    expect(ids[lang]).toEqual(content.blocks.filter((block) => block.only === undefined || block.only === lang).map((block) => block.id));
  }
  expect(new Set(content.blocks.map((block) => block.id)).size).toBe(content.blocks.length);
}

async function tops(page: Page): Promise<Record<Lang, Record<string, number>>> {
  return page.evaluate(() => {
    const topsOf = (lang: string): Record<string, number> =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>(`[contenteditable][lang="${lang}"] > [data-block-id]`)].map((element) => [
          element.dataset.blockId ?? '',
          element.getBoundingClientRect().top,
        ]),
      );
    return { fr: topsOf('fr'), ru: topsOf('ru') };
  });
}

async function place(page: Page, random: () => number, lang: Lang): Promise<void> {
  const blocks = page.locator(`[contenteditable][lang="${lang}"] > [data-block-id]`);
  const block = blocks.nth(Math.floor(random() * (await blocks.count())));
  const box = await block.boundingBox();
  if (box)
    await block.click({ position: { x: 4 + random() * (box.width - 8), y: Math.min(box.height - 2, 4 + random() * 20) }, force: true });
}

for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) {
  test(`both languages agree whatever is typed, pasted and undone (seed ${seed})`, async ({ composer: page }) => {
    test.setTimeout(120_000);
    const random = generator(seed);
    const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
    const start = await look(page);
    let before = start;
    let lang: Lang = 'fr';
    await place(page, random, lang);
    for (let step = 0; step < STEPS; step += 1) {
      const done: string[] = [];
      if (random() < 0.35) {
        lang = random() < 0.5 ? 'fr' : 'ru';
        await place(page, random, lang);
      }
      if (random() < 0.3) {
        const word = pick(WORDS) ?? 'a';
        await page.keyboard.insertText(word);
        done.push(word);
      } else {
        const key = pick(KEYS) ?? 'Enter';
        await page.keyboard.press(key);
        done.push(key);
      }
      const now = await look(page);
      await test.step(`${step}: ${lang} ${done.join(' ')}`, () => agree(now));
      if (!done.some((key) => GOES_BOTH_WAYS.includes(key))) {
        const changed = LANGS.filter((side) => characters(now.content, side) !== characters(before.content, side));
        expect(changed.length, `${step}: ${done.join(' ')}`).toBeLessThanOrEqual(1);
      }
      lang = await page.evaluate(() => (document.activeElement?.closest('[lang="ru"]') ? 'ru' : 'fr'));
      before = now;
    }
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
    const rows = await tops(page);
    for (const [id, top] of Object.entries(rows.fr)) {
      if (rows.ru[id] !== undefined) expect(Math.abs(rows.ru[id] - top), `row of ${id}`).toBeLessThan(1);
    }
    await page.evaluate(() => {
      for (let steps = 0; steps < 1000; steps += 1) window.composerPage.handle().redo();
    });
    const end = await look(page);
    agree(end);
    await page.evaluate(() => {
      for (let steps = 0; steps < 1000; steps += 1) window.composerPage.handle().undo();
    });
    const first = await look(page);
    agree(first);
    expect(first.content).toEqual(start.content);
    await page.evaluate(() => {
      for (let steps = 0; steps < 1000; steps += 1) window.composerPage.handle().redo();
    });
    const again = await look(page);
    agree(again);
    expect(again.content).toEqual(end.content);
    // A run whose keys never reached the texts would prove nothing.
    expect(end.content.blocks).not.toEqual(start.content.blocks);
    await open(page, end.content);
    const reopened = await look(page);
    agree(reopened);
    expect(reopened.content).toEqual(end.content);
  });
}
