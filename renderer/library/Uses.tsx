import { useTranslation } from 'react-i18next';
import type { ItemUse } from '../../core/model/trust.ts';
import { formatRoute } from '../app/route.ts';
import { LocalizedText } from '../ui/LocalizedText.tsx';
import styles from './Uses.module.css';

/** The briefings in which an item is used, with how many blocks of each. */
export function Uses({ uses }: { uses: readonly ItemUse[] }) {
  const { t } = useTranslation('library');
  const briefings = [...Map.groupBy(uses, ({ briefingId }) => briefingId)];
  return (
    <section className={styles.uses} aria-label={t('uses.title')}>
      <h3>{t('uses.title')}</h3>
      {briefings.length === 0 && <p className={styles.quiet}>{t('uses.none')}</p>}
      <ul>
        {briefings.map(([id, blocks]) => (
          <li key={id} className={styles.use}>
            <a href={formatRoute({ place: 'briefing', id })}>
              <LocalizedText value={blocks[0]?.briefingTitle ?? {}} otherwise={t('uses.untitled')} />
            </a>
            {blocks.map(({ blockId }, index) => (
              <a key={blockId} href={formatRoute({ place: 'briefing', id, block: blockId })}>
                {t('uses.block', { number: index + 1 })}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
