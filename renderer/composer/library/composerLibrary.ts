import type { Asset } from '../../../core/model/asset.ts';
import type { Block } from '../../../core/model/briefing.ts';
import type { BlockForm, PieceRequest, PieceWording, Suggestion } from '../../../core/model/insertion.ts';
import type { Lang } from '../../../core/model/language.ts';
import type { LinkedPiece, PieceStatus, PlacedPiece } from '../../../core/model/pieceStatus.ts';
import type { Id } from '../../../core/model/record.ts';

/** What the composer asks of the library. It works without one, and then offers nothing from it. */
export interface ComposerLibrary {
  /** The records that a few typed letters may mean. */
  suggest(query: string, lang: Lang, types: Suggestion['type'][]): Promise<Suggestion[]>;
  /** An item as blocks; `introduced` are the sources the text has named in full before. */
  blocks(itemId: Id, form: BlockForm | undefined, introduced: Id[]): Promise<Block[]>;
  /** A record as it stands inside a sentence. */
  wording(piece: PieceRequest, introduced: Id[]): Promise<PieceWording>;
  /** How pieces stand to their records, in the order they are asked about. */
  statuses(pieces: PlacedPiece[]): Promise<PieceStatus[]>;
  /** Where the record of a piece is shown. */
  addressOf(piece: LinkedPiece): string;
  /** The words somebody has added to the dictionaries. */
  words(): Promise<Record<Lang, string[]>>;
  addWord(lang: Lang, word: string): Promise<unknown>;
  /** The bytes of an image; null when it is gone. */
  image(id: Id): Promise<Blob | null>;
  /** Keeps an image. */
  keepImage(file: Blob, name: string): Promise<Asset>;
  /** Tells a person, in words, of something that failed. */
  tell(error: unknown): void;
}
