import { useMutation, useQuery } from '@tanstack/react-query';
import { ArrowLeft, FilePlus2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mission } from '../../core/model/mission.ts';
import type { Id } from '../../core/model/record.ts';
import { useErrorText } from '../app/errorText.ts';
import { useNewBriefing } from '../app/newBriefing.ts';
import { navigate } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { useRecordSaving } from '../engine/useRecordSaving.ts';
import { HistorySection } from '../library/HistorySection.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { LocalizedText } from '../ui/LocalizedText.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import { RecordTrouble, SavedMark } from '../ui/RecordState.tsx';
import screen from '../ui/Screen.module.css';
import { say, warn } from '../ui/toasts.ts';
import styles from './Mission.module.css';
import { MissionFields } from './MissionFields.tsx';
import { draftOfMission } from './missionDraft.ts';

/** One mission, edited in place. */
export function MissionScreen({ id }: { id: Id }) {
  const { t } = useTranslation(['missions', 'app']);
  const { queries } = useEngine();
  const mission = useQuery(queries.missions.get.queryOptions({ input: { id } }));
  const [start, setStart] = useState<Mission | null>(null);
  if (mission.data && start === null) setStart(mission.data);
  if (start !== null) return <MissionEditor key={start.revision} start={start} onRestart={setStart} />;
  return (
    <main className={screen.screen} data-pane="main">
      <div className={screen.toolbar}>
        <IconButton icon={ArrowLeft} label={t('toList')} onPress={toList} shortcut="Escape" />
        <h1 className={screen.title}>{t('mission')}</h1>
      </div>
      {mission.isPending && <WaitingLine label={t('waiting', { ns: 'app' })} />}
      {mission.error && <AboutError error={mission.error} />}
    </main>
  );
}

const toList = () => navigate({ place: 'missions', id: null });

function MissionEditor({ start, onRestart }: { start: Mission; onRestart(mission: Mission): void }) {
  const { t } = useTranslation('missions');
  const { client } = useEngine();
  const errorText = useErrorText();
  const { id } = start;
  const load = () => client.missions.get({ id });
  const { draft, change, state, keepMine } = useRecordSaving({
    start,
    draftOf: draftOfMission,
    save: (mission, revision) => client.missions.save({ ...mission, id, revision }),
    load,
  });
  const newBriefing = useNewBriefing(({ open }) => open);
  const tell = (error: unknown) => warn(errorText(error).what);
  const restore = useMutation({ mutationFn: () => client.missions.restore({ id }), onError: tell });
  const remove = useMutation({
    mutationFn: () => client.missions.remove({ id }),
    onSuccess: () => {
      toList();
      say(t('removed'), () => restore.mutate());
    },
    onError: tell,
  });
  return (
    <main className={screen.screen} data-pane="main">
      <div className={screen.toolbar}>
        <IconButton icon={ArrowLeft} label={t('toList')} onPress={toList} shortcut="Escape" />
        <h1 className={screen.title}>
          <LocalizedText value={draft.title} otherwise={t('untitled')} />
        </h1>
        <SavedMark state={state} />
        <span className={screen.spring} />
        <IconButton icon={Trash2} label={t('remove')} onPress={() => remove.mutate()} isDisabled={remove.isPending} />
        <Button tone="primary" icon={FilePlus2} onPress={() => newBriefing({ missionId: id, itemIds: [] })}>
          {t('newBriefing')}
        </Button>
      </div>
      <div className={screen.main}>
        <div className={styles.trouble}>
          <RecordTrouble state={state} onKeepMine={keepMine} onTakeStored={() => void load().then(onRestart, tell)} />
        </div>
        <MissionFields mission={draft} onChange={change} />
        <div className={styles.after}>
          <HistorySection kind="mission" id={id} onRestored={() => void load().then(onRestart, tell)} />
        </div>
      </div>
    </main>
  );
}
