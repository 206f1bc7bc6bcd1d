import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { writeDate, writeDateRange } from '../../core/language/index.ts';
import { type Lang, langSchema } from '../../core/model/language.ts';
import type { Mission } from '../../core/model/mission.ts';
import { formatRoute } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { BilingualLine } from '../records/BilingualLine.tsx';
import { ListScreen } from '../records/ListScreen.tsx';
import { LocalizedText } from '../ui/LocalizedText.tsx';
import styles from './MissionsScreen.module.css';
import { useNewMission } from './useNewMission.ts';

export function MissionsScreen() {
  const { t } = useTranslation('missions');
  const { queries } = useEngine();
  const missions = useQuery(queries.missions.list.queryOptions());
  const add = useNewMission();
  return (
    <ListScreen
      title={t('list.title')}
      query={missions}
      add={{ label: t('list.new'), command: 'missions.new', perform: () => add.mutate(), isPending: add.isPending }}
      empty={{ title: t('list.empty.title'), text: t('list.empty.text') }}
    >
      {(all) =>
        // The next mission is the one that is worked on: the latest first, those without a date on top.
        all
          .toSorted((one, other) => ((one.from ?? '9999') < (other.from ?? '9999') ? 1 : -1))
          .map((mission) => <MissionLine key={mission.id} mission={mission} />)
      }
    </ListScreen>
  );
}

function MissionLine({ mission }: { mission: Mission }) {
  const { t, i18n } = useTranslation('missions');
  const lang: Lang = langSchema.safeParse(i18n.language).data ?? 'fr';
  const { id, title, place, from, to } = mission;
  const dates = from !== null && to !== null && to > from ? writeDateRange(from, to, lang) : from !== null ? writeDate(from, lang) : '';
  return (
    <BilingualLine href={formatRoute({ place: 'missions', id })} title={title} untitled={t('untitled')} className={styles.line}>
      <div className={styles.about}>
        <span>
          <LocalizedText value={place} />
        </span>
        <span lang={lang} className={styles.quiet}>
          {dates}
        </span>
      </div>
      <span className={styles.quiet}>{t('list.people', { count: mission.delegation.length + mission.interlocutors.length })}</span>
    </BilingualLine>
  );
}
