import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FilePlus2, FolderOpen, Sparkles } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryStatus } from '../../core/engine/contract.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import styles from './FirstStart.module.css';
import { useShell } from './shell.ts';

/** The three doors: the sample mission, an empty library, one that is there already. */
export function FirstStart({ status }: { status: LibraryStatus }) {
  const { t } = useTranslation('app');
  const { client, queries } = useEngine();
  const shell = useShell();
  const queryClient = useQueryClient();
  const [path, setPath] = useState('');
  const [newPath, setNewPath] = useState<string | null>(null);
  const entered = (opened: LibraryStatus) => queryClient.setQueryData(queries.library.status.queryKey(), opened);
  const create = useMutation({
    mutationFn: ({ sample, at }: { sample: boolean; at: string | null }) => client.library.create({ sample, ...(at ? { path: at } : {}) }),
    onSuccess: entered,
  });
  const open = useMutation({ mutationFn: (at: string) => client.library.open({ path: at }), onSuccess: entered });
  const busy = create.isPending || open.isPending;
  const { pickLibraryPath } = shell;
  const choose = async () => {
    const chosen = await pickLibraryPath?.('open');
    if (chosen) open.mutate(chosen);
  };
  return (
    <main className={styles.page} data-pane="main">
      {busy && <WaitingLine label={t('engine.connecting')} />}
      <div className={styles.inner}>
        <header className={styles.head}>
          <div className={styles.sign} aria-hidden>
            <span />
            <span />
          </div>
          <h1>{t('start.title')}</h1>
          <p className={styles.lead}>{t('start.lead')}</p>
          <p className={styles.private}>{t('start.private')}</p>
        </header>
        {status.problem && <ProblemAtStart status={status} />}
        {(create.error ?? open.error) && <AboutError error={create.error ?? open.error} />}
        <div className={styles.doors}>
          <section className={styles.door}>
            <Sparkles size={20} aria-hidden />
            <h2>{t('start.sample.title')}</h2>
            <p>{t('start.sample.text')}</p>
            <Button tone="primary" size="large" isDisabled={busy} onPress={() => create.mutate({ sample: true, at: newPath })}>
              {t('start.sample.action')}
            </Button>
          </section>
          <section className={styles.door}>
            <FilePlus2 size={20} aria-hidden />
            <h2>{t('start.empty.title')}</h2>
            <p>{t('start.empty.text', { path: newPath ?? status.defaultPath })}</p>
            {newPath !== null && !pickLibraryPath && <TextField label={t('start.path')} value={newPath} onChange={setNewPath} autoFocus />}
            <Button
              tone="quiet"
              onPress={async () => setNewPath(pickLibraryPath ? await pickLibraryPath('new') : (newPath ?? status.defaultPath))}
              isDisabled={busy}
            >
              {t('start.elsewhere')}
            </Button>
            <Button size="large" isDisabled={busy} onPress={() => create.mutate({ sample: false, at: newPath })}>
              {t('start.empty.action')}
            </Button>
          </section>
          <section className={styles.door}>
            <FolderOpen size={20} aria-hidden />
            <h2>{t('start.open.title')}</h2>
            <p>{t('start.open.text')}</p>
            {pickLibraryPath ? (
              <Button size="large" isDisabled={busy} onPress={choose}>
                {t('start.open.choose')}
              </Button>
            ) : (
              <form
                className={styles.form}
                onSubmit={(event) => {
                  event.preventDefault();
                  if (path.trim() !== '') open.mutate(path.trim());
                }}
              >
                <TextField label={t('start.path')} value={path} onChange={setPath} placeholder={status.defaultPath} />
                <Button type="submit" size="large" isDisabled={busy || path.trim() === ''}>
                  {t('start.open.action')}
                </Button>
              </form>
            )}
          </section>
        </div>
      </div>
    </main>
  );
}

function ProblemAtStart({ status: { problem } }: { status: LibraryStatus }) {
  const { t } = useTranslation(['app', 'errors']);
  if (problem === null) return null;
  const key = `libraryFile.${problem.reason}` as const;
  return (
    <div role="alert" className={styles.problem}>
      <strong>{t('start.problem')}</strong>
      <p>{t(`${key}.what`, { ns: 'errors', path: problem.path, detail: problem.detail })}</p>
      <p>{t(`${key}.next`, { ns: 'errors' })}</p>
    </div>
  );
}
