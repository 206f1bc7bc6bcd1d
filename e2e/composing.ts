import { expect, type Locator, type Page } from '@playwright/test';

/** The text of one language in the composer. */
export function surface(page: Page, lang: 'fr' | 'ru'): Locator {
  return page.locator(`[role="textbox"][lang="${lang}"][aria-multiline="true"]`);
}

/** The blocks of one language, in order. */
export function blocks(page: Page, lang: 'fr' | 'ru'): Locator {
  return surface(page, lang).locator(':scope > *');
}

/** The text of each block of one language. */
export function textOf(page: Page, lang: 'fr' | 'ru'): Promise<string[]> {
  return blocks(page, lang).evaluateAll((elements) => elements.map((element) => element.textContent ?? ''));
}

/** Puts the caret at the end of the block that holds `text`. */
export async function caretAfter(page: Page, lang: 'fr' | 'ru', text: string): Promise<void> {
  await blocks(page, lang).filter({ hasText: text }).first().click();
  await page.keyboard.press('End');
}

/** Waits until the library holds what is on the screen. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
}
