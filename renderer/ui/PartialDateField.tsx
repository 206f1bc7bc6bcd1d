import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partialDateSchema } from '../../core/model/record.ts';
import { TextField } from './Field.tsx';
import { readPartialDate, writePartialDate } from './partialDate.ts';

interface PartialDateFieldProps {
  label: string;
  value: string | null;
  onChange(value: string | null): void;
}

/** A date of which the day, or the month too, may be unknown: typed as it is written, `03.10.2018`, `10.2018`, `2018`. */
export function PartialDateField({ label, value, onChange }: PartialDateFieldProps) {
  const { t, i18n } = useTranslation('library');
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? writePartialDate(value, i18n.language);
  const read = readPartialDate(shown);
  const isInvalid = shown.trim() !== '' && read === null;
  return (
    <TextField
      label={label}
      value={shown}
      isInvalid={isInvalid}
      hint={isInvalid ? t('date.hint') : undefined}
      placeholder={t('date.example')}
      onChange={(text) => {
        setTyped(text);
        const date = readPartialDate(text);
        if (text.trim() === '') onChange(null);
        else if (date !== null && partialDateSchema.safeParse(date).success) onChange(date);
      }}
      onBlur={() => !isInvalid && setTyped(null)}
    />
  );
}
