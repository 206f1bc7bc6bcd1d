import { $create, $getState, $setState, type LexicalNode, ParagraphNode, type RangeSelection } from 'lexical';
import { PARAGRAPH, sameShape, shapeAfter, type TextShape } from '../../../core/briefing/rows.ts';
import { blockIdState, onlyState, sideMarksState, textShapeState } from './blockState.ts';

/**
 * A block whose text the editor holds, of any kind: what it is lies in its state, so that changing a heading into a list item keeps
 * the node, and with it the block's id. It replaces Lexical's paragraph everywhere.
 */
export class TextBlockNode extends ParagraphNode {
  override $config() {
    return this.config('text-block', {
      extends: ParagraphNode,
      stateConfigs: [blockIdState, onlyState, sideMarksState, textShapeState],
    });
  }

  getShape(): TextShape {
    return $getState(this, textShapeState);
  }

  setShape(shape: TextShape): this {
    return sameShape(this.getShape(), shape) ? this : $setState(this, textShapeState, shape);
  }

  override createDOM(): HTMLElement {
    const shape = this.getShape();
    const element = document.createElement(tagOf(shape));
    describe(element, shape, $getState(this, blockIdState));
    return element;
  }

  override updateDOM(before: this, element: HTMLElement): boolean {
    const shape = this.getShape();
    if (tagOf(shape) !== tagOf($getState(before, textShapeState, 'direct'))) return true;
    describe(element, shape, $getState(this, blockIdState));
    return false;
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection: boolean): TextBlockNode {
    const next = $createTextBlock(shapeAfter(this.getShape(), false));
    this.insertAfter(next, restoreSelection);
    return next;
  }

  /** What Backspace does at a block's start is the structure feature's business. */
  override collapseAtStart(): boolean {
    return false;
  }
}

export function $createTextBlock(shape: TextShape = PARAGRAPH): TextBlockNode {
  return $create(TextBlockNode).setShape(shape);
}

export function $isTextBlock(node: LexicalNode | null | undefined): node is TextBlockNode {
  return node instanceof TextBlockNode;
}

function tagOf(shape: TextShape): string {
  switch (shape.kind) {
    case 'title':
      return 'h1';
    case 'heading':
      return `h${shape.attrs.level + 1}`;
    case 'quotation':
      return 'blockquote';
    case 'callout':
      return 'div';
    default:
      return 'p';
  }
}

/** Style sheets, and who looks for a block on the page, go by these. */
function describe(element: HTMLElement, shape: TextShape, id: string): void {
  // A field's text is no block of the document.
  if (id === '') delete element.dataset.blockId;
  else element.dataset.blockId = id;
  element.dataset.kind = shape.kind;
  element.toggleAttribute('data-level', false);
  element.toggleAttribute('data-style', false);
  element.toggleAttribute('data-tone', false);
  if (shape.kind === 'listItem') {
    element.dataset.level = String(shape.attrs.level);
    element.dataset.style = shape.attrs.style;
  }
  if (shape.kind === 'callout') element.dataset.tone = shape.attrs.tone;
}
