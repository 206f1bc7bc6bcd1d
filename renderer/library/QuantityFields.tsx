import { useState } from 'react';
import { Group } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { writeQuantity } from '../../core/language/index.ts';
import { LANGS } from '../../core/model/language.ts';
import { approximationSchema, dimensionSchema, type Quantity } from '../../core/model/quantity.ts';
import { SelectField, TextField } from '../ui/Field.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import { editableDecimal, readDecimal } from './decimalText.ts';
import styles from './QuantityFields.module.css';

/** The powers of ten a figure is written with. */
const SCALES = ['0', '3', '6', '9', '12'] as const;

/** A figure, and how each language will write it. */
export function QuantityFields({ quantity, onChange }: { quantity: Quantity; onChange(quantity: Quantity): void }) {
  const { t } = useTranslation('library');
  return (
    <fieldset className={styles.quantity}>
      <legend className="visuallyHidden">{t('quantity.label')}</legend>
      <div className={styles.row}>
        <DecimalField
          label={t('quantity.value')}
          value={quantity.value}
          onChange={(value) => value !== null && onChange({ ...quantity, value })}
        />
        <DecimalField
          label={t('quantity.valueMax')}
          value={quantity.valueMax}
          optional
          onChange={(valueMax) => onChange({ ...quantity, valueMax })}
        />
        <TextField
          label={t('quantity.unit')}
          value={quantity.unit}
          onChange={(unit) => onChange({ ...quantity, unit })}
          placeholder="USD"
        />
      </div>
      <div className={styles.row}>
        <SelectField
          label={t('quantity.dimension')}
          value={quantity.dimension}
          choices={dimensionSchema.options.map((id) => ({ id, label: t(`quantity.dimensions.${id}`) }))}
          onChange={(dimension) => onChange({ ...quantity, dimension })}
        />
        <SelectField
          label={t('quantity.approx')}
          value={quantity.approx}
          choices={approximationSchema.options.map((id) => ({ id, label: t(`quantity.approximations.${id}`) }))}
          onChange={(approx) => onChange({ ...quantity, approx })}
        />
        <SelectField
          label={t('quantity.scale')}
          value={SCALES.find((scale) => Number(scale) === quantity.scale) ?? '0'}
          choices={SCALES.map((id) => ({ id, label: t(`quantity.scales.${id}`) }))}
          onChange={(scale) => onChange({ ...quantity, scale: Number(scale) })}
        />
      </div>
      <Group className={styles.written ?? ''} aria-label={t('quantity.written')}>
        {LANGS.map((lang) => (
          <span key={lang} className={styles.side}>
            <LangMark lang={lang} />
            <span lang={lang}>{writeQuantity(quantity, lang)}</span>
          </span>
        ))}
      </Group>
    </fieldset>
  );
}

interface DecimalFieldProps {
  label: string;
  value: string | null;
  /** It may be left empty. */
  optional?: boolean;
  onChange(value: string | null): void;
}

/** A number, typed as the reader's language writes it. */
function DecimalField({ label, value, optional = false, onChange }: DecimalFieldProps) {
  const { t, i18n } = useTranslation('library');
  const [typed, setTyped] = useState(value === null ? '' : editableDecimal(value, i18n.language));
  const isInvalid = typed.trim() === '' ? !optional : readDecimal(typed, i18n.language) === null;
  return (
    <TextField
      label={label}
      value={typed}
      isInvalid={isInvalid}
      hint={isInvalid ? t('quantity.valueHint') : undefined}
      onChange={(text) => {
        setTyped(text);
        const read = readDecimal(text, i18n.language);
        if (read !== null || text.trim() === '') onChange(read);
      }}
    />
  );
}
