import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useEngine } from '../engine/EngineProvider.tsx';
import { say, warn } from '../ui/toasts.ts';
import { useErrorText } from './errorText.ts';

/** Takes back the last action of the library, or does the last one taken back again, and says so; what is shown follows by itself. */
export function useUndoAndRedo(): { undo(): void; redo(): void } {
  const { t } = useTranslation('app');
  const { client } = useEngine();
  const errorText = useErrorText();
  const onError = (error: unknown) => warn(errorText(error).what);
  const redo = useMutation({
    mutationFn: () => client.library.redo(),
    onSuccess: (redone) => say(redone === null ? t('redo.nothing') : t('redo.done')),
    onError,
  });
  const undo = useMutation({
    mutationFn: () => client.library.undo(),
    onSuccess: (undone) => say(undone === null ? t('undo.nothing') : t('undo.done')),
    onError,
  });
  return { undo: () => undo.mutate(), redo: () => redo.mutate() };
}
