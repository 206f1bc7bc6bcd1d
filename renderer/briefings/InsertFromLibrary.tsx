import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../core/model/briefing.ts';
import type { Id } from '../../core/model/record.ts';
import { useErrorText } from '../app/errorText.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { ItemText } from '../library/ItemText.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { SearchField } from '../ui/Field.tsx';
import { warn } from '../ui/toasts.ts';
import styles from './InsertFromLibrary.module.css';

const SHOWN = 40;

/** Searches the library beside the text, and puts what is found after the block under the cursor, in both languages. */
export function InsertFromLibrary({ onInsert }: { onInsert(blocks: Block[]): void }) {
  const { t } = useTranslation(['briefings', 'app']);
  const { client, queries } = useEngine();
  const errorText = useErrorText();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const found = useQuery({
    ...queries.items.search.queryOptions({ input: { query: wanted, limit: SHOWN } }),
    placeholderData: keepPreviousData,
  });
  const insertion = useMutation({
    mutationFn: (itemId: Id) => client.briefings.insertion({ itemId }),
    onSuccess: onInsert,
    onError: (error) => warn(errorText(error).what),
  });
  return (
    <>
      <SearchField label={t('insert.search')} value={query} onChange={setQuery} clearLabel={t('action.clear', { ns: 'app' })} />
      {found.error && <AboutError error={found.error} />}
      {found.data?.total === 0 && (
        <p className={styles.nothing}>{query === '' ? t('insert.emptyLibrary') : t('insert.nothing', { query })}</p>
      )}
      <ul className={styles.list}>
        {found.data?.hits.map((hit) => (
          <li key={hit.item.id} className={styles.hit}>
            <ItemText hit={hit} compact />
            <Button onPress={() => insertion.mutate(hit.item.id)} isDisabled={insertion.isPending}>
              {t('insert.action')}
            </Button>
          </li>
        ))}
      </ul>
      {found.data && found.data.total > SHOWN && <p className={styles.nothing}>{t('insert.more', { count: found.data.total - SHOWN })}</p>}
    </>
  );
}
