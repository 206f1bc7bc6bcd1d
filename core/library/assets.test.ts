import { expect, test } from 'vitest';
import { readImage } from './imageHeader.ts';
import { testLibrary } from './testLibrary.ts';

/** The smallest PNG: one pixel. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** The head of a JPEG file: start, an application segment, and the frame that says how large it is. */
function jpegHead(width: number, height: number): Uint8Array {
  const bytes = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1];
  return Uint8Array.from(bytes);
}

test('an image is kept once, under the hash of its bytes, and comes back to the byte', () => {
  const library = testLibrary();
  const first = library.keepAsset(PNG);
  expect(first).toMatchObject({ mediaType: 'image/png', width: 1, height: 1 });
  expect(first.id).toMatch(/^[0-9a-f]{64}$/);
  expect(library.keepAsset(PNG)).toEqual(first);
  expect(Buffer.from(library.asset(first.id)?.bytes ?? []).equals(PNG)).toBe(true);
  expect(library.asset('nothing')).toBeNull();
});

test('kind and size are read from the first bytes', () => {
  expect(readImage(jpegHead(640, 480))).toEqual({ mediaType: 'image/jpeg', width: 640, height: 480 });
  const gif = Uint8Array.from([...Buffer.from('GIF89a'), 32, 3, 88, 2]);
  expect(readImage(gif)).toEqual({ mediaType: 'image/gif', width: 800, height: 600 });
  expect(readImage(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull();
});

test.each([
  ['no image', Buffer.from('Ceci est une lettre.'), 'unsupported'],
  ['nothing', new Uint8Array(), 'unsupported'],
  ['a JPEG file that was cut off', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'damaged'],
  ['a PNG file that was cut off', PNG.subarray(0, 12), 'damaged'],
  ['more pixels than a page can show', jpegHead(20_000, 10), 'tooLarge'],
  ['more bytes than an image for a page has', Buffer.concat([PNG, Buffer.alloc(11 * 1024 * 1024)]), 'tooLarge'],
] as const)('%s is refused', (_what, bytes, reason) => {
  const library = testLibrary();
  expect(() => library.keepAsset(bytes)).toThrow(expect.objectContaining({ name: 'AssetRefused', reason }));
});
