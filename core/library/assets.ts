import { createHash } from 'node:crypto';
import { ASSET_LIMITS, type Asset, type AssetType } from '../model/asset.ts';
import type { Id } from '../model/record.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import { readImage } from './imageHeader.ts';

/** Why an image is not taken. */
export type AssetRefusal = 'unsupported' | 'tooLarge' | 'damaged';

/** An image that cannot be kept; nothing was stored. */
export class AssetRefused extends Error {
  readonly reason: AssetRefusal;

  constructor(reason: AssetRefusal, detail: string) {
    super(detail);
    this.name = 'AssetRefused';
    this.reason = reason;
  }
}

/**
 * Keeps an image, each once however often it is handed in.
 * @throws AssetRefused when it is no image of a kind that documents may hold, too large, or without a readable head
 */
export function keepAsset(db: WriteDatabase, bytes: Uint8Array, at: string): Asset {
  const asset = describeAsset(bytes);
  db.run(
    'INSERT INTO asset (id, media_type, width, height, bytes, created_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
    asset.id,
    asset.mediaType,
    asset.width,
    asset.height,
    Buffer.from(bytes),
    at,
  );
  return asset;
}

/** The image of an id with its bytes; null when there is none. */
export function findAsset(db: ReadDatabase, id: Id): (Asset & { bytes: Uint8Array }) | null {
  const row = db.get<{ id: Id; media_type: AssetType; width: number; height: number; bytes: Uint8Array }>(
    'SELECT id, media_type, width, height, bytes FROM asset WHERE id = ?',
    id,
  );
  if (row === undefined) return null;
  const { media_type: mediaType, ...rest } = row;
  return { ...rest, mediaType };
}

function describeAsset(bytes: Uint8Array): Asset {
  const { bytes: most, edge } = ASSET_LIMITS;
  if (bytes.length > most) throw new AssetRefused('tooLarge', `${bytes.length} bytes, ${most} at most`);
  const image = readImage(bytes);
  if (image === null) throw new AssetRefused('unsupported', 'neither PNG nor JPEG nor GIF');
  const { mediaType, width, height } = image;
  if (width === 0 || height === 0) throw new AssetRefused('damaged', 'its size cannot be read');
  if (Math.max(width, height) > edge) throw new AssetRefused('tooLarge', `${width} × ${height} pixels, ${edge} at most`);
  return { id: createHash('sha256').update(bytes).digest('hex'), mediaType, width, height };
}
