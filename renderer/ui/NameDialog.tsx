import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { TextField } from './Field.tsx';

interface NameDialogProps {
  title: string;
  label: string;
  start: string;
  /** What the button says. */
  action: string;
  /** What will happen with this name; `isAllowed` false keeps it from happening. */
  remark?: (name: string) => { text: string; isAllowed: boolean } | null;
  onClose(): void;
  onName(name: string): void;
}

/** Asks for a name. */
export function NameDialog({ title, label, start, action, remark, onClose, onName }: NameDialogProps) {
  const { t } = useTranslation('app');
  const [typed, setTyped] = useState(start);
  const name = typed.trim();
  const said = remark?.(name) ?? null;
  const isAllowed = name !== '' && (said?.isAllowed ?? true);
  const finish = () => {
    if (!isAllowed) return;
    onClose();
    onName(name);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button tone="primary" onPress={finish} isDisabled={!isAllowed}>
            {action}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        <TextField label={label} value={typed} onChange={setTyped} autoFocus hint={said?.text} />
      </form>
    </Dialog>
  );
}
