import type { BlockShape } from '../../../../core/briefing/rows.ts';
import type { Asset } from '../../../../core/model/asset.ts';
import type { Localized } from '../../../../core/model/language.ts';

/** An image is printed at most 16 cm wide; 300 dots an inch of that are 1,890 pixels, and more of them only make the file heavy. */
const MOST_PIXELS = 2000;
/** What need not be made smaller, in bytes. */
const SMALL = 1_500_000;
/** The width of the text in CSS pixels: narrower images are not blown up. */
const TEXT_WIDTH = 640;
const TAKEN = ['image/png', 'image/jpeg', 'image/gif'];

/** A picture the browser cannot read. */
export class NoImage extends Error {
  constructor(name: string, cause?: unknown) {
    super(`${name} is not an image`, { cause });
    this.name = 'NoImage';
  }
}

/** Whether a file says it is an image. */
export function isImage(file: Blob): boolean {
  return file.type.startsWith('image/');
}

/**
 * An image as it is kept: one that is larger than what a page can print is drawn smaller; formats that Word does not know become PNG.
 * @throws NoImage
 */
export async function saneImage(file: Blob, name: string): Promise<Blob> {
  const picture = await createImageBitmap(file).catch((error: unknown) => {
    throw new NoImage(name, error);
  });
  try {
    const edge = Math.max(picture.width, picture.height);
    if (TAKEN.includes(file.type) && edge <= MOST_PIXELS && file.size <= SMALL) return file;
    // A moving GIF that is drawn stands still.
    if (file.type === 'image/gif' && edge <= MOST_PIXELS) return file;
    const scale = Math.min(1, MOST_PIXELS / edge);
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
    const drawing = canvas.getContext('2d');
    if (!drawing) throw new NoImage(name);
    drawing.imageSmoothingQuality = 'high';
    drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
    // A photograph stays one; line art and text keep their sharp edges.
    return await canvas.convertToBlob(file.type === 'image/jpeg' ? { type: 'image/jpeg', quality: 0.88 } : { type: 'image/png' });
  } finally {
    picture.close();
  }
}

/** A figure of a kept image: no wider than it is on a screen, at most as wide as the text. */
export function figureShape({ id, width }: Asset, alt: Localized): Extract<BlockShape, { kind: 'figure' }> {
  const share = Math.max(0.1, Math.min(1, Math.round((width / TEXT_WIDTH) * 10) / 10));
  return { kind: 'figure', attrs: { assetId: id, width: share, alt, caption: { sides: {} } } };
}
