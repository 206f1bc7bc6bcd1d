import { LinkNode } from '@lexical/link';
import { registerRichText } from '@lexical/rich-text';
import { defineExtension, type LexicalEditor, ParagraphNode } from 'lexical';
import { ObjectBlockNode } from '../../nodes/ObjectBlockNode.ts';
import { PieceNode } from '../../nodes/PieceNode.ts';
import { $createTextBlock, TextBlockNode } from '../../nodes/TextBlockNode.ts';

/** The document's nodes and plain writing in them: typing, deleting, marks, clipboard. */
export const WritingExtension = defineExtension({
  name: '@diptych/writing',
  nodes: () => [
    TextBlockNode,
    ObjectBlockNode,
    PieceNode,
    LinkNode,
    { replace: ParagraphNode, with: () => $createTextBlock(), withKlass: TextBlockNode },
  ],
  register: (editor: LexicalEditor) => registerRichText(editor),
});
