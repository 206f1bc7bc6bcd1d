import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnectionState, useEngine } from '../engine/EngineProvider.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './EngineBar.module.css';

/** A short absence, such as a restart of the host, is not worth a word. */
const PATIENCE = 1_000;

/** Says quietly that the engine is away; the page goes on. */
export function EngineBar() {
  const { t } = useTranslation('app');
  const { connection } = useEngine();
  const state = useConnectionState();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(state === 'away'), state === 'away' ? PATIENCE : 0);
    return () => clearTimeout(timer);
  }, [state]);
  if (!shown) return null;
  return (
    <div role="status" className={styles.bar}>
      <span>{t('engine.away')}</span>
      <Button tone="quiet" onPress={() => connection.retry()}>
        {t('engine.retry')}
      </Button>
    </div>
  );
}
