import { expect, type Locator, type Page } from '@playwright/test';

/** The text of one language in the composer; the cells of its tables are texts of their own. */
export function surface(page: Page, lang: 'fr' | 'ru'): Locator {
  return page.locator(`[data-lang="${lang}"] > [role="textbox"][aria-multiline="true"]`);
}

/** The blocks of one language, in order. */
export function blocks(page: Page, lang: 'fr' | 'ru'): Locator {
  return surface(page, lang).locator(':scope > *');
}

/** The text of each block of one language. */
export function textOf(page: Page, lang: 'fr' | 'ru'): Promise<string[]> {
  return blocks(page, lang).evaluateAll((elements) => elements.map((element) => element.textContent ?? ''));
}

/** Puts the caret right after these words, wherever the line breaks around them. */
export async function caretAfter(page: Page, lang: 'fr' | 'ru', text: string): Promise<void> {
  const block = blocks(page, lang).filter({ hasText: text }).first();
  await block.click();
  await block.evaluate(async (element, wanted) => {
    const end = (element.textContent ?? '').indexOf(wanted) + wanted.length;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let passed = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (passed + length >= end) {
        document.getSelection()?.collapse(node, end - passed);
        // The editor learns of it by an event that comes later; a key pressed before that would act where the click was.
        for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
        return;
      }
      passed += length;
    }
  }, text);
}

/** Waits until the library holds what is on the screen. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
}
