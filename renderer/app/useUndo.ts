import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useEngine } from '../engine/EngineProvider.tsx';
import { say, warn } from '../ui/toasts.ts';
import { useErrorText } from './errorText.ts';

/** Takes back the last action of the library, and says so; what else is shown follows by the events of the engine. */
export function useUndo(): () => void {
  const { t } = useTranslation('app');
  const { client } = useEngine();
  const errorText = useErrorText();
  const undo = useMutation({
    mutationFn: () => client.library.undo(),
    onSuccess: (undone) => say(undone === null ? t('undo.nothing') : t('undo.done')),
    onError: (error) => warn(errorText(error).what),
  });
  return () => undo.mutate();
}
