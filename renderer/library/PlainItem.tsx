import { useTranslation } from 'react-i18next';
import { writeDate } from '../../core/language/index.ts';
import type { Item, ItemInput } from '../../core/model/item.ts';
import { LANGS } from '../../core/model/language.ts';
import { LangMark } from '../ui/LangMark.tsx';
import styles from './PlainItem.module.css';

/** An item to be compared with another: all its texts, its kind and its date. */
export function PlainItem({ item }: { item: Item | ItemInput }) {
  const { t, i18n } = useTranslation(['library', 'app']);
  const lang = i18n.language === 'ru' ? 'ru' : 'fr';
  return (
    <div className={styles.item}>
      {LANGS.map(
        (side) =>
          item.texts[side] && (
            <p key={side} className={styles.text}>
              <LangMark lang={side} /> <span lang={side}>{item.texts[side].text}</span>
            </p>
          ),
      )}
      <p className={styles.about}>
        <span>{t(`itemKind.${item.kind}`, { ns: 'app' })}</span>
        {item.date && <span lang={lang}>{writeDate(item.date, lang)}</span>}
        <span>{t(`status.${item.status}`)}</span>
        <span>{t('record.excerpts', { count: item.excerpts.length })}</span>
        {item.tags.length > 0 && <span>{item.tags.join(', ')}</span>}
      </p>
    </div>
  );
}
