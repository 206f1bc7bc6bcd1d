import { $createLinkNode, $isLinkNode } from '@lexical/link';
import {
  $createLineBreakNode,
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import { joinTexts } from '../../../core/briefing/contents.ts';
import { hrefSchema, type Inline, type Mark, markSchema, type TextInline } from '../../../core/model/inline.ts';
import { $createPiece, $isPiece, isPiece } from './PieceNode.ts';

const MARKS: readonly Mark[] = markSchema.options;

function $textInline(node: TextNode): TextInline {
  return { type: 'text', text: node.getTextContent(), marks: MARKS.filter((mark) => node.hasFormat(mark)) };
}

function $inlines(node: LexicalNode): Inline[] {
  if ($isTextNode(node)) return [$textInline(node)];
  if ($isLineBreakNode(node)) return [{ type: 'lineBreak' }];
  if ($isPiece(node)) return [node.getPiece()];
  if ($isLinkNode(node)) {
    const content = joinTexts(node.getChildren().flatMap($inlines)).filter((inline) => inline.type === 'text');
    const href = hrefSchema.safeParse(node.getURL());
    return href.success && content.length > 0 ? [{ type: 'link', href: href.data, content }] : content;
  }
  return $isElementNode(node) ? node.getChildren().flatMap($inlines) : [];
}

/** What a block's node says, in the document model's words: neighbouring texts of the same marks are one. */
export function $readContent(block: ElementNode): Inline[] {
  return joinTexts(block.getChildren().flatMap($inlines));
}

function $createText(inline: TextInline): TextNode {
  const node = $createTextNode(inline.text);
  for (const mark of inline.marks) node.toggleFormat(mark);
  return node;
}

/** The nodes of a content. */
export function $createInlines(content: readonly Inline[]): LexicalNode[] {
  return content.map((inline) => {
    if (isPiece(inline)) return $createPiece(inline);
    if (inline.type === 'text') return $createText(inline);
    if (inline.type === 'link') return $createLinkNode(inline.href).append(...inline.content.map($createText));
    return $createLineBreakNode();
  });
}
