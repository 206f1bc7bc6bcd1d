import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AcceptInput } from '../../core/engine/contract.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import styles from './Records.module.css';
import type { Review } from './review.ts';

interface RecordsProps {
  review: Review;
  isOpen: boolean;
  onOpen(open: boolean): void;
  /** What storing would send now. */
  toStore(review: Review): AcceptInput;
}

/** What storing would make of what is accepted so far: new and existing people and organisations, items, the source. */
export function Records({ review, isOpen, onOpen, toStore }: RecordsProps) {
  const { t } = useTranslation('capture');
  const { queries } = useEngine();
  // Decisions come as fast as keys are pressed; the preview may come a moment later.
  const calm = useDeferredValue(review);
  const input = useMemo(() => toStore(calm), [calm, toStore]);
  const count = input.quotes.length + input.statistics.length;
  const preview = useQuery({
    ...queries.capture.preview.queryOptions({ input }),
    enabled: isOpen && count > 0,
    placeholderData: keepPreviousData,
    // The library may have changed since.
    gcTime: 0,
    staleTime: 0,
  });
  if (count === 0) return null;
  return (
    <details className={styles.records} open={isOpen} onToggle={(event) => onOpen(event.currentTarget.open)} data-pane="records">
      <summary className={styles.summary}>{t('preview.label')}</summary>
      {preview.error && <AboutError error={preview.error} />}
      {preview.data && (
        <div className={styles.columns}>
          <ul className={styles.list} aria-label={t('preview.label')}>
            <li>{t(preview.data.isNewSource ? 'preview.source' : 'preview.sourceKnown')}</li>
            <li>{t('preview.items', { count: preview.data.newItems })}</li>
            {preview.data.joinedItems > 0 && <li>{t('preview.joined', { count: preview.data.joinedItems })}</li>}
          </ul>
          <Named label={t('preview.people')} records={preview.data.people} lang={review.lang} />
          <Named label={t('preview.organisations')} records={preview.data.organisations} lang={review.lang} />
        </div>
      )}
    </details>
  );
}

function Named({ label, records, lang }: { label: string; records: readonly { name: string; known: string | null }[]; lang: string }) {
  const { t } = useTranslation('capture');
  if (records.length === 0) return null;
  return (
    <section className={styles.column}>
      <h2 className={styles.label}>{label}</h2>
      <ul className={styles.list} aria-label={label} lang={lang}>
        {records.map(({ name, known }) => (
          <li key={name} className={known === null ? styles.new : ''}>
            {known === null ? t('preview.new', { name }) : t(known === name ? 'preview.known' : 'preview.knownAs', { name, known })}
          </li>
        ))}
      </ul>
    </section>
  );
}
