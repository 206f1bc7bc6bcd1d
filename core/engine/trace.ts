import { currentTexts, sameWords } from '../briefing/findings.ts';
import { type ReadPiece, readTrace } from '../exchange/docx/readTrace.ts';
import { printedText } from '../exchange/printedSides.ts';
import { tracedSources } from '../exchange/trace/fileTrace.ts';
import { fingerprint } from '../exchange/trace/fingerprint.ts';
import type { Library } from '../library/library.ts';
import { type ItemRef, itemRefSchema } from '../model/inline.ts';
import type { Item } from '../model/item.ts';
import { LANGS, type Lang } from '../model/language.ts';
import type { FileTrace, TracedPiece, TraceReport } from '../model/trace.ts';

/**
 * Holds a Word file against the library: every piece of the library in it, with its sources and whether it still says what its item says.
 * @throws NotAWordFile
 */
export function traceFile(bytes: Uint8Array, library: Library): TraceReport {
  const { trace, pieces } = readTrace(bytes);
  const sources = new Map(library.sources.list().map((source) => [source.id, source]));
  return {
    file: trace === null ? null : aboutFile(trace),
    briefing: trace === null ? null : briefingAgreement(trace, library),
    pieces: pieces.map((piece) => {
      const item = library.items.find(piece.itemId);
      const written = trace?.items.find(({ id }) => id === piece.itemId);
      const origins = written?.sources ?? (item === null ? [] : tracedSources(item, sources));
      return tracedPiece(piece, item, written?.revision ?? null, origins);
    }),
  };
}

function aboutFile({ briefingId, revision, reference, fingerprint: made }: FileTrace): TraceReport['file'] {
  return { briefingId, revision, reference, fingerprint: made };
}

function briefingAgreement(trace: FileTrace, library: Library): TraceReport['briefing'] {
  const briefing = library.briefings.find(trace.briefingId);
  if (briefing === null) return 'gone';
  return fingerprint(briefing) === trace.fingerprint ? 'same' : 'changed';
}

/** `revision`: of the item when it was inserted, as the file says. */
function tracedPiece(piece: ReadPiece, item: Item | null, revision: number | null, sources: TracedPiece['sources']): TracedPiece {
  const { itemId, lang, text } = piece;
  if (item === null) return { itemId, lang, text, agreement: 'gone', now: null, verification: null, sources };
  const said = (lang === null ? LANGS : [lang]).map((each) => sayings(item, each)).find((texts) => texts.length > 0) ?? [];
  const agrees = said.some((now) => sameWords(now, text) || (lang !== null && sameWords(printedText(now, lang), text)));
  const agreement = agrees ? 'agrees' : revision !== null && revision >= item.revision ? 'altered' : 'changed';
  return { itemId, lang, text, agreement, now: agrees ? null : nearest(said, item, text), verification: item.status, sources };
}

/** All an item may say in a text, since a file does not tell in which form it was inserted. */
function sayings(item: Item, lang: Lang): string[] {
  const piece = { type: 'itemRef', itemId: item.id, revision: item.revision, text: '', marks: [] } satisfies Omit<ItemRef, 'form'>;
  return itemRefSchema.shape.form.options.flatMap((form) => currentTexts({ ...piece, form }, item, lang));
}

/** What to show beside a piece that says something else: a figure for what has digits in a few words, else the item's sentence. */
function nearest(said: readonly string[], item: Item, text: string): string | null {
  const [first = null] = said;
  if (item.kind !== 'statistic') return first;
  return said.toSorted((a, b) => Math.abs(a.length - text.length) - Math.abs(b.length - text.length))[0] ?? first;
}
