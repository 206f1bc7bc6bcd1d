import { $createLinkNode, $isLinkNode, $toggleLink, LinkNode } from '@lexical/link';
import {
  $createTextNode,
  $findMatchingParent,
  $getSelection,
  $hasUpdateTag,
  $isRangeSelection,
  defineExtension,
  type LexicalEditor,
} from 'lexical';
import { hrefSchema } from '../../../../core/model/inline.ts';
import { MIRROR_TAG } from '../identity/identity.ts';

/** Links go to addresses a document may hold; a pasted link with another one (`javascript:`, a file) loses it and keeps its words. */
export const LinksExtension = defineExtension({
  name: '@diptych/links',
  register: (editor) =>
    editor.registerNodeTransform(LinkNode, (link) => {
      if ($hasUpdateTag(MIRROR_TAG) || hrefSchema.safeParse(link.getURL()).success) return;
      for (const child of link.getChildren()) link.insertBefore(child);
      link.remove();
    }),
});

/** The address of the link the selection is in; empty when it is in none. */
export function linkAt(editor: LexicalEditor): string {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return '';
    const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
    return link?.getURL() ?? '';
  });
}

/** An address as it was typed, completed: `example.org` is a page, `name@example.org` a mailbox. Null when it cannot be one. */
export function completeAddress(typed: string): string | null {
  const address = typed.trim();
  if (address === '' || /\s/.test(address)) return null;
  if (hrefSchema.safeParse(address).success) return address;
  if (/^[^@/:]+@[^@/:]+\.[^@/:]+$/.test(address)) return `mailto:${address}`;
  return /^[^/:]+\.[^/:]+(\/.*)?$/.test(address) ? `https://${address}` : null;
}

/** Links the selected words, changes the address of the link the caret is in, inserts the address as words, or takes the link away. */
export function setLink(editor: LexicalEditor, address: string | null): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const inLink = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
    if (address !== null && inLink) inLink.setURL(address);
    else if (address !== null && selection.isCollapsed())
      selection.insertNodes([$createLinkNode(address).append($createTextNode(address))]);
    else $toggleLink(address);
  });
}
