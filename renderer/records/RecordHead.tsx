import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SaveState } from '../engine/autosave.ts';
import { IconButton } from '../ui/Button.tsx';
import styles from './RecordHead.module.css';
import { SavedMark } from './RecordState.tsx';

interface RecordHeadProps {
  name: ReactNode;
  state: SaveState;
  removeLabel: string;
  onRemove(): void;
}

/** Whose record it is, whether it is written, and what can be done with it. */
export function RecordHead({ name, state, removeLabel, onRemove }: RecordHeadProps) {
  return (
    <header className={styles.head}>
      <h2>{name}</h2>
      <SavedMark state={state} />
      <span className={styles.spring} />
      <IconButton icon={Trash2} label={removeLabel} onPress={onRemove} />
    </header>
  );
}
