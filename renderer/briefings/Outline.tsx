import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../core/model/briefing.ts';
import type { Lang } from '../../core/model/language.ts';
import styles from './Outline.module.css';
import { outline } from './outline.ts';
import { showBlock } from './showBlock.ts';

export function Outline({ blocks, lang }: { blocks: readonly Block[]; lang: Lang }) {
  const { t } = useTranslation('briefings');
  const entries = useMemo(() => outline(blocks, lang), [blocks, lang]);
  return (
    <nav className={styles.outline} aria-label={t('outline.title')}>
      <h2 className={styles.head}>{t('outline.title')}</h2>
      {entries.length === 0 && <p className={styles.empty}>{t('outline.empty')}</p>}
      <ol>
        {entries.map(({ id, level, text, lang: itsLang }) => (
          <li key={id}>
            <button
              type="button"
              lang={itsLang}
              className={`${styles.entry} ${styles[`level${level}`]} ${itsLang === lang ? '' : styles.other}`}
              onClick={() => showBlock(id, lang)}
            >
              {text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
