import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/model/record.ts';
import { type Source, sourceInputSchema, sourceKindSchema } from '../../core/model/source.ts';
import { navigate } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { OpenedRecord } from '../records/OpenedRecord.tsx';
import { RecordFrame, RecordSection } from '../records/RecordFrame.tsx';
import { useRecordEditing } from '../records/useRecordEditing.ts';
import { SelectField, TextField } from '../ui/Field.tsx';
import { PartialDateField } from '../ui/PartialDateField.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import styles from './SourceRecord.module.css';
import { SourceText } from './SourceText.tsx';

/** As many as one article is likely to give, many times over. */
const ITEMS = 1000;

/** The record of a source: what it is, and its text with what was taken from it. */
export function SourceRecord({ id }: { id: Id }) {
  const { queries } = useEngine();
  const source = useQuery(queries.sources.get.queryOptions({ input: { id } }));
  return (
    <OpenedRecord query={source}>
      {(start, stored, restart) => <SourceEditor start={start} stored={stored} onRestart={restart} />}
    </OpenedRecord>
  );
}

const draftOf = (source: Source) => sourceInputSchema.parse(source);

function SourceEditor({ start, stored, onRestart }: { start: Source; stored: Source; onRestart(source: Source): void }) {
  const { t } = useTranslation('library');
  const { client, queries } = useEngine();
  const { id } = start;
  const found = useQuery(queries.items.search.queryOptions({ input: { query: '', sourceIds: [id], limit: ITEMS } }));
  const items = found.data?.hits.map(({ item }) => item) ?? [];
  const editing = useRecordEditing({
    start,
    stored,
    onRestart,
    calls: client.sources,
    draftOf,
    save: (source, revision) => client.sources.save({ ...source, id, revision }),
    onRemoved: () => navigate({ place: 'sources', id: null }),
  });
  const { draft, set } = editing;
  return (
    <RecordFrame
      kind="source"
      name={<span lang={draft.lang}>{draft.title || t('sources.untitled')}</span>}
      editing={editing}
      removeLabel={t('sources.remove')}
    >
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
      <RecordSection title={t('record.sourceText')}>
        <p className={styles.quiet}>{found.data && t('sources.items', { count: items.length })}</p>
        <ScrollRegion lang={draft.lang} className={styles.text} label={t('record.sourceText')}>
          <SourceText source={start} items={items} />
        </ScrollRegion>
      </RecordSection>
    </RecordFrame>
  );
}
