import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup, Text } from 'react-aria-components';
import styles from './ChoiceCards.module.css';

interface ChoiceCardsProps<T extends string> {
  label: string;
  value: T;
  choices: readonly { id: T; title: string; text?: string; picture?: ReactNode }[];
  onChange(value: NoInfer<T>): void;
  isDisabled?: boolean;
}

/** One of a few, each with a sentence about it. */
export function ChoiceCards<T extends string>({ label, value, choices, onChange, isDisabled = false }: ChoiceCardsProps<T>) {
  return (
    <RadioGroup
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        const choice = choices.find(({ id }) => id === key);
        if (choice) onChange(choice.id);
      }}
      className={styles.group ?? ''}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.cards}>
        {choices.map(({ id, title, text, picture }) => (
          <Radio key={id} value={id} className={styles.card ?? ''}>
            {picture}
            <span className={styles.words}>
              <span className={styles.title}>{title}</span>
              {text && (
                <Text slot="description" className={styles.text ?? ''}>
                  {text}
                </Text>
              )}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
