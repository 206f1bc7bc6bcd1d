import { useTranslation } from 'react-i18next';
import { compareWords } from '../../core/briefing/compare.ts';
import type { HistoryEntry } from '../../core/model/trust.ts';
import styles from './ChangedValues.module.css';
import { changedFields } from './history.ts';
import { useValueWords } from './useValueWords.ts';
import { changedLines, type LineChange } from './valueLines.ts';

interface ChangedValuesProps {
  entry: HistoryEntry;
  before: HistoryEntry;
}

/** What an entry of a history changed, field by field: what was there, and what has been since. */
export function ChangedValues({ entry, before }: ChangedValuesProps) {
  const { t } = useTranslation('library');
  const words = useValueWords();
  return (
    <dl className={styles.changes}>
      {changedFields(entry).map((field) => (
        <div key={field} className={styles.change}>
          <dt>{t(`history.field.${field}`)}</dt>
          <dd>
            {changedLines(field, before.state[field], entry.state[field], words).map((line) => (
              <Line key={line.key} line={line} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Line({ line: { before, after, lang } }: { line: LineChange }) {
  const { t } = useTranslation('library');
  if (lang !== undefined && before !== null && after !== null) {
    const parts = compareWords(before, after, lang).map((part, index) => ({ ...part, key: `${index} ${part.change}` }));
    return (
      <p lang={lang} className={styles.line}>
        {parts.map(({ key, text, change }) => {
          if (change === 'inserted') return <ins key={key}>{text}</ins>;
          if (change === 'deleted') return <del key={key}>{text}</del>;
          return <span key={key}>{text}</span>;
        })}
      </p>
    );
  }
  return (
    <p className={styles.line}>
      {before !== null && (
        <>
          <span className="visuallyHidden">{t('history.was')} </span>
          <del lang={lang}>{before}</del>{' '}
        </>
      )}
      {after !== null && (
        <>
          <span className="visuallyHidden">{t('history.is')} </span>
          <ins lang={lang}>{after}</ins>
        </>
      )}
    </p>
  );
}
