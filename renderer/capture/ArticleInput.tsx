import { ArrowRight, FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { DropZone, isFileDropItem, isTextDropItem, Label, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useCommandHandlers } from '../app/commandHandlers.ts';
import { shortcutOf } from '../app/commands.ts';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';
import styles from './ArticleInput.module.css';
import { LONG_TEXT } from './textLimits.ts';

interface ArticleInputProps {
  text: string;
  busy: boolean;
  error: unknown;
  /** Files opened earlier that are still to be read. */
  waiting: readonly File[];
  onText(text: string): void;
  onPropose(text: string): void;
  /** Leaves what is being read. */
  onCancel(): void;
  /** HTML that was copied elsewhere, and is pasted or dropped here. */
  onHtml(html: string): void;
  onFiles(files: readonly File[]): void;
  onOpen(): void;
}

export function ArticleInput({ text, busy, error, waiting, onText, onPropose, onCancel, onHtml, onFiles, onOpen }: ArticleInputProps) {
  const { t } = useTranslation(['capture', 'app']);
  const pasted = useRef(false);
  useCommandHandlers({ 'capture.propose': { available: () => text.trim() !== '' && !busy, perform: () => onPropose(text) } });
  return (
    <DropZone
      className={styles.zone ?? ''}
      aria-label={t('input.drop')}
      getDropOperation={() => 'copy'}
      onDrop={async ({ items }) => {
        const files = await Promise.all(items.filter(isFileDropItem).map((item) => item.getFile()));
        if (files.length > 0) {
          onFiles(files);
          return;
        }
        const dropped = items.find(isTextDropItem);
        if (dropped?.types.has('text/html')) onHtml(await dropped.getText('text/html'));
        else if (dropped?.types.has('text/plain')) {
          const plain = await dropped.getText('text/plain');
          if (plain.length <= LONG_TEXT) onText(plain);
          onPropose(plain);
        }
      }}
    >
      <div className={styles.inner}>
        {busy && (
          <div className={styles.busy}>
            <Progress label={t('input.reading')} value={null} />
            <Button onPress={onCancel}>{t('action.cancel', { ns: 'app' })}</Button>
          </div>
        )}
        {Boolean(error) && <AboutError error={error} />}
        <TextField
          value={text}
          autoFocus
          className={styles.field ?? ''}
          onChange={(next) => {
            onText(next);
            // An article pasted into the empty box is to be read at once; one that is typed or mended waits for the button.
            if (pasted.current && text === '') onPropose(next);
            pasted.current = false;
          }}
        >
          <Label className={styles.label ?? ''}>{t('input.label')}</Label>
          <TextArea
            className={styles.area ?? ''}
            placeholder={t('input.placeholder')}
            onPaste={(event) => {
              const html = event.clipboardData.getData('text/html');
              const plain = event.clipboardData.getData('text/plain');
              const files = [...event.clipboardData.files];
              if (text === '' && html !== '') {
                // The text a browser puts beside it has lost paragraphs, or gained the links between them.
                event.preventDefault();
                onHtml(html);
              } else if (plain.length > LONG_TEXT) {
                event.preventDefault();
                onPropose(plain);
              } else if (text === '' && files.length > 0) {
                event.preventDefault();
                onFiles(files);
              } else pasted.current = true;
            }}
          />
        </TextField>
        <div className={styles.actions}>
          <Button
            tone="primary"
            size="large"
            isDisabled={busy || text.trim() === ''}
            onPress={() => onPropose(text)}
            shortcut={shortcutOf('capture.propose')}
          >
            {t('input.propose')}
          </Button>
          <Button size="large" icon={FolderOpen} isDisabled={busy} onPress={onOpen} shortcut={shortcutOf('capture.open')}>
            {t('input.open')}
          </Button>
          {waiting.length > 0 && (
            <Button size="large" icon={ArrowRight} isDisabled={busy} onPress={() => onFiles(waiting)}>
              {t('input.next', { count: waiting.length })}
            </Button>
          )}
          <p className={styles.hint}>{t('input.hint')}</p>
        </div>
      </div>
    </DropZone>
  );
}
