import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { DropZone, isFileDropItem, isTextDropItem, Label, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useCommandHandlers } from '../app/commandHandlers.ts';
import { shortcutOf } from '../app/commands.ts';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import styles from './ArticleInput.module.css';

interface ArticleInputProps {
  text: string;
  busy: boolean;
  error: unknown;
  onText(text: string): void;
  onPropose(text: string): void;
  onFile(file: File): void;
  onOpen(): void;
}

export function ArticleInput({ text, busy, error, onText, onPropose, onFile, onOpen }: ArticleInputProps) {
  const { t } = useTranslation(['capture', 'app']);
  const pasted = useRef(false);
  useCommandHandlers({ 'capture.propose': { available: () => text.trim() !== '' && !busy, perform: () => onPropose(text) } });
  return (
    <DropZone
      className={styles.zone ?? ''}
      aria-label={t('input.drop')}
      getDropOperation={() => 'copy'}
      onDrop={async ({ items }) => {
        for (const item of items) {
          if (isFileDropItem(item)) {
            onFile(await item.getFile());
            return;
          }
          if (isTextDropItem(item) && item.types.has('text/plain')) {
            const dropped = await item.getText('text/plain');
            onText(dropped);
            onPropose(dropped);
            return;
          }
        }
      }}
    >
      {busy && <WaitingLine label={t('input.reading')} />}
      <div className={styles.inner}>
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
            onPaste={() => {
              pasted.current = true;
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
          <p className={styles.hint}>{t('input.hint')}</p>
        </div>
      </div>
    </DropZone>
  );
}
