import type { Person } from '../model/authority.ts';
import type { Item } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import type { LinkedPiece, PieceStatus } from '../model/pieceStatus.ts';
import type { Id } from '../model/record.ts';
import type { Source } from '../model/source.ts';
import { currentTexts, sameWords } from './findings.ts';
import { cite } from './reference.ts';

/** Finds the records of pieces as they are now; null for one that is gone. */
interface StatusLookups {
  item(id: Id): Item | null;
  person(id: Id): Person | null;
  source(id: Id): Source | null;
}

const CURRENT: PieceStatus = { status: 'current' };
const GONE: PieceStatus = { status: 'gone' };

/** Whether a piece in the text of a language still says what its record says; differences of typography are none. A detached piece is always current. */
export function pieceStatus(piece: LinkedPiece, lang: Lang, lookups: StatusLookups): PieceStatus {
  if (piece.type === 'citation') {
    const source = lookups.source(piece.sourceId);
    if (source === null) return GONE;
    const references = [cite(source, lang, false).text, cite(source, lang, true).text];
    return held(piece, references, source.revision);
  }
  if (piece.detached) return CURRENT;
  if (piece.type === 'itemRef') {
    const item = lookups.item(piece.itemId);
    return item === null ? GONE : held(piece, currentTexts(piece, item, lang), item.revision);
  }
  const person = lookups.person(piece.personId);
  if (person === null) return GONE;
  const name = person.names[lang];
  return held(piece, name === undefined ? [] : [piece.form === 'long' ? name.full : name.family || name.full], person.revision);
}

/** A piece against what its record would say: the first text is what would be inserted, any of them is right. */
function held(piece: LinkedPiece, texts: readonly string[], revision: number): PieceStatus {
  const [now] = texts;
  if (piece.revision >= revision || now === undefined || texts.some((text) => sameWords(text, piece.text))) return CURRENT;
  return { status: 'changed', now: { ...piece, revision, text: now }, kept: { ...piece, revision } };
}
