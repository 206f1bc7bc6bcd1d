import { useTranslation } from 'react-i18next';
import type { BriefingMeta } from '../../core/model/briefing.ts';
import { LANGS } from '../../core/model/language.ts';
import { TextBox, TextField } from '../ui/Field.tsx';
import { PartialDateField } from '../ui/PartialDateField.tsx';
import styles from './Details.module.css';

/** A moment as the field of a browser writes it, in local time, and back. */
function toLocal(instant: string | null): string {
  if (instant === null) return '';
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** What the header and the footer of the document say. */
export function Details({ meta, onChange }: { meta: BriefingMeta; onChange(meta: BriefingMeta): void }) {
  const { t } = useTranslation(['briefings', 'app']);
  return (
    <div className={styles.details}>
      {LANGS.map((lang) => (
        <TextBox
          key={lang}
          label={t(`details.title.${lang}`)}
          lang={lang}
          document
          minRows={1}
          value={meta.title[lang] ?? ''}
          onChange={(text) => onChange({ ...meta, title: { ...meta.title, [lang]: text } })}
        />
      ))}
      <TextField label={t('details.reference')} value={meta.reference} onChange={(reference) => onChange({ ...meta, reference })} />
      <PartialDateField label={t('details.date')} value={meta.date} onChange={(date) => onChange({ ...meta, date })} />
      {LANGS.map((lang) => (
        <TextField
          key={lang}
          label={t(`details.marking.${lang}`)}
          lang={lang}
          value={meta.marking[lang] ?? ''}
          onChange={(text) => onChange({ ...meta, marking: { ...meta.marking, [lang]: text } })}
          placeholder={t(`details.markingExample.${lang}`)}
        />
      ))}
      <label className={styles.embargo}>
        <span>{t('details.embargo')}</span>
        <input
          type="datetime-local"
          value={toLocal(meta.embargo)}
          onChange={({ target }) => onChange({ ...meta, embargo: target.value === '' ? null : new Date(target.value).toISOString() })}
        />
      </label>
    </div>
  );
}
