import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecentAction } from '../../core/model/trust.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LocalizedText } from '../ui/LocalizedText.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import { writeWhen } from '../ui/when.ts';
import styles from './RecentActions.module.css';

/** The last actions in the library with what they did: each is taken back, or done again, while what it wrote stands. */
export function RecentActions({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('app');
  const { queries } = useEngine();
  const recent = useQuery(queries.library.recentActions.queryOptions({ input: {} }));
  return (
    <Dialog title={t('recent.title')} onClose={onClose} actions={<Button onPress={onClose}>{t('action.close')}</Button>}>
      {recent.isPending && <WaitingLine label={t('waiting')} />}
      {recent.error && <AboutError error={recent.error} />}
      {recent.data?.length === 0 && <p>{t('recent.empty')}</p>}
      {recent.data && recent.data.length > 0 && (
        <ol aria-label={t('recent.title')}>
          {recent.data.map((action) => (
            <RecentLine key={action.id} action={action} />
          ))}
        </ol>
      )}
    </Dialog>
  );
}

function RecentLine({ action }: { action: RecentAction }) {
  const { t, i18n } = useTranslation(['app', 'library']);
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  const { id, at, effects, records, undone, reversible } = action;
  const turn = useMutation({
    mutationFn: () => (undone ? client.library.redo({ id }) : client.library.undo({ id })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queries.library.key() }),
  });
  const what = effects
    .map(({ kind, did, count }) =>
      t('recent.effect', { did: t(`recent.did.${did}`), kind: t(`bin.kind.${kind}`, { ns: 'library' }), count }),
    )
    .join(' · ');
  const total = effects.reduce((sum, { count }) => sum + count, 0);
  const when = writeWhen(at, new Date(), i18n.language);
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <span className={undone ? styles.undone : styles.what}>{what}</span>
        {records.map((record) => (
          <span key={record.id} className={styles.record}>
            <LocalizedText value={record.label} otherwise={t('bin.nameless', { ns: 'library' })} />
          </span>
        ))}
        {total > records.length && <span className={styles.quiet}>{t('recent.more', { count: total - records.length })}</span>}
        <span className={styles.quiet}>
          <time dateTime={at}>{when}</time>
          {undone && ` · ${t('recent.undone')}`}
          {!reversible && ` · ${t('recent.fixed')}`}
        </span>
        {turn.error && <AboutError error={turn.error} />}
      </div>
      <Button
        tone="quiet"
        icon={undone ? Redo2 : Undo2}
        // Not disabled while it works: the focus would be lost, and Escape would leave the place behind the dialog.
        isDisabled={!reversible}
        onPress={() => turn.isPending || turn.mutate()}
        aria-label={t(undone ? 'recent.redoOf' : 'recent.undoOf', { what, when })}
      >
        {t(undone ? 'recent.redo' : 'recent.undo')}
      </Button>
    </li>
  );
}
