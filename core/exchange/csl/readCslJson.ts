import { type BibliographyEntry, brokenEntry, entryOf, lineCounter } from './bibliography.ts';

/**
 * The entries of a CSL-JSON file, a list of objects (Zotero) or one with such a list in `items`. Objects are read one by one, so that a
 * broken one, or a file that was cut off, costs no other.
 */
export function readCslJson(text: string): BibliographyEntry[] {
  const lineAt = lineCounter(text);
  const entries = objectsOf(text).map(({ offset, object }) => {
    const line = lineAt(offset);
    const parsed = parse(object);
    return parsed === undefined ? brokenEntry(line, object) : entryOf(line, parsed, object);
  });
  return entries.length === 0 ? [brokenEntry(1, text)] : entries;
}

function parse(object: string): unknown {
  try {
    return JSON.parse(object);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The objects directly in the list. One that does not close ends where the next one seems to begin. */
function objectsOf(text: string): { offset: number; object: string }[] {
  const objects: { offset: number; object: string }[] = [];
  let at = text.indexOf('{', Math.max(0, text.indexOf('[')));
  while (at >= 0) {
    const end = closingBrace(text, at);
    const sound = end !== null && parse(text.slice(at, end)) !== undefined;
    const next = sound ? end : nextObject(text, at);
    objects.push({ offset: at, object: text.slice(at, next) });
    const rest = /^[\s,]*(?=\{)/.exec(text.slice(next, next + 1000));
    at = rest === null ? (sound ? -1 : text.indexOf('{', next)) : next + rest[0].length;
  }
  return objects;
}

/** The offset behind the brace that closes the one at `start`; null when none does. */
function closingBrace(text: string, start: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const mark = text[at];
    if (quoted) {
      if (mark === '\\') at += 1;
      else if (mark === '"') quoted = false;
    } else if (mark === '"') quoted = true;
    else if (mark === '{') depth += 1;
    else if (mark === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

function nextObject(text: string, start: number): number {
  const boundary = /\}\s*,\s*(?=\{\s*")/g;
  boundary.lastIndex = start;
  const found = boundary.exec(text);
  return found === null ? text.length : found.index + 1;
}
