import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** A file of the built interface, ready to be answered by a shell. */
export interface PageFile {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
  /** Its name carries a hash of its content, so that it never changes. */
  immutable: boolean;
}

const MEDIA_TYPES: Record<string, string> = {
  '.aff': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Reads the file a shell's page asks for by `urlPath` (the path of an address, still percent-encoded), or null when there is none.
 * Nothing outside `folder` is ever read: not by `..`, however encoded, not by a drive letter, not through a symbolic link; and nothing
 * of a kind the interface is not made of.
 */
export async function readPageFile(folder: string, urlPath: string): Promise<PageFile | null> {
  const parts = pathParts(urlPath);
  if (parts === null) return null;
  const name = parts.at(-1) ?? 'index.html';
  const mediaType = MEDIA_TYPES[extname(name).toLowerCase()];
  if (mediaType === undefined) return null;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, ...(parts.length === 0 ? [name] : parts)));
    if (!file.startsWith(root + sep)) return null;
    return { bytes: new Uint8Array(await readFile(file)), mediaType, immutable: parts[0] === 'assets' };
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

/** The names between the slashes of an address; null when one of them could mean something else to a file system. */
function pathParts(urlPath: string): string[] | null {
  const parts: string[] = [];
  for (const encoded of urlPath.split('/')) {
    if (encoded === '') continue;
    let part: string;
    try {
      part = decodeURIComponent(encoded);
    } catch (error) {
      if (error instanceof URIError) return null;
      throw error;
    }
    // Hidden files are refused with `.` and `..`; a colon is a drive or a stream on Windows.
    if (part.startsWith('.') || /[/\\:\0]/.test(part)) return null;
    parts.push(part);
  }
  return parts;
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP'].includes(String(error.code));
}
