import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx } from './docxText.ts';
import { docxOf, footnotes, paragraph } from './testDocx.ts';

const reasonOf = (bytes: Uint8Array) =>
  readDocx(bytes).then(
    () => 'read',
    (error: { reason: string }) => error.reason,
  );

test('paragraphs, tables and notes of a Word file are read', async () => {
  const body = [
    paragraph('Le port rouvre en mai', ''),
    paragraph('La directrice l’a annoncé lundi', '<w:r><w:footnoteReference w:id="1"/></w:r>'),
    `<w:tbl><w:tr><w:tc>${paragraph('2024')}</w:tc><w:tc>${paragraph('38 M€')}</w:tc></w:tr></w:tbl>`,
  ].join('');
  const text = await readDocx(docxOf(body, footnotes('Conférence de presse du 17 mars.')));
  expect(text).toBe('Le port rouvre en mai\n\nLa directrice l’a annoncé lundi[1]\n\n2024\n\n38 M€\n\nConférence de presse du 17 mars.');
});

test('deleted text of tracked changes is not read, inserted text is', async () => {
  const body = `<w:p><w:r><w:t>Порт </w:t></w:r><w:del><w:r><w:delText>закрыт</w:delText></w:r></w:del><w:ins><w:r><w:t>открыт</w:t></w:r></w:ins></w:p>`;
  expect(await readDocx(docxOf(body))).toBe('Порт открыт');
});

test('a file that inflates without end is stopped while it is inflated, whatever size it declares', async () => {
  const bomb = docxOf('', { 'word/document.xml': new Uint8Array(201 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(1_000_000);
  // The size in the central directory and in the local header, of the only part that is this large.
  const view = new DataView(bomb.buffer, bomb.byteOffset);
  for (let at = 0; at < bomb.length - 4; at += 1) if (view.getUint32(at, true) === 201 * 1024 * 1024) view.setUint32(at, 100, true);
  expect(await reasonOf(bomb)).toBe('tooLarge');
});

test('too many entries are refused', async () => {
  const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`word/media/${at}.png`, '']));
  expect(await reasonOf(docxOf(paragraph('x'), many))).toBe('tooComplex');
});

test('a part with a document type is refused, in either encoding', async () => {
  const lol = '<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>';
  expect(await reasonOf(docxOf('', { 'word/document.xml': `<?xml version="1.0"?>${lol}` }))).toBe('damaged');
  expect(await reasonOf(docxOf('', { 'word/document.xml': new Uint8Array(Buffer.from(`\ufeff${lol}`, 'utf16le')) }))).toBe('damaged');
});

test('a part outside the file is not read', async () => {
  const outside = docxOf('<w:p/>', { '../../secret.xml': 'Ceci ne doit pas être lu.' });
  expect(await reasonOf(outside)).toBe('empty');
});

test.each([
  ['a cut file', docxOf(paragraph(Array.from({ length: 2_000 }, (_, at) => String(at * 7919)).join(' '))).subarray(0, 3_000), /^damaged$/],
  ['a part that is no XML', docxOf('', { 'word/document.xml': 'plain words' }), /damaged|empty/],
  [
    'tables inside tables without end',
    docxOf('<w:tbl><w:tr><w:tc>'.repeat(4_000) + '</w:tc></w:tr></w:tbl>'.repeat(4_000)),
    /tooComplex|damaged/,
  ],
  ['another archive', zipSync({ mimetype: strToU8('application/epub+zip') }), /unsupported/],
  ['no text', docxOf('<w:p/>'), /empty/],
])('%s is refused', async (_what, bytes, reason) => {
  expect(await reasonOf(bytes)).toMatch(reason);
});
