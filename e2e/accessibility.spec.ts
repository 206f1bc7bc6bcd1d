import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { saved, surface } from './composing.ts';
import { test } from './fixtures.ts';
import { words } from './words.ts';

// Every screen against WCAG 2.2 AA, in the three languages of the interface; the dark colours with the language of the longest words.

const ARTICLE = readFileSync(join(import.meta.dirname, '../resources/sample/article.fr.txt'), 'utf8');
const LOCALES = { fr: 'fr-FR', ru: 'ru-RU', en: 'en-GB' } as const;

for (const [language, colorScheme] of [
  ['fr', 'light'],
  ['ru', 'dark'],
  ['en', 'light'],
] as const) {
  test.describe(`${language}, ${colorScheme}`, () => {
    // With reduced motion nothing is caught half faded.
    test.use({ locale: LOCALES[language], colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test(`every screen is accessible in ${language}, ${colorScheme}`, async ({ app }) => {
      test.slow();
      const say = words(language);
      const place = (name: string) => app.getByRole('link', { name: say('app', `places.${name}`), exact: true });
      await expect(app.locator('html')).toHaveAttribute('lang', language);
      await expect(app.getByRole('heading', { level: 1 })).toHaveText(say('app', 'start.title'));
      await expectAccessible(app, 'first start');

      await app.getByRole('button', { name: say('app', 'start.sample.action') }).click();
      await expect(app.getByRole('heading', { level: 1 })).toHaveText(say('briefings', 'list.title'));
      await expectAccessible(app, 'briefings, none yet');

      await app.keyboard.press('ControlOrMeta+K');
      await expect(app.getByRole('dialog')).toBeVisible();
      await expectAccessible(app, 'palette');
      await app.keyboard.press('Escape');

      await app
        .getByRole('button', { name: say('briefings', 'list.new') })
        .first()
        .click();
      await expect(app.getByRole('dialog')).toBeVisible();
      await expectAccessible(app, 'new briefing');
      await app.getByRole('button', { name: say('briefings', 'new.create') }).click();
      await expect(surface(app, 'ru')).toBeVisible();
      await saved(app);
      await expectAccessible(app, 'briefing');

      await app.keyboard.press('F7');
      await expectAccessible(app, 'briefing, checks');
      await app.keyboard.press('ControlOrMeta+Alt+g');
      await expect(app.getByRole('form', { name: say('glossary', 'add') })).toBeVisible();
      await expectAccessible(app, 'briefing, glossary');
      await app.getByRole('button', { name: say('briefings', 'screen.export'), exact: true }).click();
      await expect(app.getByRole('dialog')).toBeVisible();
      await expectAccessible(app, 'export');
      await app.keyboard.press('Escape');

      await place('briefings').click();
      await expect(app.getByRole('list', { name: say('briefings', 'list.title') })).toBeVisible();
      await expectAccessible(app, 'briefings');

      await place('library').click();
      await expect(app.getByRole('heading', { level: 1 })).toHaveText(say('library', 'title'));
      await app.locator('[data-pane="results"]').getByRole('link').or(app.locator('[data-pane="results"] [tabindex="0"]')).first().click();
      await expectAccessible(app, 'library');
      await app.locator('details summary').click();
      await expect(app.locator('details li')).toBeVisible();
      await expectAccessible(app, 'library, history of an item');
      await app.getByRole('button', { name: say('library', 'queryHelp.title') }).click();
      await expect(app.getByRole('dialog')).toBeVisible();
      await expectAccessible(app, 'library, help of the search');
      await app.keyboard.press('Escape');

      await app
        .getByRole('button', { name: say('library', 'excerpt.choose') })
        .first()
        .click();
      await expect(app.getByRole('textbox', { name: say('library', 'record.sourceText') })).toBeFocused();
      await expectAccessible(app, 'library, choosing a passage');
      await app.keyboard.press('Escape');

      const part = (name: string) => app.getByRole('link', { name: say('library', `sections.${name}`), exact: true });
      await part('sources').click();
      await app.locator('[data-pane="sources"] li button').first().click();
      await expect(app.getByRole('region', { name: say('library', 'record.sourceText') }).first()).toBeVisible();
      await expectAccessible(app, 'sources');
      await app.getByRole('button', { name: say('library', 'sources.remove') }).click();
      await part('bin').click();
      await expect(app.getByRole('list', { name: say('library', 'sections.bin') })).toBeVisible();
      await expectAccessible(app, 'bin');
      await app.getByRole('button', { name: say('library', 'bin.restore') }).click();
      await part('duplicates').click();
      await expect(app.getByRole('heading', { level: 1 })).toHaveText(say('library', 'sections.duplicates'));
      await expectAccessible(app, 'duplicates');

      await part('tags').click();
      await expect(app.getByRole('list', { name: say('library', 'sections.tags') })).toBeVisible();
      await expectAccessible(app, 'tags');
      await part('glossary').click();
      await expect(app.getByRole('heading', { level: 1 })).toHaveText(say('glossary', 'title'));
      await expectAccessible(app, 'glossary, empty');
      await app
        .getByRole('button', { name: say('glossary', 'add') })
        .first()
        .click();
      const term = app.getByRole('dialog').getByRole('textbox');
      await term.first().fill('semis direct');
      await term.nth(1).fill('прямой посев');
      await term.nth(1).press('Enter');
      await expect(app.getByRole('textbox', { name: say('glossary', 'source') })).toBeVisible();
      await expectAccessible(app, 'glossary');

      await place('missions').click();
      await expect(app.getByRole('list', { name: say('missions', 'list.title') })).toBeVisible();
      await expectAccessible(app, 'missions');
      await app.locator('main li a').first().click();
      await expect(app.getByRole('region', { name: say('missions', 'section.programme') })).toBeVisible();
      await expectAccessible(app, 'mission');

      await place('people').click();
      await app.locator('[data-pane="people"] li button').first().click();
      await expect(app.getByRole('region', { name: say('people', 'roles.title') })).toBeVisible();
      await expectAccessible(app, 'person');
      await app.getByRole('radio', { name: say('people', 'organisations') }).click();
      await app.locator('[data-pane="people"] li button').first().click();
      await expect(app.getByRole('combobox', { name: say('people', 'field.country') })).toBeVisible();
      await expectAccessible(app, 'organisation');

      await place('capture').click();
      await app.getByRole('textbox', { name: say('capture', 'input.label') }).fill(ARTICLE);
      await expectAccessible(app, 'capture');
      await app.getByRole('button', { name: say('capture', 'input.propose') }).click();
      await expect(app.getByRole('list', { name: say('capture', 'review.proposals') })).toBeVisible();
      await app.keyboard.press('e');
      await expectAccessible(app, 'capture, review');

      await place('settings').click();
      await expect(app.getByRole('heading', { level: 1 })).toHaveText(say('settings', 'title'));
      await expectAccessible(app, 'settings');
    });
  });
}
