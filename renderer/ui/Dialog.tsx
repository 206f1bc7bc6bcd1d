import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button.tsx';
import styles from './Dialog.module.css';

interface DialogProps {
  title: string;
  onClose(): void;
  /** The buttons at the bottom. */
  actions: ReactNode;
  width?: 'normal' | 'wide';
  /** False while something runs that only Cancel may end. */
  dismissable?: boolean;
  children: ReactNode;
}

export function Dialog({ title, onClose, actions, width = 'normal', dismissable = true, children }: DialogProps) {
  const { t } = useTranslation('app');
  return (
    <ModalOverlay
      isOpen
      isDismissable={dismissable}
      isKeyboardDismissDisabled={!dismissable}
      onOpenChange={(open) => !open && onClose()}
      className={styles.scrim ?? ''}
    >
      <Modal className={`${styles.modal} ${styles[width]}`}>
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton icon={X} label={t('action.close')} onPress={onClose} isDisabled={!dismissable} />
          </header>
          <div className={styles.body}>{children}</div>
          <footer className={styles.actions}>{actions}</footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
