import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/model/record.ts';
import { type Source, sourceInputSchema, sourceKindSchema } from '../../core/model/source.ts';
import { useErrorText } from '../app/errorText.ts';
import { navigate } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { useRecordSaving } from '../engine/useRecordSaving.ts';
import { AboutError } from '../ui/AboutError.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import { PartialDateField } from '../ui/PartialDateField.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import { RecordHead } from '../ui/RecordHead.tsx';
import { RecordTrouble } from '../ui/RecordState.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { say, warn } from '../ui/toasts.ts';
import { HistorySection } from './HistorySection.tsx';
import styles from './SourceRecord.module.css';
import { SourceText } from './SourceText.tsx';

/** As many as one article is likely to give, many times over. */
const ITEMS = 1000;

/** The record of a source: what it is, and its text with what was taken from it. */
export function SourceRecord({ id }: { id: Id }) {
  const { t } = useTranslation('app');
  const { queries } = useEngine();
  const source = useQuery(queries.sources.get.queryOptions({ input: { id } }));
  const [start, setStart] = useState<Source | null>(null);
  if (source.data && start === null) setStart(source.data);
  if (start !== null) return <SourceEditor key={start.revision} start={start} onRestart={setStart} />;
  return source.error ? <AboutError error={source.error} /> : <WaitingLine label={t('waiting')} />;
}

const draftOf = (source: Source) => sourceInputSchema.parse(source);

function SourceEditor({ start, onRestart }: { start: Source; onRestart(source: Source): void }) {
  const { t } = useTranslation('library');
  const { client, queries } = useEngine();
  const errorText = useErrorText();
  const { id } = start;
  const load = () => client.sources.get({ id });
  const tell = (error: unknown) => warn(errorText(error).what);
  const found = useQuery(queries.items.search.queryOptions({ input: { query: '', sourceIds: [id], limit: ITEMS } }));
  const items = found.data?.hits.map(({ item }) => item) ?? [];
  const { draft, change, state, keepMine } = useRecordSaving({
    start,
    draftOf,
    save: (source, revision) => client.sources.save({ ...source, id, revision }),
    load,
  });
  const restore = useMutation({ mutationFn: () => client.sources.restore({ id }), onError: tell });
  const remove = useMutation({
    mutationFn: () => client.sources.remove({ id }),
    onSuccess: () => {
      navigate({ place: 'sources', id: null });
      say(t('record.removed'), () => restore.mutate());
    },
    onError: tell,
  });
  const set = (part: Partial<typeof draft>) => change((now) => ({ ...now, ...part }));
  return (
    <>
      <RecordHead
        name={<span lang={draft.lang}>{draft.title || t('sources.untitled')}</span>}
        state={state}
        removeLabel={t('sources.remove')}
        onRemove={() => remove.mutate()}
      />
      <div className={styles.fields}>
        <RecordTrouble state={state} onKeepMine={keepMine} onTakeStored={() => void load().then(onRestart, tell)} />
        <TextField label={t('sources.field.title')} lang={draft.lang} value={draft.title} onChange={(title) => set({ title })} />
        <div className={styles.row}>
          <TextField
            label={t('sources.field.publisher')}
            lang={draft.lang}
            value={draft.publisher}
            onChange={(publisher) => set({ publisher })}
          />
          <TextField label={t('sources.field.author')} lang={draft.lang} value={draft.author} onChange={(author) => set({ author })} />
          <SelectField
            label={t('sources.field.kind')}
            value={draft.kind}
            choices={sourceKindSchema.options.map((kind) => ({ id: kind, label: t(`sources.kind.${kind}`) }))}
            onChange={(kind) => set({ kind })}
          />
          <SelectField
            label={t('sources.field.lang')}
            value={draft.lang}
            choices={[
              { id: 'fr', label: t('sources.lang.fr') },
              { id: 'ru', label: t('sources.lang.ru') },
            ]}
            onChange={(lang) => set({ lang })}
          />
          <PartialDateField label={t('sources.field.published')} value={draft.published} onChange={(published) => set({ published })} />
          <TextField label={t('sources.field.place')} lang={draft.lang} value={draft.place} onChange={(place) => set({ place })} />
          <TextField label={t('sources.field.url')} value={draft.url} onChange={(url) => set({ url })} />
          <PartialDateField label={t('sources.field.accessed')} value={draft.accessed} onChange={(accessed) => set({ accessed })} />
        </div>
        <section className={styles.section} aria-label={t('record.sourceText')}>
          <h3>{t('record.sourceText')}</h3>
          <p className={styles.quiet}>{found.data && t('sources.items', { count: items.length })}</p>
          <ScrollRegion lang={draft.lang} className={styles.text} label={t('record.sourceText')}>
            <SourceText source={start} items={items} />
          </ScrollRegion>
        </section>
        <HistorySection kind="source" id={id} onRestored={() => void load().then(onRestart, tell)} />
      </div>
    </>
  );
}
