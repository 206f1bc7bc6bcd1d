import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { type CommandContext, writingEditor } from '../commands.ts';
import { completeAddress, linkAt, setLink } from '../features/links/links.ts';
import styles from './LinkField.module.css';

/** Asks for the address of a link; Enter takes it, Escape leaves everything as it was. */
export function LinkField({ context, onClose }: { context: CommandContext; onClose(): void }) {
  const { t } = useTranslation('composer');
  const [editor] = useState(() => writingEditor(context));
  const [before] = useState(() => linkAt(editor));
  const [typed, setTyped] = useState(before);
  const address = completeAddress(typed);
  const close = () => {
    onClose();
    editor.focus();
  };
  const take = (wanted: string | null) => {
    setLink(editor, wanted);
    close();
  };
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        if (address !== null) take(address);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <label htmlFor="composer-link">{t('link.address')}</label>
      <input
        id="composer-link"
        ref={(input) => input?.focus()}
        value={typed}
        inputMode="url"
        aria-invalid={typed !== '' && address === null}
        placeholder="https://"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" tone="primary" isDisabled={address === null}>
        {t('link.take')}
      </Button>
      {before !== '' && <Button onPress={() => take(null)}>{t('link.remove')}</Button>}
      <Button tone="quiet" onPress={close}>
        {t('link.cancel')}
      </Button>
    </form>
  );
}
