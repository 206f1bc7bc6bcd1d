import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inline } from '../../../core/model/inline.ts';
import { Button } from '../../ui/Button.tsx';
import { type CommandContext, writingEditor } from '../commands.ts';
import { insertNote, leaveNote, removeNote, selectedNote, writeNote } from '../features/footnotes/footnotes.ts';
import { InlineField, type InlineFieldHandle } from './InlineField.tsx';
import styles from './Panel.module.css';

/** The words of a note: of the one that is selected, or of a new one where the caret stands. Escape goes back to the text. */
export function NoteField({ context, onClose }: { context: CommandContext; onClose(): void }) {
  const { t } = useTranslation('composer');
  const { pair, place } = context;
  const [editor] = useState(() => writingEditor(context));
  const [opened, setOpened] = useState<{ key: string; content: readonly Inline[] } | null>(null);
  const field = useRef<InlineFieldHandle>(null);
  const started = useRef(false);
  useEffect(() => {
    // A second run of this effect, in development, must not make a second note.
    if (started.current) return;
    started.current = true;
    const there = selectedNote(editor);
    const key = there?.key ?? insertNote(editor);
    if (key === null) onClose();
    else setOpened({ key, content: there?.note.content ?? [] });
  }, [editor, onClose]);
  const isOpen = opened !== null;
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  if (!opened) return null;
  const close = (remove: boolean) => {
    if (remove || opened.content.length === 0) removeNote(editor, opened.key);
    else leaveNote(editor, opened.key);
    onClose();
    editor.focus();
  };
  return (
    <section className={styles.panel} aria-label={t('note.label')}>
      <span className={styles.label}>{t('note.label')}</span>
      <div className={styles.text}>
        <InlineField
          ref={field}
          parent={pair.editors[pair.active]}
          place={place}
          lang={pair.active}
          label={t('note.text')}
          content={opened.content}
          onChange={(content) => {
            setOpened({ key: opened.key, content });
            writeNote(editor, opened.key, content);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            close(false);
          }}
        />
      </div>
      <Button tone="primary" onPress={() => close(false)}>
        {t('note.done')}
      </Button>
      <Button tone="quiet" onPress={() => close(true)}>
        {t('note.remove')}
      </Button>
    </section>
  );
}
