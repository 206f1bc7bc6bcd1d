import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { BookmarkPlus, Plus } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type ItemKind, itemKindSchema } from '../../core/model/item.ts';
import type { Id } from '../../core/model/record.ts';
import { useCommandHandlers } from '../app/commandHandlers.ts';
import { shortcutOf } from '../app/commands.ts';
import { formatRoute, navigate } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchField } from '../ui/Field.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import screen from '../ui/Screen.module.css';
import { SidePane } from '../ui/SidePane.tsx';
import { Facets } from './Facets.tsx';
import { searchFilters } from './filters.ts';
import { ITEM_ICONS } from './itemIcons.ts';
import styles from './LibraryScreen.module.css';
import { LibrarySections } from './LibrarySections.tsx';
import { clearSearch, setFilters, setQuery, useLibrarySearch } from './librarySearch.ts';
import { NewItemDialog } from './NewItemDialog.tsx';
import { QueryHelp } from './QueryHelp.tsx';
import { RecordPanel } from './RecordPanel.tsx';
import { Results } from './Results.tsx';
import { SavedSearches } from './SavedSearches.tsx';

const PAGE = 100;

export function LibraryScreen({ itemId }: { itemId: Id | null }) {
  const { t } = useTranslation(['library', 'app']);
  const { queries } = useEngine();
  const { query, filters } = useLibrarySearch();
  const [adding, setAdding] = useState<ItemKind | null>(null);
  const [saving, setSaving] = useState(false);
  const isFiltered = query.trim() !== '' || Object.keys(searchFilters(filters)).length > 0;
  const field = useRef<HTMLInputElement>(null);
  const wanted = useDeferredValue(query);
  const found = useInfiniteQuery({
    ...queries.items.search.infiniteOptions({
      input: (offset: number) => ({
        query: wanted,
        limit: PAGE,
        offset,
        ...searchFilters(filters),
      }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const loaded = pages.reduce((sum, page) => sum + page.hits.length, 0);
        return loaded < last.total && last.hits.length > 0 ? loaded : undefined;
      },
    }),
    placeholderData: keepPreviousData,
  });
  useCommandHandlers({
    'library.search': { perform: () => field.current?.select() },
    'library.saveSearch': { available: () => isFiltered, perform: () => setSaving(true) },
    'library.newQuote': { perform: () => setAdding('quote') },
    'library.newFact': { perform: () => setAdding('fact') },
    'library.newStatistic': { perform: () => setAdding('statistic') },
  });
  const first = found.data?.pages[0];
  const hits = found.data?.pages.flatMap((page) => page.hits) ?? [];
  return (
    <main className={screen.screen}>
      <div className={screen.toolbar} data-pane="toolbar">
        <h1 className={screen.title}>{t('title')}</h1>
        <LibrarySections here="items" />
        <div className={styles.search}>
          <SearchField
            label={t('search.label')}
            placeholder={t('search.placeholder')}
            value={query}
            onChange={setQuery}
            clearLabel={t('action.clear', { ns: 'app' })}
            inputRef={field}
          />
        </div>
        <IconButton
          icon={BookmarkPlus}
          label={t('saved.save')}
          shortcut={shortcutOf('library.saveSearch')}
          isDisabled={!isFiltered}
          onPress={() => setSaving(true)}
        />
        <QueryHelp />
        <span className={styles.count} role="status">
          {first && t(first.totalIsLowerBound ? 'search.atLeast' : 'search.count', { count: first.total })}
        </span>
        <NewItemMenu onChoose={setAdding} />
      </div>
      <div className={screen.columns}>
        <SidePane name="facets" label={t('facets.label')} side="start" width={200} min={160} max={320}>
          <SavedSearches now={{ query, ...searchFilters(filters) }} saving={saving} onSave={setSaving} />
          <Facets filters={filters} onChange={setFilters} facets={first?.facets ?? null} />
        </SidePane>
        <div className={styles.middle} data-pane="results">
          {found.isFetching && <WaitingLine label={t('waiting', { ns: 'app' })} />}
          {found.error && <AboutError error={found.error} />}
          {first?.total === 0 &&
            (isFiltered ? (
              <EmptyState title={t('nothing.title')} action={<Button onPress={clearSearch}>{t('nothing.clear')}</Button>}>
                <p>{t('nothing.text')}</p>
              </EmptyState>
            ) : (
              <EmptyState title={t('empty.title')} action={<a href={formatRoute({ place: 'capture' })}>{t('empty.capture')}</a>}>
                <p>{t('empty.text')}</p>
              </EmptyState>
            ))}
          {hits.length > 0 && (
            <Results
              hits={hits}
              selected={itemId}
              onOpen={(id) => navigate({ place: 'library', itemId: id })}
              onEnd={() => found.hasNextPage && !found.isFetchingNextPage && void found.fetchNextPage()}
            />
          )}
        </div>
        {itemId !== null && (
          <SidePane name="record" label={t('record.label')} side="end" width={440} min={320} max={720}>
            <RecordPanel key={itemId} id={itemId} />
          </SidePane>
        )}
      </div>
      {adding && <NewItemDialog kind={adding} onClose={() => setAdding(null)} />}
    </main>
  );
}

function NewItemMenu({ onChoose }: { onChoose(kind: ItemKind): void }) {
  const { t } = useTranslation(['library', 'app']);
  return (
    <MenuTrigger>
      <Button icon={Plus}>{t('add')}</Button>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Menu
          className={styles.menu ?? ''}
          onAction={(key) => {
            const { success, data } = itemKindSchema.safeParse(key);
            if (success) onChoose(data);
          }}
        >
          {itemKindSchema.options.map((kind) => {
            const IconShape = ITEM_ICONS[kind];
            return (
              <MenuItem key={kind} id={kind} className={styles.menuItem ?? ''}>
                <IconShape size={16} aria-hidden />
                {t(`itemKind.${kind}`, { ns: 'app' })}
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
