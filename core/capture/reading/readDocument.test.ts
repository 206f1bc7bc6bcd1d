import { expect, test } from 'vitest';
import { capture } from '../capture.ts';
import { READING_LIMITS } from './limits.ts';
import { isPlain, readDocument } from './readDocument.ts';
import { docxOf, paragraph } from './testDocx.ts';
import { pdfOf } from './testPdf.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const TEXT = 'Порт снова открыт.';

const files: [string, string, Uint8Array][] = [
  ['text', 'note.txt', bytes(TEXT)],
  ['markdown', 'note.md', bytes(`# ${TEXT}`)],
  ['html', 'note.html', bytes(`<p>${TEXT}</p>`)],
  ['html', 'saved without a name', bytes(`\ufeff<!-- saved -->\n<!DOCTYPE html><html><body><p>${TEXT}</p></body></html>`)],
  ['html', 'lies.txt', bytes(`<html><body>${TEXT}</body></html>`)],
  ['docx', 'note.docx', docxOf(paragraph(TEXT))],
  ['docx', 'lies.pdf', docxOf(paragraph(TEXT))],
  [
    'email',
    'note.eml',
    bytes(`From: a@b.example\r\nDate: Mon, 17 Mar 2025 10:00:00 +0300\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${TEXT}\r\n`),
  ],
  ['email', 'lies.txt', bytes(`Received: by b\r\nFrom: a@b.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${TEXT}\r\n`)],
];

test.each(files)('%s is told by its content: %s', async (format, name, file) => {
  expect(await readDocument(name, file)).toMatchObject({ format, text: TEXT });
});

test('a PDF is told by its content', async () => {
  const pdf = pdfOf([[{ text: 'Le port est ouvert.', x: 70, y: 700 }]]);
  expect(await readDocument('note.txt', pdf)).toMatchObject({ format: 'pdf', text: 'Le port est ouvert.' });
});

test('an article that begins like a letter is no e-mail, and one that quotes a tag is no page', () => {
  expect(isPlain('a.txt', bytes('Date: 3 mai 2025\n\nLe port rouvre.'))).toBe(true);
  expect(isPlain('a.txt', bytes('Le mot <html> y figure.'))).toBe(true);
  expect(isPlain('a.htm', bytes('<p>Bonjour</p>'))).toBe(false);
});

test('copied HTML is read as it was selected', async () => {
  expect(await readDocument('clipboard', bytes('<nav>Le port</nav>'), { pasted: true })).toMatchObject({ format: 'html', text: 'Le port' });
});

const compound = (stream: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(512), ...Buffer.from(stream, 'utf16le')]);

test.each([
  ['a Word file with a password', 'a.docx', compound('EncryptedPackage'), 'encrypted'],
  ['an old Word file', 'a.doc', compound('WordDocument'), 'unsupported'],
  ['an RTF file', 'a.rtf', bytes('{\\rtf1 Bonjour}'), 'unsupported'],
  ['a picture', 'a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'binary'],
  ['a web page above its limit', 'a.html', bytes(`<html>${' '.repeat(READING_LIMITS.html)}`), 'tooLarge'],
  ['a text above its limit', 'a.txt', bytes('a'.repeat(READING_LIMITS.text + 1)), 'tooLarge'],
  ['nothing', 'a.txt', new Uint8Array(), 'empty'],
])('%s is refused', async (_what, name, file, reason) => {
  await expect(readDocument(name, file)).rejects.toMatchObject({ reason });
});

test('controls and turns of direction do not come in, and what is found slices back', async () => {
  const words = '« Nous sommes\u001b prêts », a dé\u202eclaré la directrice du port, Vera Sokolova.';
  const { text } = await readDocument('a.txt', new TextEncoder().encode(`Le port attend sa digue depuis un an.\n\n${words}\n`));
  expect(text).not.toMatch(/\u202e|(?!\n)\p{Cc}/u);
  const { quotes } = capture(text);
  expect(quotes.map((quote) => text.slice(quote.start, quote.end))).toEqual(['Nous sommes prêts']);
});
