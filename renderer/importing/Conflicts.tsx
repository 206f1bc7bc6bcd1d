import { useTranslation } from 'react-i18next';
import type { ImportConflict } from '../../core/model/importing.ts';
import type { Id } from '../../core/model/record.ts';
import { changedFields } from '../records/history.ts';
import { useValueWords } from '../records/useValueWords.ts';
import { valueLines } from '../records/valueLines.ts';
import { LocalizedText } from '../ui/LocalizedText.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './Conflicts.module.css';
import { conflictFields } from './conflictFields.ts';

export type Choices = Readonly<Record<Id, 'mine' | 'theirs'>>;

interface ConflictsProps {
  conflicts: readonly ImportConflict[];
  choices: Choices;
  /** What is done with those nobody has chosen for. */
  otherwise: 'mine' | 'theirs';
  onChoose(choices: Choices): void;
}

/** The records that were changed on both sides, one by one: what differs, as it is here and as it is in the file, and which is kept. */
export function Conflicts({ conflicts, choices, otherwise, onChoose }: ConflictsProps) {
  const { t } = useTranslation(['importing', 'library']);
  const words = useValueWords();
  return (
    <section aria-label={t('conflicts.each')} className={styles.conflicts}>
      <h3>{t('report.conflicts', { count: conflicts.length })}</h3>
      <ol className={styles.list}>
        {conflicts.map(({ id, kind, label, mine, theirs }) => (
          <li key={id} className={styles.conflict}>
            <div className={styles.head}>
              <span>
                <span className={styles.kind}>{t(`bin.kind.${kind}`, { ns: 'library' })}</span>{' '}
                <LocalizedText value={label} otherwise={t('bin.nameless', { ns: 'library' })} />
              </span>
              <Segmented
                label={t('conflicts.which')}
                value={choices[id] ?? otherwise}
                onChange={(choice) => onChoose({ ...choices, [id]: choice })}
                choices={[
                  { id: 'mine', label: t('conflicts.here') },
                  { id: 'theirs', label: t('conflicts.there') },
                ]}
              />
            </div>
            {mine === null ? (
              <p className={styles.kind}>{t('conflicts.inBin')}</p>
            ) : (
              <table className={styles.table}>
                <thead>
                  <tr>
                    <td />
                    <th scope="col">{t('conflicts.here')}</th>
                    <th scope="col">{t('conflicts.there')}</th>
                  </tr>
                </thead>
                <tbody>
                  {changedFields({ changed: conflictFields(mine, theirs) }).map((field) => (
                    <tr key={field}>
                      <th scope="row">{t(`history.field.${field}`, { ns: 'library' })}</th>
                      {[mine[field], theirs[field]].map((value, side) => (
                        <td key={side === 0 ? 'mine' : 'theirs'}>
                          {valueLines(field, value, words).map(({ key, text, lang }) => (
                            <span key={key} lang={lang} className={styles.line}>
                              {text}
                            </span>
                          ))}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
