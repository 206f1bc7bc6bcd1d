import { useCallback, useEffect, useState } from 'react';
import { LANGS } from '../../../core/model/language.ts';
import type { PieceStatus, PlacedPiece } from '../../../core/model/pieceStatus.ts';
import type { CommandContext } from '../commands.ts';
import { linkedPieces, markPieces, pieceKey } from '../features/linked/linkedPieces.ts';

/** Pieces come and go by edits; their records are asked about once the text has rested for so long, in milliseconds. */
const RESTED = 800;

/** How the pieces of the text stand to their records: asked when the text is opened, has changed, and when the window comes back. */
export function useStatuses({ pair, library }: CommandContext): ReadonlyMap<string, PieceStatus> {
  const [statuses, setStatuses] = useState<ReadonlyMap<string, PieceStatus>>(new Map());
  const ask = useCallback(async () => {
    if (!library) return;
    const pieces = linkedPieces(pair.blocks());
    if (pieces.length === 0) return setStatuses((now) => (now.size === 0 ? now : new Map()));
    try {
      const answers = await library.statuses(pieces);
      setStatuses(new Map(pieces.flatMap((placed, index) => (answers[index] ? [[pieceKey(placed), answers[index]]] : []))));
    } catch (error) {
      // Without the engine nothing is known of the records; the app says that it is away, and this asks again later.
      console.warn('The pieces of the text could not be compared with the library', error);
    }
  }, [pair, library]);
  useEffect(() => {
    void ask();
    let timer: ReturnType<typeof setTimeout> | null = null;
    const later = () => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void ask(), RESTED);
    };
    const leave = pair.subscribe(({ kind }) => {
      if (kind === 'structure') later();
    });
    window.addEventListener('focus', later);
    return () => {
      leave();
      window.removeEventListener('focus', later);
      if (timer !== null) clearTimeout(timer);
    };
  }, [pair, ask]);
  useEffect(() => {
    const mark = () => {
      const statusOf = (placed: PlacedPiece) => statuses.get(pieceKey(placed))?.status;
      for (const lang of LANGS) markPieces(pair, lang, statusOf);
    };
    mark();
    return pair.subscribe(({ kind }) => {
      if (kind !== 'selection' && statuses.size > 0) mark();
    });
  }, [pair, statuses]);
  return statuses;
}

/** The pieces whose record has changed, in the order of the text. */
export function changedPieces(
  { pair }: CommandContext,
  statuses: ReadonlyMap<string, PieceStatus>,
): { placed: PlacedPiece; status: Extract<PieceStatus, { status: 'changed' }> }[] {
  if (![...statuses.values()].some(({ status }) => status === 'changed')) return [];
  return linkedPieces(pair.blocks()).flatMap((placed) => {
    const status = statuses.get(pieceKey(placed));
    return status?.status === 'changed' ? [{ placed, status }] : [];
  });
}
