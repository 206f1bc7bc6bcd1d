import { useQuery } from '@tanstack/react-query';
import { FileDown, FileUp, Plus } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/model/record.ts';
import { type GlossaryFormat, glossaryFormatSchema } from '../../core/model/term.ts';
import { useErrorText } from '../app/errorText.ts';
import { navigate } from '../app/route.ts';
import { useShell } from '../app/shell.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { LibrarySections } from '../library/LibrarySections.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchField, SelectField } from '../ui/Field.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import list from '../ui/RecordList.module.css';
import screen from '../ui/Screen.module.css';
import { SidePane } from '../ui/SidePane.tsx';
import { say, warn } from '../ui/toasts.ts';
import { VirtualList } from '../ui/VirtualList.tsx';
import styles from './GlossaryScreen.module.css';
import { ImportGlossaryDialog } from './ImportGlossaryDialog.tsx';
import { TermForm } from './TermForm.tsx';
import { TermRecord } from './TermRecord.tsx';
import { TermWords } from './TermWords.tsx';
import { foundTerms, hasForbidden, isIncomplete, TERM_FILTERS, type TermFilter } from './termSearch.ts';

const LINE_HEIGHT = 56;
const ACCEPTED = ['.tbx', '.xml', '.csv', '.tsv', '.txt'];

/** The glossary: all terms, one of them to edit, and the ways in and out. */
export function GlossaryScreen({ id }: { id: Id | null }) {
  const { t } = useTranslation(['glossary', 'app']);
  const { client, queries } = useEngine();
  const shell = useShell();
  const errorText = useErrorText();
  const glossary = useQuery(queries.glossary.list.queryOptions());
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<TermFilter>('all');
  const [isAdding, setAdding] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const search = useDeferredValue(typed);
  const terms = useMemo(() => glossary.data ?? [], [glossary.data]);
  const found = useMemo(() => foundTerms(terms, search, filter), [terms, search, filter]);
  const choose = async () => {
    const [chosen] = (await shell.pickFile(ACCEPTED)) ?? [];
    if (chosen) setFile(chosen);
  };
  const save = async (format: GlossaryFormat) => {
    try {
      const { ticket } = await client.glossary.export({ format });
      const { fileName, bytes } = await client.exchange.file({ ticket });
      if (await shell.saveFile(fileName, bytes)) say(t('saved', { name: fileName }));
    } catch (error) {
      warn(errorText(error).what);
    }
  };
  return (
    <main className={screen.screen}>
      <div className={screen.toolbar} data-pane="toolbar">
        <h1 className={screen.title}>{t('title')}</h1>
        <LibrarySections here="glossary" />
        <span className={screen.spring} />
        <Button icon={FileDown} onPress={() => void choose()}>
          {t('import.open')}
        </Button>
        <MenuTrigger>
          <AriaButton className={styles.menuButton ?? ''} isDisabled={terms.length === 0}>
            <FileUp size={16} aria-hidden />
            {t('export.open')}
          </AriaButton>
          <Popover className={styles.popover ?? ''}>
            <Menu
              className={styles.menu ?? ''}
              aria-label={t('export.open')}
              onAction={(key) => void save(glossaryFormatSchema.parse(key))}
            >
              {glossaryFormatSchema.options.map((format) => (
                <MenuItem key={format} id={format} className={styles.item ?? ''}>
                  {t(`export.${format}`)}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
        <Button tone="primary" icon={Plus} onPress={() => setAdding(true)}>
          {t('add')}
        </Button>
      </div>
      <div className={screen.columns}>
        <SidePane name="glossary" label={t('title')} side="start" width={380} min={240} max={640}>
          <div className={list.search}>
            <SearchField label={t('search')} value={typed} onChange={setTyped} clearLabel={t('action.clear', { ns: 'app' })} />
            <SelectField
              label={t('filter.label')}
              hideLabel
              value={filter}
              choices={TERM_FILTERS.map((each) => ({ id: each, label: t(`filter.${each}`) }))}
              onChange={setFilter}
            />
            <p role="status" className={list.count}>
              {t('count', { count: found.length })}
              {filter === 'all' && search.trim() === '' && terms.length > 0 && (
                <>
                  {' · '}
                  {t('incomplete', { count: terms.filter(isIncomplete).length })}
                  {' · '}
                  {t('forbidding', { count: terms.filter(hasForbidden).length })}
                </>
              )}
            </p>
          </div>
          {glossary.isPending && <WaitingLine label={t('waiting', { ns: 'app' })} />}
          {glossary.error && <AboutError error={glossary.error} />}
          {found.length > 0 && (
            <VirtualList
              label={t('title')}
              entries={found}
              idOf={(term) => term.id}
              selected={id}
              lineHeight={LINE_HEIGHT}
              onOpen={(chosen) => navigate({ place: 'glossary', id: chosen })}
            >
              {(term) => (
                <span className={list.line}>
                  <TermWords term={term} lang="fr" />
                  <TermWords term={term} lang="ru" />
                </span>
              )}
            </VirtualList>
          )}
          {terms.length > 0 && found.length === 0 && <p className={list.nothing}>{t('nothing')}</p>}
        </SidePane>
        <div className={`${screen.main} ${list.record}`} data-pane="record">
          {id === null && (
            <EmptyState
              title={terms.length === 0 ? t('empty.title') : t('choose.title')}
              action={
                <>
                  <Button tone="primary" icon={Plus} onPress={() => setAdding(true)}>
                    {t('add')}
                  </Button>
                  <Button icon={FileDown} onPress={() => void choose()}>
                    {t('import.open')}
                  </Button>
                </>
              }
            >
              <p>{terms.length === 0 ? t('empty.text') : t('choose.text')}</p>
            </EmptyState>
          )}
          {id !== null && <TermRecord key={id} id={id} />}
        </div>
      </div>
      {isAdding && (
        <Dialog
          title={t('add')}
          onClose={() => setAdding(false)}
          actions={<Button onPress={() => setAdding(false)}>{t('action.close', { ns: 'app' })}</Button>}
        >
          <TermForm
            start={{}}
            terms={terms}
            onSaved={(term) => {
              setAdding(false);
              navigate({ place: 'glossary', id: term.id });
            }}
          />
        </Dialog>
      )}
      {file && <ImportGlossaryDialog file={file} onClose={() => setFile(null)} />}
    </main>
  );
}
