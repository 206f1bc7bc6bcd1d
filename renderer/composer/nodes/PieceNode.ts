import { $create, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import { contentText } from '../../../core/briefing/side.ts';
import { type Inline, inlineSchema } from '../../../core/model/inline.ts';

/** A piece of the text that is one thing: a piece of the library, a citation, a footnote. */
export type Piece = Extract<Inline, { type: 'itemRef' | 'nameRef' | 'citation' | 'footnote' }>;

export function isPiece(inline: Inline): inline is Piece {
  return inline.type === 'itemRef' || inline.type === 'nameRef' || inline.type === 'citation' || inline.type === 'footnote';
}

const NOTHING: Piece = { type: 'footnote', content: [] };

const pieceState = createState('piece', {
  parse: (value): Piece => {
    const inline = inlineSchema.safeParse(value).data;
    return inline && isPiece(inline) ? inline : NOTHING;
  },
  isEqual: (one, other) => one === other || JSON.stringify(one) === JSON.stringify(other),
});

/** A piece in the text: shown with its words, moved, copied and deleted as one. */
export class PieceNode extends DecoratorNode<null> {
  override $config() {
    return this.config('piece', { extends: DecoratorNode, stateConfigs: [pieceState] });
  }

  getPiece(): Piece {
    return $getState(this, pieceState);
  }

  setPiece(piece: Piece): this {
    return $setState(this, pieceState, piece);
  }

  override isInline(): true {
    return true;
  }

  override createDOM(): HTMLElement {
    const piece = this.getPiece();
    const element = document.createElement('span');
    element.dataset.piece = piece.type;
    element.title = pieceNote(piece);
    // The number of a note is counted by the style sheet; a screen reader hears what the note says.
    if (piece.type === 'citation' || piece.type === 'footnote') {
      element.setAttribute('role', 'note');
      element.setAttribute('aria-label', pieceNote(piece));
    } else {
      element.textContent = piece.text;
      element.dataset.marks = piece.marks.join(' ');
      element.toggleAttribute('data-detached', piece.detached === true);
    }
    return element;
  }

  override updateDOM(before: this): boolean {
    return $getState(before, pieceState, 'direct') !== this.getPiece();
  }

  /** What is copied as plain text, and what the caret steps over. */
  override getTextContent(): string {
    const piece = this.getPiece();
    return piece.type === 'itemRef' || piece.type === 'nameRef' ? piece.text : '';
  }

  override decorate(): null {
    return null;
  }
}

export function $createPiece(piece: Piece): PieceNode {
  return $setState($create(PieceNode), pieceState, piece);
}

export function $isPiece(node: LexicalNode | null | undefined): node is PieceNode {
  return node instanceof PieceNode;
}

/** What the pointer is told: the words of a note, else of the piece. */
export function pieceNote(piece: Piece): string {
  if (piece.type === 'footnote') return contentText(piece.content);
  if (piece.type === 'citation') return piece.locator ? `${piece.text}, ${piece.locator}` : piece.text;
  return piece.text;
}
