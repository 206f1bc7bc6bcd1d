import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, FilePlus2, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mission } from '../../core/model/mission.ts';
import type { Id } from '../../core/model/record.ts';
import { useNewBriefing } from '../app/newBriefing.ts';
import { navigate } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { HistorySection } from '../records/HistorySection.tsx';
import { OpenedRecord } from '../records/OpenedRecord.tsx';
import { RecordTrouble, SavedMark } from '../records/RecordState.tsx';
import { useRecordEditing } from '../records/useRecordEditing.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { LocalizedText } from '../ui/LocalizedText.tsx';
import screen from '../ui/Screen.module.css';
import styles from './Mission.module.css';
import { MissionFields } from './MissionFields.tsx';
import { draftOfMission } from './missionDraft.ts';

/** One mission, edited in place. */
export function MissionScreen({ id }: { id: Id }) {
  const { queries } = useEngine();
  const mission = useQuery(queries.missions.get.queryOptions({ input: { id } }));
  return (
    <main className={screen.screen} data-pane="main">
      {mission.data === undefined && <MissionToolbar />}
      <OpenedRecord query={mission}>
        {(start, stored, restart) => <MissionEditor start={start} stored={stored} onRestart={restart} />}
      </OpenedRecord>
    </main>
  );
}

const toList = () => navigate({ place: 'missions', id: null });

function MissionToolbar({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('missions');
  return (
    <div className={screen.toolbar}>
      <IconButton icon={ArrowLeft} label={t('toList')} onPress={toList} shortcut="Escape" />
      {children ?? <h1 className={screen.title}>{t('mission')}</h1>}
    </div>
  );
}

function MissionEditor({ start, stored, onRestart }: { start: Mission; stored: Mission; onRestart(mission: Mission): void }) {
  const { t } = useTranslation('missions');
  const { client } = useEngine();
  const { id } = start;
  const { draft, change, state, keepMine, takeStored, remove, isRemoving } = useRecordEditing({
    start,
    stored,
    onRestart,
    calls: client.missions,
    draftOf: draftOfMission,
    save: (mission, revision) => client.missions.save({ ...mission, id, revision }),
    onRemoved: toList,
  });
  const newBriefing = useNewBriefing(({ open }) => open);
  return (
    <>
      <MissionToolbar>
        <h1 className={screen.title}>
          <LocalizedText value={draft.title} otherwise={t('untitled')} />
        </h1>
        <SavedMark state={state} />
        <span className={screen.spring} />
        <IconButton icon={Trash2} label={t('remove')} onPress={remove} isDisabled={isRemoving} />
        <Button tone="primary" icon={FilePlus2} onPress={() => newBriefing({ missionId: id, itemIds: [] })}>
          {t('newBriefing')}
        </Button>
      </MissionToolbar>
      <div className={screen.main}>
        <div className={styles.trouble}>
          <RecordTrouble state={state} onKeepMine={keepMine} onTakeStored={takeStored} />
        </div>
        <MissionFields mission={draft} onChange={change} />
        <div className={styles.after}>
          <HistorySection kind="mission" id={id} onRestored={takeStored} />
        </div>
      </div>
    </>
  );
}
