import { useTranslation } from 'react-i18next';
import { type ImportReport, MOST_PROBLEMS_LISTED } from '../../core/model/importing.ts';
import { recordKindSchema } from '../../core/model/record.ts';
import { LocalizedText } from '../ui/LocalizedText.tsx';
import styles from './ImportScreen.module.css';
import { Problems } from './Problems.tsx';

/** What an import did, or would do: what is new, what was known, and every line that is not sound. */
export function Report({ report }: { report: ImportReport }) {
  const { t } = useTranslation('importing');
  const { stored, added, changed, known, conflicts, problems, problemRows } = report;
  const kinds = recordKindSchema.options.filter((kind) => added[kind] + changed[kind] + known[kind] > 0);
  return (
    <section className={styles.section} aria-label={t('report.title')}>
      <h3>{stored ? t('report.done') : t('report.would')}</h3>
      {kinds.length === 0 && <p>{t('report.nothing')}</p>}
      {kinds.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('report.kind')}</th>
              <th scope="col">{t('report.added')}</th>
              <th scope="col">{t('report.changed')}</th>
              <th scope="col">{t('report.known')}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{t(`report.kinds.${kind}`)}</th>
                <td>{added[kind]}</td>
                <td>{changed[kind]}</td>
                <td>{known[kind]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {stored && conflicts.length > 0 && (
        <>
          <h3>{t('report.conflicts', { count: conflicts.length })}</h3>
          <ul>
            {conflicts.map(({ id, kind, label, choice }) => (
              <li key={id}>
                <LocalizedText value={label} otherwise={t(`report.kinds.${kind}`)} />
                <span className={styles.quiet}>{t(`report.choice.${choice}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {problemRows > 0 && (
        <>
          <h3>{t('report.problems', { count: problemRows })}</h3>
          <Problems problems={problems} />
          {problems.length >= MOST_PROBLEMS_LISTED && <p className={styles.quiet}>{t('report.more', { count: problems.length })}</p>}
        </>
      )}
    </section>
  );
}
