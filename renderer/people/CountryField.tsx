import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/Field.tsx';
import { countriesIn } from './countries.ts';

interface CountryFieldProps {
  /** ISO 3166-1 alpha-2, or empty. */
  country: string;
  onChange(country: string): void;
}

/** A country, typed by its name or by the two letters of its code. */
export function CountryField({ country, onChange }: CountryFieldProps) {
  const { t, i18n } = useTranslation('people');
  const countries = useMemo(() => countriesIn(i18n.language), [i18n.language]);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? countries.nameOf(country);
  const isInvalid = shown.trim() !== '' && countries.find(shown) === null;
  return (
    <TextField
      label={t('field.country')}
      value={shown}
      isInvalid={isInvalid}
      hint={isInvalid ? t('field.countryHint') : undefined}
      suggestions={countries.names}
      onChange={(text) => {
        setTyped(text);
        const found = countries.find(text);
        if (text.trim() === '') onChange('');
        else if (found !== null) onChange(found);
      }}
      onBlur={() => !isInvalid && setTyped(null)}
    />
  );
}
