import { isDefinedError, ORPCError } from '@orpc/client';
import { FileInput, FolderOpen } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { DropZone, isFileDropItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { BriefingContent } from '../../core/model/briefing.ts';
import { type Id, idSchema } from '../../core/model/record.ts';
import type { ReturnedReport, TrackedReading } from '../../core/model/returned.ts';
import { usePreferences } from '../app/preferences.ts';
import { formatRoute } from '../app/route.ts';
import { useShell } from '../app/shell.ts';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckboxField } from '../ui/CheckboxField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Changes } from './Changes.tsx';
import { Problems } from './Problems.tsx';
import styles from './ReturnedDialog.module.css';
import { RETURNED_FILES } from './returnedFileOf.ts';
import { useReturned } from './useReturned.ts';

interface ReturnedDialogProps {
  id: Id;
  /** A file that was dropped on the document. */
  file: File | null;
  onTake(content: BriefingContent, changes: number): void;
  onClose(): void;
}

/** A review table or a translation that came back: what changed, what is wrong with the file, and what is accepted. */
export function ReturnedDialog({ id, file, onTake, onClose }: ReturnedDialogProps) {
  const { t } = useTranslation(['returned', 'app']);
  const shell = useShell();
  const authorName = usePreferences((preferences) => preferences.authorName);
  const { state, read, take, cancel } = useReturned(id);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [withComments, setWithComments] = useState(true);
  const open = useCallback(
    async (next: File, tracked: TrackedReading) => {
      const report = await read(next, tracked);
      if (report) setChosen(safeOf(report));
    },
    [read],
  );
  useEffect(() => {
    if (file) void open(file, 'accepted');
  }, [file, open]);
  const choose = async () => {
    const [picked] = (await shell.pickFile(RETURNED_FILES)) ?? [];
    if (picked) await open(picked, 'accepted');
  };
  const accept = async () => {
    if (state.kind !== 'read') return;
    const comments = withComments ? state.report.comments : [];
    const content = await take([...chosen], comments, authorName || t('comments.someone'));
    if (content) onTake(content, chosen.size);
  };
  const report = state.kind === 'read' ? state.report : null;
  const nothing = chosen.size === 0 && !(withComments && (report?.comments.length ?? 0) > 0);
  return (
    <Dialog
      title={t('title')}
      width="wide"
      onClose={onClose}
      actions={
        <>
          {report && (
            <Button icon={FolderOpen} onPress={() => void choose()}>
              {t('another')}
            </Button>
          )}
          <Button onPress={state.kind === 'reading' ? cancel : onClose}>
            {t(state.kind === 'reading' ? 'action.cancel' : 'action.close', { ns: 'app' })}
          </Button>
          {report && (
            <Button tone="primary" isDisabled={nothing} onPress={() => void accept()}>
              {t('take', { count: chosen.size })}
            </Button>
          )}
        </>
      }
    >
      {state.kind === 'failed' && <AboutError error={state.error} action={<OtherBriefing error={state.error} />} />}
      {state.kind === 'reading' && <Progress label={t('reading')} value={null} />}
      {(state.kind === 'empty' || state.kind === 'failed') && (
        <DropZone
          className={styles.zone ?? ''}
          aria-label={t('dropLabel')}
          getDropOperation={() => 'copy'}
          onDrop={async ({ items }) => {
            const dropped = items.find(isFileDropItem);
            if (dropped) await open(await dropped.getFile(), 'accepted');
          }}
        >
          <FileInput size={24} aria-hidden />
          <p>{t('drop')}</p>
          <Button tone="primary" icon={FolderOpen} autoFocus onPress={() => void choose()}>
            {t('choose')}
          </Button>
          <p className={styles.quiet}>{t('hint')}</p>
        </DropZone>
      )}
      {state.kind === 'read' && (
        <>
          <p className={state.report.version === 'same' ? styles.quiet : styles.notice}>{t(`version.${state.report.version}`)}</p>
          {state.report.tracked && (
            <div className={styles.tracked}>
              <span>{t('tracked.text')}</span>
              <Segmented
                label={t('tracked.label')}
                value={state.tracked}
                onChange={(tracked) => void open(state.file, tracked)}
                choices={[
                  { id: 'accepted', label: t('tracked.accepted') },
                  { id: 'rejected', label: t('tracked.rejected') },
                ]}
              />
            </div>
          )}
          <Problems problems={state.report.problems} />
          <Changes changes={state.report.changes} unchanged={state.report.unchanged} chosen={chosen} onChoose={setChosen} />
          {state.report.comments.length > 0 && (
            <section className={styles.comments}>
              <CheckboxField isSelected={withComments} onChange={setWithComments}>
                {t('comments.take', { count: state.report.comments.length })}
              </CheckboxField>
              <ul>
                {state.report.comments.map(({ key, number, author, text }) => (
                  <li key={key}>
                    <span className={styles.quiet}>
                      {t('problems.row', { number })}
                      {author && `, ${author}`}
                    </span>{' '}
                    {text}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Dialog>
  );
}

/** What can be taken without another look. */
function safeOf({ changes }: ReturnedReport): ReadonlySet<string> {
  return new Set(changes.filter(({ conflict, warnings }) => conflict === null && !warnings.includes('emptied')).map(({ key }) => key));
}

const elsewhereSchema = z.object({ briefingId: idSchema });

function OtherBriefing({ error }: { error: unknown }) {
  const { t } = useTranslation('returned');
  if (!(error instanceof ORPCError) || !isDefinedError(error)) return null;
  const elsewhere = elsewhereSchema.safeParse(error.data);
  return elsewhere.success ? <a href={formatRoute({ place: 'briefing', id: elsewhere.data.briefingId })}>{t('openOther')}</a> : null;
}
