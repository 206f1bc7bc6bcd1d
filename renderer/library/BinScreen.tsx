import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Binned } from '../../core/model/trust.ts';
import { useErrorText } from '../app/errorText.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LocalizedText } from '../ui/LocalizedText.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import screen from '../ui/Screen.module.css';
import { say, warn } from '../ui/toasts.ts';
import { writeWhen } from '../ui/when.ts';
import styles from './BinScreen.module.css';
import { LibrarySections } from './LibrarySections.tsx';

/** What was removed: each record can come back; only emptying the bin is for good, and asks. */
export function BinScreen() {
  const { t } = useTranslation(['library', 'app']);
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const bin = useQuery(queries.bin.list.queryOptions());
  const [asking, setAsking] = useState(false);
  const purge = useMutation({
    mutationFn: () => client.bin.purge({}),
    onSuccess: ({ purged, kept }) => {
      setAsking(false);
      say(kept.length === 0 ? t('bin.purged', { count: purged }) : t('bin.purgedSome', { count: purged, kept: kept.length }));
      void queryClient.invalidateQueries();
    },
    onError: (error) => {
      setAsking(false);
      warn(errorText(error).what);
    },
  });
  return (
    <main className={screen.screen} data-pane="main">
      <div className={screen.toolbar}>
        <h1 className={screen.title}>{t('sections.bin')}</h1>
        <LibrarySections here="bin" />
        <span className={screen.spring} />
        {bin.data && bin.data.length > 0 && (
          <Button icon={Trash2} onPress={() => setAsking(true)}>
            {t('bin.purge')}
          </Button>
        )}
      </div>
      {bin.isPending && <WaitingLine label={t('waiting', { ns: 'app' })} />}
      {bin.error && <AboutError error={bin.error} />}
      <div className={screen.main}>
        {bin.data?.length === 0 && (
          <EmptyState title={t('bin.empty.title')}>
            <p>{t('bin.empty.text')}</p>
          </EmptyState>
        )}
        {bin.data && bin.data.length > 0 && (
          <ul aria-label={t('sections.bin')}>
            {bin.data.map((binned) => (
              <BinLine key={`${binned.kind} ${binned.id}`} binned={binned} />
            ))}
          </ul>
        )}
      </div>
      {asking && (
        <Dialog
          title={t('bin.ask.title')}
          onClose={() => setAsking(false)}
          dismissable={!purge.isPending}
          actions={
            <>
              <Button onPress={() => setAsking(false)} isDisabled={purge.isPending}>
                {t('action.cancel', { ns: 'app' })}
              </Button>
              <Button tone="danger" onPress={() => purge.mutate()} isDisabled={purge.isPending}>
                {t('bin.purge')}
              </Button>
            </>
          }
        >
          <p>{t('bin.ask.text', { count: bin.data?.length ?? 0 })}</p>
        </Dialog>
      )}
    </main>
  );
}

function BinLine({ binned }: { binned: Binned }) {
  const { t, i18n } = useTranslation('library');
  const { client } = useEngine();
  const errorText = useErrorText();
  const { kind, id, label, deletedAt, deletedBy, mergedInto } = binned;
  const restore = useMutation({
    mutationFn: () => client.bin.restore({ kind, id }),
    onSuccess: () => say(t('bin.restored')),
    onError: (error) => warn(errorText(error).what),
  });
  return (
    <li className={styles.line}>
      <span className={styles.kind}>{t(`bin.kind.${kind}`)}</span>
      <span className={styles.label}>
        <LocalizedText value={label} otherwise={t('bin.nameless')} />
        {mergedInto !== null && <span className={styles.quiet}> {t('bin.merged')}</span>}
      </span>
      <span className={styles.quiet}>
        <time dateTime={deletedAt}>{writeWhen(deletedAt, new Date(), i18n.language)}</time>
        <span className={styles.author}>{deletedBy}</span>
      </span>
      <Button tone="quiet" icon={RotateCcw} onPress={() => restore.mutate()} isDisabled={restore.isPending}>
        {t('bin.restore')}
      </Button>
    </li>
  );
}
