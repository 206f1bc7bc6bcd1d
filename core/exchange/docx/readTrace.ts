import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { WORD_LANG } from '../../model/briefing.ts';
import { LANGS, type Lang } from '../../model/language.ts';
import { type FileTrace, fileTraceSchema } from '../../model/trace.ts';
import { OWN_TAG } from '../review/reviewTable.ts';
import { type ReadDocument, type ReadParagraph, readText } from './readText.ts';
import { TRACE_NAMESPACE } from './traceParts.ts';

/** A file that is not a Word file, or a broken one. */
export class NotAWordFile extends Error {
  override name = 'NotAWordFile';
}

/** A library piece as it stands in a file. */
export interface ReadPiece {
  itemId: string;
  text: string;
  lang: Lang | null;
}

/** Larger than any part of this kind that is written. */
const LARGEST_TRACE = 16 * 1024 * 1024;

/**
 * The library pieces of a Word file, in their order, and what the file says of itself (null when it says nothing, or nothing
 * that can be read).
 * @throws NotAWordFile
 */
export function readTrace(bytes: Uint8Array): { trace: FileTrace | null; pieces: ReadPiece[] } {
  const { paragraphs, notes } = textOf(bytes);
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => /^customXml\/item\d+\.xml$/.test(name) && originalSize <= LARGEST_TRACE,
  });
  const traces = Object.values(parts).map((part) => traceOf(strFromU8(part)));
  return {
    trace: traces.find((trace) => trace !== null) ?? null,
    pieces: [...paragraphs, ...[...notes.values()].flat()].flatMap(piecesOf),
  };
}

function textOf(bytes: Uint8Array): ReadDocument {
  try {
    return readText(bytes);
  } catch (error) {
    throw new NotAWordFile('The file is not a Word file, or it is damaged', { cause: error });
  }
}

/** The content controls of a paragraph that name an item, each as one piece. */
function piecesOf(paragraph: ReadParagraph): ReadPiece[] {
  const pieces: (ReadPiece & { control: number })[] = [];
  for (const { tag, control, text, lang } of paragraph.runs) {
    if (tag === null || control === null || tag.startsWith(OWN_TAG)) continue;
    const last = pieces.at(-1);
    if (last?.control === control) last.text += text;
    else pieces.push({ itemId: tag, text, lang: LANGS.find((each) => WORD_LANG[each] === lang) ?? null, control });
  }
  return pieces.map(({ itemId, text, lang }) => ({ itemId, text, lang }));
}

/** The trace a custom XML part holds; null for a part of somebody else's, or one that was damaged. */
function traceOf(xml: string): FileTrace | null {
  const read: { head: Record<string, string> | null; items: { id: string; revision: number; sources: unknown[] }[]; broken: boolean } = {
    head: null,
    items: [],
    broken: false,
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    read.broken = true;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (uri !== TRACE_NAMESPACE || read.broken) return;
    const values = Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value]));
    if (local === 'trace') read.head = values;
    else if (local === 'item') {
      const { id = '', revision } = values;
      read.items.push({ id, revision: Number(revision), sources: [] });
    } else if (local === 'source') {
      const { id, reference, start, end } = values;
      read.items.at(-1)?.sources.push({ id, reference, start: Number(start), end: Number(end) });
    }
  });
  parser.write(xml).close();
  if (read.broken || read.head === null) return null;
  const { briefing, revision, reference, fingerprint } = read.head;
  const trace = { briefingId: briefing, revision: Number(revision), reference, fingerprint, items: read.items };
  const parsed = fileTraceSchema.safeParse(trace);
  return parsed.success ? parsed.data : null;
}
