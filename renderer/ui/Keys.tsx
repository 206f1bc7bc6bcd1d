import { isMac } from '../app/platform.ts';
import { keysOf } from '../app/shortcut.ts';
import styles from './Keys.module.css';

interface KeysProps {
  shortcut: string;
  tone?: 'quiet' | 'onAccent' | 'onInk';
  /** Beside a label they are not read aloud; in the list of shortcuts they are what is looked for. */
  spoken?: boolean;
}

/** A shortcut as keys. */
export function Keys({ shortcut, tone = 'quiet', spoken = false }: KeysProps) {
  return (
    <span className={`${styles.keys} ${styles[tone]}`} aria-hidden={!spoken}>
      {keysOf(shortcut, isMac).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
