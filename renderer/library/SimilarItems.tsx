import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemInput } from '../../core/model/item.ts';
import type { Id } from '../../core/model/record.ts';
import { useErrorText } from '../app/errorText.ts';
import { formatRoute } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { say, warn } from '../ui/toasts.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { PlainItem } from './PlainItem.tsx';
import styles from './SimilarItems.module.css';

/** As many as one compares while entering another. */
const SHOWN = 3;
const PAUSE_MS = 400;

/** The items that may be the same as one that is being entered or edited, with what they have in common. Nothing when there are none. */
export function SimilarItems({ item }: { item: ItemInput }) {
  const { t } = useTranslation('library');
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const asked = useSettled(item);
  const [merging, setMerging] = useState<Id | null>(null);
  const similar = useQuery({
    ...queries.items.similar.queryOptions({ input: { item: asked } }),
    enabled: Object.keys(asked.texts).length > 0,
    placeholderData: keepPreviousData,
  });
  const keepApart = useMutation({
    mutationFn: (ids: { one: Id; other: Id }) => client.duplicates.keepApart(ids),
    onSuccess: () => {
      say(t('duplicates.keptApart'));
      void queryClient.invalidateQueries({ queryKey: queries.items.similar.key() });
      void queryClient.invalidateQueries({ queryKey: queries.duplicates.key() });
    },
    onError: (error) => warn(errorText(error).what),
  });
  const found = (similar.data ?? []).slice(0, SHOWN);
  const { id } = item;
  return (
    <>
      {found.length > 0 && (
        <section aria-label={t('similar.title')} className={styles.similar}>
          <h3 role="status">{t('similar.title')}</h3>
          <ul>
            {found.map(({ item: other, reasons }) => (
              <li key={other.id} className={styles.item}>
                <p className={styles.reasons}>{reasons.map((reason) => t(`duplicates.reason.${reason}`)).join(' · ')}</p>
                <PlainItem item={other} />
                <div className={styles.actions}>
                  <a href={formatRoute({ place: 'library', itemId: other.id })}>{t('duplicates.open')}</a>
                  {id !== undefined && (
                    <>
                      <Button onPress={() => setMerging(other.id)}>{t('similar.merge')}</Button>
                      <Button tone="quiet" onPress={() => keepApart.mutate({ one: id, other: other.id })}>
                        {t('duplicates.keepApart')}
                      </Button>
                    </>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {merging !== null && id !== undefined && <MergeDialog keepId={id} otherId={merging} onClose={() => setMerging(null)} />}
    </>
  );
}

/** The value once it has not changed for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
