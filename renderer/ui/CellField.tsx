import type { ClipboardEvent, KeyboardEvent } from 'react';
import { TextField as AriaTextField, Input } from 'react-aria-components';
import styles from './Field.module.css';

interface CellFieldProps {
  /** Its accessible name; the heading of the column is what is seen. */
  label: string;
  value: string;
  onChange(value: string): void;
  onKeyDown?(event: KeyboardEvent<HTMLInputElement>): void;
  onPaste?(event: ClipboardEvent<HTMLInputElement>): void;
  onBlur?(): void;
  isInvalid?: boolean;
  /** Why it is not what is wanted. */
  problem?: string | undefined;
}

/** A field that is a cell of a table. */
export function CellField({ label, value, onChange, onKeyDown, onPaste, onBlur, isInvalid = false, problem }: CellFieldProps) {
  return (
    <AriaTextField
      aria-label={problem === undefined ? label : `${label}. ${problem}`}
      value={value}
      onChange={onChange}
      isInvalid={isInvalid}
      {...(onBlur ? { onBlur } : {})}
      className={styles.field ?? ''}
    >
      <Input
        className={styles.input ?? ''}
        spellCheck={false}
        autoComplete="off"
        title={problem}
        {...(onKeyDown ? { onKeyDown } : {})}
        {...(onPaste ? { onPaste } : {})}
      />
    </AriaTextField>
  );
}
