import { useMutation, useQuery } from '@tanstack/react-query';
import { Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../core/model/item.ts';
import type { Id } from '../../core/model/record.ts';
import { useErrorText } from '../app/errorText.ts';
import { navigate } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { useRecordSaving } from '../engine/useRecordSaving.ts';
import { AboutError } from '../ui/AboutError.tsx';
import { IconButton } from '../ui/Button.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import { RecordTrouble, SavedMark } from '../ui/RecordState.tsx';
import { say, warn } from '../ui/toasts.ts';
import { HistorySection } from './HistorySection.tsx';
import { ItemFields } from './ItemFields.tsx';
import { draftOf } from './itemDraft.ts';
import styles from './RecordPanel.module.css';
import { SourceExcerpt } from './SourceExcerpt.tsx';
import { TrustFields } from './TrustFields.tsx';
import { Uses } from './Uses.tsx';

/** One record of the library: everything editable in place, saved by itself. */
export function RecordPanel({ id }: { id: Id }) {
  const { t } = useTranslation(['library', 'app']);
  const { client, queries } = useEngine();
  const errorText = useErrorText();
  const item = useQuery(queries.items.get.queryOptions({ input: { id } }));
  const [start, setStart] = useState<Item | null>(null);
  if (item.data && start === null) setStart(item.data);
  const close = () => navigate({ place: 'library', itemId: null });
  const restore = useMutation({ mutationFn: () => client.items.restore({ id }), onError: (error) => warn(errorText(error).what) });
  const remove = useMutation({
    mutationFn: () => client.items.remove({ id }),
    onSuccess: () => {
      close();
      say(t('record.removed'), () => restore.mutate());
    },
    onError: (error) => warn(errorText(error).what),
  });
  return (
    <section className={styles.panel}>
      <header className={styles.head}>
        <h2>{start ? t(`itemKind.${start.kind}`, { ns: 'app' }) : t('record.label')}</h2>
        <span className={styles.spring} />
        <IconButton icon={Trash2} label={t('record.remove')} onPress={() => remove.mutate()} isDisabled={remove.isPending} />
        <IconButton icon={X} label={t('record.close')} onPress={close} />
      </header>
      {item.isPending && <WaitingLine label={t('waiting', { ns: 'app' })} />}
      {item.error && start === null && <AboutError error={item.error} />}
      {start && <ItemEditor key={start.revision} start={start} onRestart={setStart} />}
    </section>
  );
}

function ItemEditor({ start, onRestart }: { start: Item; onRestart(item: Item): void }) {
  const { t } = useTranslation('library');
  const { client, queries } = useEngine();
  const errorText = useErrorText();
  const uses = useQuery(queries.items.usesOf.queryOptions({ input: { id: start.id } }));
  const load = () => client.items.get({ id: start.id });
  const { draft, change, state, keepMine } = useRecordSaving({
    start,
    draftOf,
    save: (item, revision) => client.items.save({ item, revision }),
    load,
  });
  const takeStored = () => void load().then(onRestart, (error: unknown) => warn(errorText(error).what));
  return (
    <div className={styles.body}>
      <RecordTrouble state={state} onKeepMine={keepMine} onTakeStored={takeStored} />
      <ItemFields item={draft} onChange={(item) => change(() => item)} />
      <TrustFields start={start} item={draft} onChange={(item) => change(() => item)} />
      <SavedMark state={state} />
      {start.excerpts.map((excerpt) => (
        <SourceExcerpt key={`${excerpt.sourceId} ${excerpt.start}`} excerpt={excerpt} />
      ))}
      {start.excerpts.length === 0 && <p className={styles.noExcerpt}>{t('record.noExcerpt')}</p>}
      {uses.data && <Uses uses={uses.data} />}
      <HistorySection kind="item" id={start.id} onRestored={takeStored} />
    </div>
  );
}
