import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CsvMapping } from '../../core/model/importing.ts';
import { formatRoute } from '../app/route.ts';
import { useShell } from '../app/shell.ts';
import { LibrarySections } from '../library/LibrarySections.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Progress, WaitingLine } from '../ui/Progress.tsx';
import screen from '../ui/Screen.module.css';
import { ConflictChoice } from './ConflictChoice.tsx';
import { type Choices, Conflicts } from './Conflicts.tsx';
import styles from './ImportScreen.module.css';
import { Mapping } from './Mapping.tsx';
import { Report } from './Report.tsx';
import { useImport } from './useImport.ts';

const ACCEPTED = ['.csv', '.tsv', '.txt', '.ris', '.bib', '.json', '.diptych'];

/** A file of another program, or of another library: looked at, tried, and taken in whole or not at all. */
export function ImportScreen() {
  const { t } = useTranslation(['importing', 'app']);
  const shell = useShell();
  const { state, error, inspect, run, cancel } = useImport();
  const [fileName, setFileName] = useState('');
  const [mapping, setMapping] = useState<CsvMapping | null>(null);
  const [conflicts, setConflicts] = useState<'mine' | 'theirs'>('mine');
  const [choices, setChoices] = useState<Choices>({});
  const choose = async () => {
    const [file] = (await shell.pickFile(ACCEPTED)) ?? [];
    if (file === undefined) return;
    setFileName(file.name);
    const inspection = await inspect(file);
    setMapping(inspection?.csv?.mapping ?? null);
    setChoices({});
    // What was changed on both sides is shown before anything is decided.
    if (inspection?.format === 'bundle') void run(inspection, { dryRun: true, skipProblems: true, conflicts, choices: {} });
  };
  const start = (dryRun: boolean, skipProblems: boolean) => {
    if (state.kind !== 'ready') return;
    void run(state.inspection, { dryRun, skipProblems, conflicts, choices, ...(mapping ? { mapping } : {}) });
  };
  const problems = state.kind === 'ready' ? (state.report?.problemRows ?? 0) : 0;
  return (
    <main className={screen.screen} data-pane="main">
      <div className={screen.toolbar}>
        <h1 className={screen.title}>{t('title')}</h1>
        <LibrarySections here="import" />
        <span className={screen.spring} />
        <Button icon={FolderOpen} onPress={() => void choose()} isDisabled={state.kind === 'running' || state.kind === 'inspecting'}>
          {t('choose')}
        </Button>
      </div>
      <div className={screen.main}>
        {state.kind === 'inspecting' && <WaitingLine label={t('inspecting')} />}
        {error !== null && <AboutError error={error} />}
        {state.kind === 'idle' && (
          <EmptyState
            title={t('empty.title')}
            action={
              <Button tone="primary" icon={FolderOpen} onPress={() => void choose()}>
                {t('choose')}
              </Button>
            }
          >
            <p>{t('empty.text')}</p>
          </EmptyState>
        )}
        {state.kind === 'running' && (
          <div className={styles.content}>
            <Progress
              label={state.dryRun ? t('trying', { name: fileName }) : t('running', { name: fileName })}
              value={state.total === 0 ? null : state.done / state.total}
            />
            <p>{t('allOrNothing')}</p>
            <div>
              <Button onPress={cancel}>{t('action.cancel', { ns: 'app' })}</Button>
            </div>
          </div>
        )}
        {state.kind === 'ready' && (
          <div className={styles.content}>
            <h2 className={styles.file}>
              {fileName} <span className={styles.quiet}>{t(`format.${state.inspection.format}`)}</span>
            </h2>
            {state.inspection.csv && mapping && <Mapping inspection={state.inspection.csv} mapping={mapping} onChange={setMapping} />}
            {state.inspection.format === 'bundle' && <ConflictChoice value={conflicts} onChange={setConflicts} />}
            {state.report && <Report report={state.report} />}
            {state.report && state.report.conflicts.length > 0 && (
              <Conflicts conflicts={state.report.conflicts} choices={choices} otherwise={conflicts} onChoose={setChoices} />
            )}
            <div className={styles.actions}>
              <Button onPress={() => start(true, true)}>{t('try')}</Button>
              <Button tone="primary" onPress={() => start(false, problems > 0)}>
                {problems > 0 ? t('runWithout', { count: problems }) : t('run')}
              </Button>
            </div>
          </div>
        )}
        {state.kind === 'stored' && (
          <div className={styles.content}>
            <h2 className={styles.file}>{t('stored', { name: fileName })}</h2>
            <Report report={state.report} />
            <p>
              <a href={formatRoute({ place: 'library', itemId: null })}>{t('toLibrary')}</a>
            </p>
          </div>
        )}
      </div>
    </main>
  );
}
