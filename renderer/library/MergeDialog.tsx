import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/model/record.ts';
import { useUndoAndRedo } from '../app/useUndo.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import { say } from '../ui/toasts.ts';
import { PlainItem } from './PlainItem.tsx';
import { Uses } from './Uses.tsx';

interface MergeDialogProps {
  keepId: Id;
  otherId: Id;
  onClose(): void;
}

/** What becomes of two items put together, before it is done. */
export function MergeDialog({ keepId, otherId, onClose }: MergeDialogProps) {
  const { t } = useTranslation(['library', 'app']);
  const { client, queries } = useEngine();
  const { undo } = useUndoAndRedo();
  const input = { keepId, otherIds: [otherId] };
  const preview = useQuery(queries.items.mergePreview.queryOptions({ input }));
  const merge = useMutation({
    mutationFn: () => client.items.merge(input),
    onSuccess: () => {
      onClose();
      say(t('merge.done'), undo);
    },
  });
  return (
    <Dialog
      title={t('merge.title')}
      onClose={onClose}
      dismissable={!merge.isPending}
      actions={
        <>
          <Button onPress={onClose} isDisabled={merge.isPending}>
            {t('action.cancel', { ns: 'app' })}
          </Button>
          <Button tone="primary" onPress={() => merge.mutate()} isDisabled={preview.data === undefined || merge.isPending}>
            {t('merge.action')}
          </Button>
        </>
      }
    >
      {preview.isPending && <WaitingLine label={t('waiting', { ns: 'app' })} />}
      {preview.error && <AboutError error={preview.error} />}
      {merge.error && <AboutError error={merge.error} />}
      {preview.data && (
        <>
          <p>{t('merge.about')}</p>
          <PlainItem item={preview.data.item} />
          <Uses uses={preview.data.uses} />
        </>
      )}
    </Dialog>
  );
}
