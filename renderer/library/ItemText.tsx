import { useTranslation } from 'react-i18next';
import { writeDate } from '../../core/language/index.ts';
import type { SearchHit } from '../../core/model/search.ts';
import { LangMark } from '../ui/LangMark.tsx';
import { Highlighted } from './Highlighted.tsx';
import styles from './ItemText.module.css';
import { ITEM_ICONS } from './itemIcons.ts';
import { langOfLetters, preferredLang, textOfItem } from './itemText.ts';

/** An item as it is read in a list: a quote like a quote, its words first, then who, where and when. */
export function ItemText({ hit, compact = false }: { hit: SearchHit; compact?: boolean }) {
  const { t, i18n } = useTranslation(['library', 'app']);
  const { item, highlights, speaker, sourceTitle } = hit;
  // Found by something else than its words, a speaker say, it is read in the reader's own language.
  const { text, lang } = textOfItem(item, highlights.length === 0 ? preferredLang(i18n.language, hit.lang) : hit.lang);
  const IconShape = ITEM_ICONS[item.kind];
  const who = speaker && (speaker[lang] ?? speaker.fr ?? speaker.ru);
  // A source keeps the language it was read in, whatever language the line is in.
  const about = [
    { key: 'period', text: item.kind === 'statistic' ? item.period[lang] : undefined, lang },
    { key: 'source', text: sourceTitle ?? undefined, lang: langOfLetters(sourceTitle ?? '') },
    { key: 'date', text: item.date === null ? undefined : writeDate(item.date, lang), lang },
  ].filter(({ text: part }) => part !== undefined && part !== '');
  const isDirect = item.kind === 'quote' && item.mode === 'direct';
  return (
    <span className={`${styles.item} ${compact ? styles.compact : ''}`}>
      <span className={styles.kind} title={t(`itemKind.${item.kind}`, { ns: 'app' })}>
        <IconShape size={16} aria-hidden />
        <span className="visuallyHidden">{t(`itemKind.${item.kind}`, { ns: 'app' })}</span>
      </span>
      <span className={styles.words}>
        <span lang={lang} className={`${styles.text} ${isDirect ? styles[`quoted-${lang}`] : ''}`}>
          <Highlighted text={text} highlights={lang === hit.lang ? highlights : []} />
        </span>
        <span className={styles.about}>
          {who && (
            <span lang={lang} className={styles.who}>
              {who}
            </span>
          )}
          {about.length > 0 && (
            <span>
              {about.map((part) => (
                <span key={part.key} lang={part.lang} className={styles.part}>
                  {part.text}
                </span>
              ))}
            </span>
          )}
        </span>
        <span className={styles.marks}>
          {(['fr', 'ru'] as const).map((side) =>
            item.texts[side] ? (
              <LangMark key={side} lang={side} />
            ) : (
              <span key={side} className={styles.missing}>
                {t(`missing.${side}`)}
              </span>
            ),
          )}
          {item.status !== 'unverified' && <span className={styles[item.status]}>{t(`status.${item.status}`)}</span>}
          {!compact &&
            item.tags.map((tag) => (
              <span key={tag} className={styles.tag}>
                {tag}
              </span>
            ))}
        </span>
      </span>
    </span>
  );
}
