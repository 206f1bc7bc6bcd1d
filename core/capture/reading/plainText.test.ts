import { expect, test } from 'vitest';
import { CaptureInputError } from './captureInput.ts';
import { READING_LIMITS } from './limits.ts';
import { decodeText } from './plainText.ts';

const FRENCH = 'L’été dernier, la délégation a visité « l’usine » de Kénitra : œuvre inachevée, coût élevé.';
const RUSSIAN = 'Делегация посетила завод «Прогресс» в Кенитре — объём работ ещё не оценён.';
const WORDS = {
  fr: "L'été dernier, la délégation a visité l'usine à Kénitra.",
  ru: 'Делегация посетила завод в Кенитре, объём работ ещё не оценён.',
};

/** Bytes of a text in a single-byte encoding, by asking the decoder for each of the 256. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) table.set(new TextDecoder(encoding).decode(new Uint8Array([byte])), byte);
  return Uint8Array.from(text, (letter) => table.get(letter) ?? 0x3f);
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let index = 0; index < units.length; index += 1) view.setUint16(index * 2, units.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}

test.each([FRENCH, RUSSIAN])('UTF-8 is read with and without its mark: %s', (text) => {
  const bytes = new TextEncoder().encode(text);
  expect(decodeText(bytes)).toEqual({ text, encoding: 'utf-8' });
  expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]))).toEqual({ text, encoding: 'utf-8' });
});

test.each([
  [FRENCH, true],
  [FRENCH, false],
  [RUSSIAN, true],
  [RUSSIAN, false],
])('UTF-16 is read with its mark: %s, little-endian %s', (text, littleEndian) => {
  expect(decodeText(utf16(text, littleEndian, true)).text).toBe(text);
});

test.each([true, false])('UTF-16 without a mark is known by its zero bytes, little-endian %s', (littleEndian) => {
  expect(decodeText(utf16(FRENCH, littleEndian, false)).text).toBe(FRENCH);
  expect(decodeText(utf16(RUSSIAN, littleEndian, false)).text).toBe(RUSSIAN);
});

test.each([
  ['windows-1252', WORDS.fr],
  ['windows-1251', WORDS.ru],
  ['koi8-r', WORDS.ru],
  ['ibm866', WORDS.ru],
])('%s is told from the other single-byte encodings', (encoding, text) => {
  expect(decodeText(encode(text, encoding))).toEqual({ text, encoding });
});

test.each([
  ['empty', new Uint8Array()],
  ['empty', new TextEncoder().encode(' \n\t ')],
  ['binary', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1, 2, 3, 0, 0, 0])],
  ['tooLarge', new Uint8Array(READING_LIMITS.text + 1)],
] as const)('what is %s is refused with its reason', (reason, bytes) => {
  expect(() => decodeText(bytes)).toThrow(CaptureInputError);
  try {
    decodeText(bytes);
  } catch (error) {
    expect(error).toMatchObject({ reason });
  }
});
