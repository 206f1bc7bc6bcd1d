import { $create, $getState, $setState, DecoratorNode, type LexicalNode } from 'lexical';
import { type BlockShape, sameShape } from '../../../core/briefing/rows.ts';
import { $blockId, blockIdState, objectShapeState, onlyState } from './blockState.ts';

/** What the screen needs to show a block that is edited as a whole. */
export interface ObjectBlockView {
  id: string;
  shape: BlockShape;
}

/** A block that is edited as a whole: a table, a statistic table, a page break. Each side's node holds the cells of both languages. */
export class ObjectBlockNode extends DecoratorNode<ObjectBlockView> {
  override $config() {
    return this.config('object-block', {
      extends: DecoratorNode,
      stateConfigs: [blockIdState, onlyState, objectShapeState],
    });
  }

  getShape(): BlockShape {
    return $getState(this, objectShapeState);
  }

  setShape(shape: BlockShape): this {
    return sameShape(this.getShape(), shape) ? this : $setState(this, objectShapeState, shape);
  }

  override isInline(): false {
    return false;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    this.#describe(element);
    return element;
  }

  override updateDOM(_before: this, element: HTMLElement): boolean {
    this.#describe(element);
    return false;
  }

  #describe(element: HTMLElement): void {
    element.dataset.kind = this.getShape().kind;
    element.dataset.blockId = $blockId(this);
  }

  /** The words of the cells belong to the block's data; what is copied as plain text is only where it stood. */
  override getTextContent(): string {
    return '\n';
  }

  override decorate(): ObjectBlockView {
    return { id: $blockId(this), shape: this.getShape() };
  }
}

export function $createObjectBlock(shape: BlockShape): ObjectBlockNode {
  return $create(ObjectBlockNode).setShape(shape);
}

export function $isObjectBlock(node: LexicalNode | null | undefined): node is ObjectBlockNode {
  return node instanceof ObjectBlockNode;
}
