import { useTranslation } from 'react-i18next';
import { comparedText } from '../../../core/briefing/compare.ts';
import { languagesOf } from '../../../core/briefing/parked.ts';
import type { ParkedBlock } from '../../../core/model/briefing.ts';
import { Button } from '../../ui/Button.tsx';
import { LangMark } from '../../ui/LangMark.tsx';
import { discardParked, takeBack } from '../features/blocks/blockCommands.ts';
import type { Pair } from '../pair/pair.ts';
import styles from './ParkedShelf.module.css';

/** Text that lost its place when its block was deleted in the other language: kept here until it is taken back or thrown away. */
export function ParkedShelf({ pair, parked }: { pair: Pair; parked: readonly ParkedBlock[] }) {
  const { t } = useTranslation('composer');
  if (parked.length === 0) return null;
  const entries = parked.map((entry, index) => ({
    ...entry,
    index,
    key: `${entry.block.id} ${entry.at} ${languagesOf(entry.block)}`,
  }));
  return (
    <details className={styles.shelf}>
      <summary>{t('parked.title', { count: parked.length })}</summary>
      <p className={styles.why}>{t('parked.why')}</p>
      <ul>
        {entries.map(({ block, index, key }) => (
          <li key={key} className={styles.entry}>
            <div className={styles.texts}>
              {languagesOf(block).map((lang) => (
                <p key={lang} lang={lang}>
                  <LangMark lang={lang} /> {comparedText(block, lang)}
                </p>
              ))}
            </div>
            <Button onPress={() => takeBack(pair, index)}>{t('parked.takeBack')}</Button>
            <Button tone="quiet" onPress={() => discardParked(pair, index)}>
              {t('parked.discard')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
