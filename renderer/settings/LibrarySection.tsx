import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { DatabaseBackup, LogOut, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import styles from './SettingsScreen.module.css';

const COUNTS = ['sources', 'quotes', 'facts', 'statistics', 'people', 'organisations', 'missions', 'briefings'] as const;

/** The file that holds everything: where it is, what is in it, whether it is sound. */
export function LibrarySection() {
  const { t } = useTranslation('settings');
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  const status = useQuery(queries.library.status.queryOptions());
  const verify = useMutation({ mutationFn: () => client.library.verify() });
  const backup = useMutation({ mutationFn: () => client.library.backup({}) });
  const close = useMutation({
    mutationFn: () => client.library.close(),
    onSuccess: (closed) => queryClient.setQueryData(queries.library.status.queryKey(), closed),
  });
  const counts = status.data?.counts;
  const error = verify.error ?? backup.error ?? close.error;
  return (
    <section className={styles.section} aria-labelledby="settings-library">
      <h2 id="settings-library">{t('library.title')}</h2>
      <p className={styles.path}>{status.data?.path}</p>
      {counts && (
        <ul className={styles.counts}>
          {COUNTS.map((name) => (
            <li key={name}>{t(`library.counts.${name}`, { count: counts[name] })}</li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button icon={ShieldCheck} onPress={() => verify.mutate()} isDisabled={verify.isPending}>
          {t('library.verify')}
        </Button>
        <Button icon={DatabaseBackup} onPress={() => backup.mutate()} isDisabled={backup.isPending}>
          {t('library.backup')}
        </Button>
        <Button icon={LogOut} onPress={() => close.mutate()} isDisabled={close.isPending}>
          {t('library.other')}
        </Button>
      </div>
      {(verify.isPending || backup.isPending) && <WaitingLine label={t('library.working')} />}
      <div role="status">
        {verify.data?.ok && <p className={styles.good}>{t('library.sound', { count: verify.data.records })}</p>}
        {verify.data && !verify.data.ok && (
          <div className={styles.bad}>
            <p>{t('library.unsound')}</p>
            <ul>
              {verify.data.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </div>
        )}
        {backup.data && <p className={styles.good}>{t('library.backedUp', { path: backup.data.path })}</p>}
      </div>
      {error && <AboutError error={error} />}
    </section>
  );
}
