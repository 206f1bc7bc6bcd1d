import { useTranslation } from 'react-i18next';
import type { SaveState } from '../engine/autosave.ts';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './RecordState.module.css';

interface RecordTroubleProps {
  state: SaveState;
  onKeepMine(revision: number): void;
  onTakeStored(): void;
}

/** What stands in the way of writing a record: it was changed elsewhere, or the writing failed. Nothing while all is well. */
export function RecordTrouble({ state, onKeepMine, onTakeStored }: RecordTroubleProps) {
  const { t } = useTranslation('library');
  if (state.kind === 'failed') return <AboutError error={state.error} />;
  if (state.kind !== 'conflict') return null;
  return (
    <div role="alert" className={styles.conflict}>
      <p>{t('record.conflict')}</p>
      <Button onPress={() => onKeepMine(state.revision)}>{t('record.keepMine')}</Button>
      <Button onPress={onTakeStored}>{t('record.takeStored')}</Button>
    </div>
  );
}

/** Whether what was typed is written. */
export function SavedMark({ state }: { state: SaveState }) {
  const { t } = useTranslation('library');
  const words = { saved: t('record.saved'), failed: t('record.failed'), conflict: t('record.unsaved') };
  return (
    <p className={styles.saved} role="status" data-save-state={state.kind}>
      {state.kind === 'saving' || state.kind === 'unsaved' ? t('record.saving') : words[state.kind]}
    </p>
  );
}
