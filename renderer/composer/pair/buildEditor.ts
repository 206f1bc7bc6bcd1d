import { buildEditorFromExtensions } from '@lexical/extension';
import { type AnyLexicalExtension, COMMAND_PRIORITY_LOW, defineExtension, FOCUS_COMMAND, type LexicalEditorWithDispose } from 'lexical';
import type { Lang } from '../../../core/model/language.ts';
import { type BlockIds, identityExtension } from '../features/identity/identity.ts';
import { RemovalExtension } from '../features/removal/removal.ts';
import { StructureExtension } from '../features/structure/structure.ts';
import { WritingExtension } from '../features/writing/writing.ts';
import { namespaceOf } from '../nodes/editorNamespace.ts';

interface EditorParts {
  /** What the screen adds. */
  extensions: AnyLexicalExtension[];
  onError(error: Error): void;
  onFocus(): void;
}

/** The editor of one language: what every text needs, and what the screen adds. It is empty, and on no page yet. */
export function buildEditor(lang: Lang, ids: BlockIds, { extensions, onError, onFocus }: EditorParts): LexicalEditorWithDispose {
  return buildEditorFromExtensions(
    defineExtension({
      name: `@diptych/composer-${lang}`,
      namespace: namespaceOf(lang),
      $initialEditorState: null,
      dependencies: [WritingExtension, RemovalExtension, StructureExtension, identityExtension(ids), ...extensions],
      onError,
      register: (editor) =>
        editor.registerCommand(
          FOCUS_COMMAND,
          () => {
            onFocus();
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
    }),
  );
}
