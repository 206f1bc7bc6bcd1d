import { $getSelection, $hasUpdateTag, $isRangeSelection, $isTextNode, defineExtension, HISTORIC_TAG, TextNode } from 'lexical';
import { sameShape, type TextShape } from '../../../../core/briefing/rows.ts';
import { $isTextBlock } from '../../nodes/TextBlockNode.ts';
import { MIRROR_TAG } from '../identity/identity.ts';

const SHAPES: readonly { sign: RegExp; shape: TextShape }[] = [
  { sign: /^# $/, shape: { kind: 'heading', attrs: { level: 1 } } },
  { sign: /^## $/, shape: { kind: 'heading', attrs: { level: 2 } } },
  { sign: /^### $/, shape: { kind: 'heading', attrs: { level: 3 } } },
  { sign: /^[-*•] $/, shape: { kind: 'listItem', attrs: { style: 'bullet', level: 0 } } },
  { sign: /^1[.)] $/, shape: { kind: 'listItem', attrs: { style: 'number', level: 0 } } },
  { sign: /^> $/, shape: { kind: 'quotation', attrs: { itemId: null } } },
];

/** What a paragraph that begins with this becomes when the space is typed. */
export function shapeOfSign(typed: string): TextShape | null {
  return SHAPES.find(({ sign }) => sign.test(typed))?.shape ?? null;
}

/** Markdown's signs at the start of a paragraph (`#`, `-`, `1.`, `>` and a space) make it what they say. */
export const MarkdownExtension = defineExtension({
  name: '@diptych/markdown',
  register: (editor) =>
    editor.registerNodeTransform(TextNode, (node) => {
      if ($hasUpdateTag(MIRROR_TAG) || $hasUpdateTag(HISTORIC_TAG)) return;
      const block = node.getParent();
      const selection = $getSelection();
      if (!$isTextBlock(block) || node.getPreviousSibling() !== null || block.getShape().kind !== 'paragraph') return;
      if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.key !== node.getKey()) return;
      const { offset } = selection.anchor;
      const text = node.getTextContent();
      const shape = shapeOfSign(text.slice(0, offset));
      if (!shape || sameShape(shape, block.getShape())) return;
      // Only what has just been typed: a text that began with the sign before is left alone.
      const before = editor.getEditorState().read(() => {
        const former = editor.getEditorState()._nodeMap.get(node.getKey());
        return $isTextNode(former) ? former.getTextContent() : '';
      });
      if (text.length !== before.length + 1 || shapeOfSign(before.slice(0, offset))) return;
      block.setShape(shape);
      node.spliceText(0, offset, '', true);
    }),
});
