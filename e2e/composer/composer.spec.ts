import { expect, type Page } from '@playwright/test';
import { sideText } from '../../core/briefing/side.ts';
import type { BriefingContent } from '../../core/model/briefing.ts';
import { blockOf, contentOf, open, test } from './harness.ts';

/** The blocks in one line each: kind, level, French and Russian text. */
function outline({ blocks }: BriefingContent): string[] {
  return blocks.map((block) => {
    const level = block.kind === 'heading' || block.kind === 'listItem' ? block.attrs.level : '';
    return `${block.kind}${level}: ${sideText(block.sides.fr)} | ${sideText(block.sides.ru)}`;
  });
}

async function openEmpty(page: Page): Promise<void> {
  await open(page, { ...(await contentOf(page)), blocks: [{ id: 'p', kind: 'paragraph', attrs: {}, sides: {} }] });
  await blockOf(page, 'fr', 'p').click();
}

function paste(page: Page, html: string): Promise<void> {
  return page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData('text/html', given);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
}

test('Markdown signs, Enter and Tab make the structure of both languages', async ({ composer }) => {
  await openEmpty(composer);
  await composer.keyboard.type('## Suites');
  await composer.keyboard.press('Enter');
  await composer.keyboard.type('- un');
  await composer.keyboard.press('Enter');
  await composer.keyboard.press('Tab');
  await composer.keyboard.type('deux');
  for (let times = 0; times < 3; times += 1) await composer.keyboard.press('Enter');
  await composer.keyboard.type('Fin.');
  await composer.keyboard.press('Alt+ArrowRight');
  await composer.keyboard.type('Конец.');
  expect(outline(await contentOf(composer))).toEqual([
    'heading2: Suites | ',
    'listItem0: un | ',
    'listItem1: deux | ',
    'paragraph: Fin. | Конец.',
  ]);
});

test('a text is confirmed by a key, and is stale once the other one has changed', async ({ composer }) => {
  await blockOf(composer, 'ru', 'note').click();
  await composer.keyboard.press('Control+Alt+t');
  await expect(blockOf(composer, 'ru', 'note')).toHaveAttribute('data-state', 'translated');
  await composer.keyboard.press('Alt+ArrowRight');
  await composer.keyboard.type(' Urgent.');
  await expect(blockOf(composer, 'ru', 'note')).toHaveAttribute('data-stale', '');
});

test('a cell is typed in one language, and undone like any other text', async ({ composer }) => {
  const cell = blockOf(composer, 'ru', 'figures').getByRole('textbox').nth(3);
  await cell.click();
  await composer.keyboard.type('41 000 т');
  await expect(cell).toHaveText('41 000 т');
  const { blocks } = await contentOf(composer);
  const table = blocks.find((block) => block.id === 'figures');
  expect(table?.kind === 'table' && sideText(table.attrs.rows[1]?.[1]?.sides.ru)).toBe('41 000 т');
  await composer.keyboard.press('Control+z');
  await expect(cell).toHaveText('');
});

test('text that lost its block is on the shelf, and comes back', async ({ composer }) => {
  await blockOf(composer, 'ru', 'quote').click();
  await composer.keyboard.press('Backspace');
  await composer.keyboard.press('Control+Alt+o');
  await composer.getByText(/mis de côté/).click();
  await composer.getByRole('button', { name: 'Reprendre dans le texte' }).click();
  const { blocks, parked } = await contentOf(composer);
  expect(parked).toEqual([]);
  expect(blocks.some((block) => sideText(block.sides.fr).startsWith('« Le port est prêt'))).toBe(true);
});

test('HTML of a browser keeps its structure and loses its looks', async ({ composer }) => {
  await openEmpty(composer);
  await paste(
    composer,
    `<h2>Titre</h2><p style="color:red">Un <b>gras</b>, <a href="javascript:alert(1)">un mauvais lien</a>\u00a0: fin\u202f!</p>
     <ul><li>un<ul><li>deux</li></ul></li><li><p>trois</p></li></ul><blockquote><p>cité</p></blockquote>
     <table><tr><td>A</td><td>B</td></tr></table>`,
  );
  const content = await contentOf(composer);
  expect(outline(content)).toEqual([
    'heading2: Titre | ',
    'paragraph: Un gras, un mauvais lien\u00a0: fin\u202f! | ',
    'listItem0: un | ',
    'listItem1: deux | ',
    'listItem0: trois | ',
    'quotation: cité | ',
    'table:  | ',
  ]);
  expect(JSON.stringify(content)).not.toContain('javascript');
});

test('lists of Word are lists', async ({ composer }) => {
  await openEmpty(composer);
  const item = (level: number, sign: string, words: string): string =>
    `<p class=MsoListParagraph style="mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${sign}<span>&nbsp;&nbsp; </span></span>${words}<o:p></o:p></p>`;
  await paste(composer, `<p class=MsoTitle>Note<o:p></o:p></p>${item(1, '·', 'Premier')}${item(2, '1.', 'Second')}`);
  const content = await contentOf(composer);
  expect(outline(content)).toEqual(['title: Note | ', 'listItem0: Premier | ', 'listItem1: Second | ']);
  expect(content.blocks[2]).toMatchObject({ attrs: { style: 'number' } });
});
