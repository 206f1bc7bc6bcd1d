import { expect, test } from 'vitest';
import { readPdf } from './pdfText.ts';
import { LOCKED, pdfOf, type TestLine } from './testPdf.ts';

/** Lines of one column, from the top; null leaves a line free. */
function column(texts: readonly (string | null)[], top = 760): TestLine[] {
  return texts.flatMap((text, at) => (text === null ? [] : [{ text, x: 70, y: top - at * 14 }]));
}

const reasonOf = (bytes: Uint8Array) =>
  readPdf(bytes).then(
    () => 'read',
    (error: { reason: string }) => error.reason,
  );

test('lines and divided words are joined, and paragraphs stay apart', async () => {
  const lines = column([
    'La directrice du port, Maëlle Guivarc’h, a présenté lundi le calendrier de la réou-',
    'verture des quais, que les armateurs attendaient depuis près de dix-huit mois. La vice-',
    'présidente de la région était là.',
    null,
    '« Nous avons tenu les délais », a-t-elle déclaré devant les élus réunis dans la criée.',
  ]);
  const heading = { text: 'Kéroual : le port rouvre', x: 70, y: 790, size: 16 };
  expect(await readPdf(pdfOf([[heading, ...lines]]))).toBe(
    [
      'Kéroual : le port rouvre',
      'La directrice du port, Maëlle Guivarc’h, a présenté lundi le calendrier de la réouverture des quais, que les armateurs attendaient depuis près de dix-huit mois. La vice-présidente de la région était là.',
      '« Nous avons tenu les délais », a-t-elle déclaré devant les élus réunis dans la criée.',
    ].join('\n\n'),
  );
});

test('running heads and page numbers are left out, and a paragraph goes on over the page', async () => {
  const texts = [
    [
      'Le chantier a coûté trente-huit millions d’euros, dont un tiers a été versé par la région et',
      'le reste par les communes du littoral, par l’État et par les entreprises qui se servent des',
    ],
    ['quais toute l’année.', 'Une seconde phase doit commencer à l’automne.'],
    ['Elle concernera le terminal.', 'Le maire s’en est réjoui.'],
  ];
  const pages = texts.map((lines, at) => [
    { text: 'Courrier du Littoral – mars 2025', x: 70, y: 810, size: 9 },
    ...column(lines),
    { text: `– ${at + 1} –`, x: 290, y: 30, size: 9 },
  ]);
  const text = await readPdf(pdfOf(pages));
  expect(text).not.toContain('Courrier');
  expect(text).not.toMatch(/– \d –/);
  expect(text).toContain('qui se servent des quais toute l’année.');
  expect(text.split('\n\n')).toHaveLength(4);
});

test('pages that hold nothing but the same line keep it', async () => {
  const slide = [{ text: 'Le port rouvre.', x: 70, y: 700 }];
  expect(await readPdf(pdfOf([slide, slide]))).toBe('Le port rouvre.\n\nLe port rouvre.');
});

test('an indent begins a paragraph', async () => {
  const lines = [
    { text: 'Les quais ont été refaits, les grues changées, et la gare maritime a été agrandie cet hiver.', x: 70, y: 700 },
    { text: 'La direction attend deux cents escales par an, contre cent vingt avant les travaux de fond.', x: 90, y: 686 },
  ];
  expect((await readPdf(pdfOf([lines]))).split('\n\n')).toHaveLength(2);
});

test('the report of pages goes to the last', async () => {
  const told: string[] = [];
  await readPdf(pdfOf([column(['Première page.']), column(['Seconde page.'])]), (done, total) => told.push(`${done}/${total}`));
  expect(told).toEqual(['1/2', '2/2']);
});

test.each([
  ['a file with a password', pdfOf([column(['Secret'])], LOCKED), 'encrypted'],
  ['two thousand pages', pdfOf(Array.from({ length: 2_000 }, () => column(['x']))), 'tooLarge'],
  ['pages without text', pdfOf([[]]), 'empty'],
  ['what only begins as a PDF', new TextEncoder().encode(`%PDF-1.7\n${'rien '.repeat(50)}`), 'damaged'],
])('%s is refused', async (_what, bytes, reason) => {
  expect(await reasonOf(bytes)).toBe(reason);
});
