import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { writeDate, writeDateRange } from '../../core/language/index.ts';
import { LANGS, type Lang, langSchema } from '../../core/model/language.ts';
import type { Mission } from '../../core/model/mission.ts';
import { shortcutOf } from '../app/commands.ts';
import { formatRoute } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import { LocalizedText } from '../ui/LocalizedText.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import screen from '../ui/Screen.module.css';
import styles from './MissionsScreen.module.css';
import { useNewMission } from './useNewMission.ts';

export function MissionsScreen() {
  const { t } = useTranslation(['missions', 'app']);
  const { queries } = useEngine();
  const list = useQuery(queries.missions.list.queryOptions());
  const add = useNewMission();
  // The next mission is the one that is worked on: the latest first, those without a date on top.
  const missions = (list.data ?? []).toSorted((one, other) => ((one.from ?? '9999') < (other.from ?? '9999') ? 1 : -1));
  return (
    <main className={screen.screen} data-pane="main">
      <div className={screen.toolbar}>
        <h1 className={screen.title}>{t('list.title')}</h1>
        <span className={screen.spring} />
        <Button tone="primary" icon={Plus} onPress={() => add.mutate()} isDisabled={add.isPending} shortcut={shortcutOf('missions.new')}>
          {t('list.new')}
        </Button>
      </div>
      {list.isPending && <WaitingLine label={t('waiting', { ns: 'app' })} />}
      {list.error && <AboutError error={list.error} />}
      <div className={screen.main}>
        {list.data?.length === 0 && (
          <EmptyState
            title={t('list.empty.title')}
            action={
              <Button tone="primary" icon={Plus} onPress={() => add.mutate()}>
                {t('list.new')}
              </Button>
            }
          >
            <p>{t('list.empty.text')}</p>
          </EmptyState>
        )}
        {missions.length > 0 && (
          <ul aria-label={t('list.title')}>
            {missions.map((mission) => (
              <MissionLine key={mission.id} mission={mission} />
            ))}
          </ul>
        )}
      </div>
    </main>
  );
}

function MissionLine({ mission }: { mission: Mission }) {
  const { t, i18n } = useTranslation('missions');
  const lang: Lang = langSchema.safeParse(i18n.language).data ?? 'fr';
  const { from, to } = mission;
  const dates = from !== null && to !== null && to > from ? writeDateRange(from, to, lang) : from !== null ? writeDate(from, lang) : '';
  return (
    <li className={styles.line}>
      <a className={styles.titles} href={formatRoute({ place: 'missions', id: mission.id })}>
        {LANGS.map((side) => (
          <span key={side} className={styles.title}>
            <LangMark lang={side} />
            {mission.title[side] ? <span lang={side}>{mission.title[side]}</span> : <em>{t('untitled')}</em>}
          </span>
        ))}
      </a>
      <div className={styles.about}>
        <span>
          <LocalizedText value={mission.place} />
        </span>
        <span lang={lang} className={styles.quiet}>
          {dates}
        </span>
      </div>
      <span className={styles.quiet}>{t('list.people', { count: mission.delegation.length + mission.interlocutors.length })}</span>
    </li>
  );
}
