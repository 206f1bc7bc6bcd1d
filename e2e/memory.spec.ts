import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { caretAfter, saved, surface, textOf } from './composing.ts';
import { test } from './fixtures.ts';
import { words } from './words.ts';

const say = words('fr');
/** Kinds of space say nothing here. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** A document with sentences of our own at its end, in French only. */
async function documentWith(app: Page, sentences: readonly string[]): Promise<void> {
  await app.getByRole('button', { name: say('app', 'start.sample.action') }).click();
  await app.getByRole('link', { name: say('app', 'places.briefings'), exact: true }).click();
  await app
    .getByRole('button', { name: say('briefings', 'list.new') })
    .first()
    .click();
  const dialog = app.getByRole('dialog');
  await dialog.getByText(say('app', 'template.communique'), { exact: true }).click();
  await expect(dialog.getByText('Contact presse')).toBeVisible();
  await dialog.getByRole('textbox', { name: say('briefings', 'new.titleFr') }).fill('Un quai neuf');
  await dialog.getByRole('button', { name: say('briefings', 'new.create') }).click();
  await expect(surface(app, 'fr')).toContainText('Un quai neuf');
  await caretAfter(app, 'fr', 'Un quai neuf');
  for (const sentence of sentences) {
    await app.keyboard.press('Enter');
    await app.keyboard.type(sentence);
  }
  await saved(app);
}

async function expectAccessible(app: Page, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: app }).include(part).analyze();
  expect(violations).toEqual([]);
}

/** The Russian text beside each of these French ones. */
async function translations(app: Page, sentences: readonly string[]): Promise<string[]> {
  const [fr, ru] = [await textOf(app, 'fr'), await textOf(app, 'ru')];
  return fr.flatMap((text, index) => (sentences.includes(plain(text)) ? [plain(ru[index] ?? '').trim()] : []));
}

const TEXT = ['Le port compte 12 quais.', 'Le port compte 14 quais.', 'Le port compte 12 quais.', 'La digue est longue de 800 mètres.'];

test('a document is translated with its memory by keyboard: confirmed, repeated, matched, filled in and taken back', async ({ app }) => {
  test.slow();
  await documentWith(app, TEXT);
  await caretAfter(app, 'fr', 'Le port compte 12 quais.');
  await app.keyboard.press('Alt+ArrowRight');
  await app.keyboard.type('В порту 12 причалов.');
  await app.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect.poll(() => translations(app, TEXT)).toEqual(['В порту 12 причалов.', '', 'В порту 12 причалов.', '']);

  // The caret has gone to the next sentence: its match brings its number.
  await app.keyboard.press('ControlOrMeta+1');
  await expect.poll(() => translations(app, TEXT)).toEqual(['В порту 12 причалов.', 'В порту 14 причалов.', 'В порту 12 причалов.', '']);
  await app.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => translations(app, TEXT)).toEqual(['В порту 12 причалов.', '', 'В порту 12 причалов.', '']);
  await app.keyboard.press('ControlOrMeta+Alt+Enter');
  await expect.poll(() => translations(app, TEXT)).toEqual(['В порту 12 причалов.', 'В порту 14 причалов.', 'В порту 12 причалов.', '']);

  await app.keyboard.press('F9');
  const panel = app.getByRole('tabpanel');
  await expect(panel.getByRole('button', { name: say('memory', 'match.confirm'), exact: true })).toBeVisible();
  await caretAfter(app, 'ru', 'В порту 14');
  await expect(panel.getByRole('list', { name: say('memory', 'match.matches') })).toContainText(say('memory', 'match.substituted'));
  await expect(panel).toContainText(say('memory', 'match.inText'));
  await panel.getByRole('searchbox').fill('quai');
  await expect(panel.getByRole('region', { name: say('memory', 'concordance.title') })).toContainText('В порту 14 причалов.');
  await expectAccessible(app, '[data-pane=inspector]');

  // Everything taken back at once, then filled in at once.
  await caretAfter(app, 'fr', 'La digue est longue de 800 mètres.');
  await app.keyboard.press('Enter');
  await app.keyboard.type('Le port compte 16 quais.');
  await saved(app);
  await panel.getByRole('button', { name: say('memory', 'pretranslate.open') }).press('Enter');
  const dialog = app.getByRole('dialog');
  await expect(dialog.getByRole('table')).toContainText(say('memory', 'leverage.total'));
  await dialog.getByRole('radio', { name: say('memory', 'pretranslate.intoRu') }).press('Enter');
  await expect(dialog.getByRole('table')).toContainText(say('memory', 'leverage.total'));
  await expectAccessible(app, '[role=dialog]');
  await dialog.getByRole('button', { name: say('memory', 'pretranslate.fill') }).press('Enter');
  await expect(dialog).toBeHidden();
  const now = [...TEXT, 'Le port compte 16 quais.'];
  await expect.poll(async () => (await translations(app, now)).at(-1)).toBe('В порту 16 причалов.');
  await caretAfter(app, 'ru', 'В порту 16');
  await app.keyboard.press('ControlOrMeta+Z');
  await expect.poll(async () => (await translations(app, now)).at(-1)).toBe('');
});

test('the memory is searched, changed, ranked, emptied and filled again; rules are tried before they hold', async ({ app }) => {
  test.slow();
  await documentWith(app, TEXT);
  await caretAfter(app, 'fr', 'Le port compte 12 quais.');
  await app.keyboard.press('Alt+ArrowRight');
  await app.keyboard.type('В порту 12 причалов.');
  await app.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect.poll(() => translations(app, TEXT)).toContain('В порту 12 причалов.');
  await saved(app);
  await app.keyboard.press('Alt+7');
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(say('memory', 'title'));
  const list = app.getByRole('list', { name: say('memory', 'sections.units') });
  await expect(list).toContainText('В порту 12 причалов.');
  await expect(app.getByRole('table')).toContainText('Un quai neuf');
  await expectAccessible(app, 'main');
  await app.getByRole('searchbox').fill('quai');
  await expect(list.locator('mark')).toHaveText('quais');
  await list.getByRole('button').press('Enter');
  const russian = app.getByRole('textbox', { name: say('app', 'langTitle.ru') });
  await russian.fill('В порту двенадцать причалов.');
  await expectAccessible(app, 'main');
  await app.getByRole('button', { name: say('app', 'action.save'), exact: true }).press('Enter');
  await expect(list).toContainText('двенадцать');
  await list.getByRole('button').press('Enter');
  await app.getByRole('button', { name: say('app', 'action.remove'), exact: true }).press('Enter');
  await expect(list).toBeHidden();
  await app
    .getByRole('region', { name: say('app', 'toasts.label') })
    .getByRole('button', { name: say('app', 'toasts.undo') })
    .press('Enter');
  await expect(list).toContainText('двенадцать');

  await app.getByRole('link', { name: say('memory', 'sections.rules') }).press('Enter');
  const segments = app.getByRole('list', { name: say('memory', 'rules.segments') });
  await expect(segments.getByRole('listitem')).toHaveCount(3);
  await expectAccessible(app, 'main');
  const before = app.getByRole('textbox', { name: say('memory', 'rules.before'), exact: true }).first();
  const was = await before.inputValue();
  await before.fill('(');
  await expect(app.getByText(plainStart(say('memory', 'rules.problem.syntax')))).toBeVisible();
  await expect(app.getByRole('button', { name: say('app', 'action.save'), exact: true })).toBeDisabled();
  await before.fill(was);
  await expect(segments.getByRole('listitem')).toHaveCount(3);
});

function plainStart(text: string): RegExp {
  const [start = ''] = text.replace('{{number}}', '1').split(' :');
  return new RegExp(start.replace(/[\u00a0\u202f]/g, '.').slice(0, 20));
}
