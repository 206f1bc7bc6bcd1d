import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FileInput, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HouseStyle, type HouseStyleId, houseStyleIdSchema, type KeptStyle } from '../../core/model/houseStyle.ts';
import type { Id } from '../../core/model/record.ts';
import { useShell } from '../app/shell.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SelectField } from '../ui/Field.tsx';
import { say } from '../ui/toasts.ts';
import { StyleForm } from './StyleForm.tsx';
import styles from './StylesDialog.module.css';

/** A style that is being made or changed; `taken`: how many styles of a Word file it was made of. */
interface Draft {
  id: Id | null;
  name: string;
  style: HouseStyle;
  taken: number | null;
}

/** House styles of one's own: made by changing one of the program's, or taken from a Word file or template. */
export function StylesDialog({ onClose }: { onClose(kept: Id | null): void }) {
  const { t } = useTranslation(['export', 'app']);
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  const shell = useShell();
  const [base, setBase] = useState<HouseStyleId>('french-administrative');
  const [draft, setDraft] = useState<Draft | null>(null);
  const builtIn = useQuery(queries.styles.builtIn.queryOptions());
  const kept = useQuery(queries.styles.list.queryOptions());
  const refresh = () => queryClient.invalidateQueries({ queryKey: queries.styles.list.key() });
  const save = useMutation({
    mutationFn: ({ id, name, style }: Draft) => client.styles.save({ ...(id === null ? {} : { id }), name: name.trim(), style }),
    onSuccess: async ({ id }) => {
      await refresh();
      onClose(id);
    },
  });
  const remove = useMutation({
    mutationFn: ({ id }: KeptStyle) => client.styles.remove({ id }),
    onSuccess: async (_, removed) => {
      await refresh();
      // It comes back as another record of the same look.
      say(t('styles.removed', { name: removed.name }), () => restore.mutate(removed));
    },
  });
  const restore = useMutation({
    mutationFn: ({ name, style }: KeptStyle) => client.styles.save({ name, style }),
    onSuccess: refresh,
  });
  const take = useMutation({
    mutationFn: async () => {
      const [file] = (await shell.pickFile(['.docx', '.dotx'])) ?? [];
      if (!file) return null;
      const { style, taken } = await client.styles.fromDocument({ name: file.name, bytes: file, base });
      return { id: null, name: file.name.replace(/\.[^.]*$/, ''), style, taken: taken.length };
    },
    onSuccess: (made) => made && setDraft(made),
  });
  const start = () => {
    const style = builtIn.data?.find(({ id }) => id === base)?.style;
    if (style) setDraft({ id: null, name: t('styles.copyOf', { name: t(`style.${base}.title`) }), style, taken: null });
  };
  const error = builtIn.error ?? kept.error ?? save.error ?? remove.error ?? restore.error ?? take.error;
  return (
    <Dialog
      title={draft ? t('styles.edit') : t('styles.title')}
      onClose={() => onClose(null)}
      actions={
        draft ? (
          <>
            <Button onPress={() => setDraft(null)}>{t('action.cancel', { ns: 'app' })}</Button>
            <Button tone="primary" isDisabled={draft.name.trim() === '' || save.isPending} onPress={() => save.mutate(draft)}>
              {t('styles.save')}
            </Button>
          </>
        ) : (
          <Button onPress={() => onClose(null)}>{t('action.close', { ns: 'app' })}</Button>
        )
      }
    >
      {error && <AboutError error={error} />}
      {draft ? (
        <>
          {draft.taken !== null && <p>{t('styles.taken', { count: draft.taken })}</p>}
          <StyleForm name={draft.name} style={draft.style} onChange={(name, style) => setDraft({ ...draft, name, style })} />
        </>
      ) : (
        <>
          <SelectField
            label={t('styles.base')}
            value={base}
            onChange={setBase}
            choices={houseStyleIdSchema.options.map((id) => ({ id, label: t(`style.${id}.title`), hint: t(`style.${id}.text`) }))}
          />
          <div className={styles.ways}>
            <Button icon={Plus} isDisabled={!builtIn.data} onPress={start}>
              {t('styles.new')}
            </Button>
            <Button icon={FileInput} isDisabled={take.isPending} onPress={() => take.mutate()}>
              {t('styles.fromFile')}
            </Button>
          </div>
          {kept.data?.length === 0 && <p className={styles.quiet}>{t('styles.none')}</p>}
          <ul className={styles.list} aria-label={t('styles.own')}>
            {kept.data?.map((one) => (
              <li key={one.id} className={styles.style}>
                <span>{one.name}</span>
                <IconButton
                  icon={Pencil}
                  label={t('styles.change', { name: one.name })}
                  onPress={() => setDraft({ id: one.id, name: one.name, style: one.style, taken: null })}
                />
                <IconButton icon={Trash2} label={t('styles.remove', { name: one.name })} onPress={() => remove.mutate(one)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
