import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../core/language/index.ts';
import type { Excerpt } from '../../core/model/source.ts';
import { formatRoute } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import styles from './SourceExcerpt.module.css';

/** The passage an item came from, in the text of its source. */
export function SourceExcerpt({ excerpt }: { excerpt: Excerpt }) {
  const { t } = useTranslation('library');
  const { queries } = useEngine();
  const source = useQuery(queries.sources.get.queryOptions({ input: { id: excerpt.sourceId } }));
  if (source.error) return <AboutError error={source.error} />;
  if (source.data === undefined) return null;
  const { title, publisher, published, text, lang } = source.data;
  return (
    <figure className={styles.source}>
      <figcaption>
        <span className={styles.label}>{t('record.source')}</span>
        <a href={formatRoute({ place: 'sources', id: excerpt.sourceId })}>
          <cite lang={lang}>{title || t('sources.untitled')}</cite>
        </a>
        <span className={styles.about} lang={lang}>
          {[publisher, published && writeDate(published, lang)].filter(Boolean).join(' · ')}
        </span>
      </figcaption>
      <ScrollRegion lang={lang} className={styles.text} label={t('record.sourceText')}>
        {text.slice(0, excerpt.start)}
        <mark data-scroll-here>{text.slice(excerpt.start, excerpt.end)}</mark>
        {text.slice(excerpt.end)}
      </ScrollRegion>
    </figure>
  );
}
