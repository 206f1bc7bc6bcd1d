import { useMutation, useQuery } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BriefingSummary } from '../../core/model/briefing.ts';
import { LANGS } from '../../core/model/language.ts';
import { shortcutOf } from '../app/commands.ts';
import { useErrorText } from '../app/errorText.ts';
import { useNewBriefing } from '../app/newBriefing.ts';
import { formatRoute } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import screen from '../ui/Screen.module.css';
import { ProgressOfSide } from '../ui/SideProgress.tsx';
import { say, warn } from '../ui/toasts.ts';
import { writeWhen } from '../ui/when.ts';
import styles from './BriefingsScreen.module.css';

export function BriefingsScreen() {
  const { t } = useTranslation(['briefings', 'app']);
  const { queries } = useEngine();
  const list = useQuery(queries.briefings.list.queryOptions());
  const openNew = useNewBriefing(({ open }) => open);
  const add = () => openNew({ missionId: null, itemIds: [] });
  return (
    <main className={screen.screen} data-pane="main">
      <div className={screen.toolbar}>
        <h1 className={screen.title}>{t('list.title')}</h1>
        <span className={screen.spring} />
        <Button tone="primary" icon={Plus} onPress={add} shortcut={shortcutOf('briefings.new')}>
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
              <>
                <Button tone="primary" icon={Plus} onPress={add}>
                  {t('list.new')}
                </Button>
                <a className={styles.elsewhere} href={formatRoute({ place: 'capture' })}>
                  {t('list.empty.capture')}
                </a>
              </>
            }
          >
            <p>{t('list.empty.text')}</p>
          </EmptyState>
        )}
        {list.data && list.data.length > 0 && (
          <ul className={styles.list} aria-label={t('list.title')}>
            {list.data.map((briefing) => (
              <BriefingLine key={briefing.id} briefing={briefing} />
            ))}
          </ul>
        )}
      </div>
    </main>
  );
}

function BriefingLine({ briefing }: { briefing: BriefingSummary }) {
  const { t, i18n } = useTranslation(['briefings', 'app']);
  const { client } = useEngine();
  const errorText = useErrorText();
  const remove = useMutation({
    mutationFn: () => client.briefings.remove({ id: briefing.id }),
    onSuccess: () => say(t('list.removed', { title: titleOf(briefing, i18n.language) || t('untitled') }), () => restore.mutate()),
    onError: (error) => warn(errorText(error).what),
  });
  const restore = useMutation({
    mutationFn: () => client.briefings.restore({ id: briefing.id }),
    onError: (error) => warn(errorText(error).what),
  });
  const { missionTitle } = briefing;
  const mission = missionTitle && (missionTitle[i18n.language === 'ru' ? 'ru' : 'fr'] ?? missionTitle.fr ?? missionTitle.ru);
  return (
    <li className={styles.line}>
      <a className={styles.titles} href={formatRoute({ place: 'briefing', id: briefing.id })}>
        {LANGS.map((lang) => (
          <span key={lang} className={styles.title}>
            <LangMark lang={lang} />
            {briefing.title[lang] ? <span lang={lang}>{briefing.title[lang]}</span> : <em>{t('untitled')}</em>}
          </span>
        ))}
      </a>
      <div className={styles.about}>
        <span>{t(`template.${briefing.template}`, { ns: 'app' })}</span>
        {mission && <span className={styles.quiet}>{mission}</span>}
      </div>
      <div className={styles.progress}>
        {LANGS.map((lang) => (
          <ProgressOfSide key={lang} lang={lang} progress={briefing.progress[lang]} />
        ))}
      </div>
      <time className={styles.when} dateTime={briefing.updatedAt} title={new Date(briefing.updatedAt).toLocaleString(i18n.language)}>
        {writeWhen(briefing.updatedAt, new Date(), i18n.language)}
      </time>
      <IconButton
        icon={Trash2}
        label={t('list.remove', { title: titleOf(briefing, i18n.language) || t('untitled') })}
        onPress={() => remove.mutate()}
        isDisabled={remove.isPending}
      />
    </li>
  );
}

function titleOf({ title }: BriefingSummary, language: string): string {
  return title[language === 'ru' ? 'ru' : 'fr'] ?? title.fr ?? title.ru ?? '';
}
