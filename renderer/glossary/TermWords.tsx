import { useTranslation } from 'react-i18next';
import type { Lang } from '../../core/model/language.ts';
import type { Term } from '../../core/model/term.ts';
import styles from './TermWords.module.css';

/** What a term is called in a language, the word to use first; a word that must not be used is struck out. */
export function TermWords({ term, lang }: { term: Term; lang: Lang }) {
  const { t } = useTranslation('glossary');
  const own = term.designations.filter((each) => each.lang === lang);
  if (own.length === 0) return <span className={styles.missing}>{t('missing')}</span>;
  return (
    <span lang={lang}>
      {own.map(({ text, status }, index) => (
        <span key={`${text} ${status}`}>
          {index > 0 && ', '}
          {status === 'forbidden' ? (
            <>
              <s className={styles.forbidden}>{text}</s>
              <span className="visuallyHidden">{` (${t('status.forbidden')})`}</span>
            </>
          ) : (
            <span className={status === 'preferred' ? styles.preferred : ''}>{text}</span>
          )}
        </span>
      ))}
    </span>
  );
}
