import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './Segmented.module.css';

interface SegmentedProps<T extends string> {
  label: string;
  value: T;
  choices: readonly { id: T; label: ReactNode; name?: string }[];
  onChange(value: NoInfer<T>): void;
}

/** One of a few, all in sight. */
export function Segmented<T extends string>({ label, value, choices, onChange }: SegmentedProps<T>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const choice = choices.find(({ id }) => keys.has(id));
        if (choice) onChange(choice.id);
      }}
      className={styles.group ?? ''}
    >
      {choices.map((choice) => (
        <ToggleButton
          key={choice.id}
          id={choice.id}
          className={styles.choice ?? ''}
          {...(choice.name ? { 'aria-label': choice.name } : {})}
        >
          {choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
