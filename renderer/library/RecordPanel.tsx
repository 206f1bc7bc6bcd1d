import { useQuery } from '@tanstack/react-query';
import { Trash2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../core/model/item.ts';
import type { Id } from '../../core/model/record.ts';
import { navigate } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { HistorySection } from '../records/HistorySection.tsx';
import { OpenedRecord } from '../records/OpenedRecord.tsx';
import { RecordTrouble, SavedMark } from '../records/RecordState.tsx';
import { useRecordEditing } from '../records/useRecordEditing.ts';
import { IconButton } from '../ui/Button.tsx';
import { Excerpts } from './Excerpts.tsx';
import { ItemFields } from './ItemFields.tsx';
import { draftOf } from './itemDraft.ts';
import styles from './RecordPanel.module.css';
import { SimilarItems } from './SimilarItems.tsx';
import { TrustFields } from './TrustFields.tsx';
import { Uses } from './Uses.tsx';

/** One record of the library: everything editable in place, saved by itself. */
export function RecordPanel({ id }: { id: Id }) {
  const { queries } = useEngine();
  const item = useQuery(queries.items.get.queryOptions({ input: { id } }));
  return (
    <section className={styles.panel}>
      <OpenedRecord query={item}>
        {(start, stored, restart) => <ItemEditor start={start} stored={stored} onRestart={restart} />}
      </OpenedRecord>
    </section>
  );
}

const close = () => navigate({ place: 'library', itemId: null });

function ItemEditor({ start, stored, onRestart }: { start: Item; stored: Item; onRestart(item: Item): void }) {
  const { t } = useTranslation(['library', 'app']);
  const { client, queries } = useEngine();
  const uses = useQuery(queries.items.usesOf.queryOptions({ input: { id: start.id } }));
  const editing = useRecordEditing({
    start,
    stored,
    onRestart,
    calls: client.items,
    draftOf,
    save: (item, revision) => client.items.save({ item, revision }),
    onRemoved: close,
  });
  const { draft, change, state, keepMine, takeStored, remove, isRemoving } = editing;
  return (
    <>
      <header className={styles.head}>
        <h2>{t(`itemKind.${start.kind}`, { ns: 'app' })}</h2>
        <SavedMark state={state} />
        <span className={styles.spring} />
        <IconButton icon={Trash2} label={t('record.remove')} onPress={remove} isDisabled={isRemoving} />
        <IconButton icon={X} label={t('record.close')} onPress={close} />
      </header>
      <div className={styles.body}>
        <RecordTrouble state={state} onKeepMine={keepMine} onTakeStored={takeStored} />
        <ItemFields item={draft} onChange={(item) => change(() => item)} />
        <TrustFields stored={stored} item={draft} onChange={(item) => change(() => item)} />
        <SimilarItems item={draft} />
        <Excerpts item={draft} onChange={change} />
        {uses.data && <Uses uses={uses.data} />}
        <HistorySection kind="item" id={start.id} onRestored={takeStored} />
      </div>
    </>
  );
}
