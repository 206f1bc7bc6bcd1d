import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useErrorText } from '../app/errorText.ts';
import styles from './AboutError.module.css';

/** An error in a person's words: what happened, what was kept, what to do. */
export function AboutError({ error, action }: { error: unknown; action?: ReactNode }) {
  const { what, kept, next } = useErrorText()(error);
  return (
    <div role="alert" className={styles.error}>
      <CircleAlert size={16} aria-hidden className={styles.icon ?? ''} />
      <div className={styles.words}>
        <p className={styles.what}>{what}</p>
        <p>{kept}</p>
        <p>{next}</p>
        {action}
      </div>
    </div>
  );
}
