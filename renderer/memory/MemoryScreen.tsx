import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Combine, Download, Upload } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lang } from '../../core/model/language.ts';
import type { MemoryUnit } from '../../core/model/memory.ts';
import { useErrorText } from '../app/errorText.ts';
import { useShell } from '../app/shell.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { Highlighted } from '../library/Highlighted.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchField, SelectField } from '../ui/Field.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import { Progress, WaitingLine } from '../ui/Progress.tsx';
import list from '../ui/RecordList.module.css';
import screen from '../ui/Screen.module.css';
import { Segmented } from '../ui/Segmented.tsx';
import { SidePane } from '../ui/SidePane.tsx';
import { say, warn } from '../ui/toasts.ts';
import { VirtualList } from '../ui/VirtualList.tsx';
import styles from './MemoryScreen.module.css';
import { MemorySections } from './MemorySections.tsx';
import { Origins } from './Origins.tsx';
import { TmxReport } from './TmxReport.tsx';
import { UnitRecord } from './UnitRecord.tsx';
import { useTmxImport } from './useTmxImport.ts';

const LINE_HEIGHT = 76;
const PAGE = 200;
const ALL = 'all';

/** Everything that was translated: searched, changed, united, taken in and handed out. */
export function MemoryScreen() {
  const { t } = useTranslation(['memory', 'app']);
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const shell = useShell();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const [lang, setLang] = useState<Lang | typeof ALL>(ALL);
  const [origin, setOrigin] = useState<string>(ALL);
  const [selected, setSelected] = useState<string | null>(null);
  const stats = useQuery(queries.memory.stats.queryOptions());
  const found = useInfiniteQuery(
    queries.memory.list.infiniteOptions({
      input: (offset: number) => ({
        text,
        lang: lang === ALL ? null : lang,
        origin: origin === ALL ? null : Number(origin),
        offset,
        limit: PAGE,
      }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const loaded = pages.reduce((sum, page) => sum + page.units.length, 0);
        return loaded < last.total && last.units.length > 0 ? loaded : undefined;
      },
    }),
  );
  const units = useMemo(() => found.data?.pages.flatMap((page) => page.units) ?? [], [found.data]);
  const total = found.data?.pages[0]?.total ?? 0;
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = found;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  const refresh = useCallback(() => void queryClient.invalidateQueries({ queryKey: queries.memory.key() }), [queryClient, queries]);
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      warn(errorText(error).what);
    }
    refresh();
  };
  const putBack = (removed: MemoryUnit[]) => () => void attempt(async () => void (await client.memory.restore({ units: removed })));
  const remove = (id: number) =>
    attempt(async () => {
      const { removed } = await client.memory.remove({ ids: [id] });
      setSelected(null);
      say(t('unit.removed'), putBack(removed));
    });
  const merge = () =>
    attempt(async () => {
      const { removed } = await client.memory.mergeDoubles();
      if (removed.length === 0) say(t('merge.none'));
      else say(t('merge.done', { count: removed.length }), putBack(removed));
    });
  const tmx = useTmxImport(refresh);
  const take = async () => {
    const files = await shell.pickFile(['.tmx']);
    if (files !== null) await tmx.run(files);
  };
  const handOut = () =>
    attempt(async () => {
      for await (const event of await client.memory.exportTmx({ from: 'fr' })) {
        if (event.type === 'progress') continue;
        const { fileName, bytes } = await client.exchange.file({ ticket: event.ticket });
        await shell.saveFile(fileName, bytes);
      }
    });
  const isEmpty = stats.data?.units === 0;
  const shown = units.find(({ id }) => String(id) === selected);
  return (
    <main className={screen.screen}>
      <div className={screen.toolbar} data-pane="toolbar">
        <h1 className={screen.title}>{t('title')}</h1>
        <MemorySections here="units" />
        <span className={screen.spring} />
        <Button icon={Combine} onPress={() => void merge()} isDisabled={isEmpty ?? true}>
          {t('merge.action')}
        </Button>
        <Button icon={Download} onPress={() => void handOut()} isDisabled={isEmpty ?? true}>
          {t('export')}
        </Button>
        <Button icon={Upload} tone="primary" onPress={() => void take()} isDisabled={tmx.state.kind === 'running'}>
          {t('import.choose')}
        </Button>
      </div>
      <div className={screen.columns}>
        <SidePane name="units" label={t('sections.units')} side="start" width={460} min={280} max={760}>
          <div className={list.search}>
            <SearchField label={t('search')} value={typed} onChange={setTyped} clearLabel={t('action.clear', { ns: 'app' })} />
            <div className={styles.filters}>
              <Segmented
                label={t('searchIn.label')}
                value={lang}
                onChange={setLang}
                choices={[
                  { id: ALL, label: t('searchIn.both') },
                  { id: 'fr', label: <LangMark lang="fr" />, name: t('searchIn.fr') },
                  { id: 'ru', label: <LangMark lang="ru" />, name: t('searchIn.ru') },
                ]}
              />
              <SelectField
                label={t('origin.filter')}
                hideLabel
                value={origin}
                onChange={setOrigin}
                choices={[
                  { id: ALL, label: t('origin.all') },
                  ...(stats.data?.origins ?? []).map(({ id, name }) => ({ id: String(id), label: name })),
                ]}
              />
            </div>
            <p role="status" className={list.count}>
              {found.data && t('count', { count: total })}
            </p>
          </div>
          {found.isPending && <WaitingLine label={t('waiting', { ns: 'app' })} />}
          {found.error && <AboutError error={found.error} />}
          {units.length > 0 && (
            <VirtualList
              label={t('sections.units')}
              entries={units}
              idOf={({ id }) => String(id)}
              selected={selected}
              lineHeight={LINE_HEIGHT}
              onOpen={setSelected}
              onEnd={more}
            >
              {(unit) => (
                <span className={list.line}>
                  <span lang="fr" className={styles.line}>
                    <Highlighted text={unit.texts.fr.text} highlights={unit.found.fr} />
                  </span>
                  <span lang="ru" className={styles.line}>
                    <Highlighted text={unit.texts.ru.text} highlights={unit.found.ru} />
                  </span>
                  <span className={list.about}>{[unit.origin.name, unit.author].filter(Boolean).join(' · ')}</span>
                </span>
              )}
            </VirtualList>
          )}
        </SidePane>
        <div className={`${screen.main} ${list.record}`} data-pane="record">
          {tmx.state.kind === 'running' && (
            <div className={styles.part}>
              <Progress label={t('import.running', { name: tmx.state.name, count: tmx.state.done })} value={null} />
              <p>{t('import.kept')}</p>
              <div>
                <Button onPress={tmx.cancel}>{t('action.cancel', { ns: 'app' })}</Button>
              </div>
            </div>
          )}
          {tmx.error !== null && <AboutError error={tmx.error} />}
          {tmx.state.kind === 'done' && <TmxReport reports={tmx.state.reports} onClose={tmx.close} />}
          {shown && (
            <UnitRecord
              key={shown.id}
              unit={shown}
              onChanged={refresh}
              onRemove={() => void remove(shown.id)}
              onClose={() => setSelected(null)}
            />
          )}
          {!shown && isEmpty && tmx.state.kind === 'idle' && (
            <EmptyState
              title={t('empty.title')}
              action={
                <Button tone="primary" icon={Upload} onPress={() => void take()}>
                  {t('import.choose')}
                </Button>
              }
            >
              <p>{t('empty.text')}</p>
            </EmptyState>
          )}
          {!shown && stats.data && !isEmpty && <Origins stats={stats.data} onChanged={refresh} />}
        </div>
      </div>
    </main>
  );
}
