import type { AssetType } from '../model/asset.ts';

/** What the head of an image file says: its kind, and its size in pixels; 0 where that cannot be read. */
export interface ImageHeader {
  mediaType: AssetType;
  width: number;
  height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const GIF = [0x47, 0x49, 0x46, 0x38];

/** Kind and size of an image, told by its first bytes; null when it is none of the kinds documents may hold. Never throws. */
export function readImage(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (begins(bytes, PNG)) return { mediaType: 'image/png', ...(bytes.length < 24 ? NO_SIZE : pngSize(view)) };
  if (begins(bytes, GIF)) return { mediaType: 'image/gif', ...(bytes.length < 10 ? NO_SIZE : gifSize(view)) };
  return begins(bytes, JPEG) ? { mediaType: 'image/jpeg', ...jpegSize(view) } : null;
}

const NO_SIZE = { width: 0, height: 0 };

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The IHDR chunk comes first (ISO/IEC 15948, 11.2.2). */
function pngSize(view: DataView) {
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function gifSize(view: DataView) {
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Size stands in the frame header (ISO/IEC 10918-1, B.2.2), whose place depends on what stands before it. */
function jpegSize(view: DataView) {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    // 0xFF before a marker is fill.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    const length = view.getUint16(at + 2);
    if (length < 2) return NO_SIZE;
    at += 2 + length;
  }
  return NO_SIZE;
}
