import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { SavedSearch } from '../../core/model/search.ts';
import { useErrorText } from '../app/errorText.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { IconButton } from '../ui/Button.tsx';
import { NameDialog } from '../ui/NameDialog.tsx';
import { say, warn } from '../ui/toasts.ts';
import facets from './Facets.module.css';
import { isSameSearch } from './filters.ts';
import screen from './LibraryScreen.module.css';
import { showSearch } from './librarySearch.ts';
import styles from './SavedSearches.module.css';

interface SavedSearchesProps {
  /** What is searched for now. */
  now: SavedSearch['input'];
  /** A name is being asked for, to keep what is searched for now. */
  saving: boolean;
  onSave(saving: boolean): void;
}

/** The searches that are kept under a name: each is done again by one click, and can be changed, renamed and forgotten. */
export function SavedSearches({ now, saving, onSave }: SavedSearchesProps) {
  const { t } = useTranslation(['library', 'app']);
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const kept = useQuery(queries.searches.list.queryOptions());
  const [renaming, setRenaming] = useState<SavedSearch | null>(null);
  // A search is no record: no event of the engine tells of it.
  const settle = {
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: queries.searches.key() }),
    onError: (error: unknown) => warn(errorText(error).what),
  };
  const save = useMutation({ mutationFn: (search: Parameters<typeof client.searches.save>[0]) => client.searches.save(search), ...settle });
  const remove = useMutation({ mutationFn: (id: string) => client.searches.remove({ id }), ...settle });
  const act = (action: string, search: SavedSearch) => {
    const { id, name, input } = search;
    if (action === 'rename') setRenaming(search);
    if (action === 'replace')
      save.mutate(
        { id, name, input: now },
        { onSuccess: () => say(t('saved.replaced', { name }), () => save.mutate({ id, name, input })) },
      );
    if (action === 'remove')
      remove.mutate(id, { onSuccess: () => say(t('saved.removed', { name }), () => save.mutate({ id, name, input })) });
  };
  const searches = kept.data ?? [];
  return (
    <>
      <section aria-label={t('saved.title')} className={styles.searches}>
        <h2 className={facets.head}>{t('saved.title')}</h2>
        <ExpiredSearch now={now} />
        {searches.map((search) => (
          <div key={search.id} className={styles.line}>
            <button
              type="button"
              className={facets.facet}
              aria-pressed={isSameSearch(search.input, now)}
              onClick={() => showSearch(search.input)}
            >
              {search.name}
            </button>
            <MenuTrigger>
              <IconButton icon={Ellipsis} label={t('saved.actions', { name: search.name })} />
              <Popover className={screen.popover ?? ''} placement="bottom end">
                <Menu className={screen.menu ?? ''} onAction={(key) => act(String(key), search)}>
                  <MenuItem id="rename" className={screen.menuItem ?? ''}>
                    {t('saved.rename')}
                  </MenuItem>
                  <MenuItem id="replace" className={screen.menuItem ?? ''} isDisabled={isSameSearch(search.input, now)}>
                    {t('saved.replace')}
                  </MenuItem>
                  <MenuItem id="remove" className={screen.menuItem ?? ''}>
                    {t('saved.remove')}
                  </MenuItem>
                </Menu>
              </Popover>
            </MenuTrigger>
          </div>
        ))}
      </section>
      {saving && (
        <NameDialog
          title={t('saved.save')}
          label={t('saved.name')}
          start={now.query.trim()}
          action={t('saved.keep')}
          onClose={() => onSave(false)}
          onName={(name) => save.mutate({ name, input: now }, { onSuccess: () => say(t('saved.done', { name })) })}
        />
      )}
      {renaming && (
        <NameDialog
          title={t('saved.rename')}
          label={t('saved.name')}
          start={renaming.name}
          action={t('saved.rename')}
          onClose={() => setRenaming(null)}
          onName={(name) => save.mutate({ id: renaming.id, name, input: renaming.input })}
        />
      )}
    </>
  );
}

/** Always there: the figures that have aged. */
function ExpiredSearch({ now }: { now: SavedSearch['input'] }) {
  const { t } = useTranslation('library');
  const { queries } = useEngine();
  const expired = useQuery(queries.items.expired.queryOptions());
  const count = expired.data?.length ?? 0;
  const input = { query: `${t('queryHelp.field.status')}:${t('saved.expiredWord')}` };
  if (count === 0) return null;
  return (
    <button type="button" className={facets.facet} aria-pressed={isSameSearch(input, now)} onClick={() => showSearch(input)}>
      <span>{t('saved.expired')}</span>
      <span className={facets.count}>{count}</span>
    </button>
  );
}
