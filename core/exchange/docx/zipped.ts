import { type Zippable, zipSync } from 'fflate';

/** The earliest time a zip entry can have, as a local time without a zone: it reads the same on a machine of any zone. */
const ENTRY_TIME = '1980-01-01T00:00:00';
/** What is compressed already. */
const PACKED = /\.(?:png|jpe?g|gif|xlsx)$/;

/** Parts as a zip archive, in their order. Equal parts give equal bytes: no entry says when it was packed. */
export function zipped(parts: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const [name, bytes] of parts) entries[name] = [bytes, { mtime: new Date(ENTRY_TIME), level: PACKED.test(name) ? 0 : 6 }];
  return zipSync(entries);
}
