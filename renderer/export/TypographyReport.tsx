import { useTranslation } from 'react-i18next';
import type { TypographyChange } from '../../core/model/typography.ts';
import { LangMark } from '../ui/LangMark.tsx';
import styles from './TypographyReport.module.css';

/** What typography changed on the way out, counted by kind, with a few of the changes. */
export function TypographyReport({ changes }: { changes: readonly TypographyChange[] }) {
  const { t } = useTranslation('export');
  const total = changes.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return <p className={styles.none}>{t('typography.none')}</p>;
  return (
    <details className={styles.report}>
      <summary>{t('typography.title', { count: total })}</summary>
      <ul className={styles.kinds}>
        {changes.map(({ kind, lang, count, examples }) => (
          <li key={`${kind} ${lang}`}>
            <p>
              <LangMark lang={lang} /> {t(`typography.kind.${kind}`, { count })}
            </p>
            <ul className={styles.examples} lang={lang}>
              {examples.map(({ before, after }) => (
                <li key={`${before} ${after}`}>
                  <del>{visible(before)}</del> <ins>{visible(after)}</ins>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Spaces that no line ends at are drawn: they are what changed most often. */
function visible(text: string): string {
  return text.replaceAll('\u00a0', '\u237d').replaceAll('\u202f', '\u2423');
}
