import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HouseStyle, houseStyleSchema } from '../../core/model/houseStyle.ts';
import { TextField } from '../ui/Field.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './StyleForm.module.css';

const MARGINS = ['top', 'bottom', 'left', 'right'] as const;
const SIZES = ['body', 'title', 'heading1', 'heading2', 'heading3'] as const;

interface StyleFormProps {
  name: string;
  style: HouseStyle;
  onChange(name: string, style: HouseStyle): void;
}

/** What of a house style is changed by hand: its fonts and their sizes, the margins, the colour, where the page numbers stand. */
export function StyleForm({ name, style, onChange }: StyleFormProps) {
  const { t } = useTranslation('export');
  const set = (next: HouseStyle) => onChange(name, next);
  const font = (which: 'body' | 'heading', value: string) =>
    set({ ...style, fonts: { ...style.fonts, [which]: { ...style.fonts[which], name: value } } });
  return (
    <div className={styles.form}>
      <TextField label={t('styles.name')} value={name} autoFocus onChange={(value) => onChange(value, style)} />
      <div className={styles.fields}>
        {(['body', 'heading'] as const).map((which) => (
          <TextField
            key={which}
            label={t(`styles.font.${which}`)}
            value={style.fonts[which].name}
            suggestions={FONTS}
            isInvalid={style.fonts[which].name === ''}
            onChange={(value) => font(which, value)}
          />
        ))}
      </div>
      <fieldset className={styles.fields}>
        <legend>{t('styles.sizes')}</legend>
        {SIZES.map((look) => (
          <NumberField
            key={look}
            label={t(`styles.size.${look}`)}
            value={style.looks[look].size ?? style.looks.body.size ?? 11}
            least={5}
            most={72}
            onChange={(size) => set({ ...style, looks: { ...style.looks, [look]: { ...style.looks[look], size } } })}
          />
        ))}
        <NumberField
          label={t('styles.line')}
          value={style.looks.body.line ?? 1}
          least={0.8}
          most={3}
          onChange={(line) => set({ ...style, looks: { ...style.looks, body: { ...style.looks.body, line } } })}
        />
      </fieldset>
      <fieldset className={styles.fields}>
        <legend>{t('styles.margins')}</legend>
        {MARGINS.map((side) => (
          <NumberField
            key={side}
            label={t(`styles.margin.${side}`)}
            value={style.page[side]}
            least={5}
            most={80}
            onChange={(value) => set({ ...style, page: { ...style.page, [side]: value } })}
          />
        ))}
      </fieldset>
      <div className={styles.fields}>
        <ColourField label={t('styles.accent')} value={style.accent} onChange={(accent) => set({ ...style, accent })} />
        <div>
          <span className={styles.label}>{t('styles.numbers')}</span>
          <Segmented
            label={t('styles.numbers')}
            value={style.pageNumbers}
            onChange={(pageNumbers) => set({ ...style, pageNumbers })}
            choices={[
              { id: 'footer', label: t('styles.foot') },
              { id: 'header', label: t('styles.head') },
            ]}
          />
        </div>
      </div>
    </div>
  );
}

/** Those a word processor of either language has. */
const FONTS = ['Times New Roman', 'Arial', 'Calibri', 'Cambria', 'Georgia', 'PT Serif', 'PT Sans', 'Liberation Serif', 'Liberation Sans'];

interface NumberFieldProps {
  label: string;
  value: number;
  least: number;
  most: number;
  onChange(value: number): void;
}

/** A number written the way of any of the languages; what is none, or out of bounds, stays in the field and is not taken. */
function NumberField({ label, value, least, most, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const numberOf = (text: string) => (/^\d+(?:[.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN);
  const shown = typed ?? String(value);
  const isValid = (text: string) => numberOf(text) >= least && numberOf(text) <= most;
  return (
    <TextField
      label={label}
      value={shown}
      isInvalid={!isValid(shown)}
      onChange={(text) => {
        setTyped(text);
        if (isValid(text)) onChange(numberOf(text));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

function ColourField({ label, value, onChange }: { label: string; value: string; onChange(value: string): void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const colourOf = (text: string) => houseStyleSchema.shape.accent.safeParse(text.trim().replace(/^#/, '').toUpperCase()).data ?? null;
  const shown = typed ?? `#${value}`;
  return (
    <TextField
      label={label}
      value={shown}
      isInvalid={colourOf(shown) === null}
      onChange={(text) => {
        setTyped(text);
        const colour = colourOf(text);
        if (colour !== null) onChange(colour);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
