import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from './Field.tsx';
import { readTime } from './timeOfDay.ts';

interface TimeFieldProps {
  label: string;
  /** `HH:MM`, or empty. */
  value: string;
  onChange(value: string): void;
}

/** A time of day, typed as people write it: `9:30`, `9h30`, `930`. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  const { t } = useTranslation('app');
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  const isInvalid = shown.trim() !== '' && readTime(shown) === null;
  return (
    <TextField
      label={label}
      value={shown}
      isInvalid={isInvalid}
      hint={isInvalid ? t('time.hint') : undefined}
      placeholder={t('time.example')}
      onChange={(text) => {
        setTyped(text);
        const time = readTime(text);
        if (text.trim() === '') onChange('');
        else if (time !== null) onChange(time);
      }}
      onBlur={() => !isInvalid && setTyped(null)}
    />
  );
}
