import { useTranslation } from 'react-i18next';
import type { Lang } from '../../core/model/language.ts';
import styles from './LangMark.module.css';

/** The thin sign of a language: its letters, with its colour as a second cue. */
export function LangMark({ lang }: { lang: Lang }) {
  const { t } = useTranslation('app');
  return (
    <abbr className={`${styles.mark} ${styles[lang]}`} title={t(`langTitle.${lang}`)}>
      {lang.toUpperCase()}
    </abbr>
  );
}
