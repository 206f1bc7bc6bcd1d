import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import styles from './ConflictBar.module.css';

/** Two versions, and a choice; neither is lost by it. */
export function ConflictBar({ onKeepMine, onTakeStored }: { onKeepMine(): void; onTakeStored(): void }) {
  const { t } = useTranslation('briefings');
  return (
    <div role="alert" className={styles.bar}>
      <p>{t('conflict.text')}</p>
      <div className={styles.choices}>
        <Button onPress={onKeepMine}>{t('conflict.keepMine')}</Button>
        <Button onPress={onTakeStored}>{t('conflict.takeStored')}</Button>
      </div>
    </div>
  );
}
