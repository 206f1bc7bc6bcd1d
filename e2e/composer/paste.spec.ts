import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { shownPlaces } from '../../core/briefing/tableGrid.ts';
import type { Block } from '../../core/model/briefing.ts';
import type { Inline } from '../../core/model/inline.ts';
import { blockOf, contentOf, open, test } from './harness.ts';

/** What these programs put on the clipboard, with words of our own. */
function clipboard(name: string): string {
  return readFileSync(resolve(import.meta.dirname, 'clipboard', `${name}.txt`), 'utf8');
}

async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await open(page, { ...(await contentOf(page)), blocks: [{ id: 'p', kind: 'paragraph', attrs: {}, sides: {} }] });
  await blockOf(page, 'fr', 'p').click();
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

/** Words with their marks as Markdown has them: a notation for tests alone. */
function shown(content: readonly Inline[] = []): string {
  return content
    .map((inline) => {
      if (inline.type === 'lineBreak') return '⏎';
      if (inline.type === 'link') return `[${shown(inline.content)}](${inline.href})`;
      if (inline.type !== 'text') return inline.type;
      const sign = inline.marks.map((mark) => ({ bold: '**', italic: '_', superscript: '^' })[String(mark)] ?? `{${mark}}`).join('');
      return `${sign}${inline.text}${sign}`;
    })
    .join('');
}

function outline(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.kind === 'table') {
      const { rows } = block.attrs;
      return `table ${rows
        .map((cells, row) =>
          shownPlaces(rows)
            .filter((place) => place.row === row)
            .map(({ column }) => `${shown(cells[column]?.sides.fr?.content)}${cells[column]?.merge ? '↔' : ''}`)
            .join(' | '),
        )
        .join(' / ')}`;
    }
    const level =
      block.kind === 'heading' ? block.attrs.level : block.kind === 'listItem' ? `${block.attrs.style[0]}${block.attrs.level}` : '';
    return `${block.kind}${level} ${shown(block.sides.fr?.content)}`.trim();
  });
}

const CASES: readonly [program: string, blocks: string[], dropped: RegExp | null][] = [
  [
    'word-desktop',
    [
      'heading1 Escale à Tanger',
      'paragraph Le port a traité **12\u202f000\u00a0conteneurs** en mai\u00a0; la\u00a0chambre parle d’un _record_\u202f!',
      'listItemb0 Quais',
      'listItemn1 Quai nord',
      'listItemn1 Quai sud',
      'paragraph Une phrase commentée.',
      'table **Trafic**↔ / Mai | 12\u202f000',
    ],
    /polices, couleurs, alignement, commentaires et images/,
  ],
  [
    'word-web',
    ['heading2 Порт Танжера', 'paragraph **Обработано** 12\u00a0000 контейнеров.', 'listItemb0 Причалы', 'listItemb1 Северный причал'],
    /polices/,
  ],
  [
    'libreoffice',
    [
      'heading2 Déroulé',
      'paragraph Départ à **9\u00a0h\u00a030**, retour le soir\u202f!',
      'listItemn0 Accueil',
      'listItemn0 Visite',
      'listItemb1 Terminal',
      'pageBreak',
      'paragraph Page suivante',
    ],
    /polices et alignement|polices, couleurs/,
  ],
  ['excel', ['table **Exportations**↔ | 2025 / Blé | 41\u202f000 | 12\u00a0%'], /alignement/],
  [
    'google-docs',
    ['heading2 Suites', 'paragraph Écrire au **port**^1^', 'listItemb0 Compte rendu', 'listItemb1 [Annexe](https://exemple.org/annexe)'],
    /polices/,
  ],
  [
    'browser',
    [
      'heading3 Brève',
      'paragraph Un [port](https://exemple.org/port),⏎deux quais\u00a0: ici.',
      'quotation Premier alinéa⏎Second alinéa',
      'paragraph Mot',
      'paragraph Sens',
    ],
    /images et liens/,
  ],
];

for (const [program, blocks, dropped] of CASES) {
  test(`what ${program} puts on the clipboard keeps its structure, and what is left behind is named`, async ({ composer: page }) => {
    await paste(page, { 'text/html': clipboard(program), 'text/plain': 'le texte seul' });
    await expect.poll(async () => outline((await contentOf(page)).blocks)).toEqual(blocks);
    if (dropped) await expect.poll(() => page.evaluate(() => window.composerPage.said().join(' '))).toMatch(dropped);
    expect(await page.evaluate(() => window.composerPage.errors)).toEqual([]);
  });
}

test('cells of a spreadsheet without HTML are a table, lines of text are paragraphs', async ({ composer: page }) => {
  await paste(page, { 'text/plain': 'Pays\tTonnes\r\nMaroc\t12\u202f000\r\n' });
  expect(outline((await contentOf(page)).blocks)).toEqual(['table Pays | Tonnes / Maroc | 12\u202f000']);
  await paste(page, { 'text/plain': 'Une ligne\u00a0: la première\n\nUne autre' });
  expect(outline((await contentOf(page)).blocks)).toEqual(['paragraph Une ligne\u00a0: la première', 'paragraph Une autre']);
});

test('a word pasted into a sentence is a word of it', async ({ composer: page }) => {
  await paste(page, { 'text/html': '<p>mot <b>gras</b></p>' });
  await page.keyboard.type(' suite');
  expect(outline((await contentOf(page)).blocks)).toEqual(['paragraph mot **gras** suite']);
});
