import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReturnedProblem } from '../../core/model/returned.ts';
import { LangMark } from '../ui/LangMark.tsx';
import styles from './Problems.module.css';

/** What is wrong with a file that came back, row by row. */
export function Problems({ problems }: { problems: readonly ReturnedProblem[] }) {
  const { t } = useTranslation('returned');
  if (problems.length === 0) return null;
  const rows = problems.map((problem, index) => ({ ...problem, key: `${index} ${problem.code}` }));
  return (
    <section className={styles.problems}>
      <h3 className={styles.title}>
        <TriangleAlert size={16} aria-hidden />
        {t('problems.title', { count: problems.length })}
      </h3>
      <ul className={styles.list}>
        {rows.map(({ key, code, number, lang, text }) => (
          <li key={key}>
            <strong>
              {number === null ? t(code === 'markless' ? 'problems.wholeFile' : 'problems.unknownRow') : t('problems.row', { number })}
            </strong>{' '}
            {lang && <LangMark lang={lang} />} {t(`problems.${code}`)}
            {text !== '' && <span className={styles.text}>{text}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
