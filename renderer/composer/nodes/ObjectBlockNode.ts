import { $create, $getEditor, $getState, $setState, DecoratorNode, type DOMConversion, type LexicalNode } from 'lexical';
import { type BlockShape, sameShape } from '../../../core/briefing/rows.ts';
import type { Cell } from '../../../core/model/briefing.ts';
import { LANGS } from '../../../core/model/language.ts';
import { $blockId, blockIdState, objectShapeState, onlyState } from './blockState.ts';
import { namespaceOf } from './editorNamespace.ts';
import { cellsOfTable } from './pastedHtml.ts';

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
      importDOM: { table: (element: HTMLElement) => (element instanceof HTMLTableElement ? pastedTable(element) : null) },
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

/** A table from a browser, Word or a spreadsheet: its words, in the language of the editor it is pasted into. */
function pastedTable(element: HTMLTableElement): DOMConversion | null {
  const rows = cellsOfTable(element);
  const [first] = rows;
  if (!first) return null;
  return {
    conversion: () => ({
      node: $createObjectBlock({
        kind: 'table',
        attrs: { header: element.tHead !== null, widths: first.map(() => 1), rows: rows.map((row) => row.map($pastedCell)) },
      }),
      after: () => [],
    }),
    priority: 1,
  };
}

function $pastedCell(text: string): Cell {
  const lang = LANGS.find((candidate) => $getEditor()._config.namespace === namespaceOf(candidate));
  if (lang === undefined || text === '') return { sides: {} };
  return { sides: { [lang]: { content: [{ type: 'text', text, marks: [] }], state: 'draft' } } };
}
