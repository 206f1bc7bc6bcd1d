import { strToU8, Zip, ZipDeflate } from 'fflate';
import { BUNDLE_KINDS, BUNDLE_VERSION, type Bundled, MANIFEST, type Manifest } from './bundleFormat.ts';

const RECORDS_PER_ENTRY = 500;

/** Writes a bundle. `records` come in the order in which they point to one another, kind after kind. */
export function writeBundle(records: readonly Bundled[], { program, now }: { program: string; now: string }): Uint8Array {
  const pieces: Uint8Array[] = [];
  const failures: Error[] = [];
  const zip = new Zip((error, piece) => {
    if (error) failures.push(error);
    else pieces.push(piece);
  });
  const add = (name: string, content: unknown) => {
    const entry = new ZipDeflate(name, { level: 6 });
    // The same library gives the same bytes: entries have no time of their own.
    entry.mtime = now;
    zip.add(entry);
    entry.push(strToU8(JSON.stringify(content)), true);
  };
  const manifest: Manifest = { format: 'diptych', version: BUNDLE_VERSION, program, createdAt: now, records: records.length };
  add(MANIFEST, manifest);
  for (const kind of BUNDLE_KINDS) {
    const ofKind = records.filter((record) => record.kind === kind);
    for (let from = 0; from < ofKind.length; from += RECORDS_PER_ENTRY) {
      const number = String(from / RECORDS_PER_ENTRY + 1).padStart(4, '0');
      add(`${kind}/${number}.json`, ofKind.slice(from, from + RECORDS_PER_ENTRY));
    }
  }
  zip.end();
  if (failures[0]) throw failures[0];
  return new Uint8Array(Buffer.concat(pieces));
}
