import { CircleAlert, Undo2, X } from 'lucide-react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './Button.tsx';
import styles from './Toasts.module.css';
import { toasts } from './toasts.ts';

export function Toasts() {
  const { t } = useTranslation('app');
  return (
    <ToastRegion queue={toasts} aria-label={t('toasts.label')} className={styles.region ?? ''}>
      {({ toast }) => (
        <Toast toast={toast} className={styles.toast ?? ''}>
          {toast.content.tone === 'problem' && <CircleAlert size={16} aria-hidden className={styles.problem ?? ''} />}
          <ToastContent className={styles.content ?? ''}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undo && (
            <Button
              tone="quiet"
              icon={Undo2}
              onPress={() => {
                toast.content.undo?.();
                toasts.close(toast.key);
              }}
            >
              {t('toasts.undo')}
            </Button>
          )}
          <IconButton slot="close" icon={X} label={t('toasts.close')} />
        </Toast>
      )}
    </ToastRegion>
  );
}
