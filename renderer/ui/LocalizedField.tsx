import { LANGS, type Localized } from '../../core/model/language.ts';
import { TextBox, TextField } from './Field.tsx';
import { LangMark } from './LangMark.tsx';
import styles from './LocalizedField.module.css';
import { withLang } from './localized.ts';

interface LocalizedFieldProps {
  label: string;
  value: Localized;
  onChange(value: Localized): void;
  /** A text of several lines, shown as in a document. */
  lines?: number;
}

/** A text in both languages, side by side where there is room. */
export function LocalizedField({ label, value, onChange, lines }: LocalizedFieldProps) {
  return (
    <div className={styles.container}>
      <div className={styles.pair}>
        {LANGS.map((lang) => {
          const field = {
            label: (
              <span className={styles.label}>
                <LangMark lang={lang} /> {label}
              </span>
            ),
            lang,
            value: value[lang] ?? '',
            onChange: (text: string) => onChange(withLang(value, lang, text)),
          };
          return lines === undefined ? <TextField key={lang} {...field} /> : <TextBox key={lang} {...field} document minRows={lines} />;
        })}
      </div>
    </div>
  );
}
