import { Label, ProgressBar } from 'react-aria-components';
import styles from './Progress.module.css';

interface ProgressProps {
  label: string;
  /** Between 0 and 1; null while it is not known how much there is. */
  value: number | null;
}

export function Progress({ label, value }: ProgressProps) {
  return (
    <ProgressBar isIndeterminate={value === null} value={(value ?? 0) * 100} className={styles.progress ?? ''}>
      {({ percentage, valueText }) => (
        <>
          <div className={styles.words}>
            <Label>{label}</Label>
            {value !== null && <span>{valueText}</span>}
          </div>
          <div className={styles.track}>
            <div
              className={value === null ? styles.unknown : styles.fill}
              style={value === null ? undefined : { width: `${percentage ?? 0}%` }}
            />
          </div>
        </>
      )}
    </ProgressBar>
  );
}

/** A quiet line for waits of up to a second. */
export function WaitingLine({ label }: { label: string }) {
  return (
    <div className={styles.line} role="status" aria-label={label}>
      <div className={styles.unknown} />
    </div>
  );
}
