import { useMutation } from '@tanstack/react-query';
import { useErrorText } from '../app/errorText.ts';
import { navigate } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { warn } from '../ui/toasts.ts';
import { emptyMission } from './missionDraft.ts';

/** Makes a mission of which nothing is known yet, and goes there to fill it in. */
export function useNewMission() {
  const { client } = useEngine();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: () => client.missions.save(emptyMission()),
    onSuccess: ({ id }) => navigate({ place: 'missions', id }),
    onError: (error) => warn(errorText(error).what),
  });
}
