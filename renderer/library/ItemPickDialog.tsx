import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemKind } from '../../core/model/item.ts';
import type { Id } from '../../core/model/record.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SearchField } from '../ui/Field.tsx';
import styles from './ItemPickDialog.module.css';
import { ItemText } from './ItemText.tsx';

interface ItemPickDialogProps {
  title: string;
  kind: ItemKind;
  /** It is not offered itself. */
  except: Id;
  onPick(id: Id): void;
  onClose(): void;
}

const SHOWN = 20;

/** Finds one item of the library and picks it. */
export function ItemPickDialog({ title, kind, except, onPick, onClose }: ItemPickDialogProps) {
  const { t } = useTranslation(['library', 'app']);
  const { queries } = useEngine();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const found = useQuery({
    ...queries.items.search.queryOptions({ input: { query: wanted, kinds: [kind], limit: SHOWN } }),
    placeholderData: keepPreviousData,
  });
  const hits = (found.data?.hits ?? []).filter(({ item }) => item.id !== except);
  return (
    <Dialog title={title} onClose={onClose} actions={<Button onPress={onClose}>{t('action.cancel', { ns: 'app' })}</Button>}>
      <SearchField
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={query}
        onChange={setQuery}
        clearLabel={t('action.clear', { ns: 'app' })}
        autoFocus
      />
      {found.error && <AboutError error={found.error} />}
      {found.data && hits.length === 0 && <p>{t('nothing.title')}</p>}
      <ul aria-label={t('results')}>
        {hits.map((hit) => (
          <li key={hit.item.id}>
            <button
              type="button"
              className={styles.hit}
              onClick={() => {
                onClose();
                onPick(hit.item.id);
              }}
            >
              <ItemText hit={hit} compact />
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
