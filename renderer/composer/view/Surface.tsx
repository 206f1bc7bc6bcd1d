import { useCallback, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Lang } from '../../../core/model/language.ts';
import type { CommandContext } from '../commands.ts';
import type { ObjectBlockView } from '../nodes/ObjectBlockNode.ts';
import { ObjectBlock } from './ObjectBlock.tsx';
import styles from './Surface.module.css';

/** HTML has no element for a rich text field; this is what WAI-ARIA calls one. */
const RICH_TEXT = { role: 'textbox', 'aria-multiline': true } as const;

/** One language's text. */
export function Surface({ context, lang }: { context: CommandContext; lang: Lang }) {
  const { t } = useTranslation('composer');
  const { pair } = context;
  const editor = pair.editors[lang];
  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      // What stands over an internal note is the interface's, not the document's.
      element?.style.setProperty('--internal-note', JSON.stringify(t('internalNote')));
      editor.setRootElement(element);
    },
    [editor, t],
  );
  return (
    <div className={styles.column} data-lang={lang}>
      <div
        ref={attach}
        className={styles.surface}
        contentEditable
        suppressContentEditableWarning
        {...RICH_TEXT}
        {...{ 'aria-label': t(`text.${lang}`) }}
        lang={lang}
        // Our own dictionaries mark both languages, whatever the browser has.
        spellCheck={false}
      />
      <ObjectBlocks context={context} lang={lang} />
    </div>
  );
}

/** The blocks that are edited as a whole, each in the element the editor made for it. */
function ObjectBlocks({ context, lang }: { context: CommandContext; lang: Lang }) {
  const editor = context.pair.editors[lang];
  const [views, setViews] = useState<Record<string, ObjectBlockView | null>>({});
  useEffect(() => {
    setViews(editor.getDecorators<ObjectBlockView | null>());
    return editor.registerDecoratorListener<ObjectBlockView | null>(setViews);
  }, [editor]);
  return Object.entries(views).map(([key, view]) => {
    const element = editor.getElementByKey(key);
    return view && element && createPortal(<ObjectBlock context={context} lang={lang} view={view} />, element, key);
  });
}
