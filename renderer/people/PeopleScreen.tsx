import { useMutation, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/model/record.ts';
import { useCommandHandlers } from '../app/commandHandlers.ts';
import { useErrorText } from '../app/errorText.ts';
import { type AuthorityKind, navigate } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchField } from '../ui/Field.tsx';
import { textFor } from '../ui/localized.ts';
import { WaitingLine } from '../ui/Progress.tsx';
import styles from '../ui/RecordList.module.css';
import screen from '../ui/Screen.module.css';
import { Segmented } from '../ui/Segmented.tsx';
import { SidePane } from '../ui/SidePane.tsx';
import { warn } from '../ui/toasts.ts';
import { VirtualList } from '../ui/VirtualList.tsx';
import { fullNames, presentRole, writingsOfOrganisation, writingsOfPerson } from './authorityName.ts';
import { fitsName, indexNames } from './findName.ts';
import { OrganisationRecord } from './OrganisationRecord.tsx';
import { PersonRecord } from './PersonRecord.tsx';

const LINE_HEIGHT = 54;

/** The directory: people and organisations, found in any alphabet, and the record of one of them. */
export function PeopleScreen({ kind, id }: { kind: AuthorityKind; id: Id | null }) {
  const { t, i18n } = useTranslation(['people', 'app']);
  const { client, queries } = useEngine();
  const errorText = useErrorText();
  const people = useQuery(queries.people.list.queryOptions());
  const organisations = useQuery(queries.organisations.list.queryOptions());
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const field = useRef<HTMLInputElement>(null);
  useCommandHandlers({ 'library.search': { perform: () => field.current?.select() } });
  const lines = useMemo(() => {
    const bodies = new Map((organisations.data ?? []).map((record) => [record.id, record]));
    const all =
      kind === 'person'
        ? (people.data ?? []).map((person) => ({
            id: person.id,
            name: textFor(fullNames(person), i18n.language),
            about: presentRole(person, bodies, i18n.language),
            index: indexNames(writingsOfPerson(person)),
          }))
        : (organisations.data ?? []).map((body) => ({
            id: body.id,
            name: textFor(fullNames(body), i18n.language),
            about: [body.names.fr?.acronym, body.names.ru?.acronym].filter(Boolean).join(' / '),
            index: indexNames(writingsOfOrganisation(body)),
          }));
    const { compare } = new Intl.Collator(i18n.language);
    return all.toSorted((one, other) => compare(one.name?.text ?? '', other.name?.text ?? ''));
  }, [kind, people.data, organisations.data, i18n.language]);
  const found = useMemo(() => lines.filter(({ index }) => fitsName(wanted, index)), [lines, wanted]);
  const add = useMutation({
    mutationFn: async () => {
      const record =
        kind === 'person'
          ? await client.people.save({ names: {}, gender: 'unknown', roles: [], aliases: [], biography: {} })
          : await client.organisations.save({ names: {}, aliases: [], country: '', description: {} });
      return record.id;
    },
    onSuccess: (made) => navigate({ place: 'people', kind, id: made }),
    onError: (error) => warn(errorText(error).what),
  });
  const list = kind === 'person' ? people : organisations;
  const newLabel = kind === 'person' ? t('newPerson') : t('newOrganisation');
  return (
    <main className={screen.screen}>
      <div className={screen.toolbar} data-pane="toolbar">
        <h1 className={screen.title}>{t('title')}</h1>
        <Segmented
          label={t('kinds')}
          value={kind}
          onChange={(next) => navigate({ place: 'people', kind: next, id: null })}
          choices={[
            { id: 'person', label: t('people') },
            { id: 'organisation', label: t('organisations') },
          ]}
        />
        <span className={screen.spring} />
        <Button tone="primary" icon={Plus} onPress={() => add.mutate()} isDisabled={add.isPending}>
          {newLabel}
        </Button>
      </div>
      <div className={screen.columns}>
        <SidePane name="people" label={kind === 'person' ? t('people') : t('organisations')} side="start" width={320} min={220} max={520}>
          <div className={styles.search}>
            <SearchField
              label={t('search')}
              placeholder={t('searchPlaceholder')}
              value={typed}
              onChange={setTyped}
              clearLabel={t('action.clear', { ns: 'app' })}
              inputRef={field}
            />
            <p role="status" className={styles.count}>
              {list.data && t(kind === 'person' ? 'count.people' : 'count.organisations', { count: found.length })}
            </p>
          </div>
          {list.isPending && <WaitingLine label={t('waiting', { ns: 'app' })} />}
          {list.error && <AboutError error={list.error} />}
          {list.data && found.length === 0 && (
            <p className={styles.nothing}>{typed === '' ? t('nobody') : t('nothing', { query: typed })}</p>
          )}
          {found.length > 0 && (
            <VirtualList
              label={kind === 'person' ? t('people') : t('organisations')}
              entries={found}
              idOf={(line) => line.id}
              selected={id}
              lineHeight={LINE_HEIGHT}
              onOpen={(chosen) => navigate({ place: 'people', kind, id: chosen })}
            >
              {(line) => (
                <span className={styles.line}>
                  {line.name ? (
                    <span lang={line.name.lang} className={styles.name}>
                      {line.name.text}
                    </span>
                  ) : (
                    <em className={styles.about}>{t('nameless')}</em>
                  )}
                  <span className={styles.about}>{line.about}</span>
                </span>
              )}
            </VirtualList>
          )}
        </SidePane>
        <div className={`${screen.main} ${styles.record}`} data-pane="record">
          {id === null && (
            <EmptyState title={t('choose.title')}>
              <p>{t('choose.text')}</p>
            </EmptyState>
          )}
          {id !== null && kind === 'person' && <PersonRecord key={id} id={id} />}
          {id !== null && kind === 'organisation' && <OrganisationRecord key={id} id={id} />}
        </div>
      </div>
    </main>
  );
}
