import { useMutation, useQuery } from '@tanstack/react-query';
import { Trash2, X } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item, ItemInput } from '../../core/model/item.ts';
import type { Id } from '../../core/model/record.ts';
import { useErrorText } from '../app/errorText.ts';
import { navigate } from '../app/route.ts';
import { Autosave, type SaveState } from '../engine/autosave.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import { say, warn } from '../ui/toasts.ts';
import { ItemFields } from './ItemFields.tsx';
import { draftOf } from './itemDraft.ts';
import styles from './RecordPanel.module.css';
import { SourceExcerpt } from './SourceExcerpt.tsx';

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
  const { client } = useEngine();
  const [draft, setDraft] = useState<ItemInput>(() => draftOf(start));
  const latest = useRef(draft);
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: null });
  const autosave = useRef<Autosave<ItemInput>>(null);
  // A layout effect, so that leaving the record writes what was typed last.
  useLayoutEffect(() => {
    const saving = new Autosave<ItemInput>({
      revision: start.revision,
      read: () => latest.current,
      write: (item, revision) => client.items.save({ item, revision }),
      stored: async () => {
        const stored = await client.items.get({ id: start.id });
        const content = JSON.stringify(draftOf(stored));
        return { revision: stored.revision, updatedAt: stored.updatedAt, same: (value) => JSON.stringify(value) === content };
      },
      onState: setState,
    });
    autosave.current = saving;
    const flush = () => void saving.flush();
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      saving.end();
      flush();
    };
  }, [client, start]);
  const change = (next: ItemInput) => {
    latest.current = next;
    setDraft(next);
    autosave.current?.touched();
  };
  return (
    <div className={styles.body}>
      {state.kind === 'conflict' && (
        <div role="alert" className={styles.conflict}>
          <p>{t('record.conflict')}</p>
          <Button onPress={() => void autosave.current?.keepMine(state.revision)}>{t('record.keepMine')}</Button>
          <Button onPress={async () => onRestart(await client.items.get({ id: start.id }))}>{t('record.takeStored')}</Button>
        </div>
      )}
      {state.kind === 'failed' && <AboutError error={state.error} />}
      <ItemFields item={draft} onChange={change} />
      <p className={styles.saved} role="status" data-save-state={state.kind}>
        {state.kind === 'saved' ? t('record.saved') : t('record.saving')}
      </p>
      {start.excerpts.map((excerpt) => (
        <SourceExcerpt key={`${excerpt.sourceId} ${excerpt.start}`} excerpt={excerpt} />
      ))}
      {start.excerpts.length === 0 && <p className={styles.saved}>{t('record.noExcerpt')}</p>}
    </div>
  );
}
