import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../app/errorText.ts';
import { useUndoAndRedo } from '../app/useUndo.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { say, warn } from '../ui/toasts.ts';
import styles from './ImportGlossaryDialog.module.css';

/** What a glossary file would bring, with what is wrong in it line by line, before anything is stored. */
export function ImportGlossaryDialog({ file, onClose }: { file: File; onClose(): void }) {
  const { t } = useTranslation(['glossary', 'app']);
  const { client } = useEngine();
  const errorText = useErrorText();
  const { undo } = useUndoAndRedo();
  const [isStoring, setStoring] = useState(false);
  const tried = useQuery({
    queryKey: ['glossary file', file.name, file.size, file.lastModified],
    queryFn: ({ signal }) => client.glossary.import({ name: file.name, bytes: file, dryRun: true }, { signal }),
    gcTime: 0,
    retry: false,
  });
  const report = tried.data;
  const brings = report ? report.added + report.changed : 0;
  const store = async () => {
    setStoring(true);
    try {
      const done = await client.glossary.import({ name: file.name, bytes: file, dryRun: false });
      say(t('import.done', { count: done.added + done.changed }), undo);
      onClose();
    } catch (error) {
      setStoring(false);
      warn(errorText(error).what);
    }
  };
  return (
    <Dialog
      title={t('import.title', { name: file.name })}
      onClose={onClose}
      dismissable={!isStoring}
      actions={
        <>
          <Button onPress={onClose} isDisabled={isStoring}>
            {t('action.cancel', { ns: 'app' })}
          </Button>
          <Button tone="primary" isDisabled={brings === 0 || isStoring} onPress={() => void store()}>
            {t('import.store', { count: brings })}
          </Button>
        </>
      }
    >
      {(tried.isPending || isStoring) && <WaitingLine label={t('waiting', { ns: 'app' })} />}
      {tried.error && <AboutError error={tried.error} />}
      {report && (
        <>
          <p role="status">
            {t('import.report', { added: report.added, changed: report.changed, known: report.known, passedOver: report.passedOver })}
          </p>
          {report.problems.length > 0 && (
            <ScrollRegion label={t('import.problems')} className={styles.problems}>
              <ul>
                {report.problems.map(({ line, reason, detail }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and one line can have the same problem twice
                  <li key={index}>
                    {t('import.line', { line })} {t(`import.reason.${reason}`)}
                    {detail !== '' && <> {t('import.detail', { detail })}</>}
                  </li>
                ))}
              </ul>
            </ScrollRegion>
          )}
        </>
      )}
    </Dialog>
  );
}
