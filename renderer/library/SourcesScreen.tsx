import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../core/language/index.ts';
import type { Id } from '../../core/model/record.ts';
import { formatRoute, navigate } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchField } from '../ui/Field.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import { plainLetters } from '../ui/plainLetters.ts';
import list from '../ui/RecordList.module.css';
import screen from '../ui/Screen.module.css';
import { SidePane } from '../ui/SidePane.tsx';
import { VirtualList } from '../ui/VirtualList.tsx';
import { LibrarySections } from './LibrarySections.tsx';
import { SourceRecord } from './SourceRecord.tsx';

const LINE_HEIGHT = 64;

/** All that was read: articles, speeches, tables; and the record of one of them. */
export function SourcesScreen({ id }: { id: Id | null }) {
  const { t } = useTranslation(['library', 'app']);
  const { queries } = useEngine();
  const sources = useQuery(queries.sources.list.queryOptions());
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(plainLetters(typed.trim()));
  const found = useMemo(() => {
    const all = (sources.data ?? []).toSorted((one, other) => ((one.published ?? '') < (other.published ?? '') ? 1 : -1));
    return all.filter(({ title, publisher, author }) => plainLetters(`${title} ${publisher} ${author}`).includes(wanted));
  }, [sources.data, wanted]);
  return (
    <main className={screen.screen}>
      <div className={screen.toolbar} data-pane="toolbar">
        <h1 className={screen.title}>{t('sections.sources')}</h1>
        <LibrarySections here="sources" />
      </div>
      <div className={screen.columns}>
        <SidePane name="sources" label={t('sections.sources')} side="start" width={340} min={220} max={560}>
          <div className={list.search}>
            <SearchField
              label={t('sources.search')}
              placeholder={t('sources.searchPlaceholder')}
              value={typed}
              onChange={setTyped}
              clearLabel={t('action.clear', { ns: 'app' })}
            />
            <p role="status" className={list.count}>
              {sources.data && t('sources.count', { count: found.length })}
            </p>
          </div>
          {sources.isPending && <WaitingLine label={t('waiting', { ns: 'app' })} />}
          {sources.error && <AboutError error={sources.error} />}
          {found.length > 0 && (
            <VirtualList
              label={t('sections.sources')}
              entries={found}
              idOf={(source) => source.id}
              selected={id}
              lineHeight={LINE_HEIGHT}
              onOpen={(chosen) => navigate({ place: 'sources', id: chosen })}
            >
              {({ title, publisher, published, lang }) => (
                <span className={list.line}>
                  <span lang={lang} className={list.name}>
                    {title || t('sources.untitled')}
                  </span>
                  <span lang={lang} className={list.about}>
                    {[publisher, published && writeDate(published, lang)].filter(Boolean).join(' · ')}
                  </span>
                </span>
              )}
            </VirtualList>
          )}
        </SidePane>
        <div className={`${screen.main} ${list.record}`} data-pane="record">
          {id === null && (
            <EmptyState
              title={sources.data?.length === 0 ? t('sources.empty.title') : t('sources.choose.title')}
              action={<a href={formatRoute({ place: 'capture' })}>{t('empty.capture')}</a>}
            >
              <p>{t('sources.choose.text')}</p>
            </EmptyState>
          )}
          {id !== null && <SourceRecord key={id} id={id} />}
        </div>
      </div>
    </main>
  );
}
