import { ImageRun } from 'docx';
import type { WordPicture } from './wordDocument.ts';

/** The package measures pictures in pixels of a 96th of an inch. */
const EMU_PER_PIXEL = 9525;

/** A picture in the line; `id` is its number among the drawings. */
export function pictureRun({ mediaType, bytes, width, height, alt }: WordPicture, id: number): ImageRun {
  return new ImageRun({
    type: mediaType === 'image/jpeg' ? 'jpg' : mediaType === 'image/gif' ? 'gif' : 'png',
    data: bytes,
    transformation: { width: width / EMU_PER_PIXEL, height: height / EMU_PER_PIXEL },
    altText: { id: String(id), name: `Picture ${id}`, description: alt },
  });
}
