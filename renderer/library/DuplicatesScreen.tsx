import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../core/model/item.ts';
import type { Id } from '../../core/model/record.ts';
import type { DuplicatePair } from '../../core/model/trust.ts';
import { useErrorText } from '../app/errorText.ts';
import { formatRoute } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import screen from '../ui/Screen.module.css';
import { say, warn } from '../ui/toasts.ts';
import styles from './DuplicatesScreen.module.css';
import { LibrarySections } from './LibrarySections.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { PlainItem } from './PlainItem.tsx';

/** Pairs of items that may be one: put together with everything of both, or kept apart for good. */
export function DuplicatesScreen() {
  const { t } = useTranslation(['library', 'app']);
  const { queries } = useEngine();
  const pairs = useQuery(queries.duplicates.list.queryOptions({ input: {} }));
  const [merging, setMerging] = useState<{ keepId: Id; otherId: Id } | null>(null);
  return (
    <main className={screen.screen} data-pane="main">
      <div className={screen.toolbar}>
        <h1 className={screen.title}>{t('sections.duplicates')}</h1>
        <LibrarySections here="duplicates" />
      </div>
      {pairs.isPending && <WaitingLine label={t('waiting', { ns: 'app' })} />}
      {pairs.error && <AboutError error={pairs.error} />}
      <div className={screen.main}>
        {pairs.data?.length === 0 && (
          <EmptyState title={t('duplicates.empty.title')}>
            <p>{t('duplicates.empty.text')}</p>
          </EmptyState>
        )}
        {pairs.data && pairs.data.length > 0 && (
          <ul aria-label={t('sections.duplicates')}>
            {pairs.data.map((pair) => (
              <Pair
                key={`${pair.one.id} ${pair.other.id}`}
                pair={pair}
                onMerge={(keep, other) => setMerging({ keepId: keep.id, otherId: other.id })}
              />
            ))}
          </ul>
        )}
      </div>
      {merging && <MergeDialog {...merging} onClose={() => setMerging(null)} />}
    </main>
  );
}

function Pair({ pair, onMerge }: { pair: DuplicatePair; onMerge(keep: Item, other: Item): void }) {
  const { t, i18n } = useTranslation('library');
  const { client } = useEngine();
  const errorText = useErrorText();
  const { one, other, reasons, likeness } = pair;
  const keepApart = useMutation({
    mutationFn: () => client.duplicates.keepApart({ one: one.id, other: other.id }),
    onSuccess: () => say(t('duplicates.keptApart')),
    onError: (error) => warn(errorText(error).what),
  });
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(likeness);
  return (
    <li className={styles.pair}>
      <p className={styles.reasons}>
        {reasons.map((reason) => t(`duplicates.reason.${reason}`)).join(' · ')}
        <span className={styles.quiet}> {t('duplicates.likeness', { share })}</span>
      </p>
      <div className={styles.items}>
        {[
          [one, other],
          [other, one],
        ].map(
          ([item, twin]) =>
            item &&
            twin && (
              <div key={item.id} className={styles.item}>
                <PlainItem item={item} />
                <div className={styles.actions}>
                  <Button onPress={() => onMerge(item, twin)}>{t('duplicates.keep')}</Button>
                  <a href={formatRoute({ place: 'library', itemId: item.id })}>{t('duplicates.open')}</a>
                </div>
              </div>
            ),
        )}
      </div>
      <div>
        <Button tone="quiet" onPress={() => keepApart.mutate()} isDisabled={keepApart.isPending || keepApart.isSuccess}>
          {t('duplicates.keepApart')}
        </Button>
      </div>
    </li>
  );
}
