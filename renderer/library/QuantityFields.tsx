import { useState } from 'react';
import { Group } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { writeQuantity } from '../../core/language/index.ts';
import { LANGS } from '../../core/model/language.ts';
import { approximationSchema, dimensionSchema, type Quantity } from '../../core/model/quantity.ts';
import { SelectField, TextField } from '../ui/Field.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import { readDecimal } from './itemDraft.ts';
import styles from './QuantityFields.module.css';

/** The powers of ten a figure is written with. */
const SCALES = ['0', '3', '6', '9', '12'] as const;

/** A figure, and how each language will write it. */
export function QuantityFields({ quantity, onChange }: { quantity: Quantity; onChange(quantity: Quantity): void }) {
  const { t } = useTranslation('library');
  const [typed, setTyped] = useState(quantity.value);
  return (
    <fieldset className={styles.quantity}>
      <legend className="visuallyHidden">{t('quantity.label')}</legend>
      <div className={styles.row}>
        <TextField
          label={t('quantity.value')}
          value={typed}
          isInvalid={readDecimal(typed) === null}
          hint={readDecimal(typed) === null ? t('quantity.valueHint') : undefined}
          onChange={(text) => {
            setTyped(text);
            const value = readDecimal(text);
            if (value !== null) onChange({ ...quantity, value });
          }}
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
