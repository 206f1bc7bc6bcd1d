import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import styles from './CheckboxField.module.css';

interface CheckboxFieldProps {
  isSelected: boolean;
  onChange(selected: boolean): void;
  children: ReactNode;
}

export function CheckboxField({ children, ...props }: CheckboxFieldProps) {
  return (
    <Checkbox {...props} className={styles.checkbox ?? ''}>
      <span className={styles.box}>
        <Check size={12} aria-hidden />
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}
