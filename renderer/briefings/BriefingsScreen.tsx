import { useMutation, useQuery } from '@tanstack/react-query';
import { MessageSquare, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BriefingSummary } from '../../core/model/briefing.ts';
import { LANGS } from '../../core/model/language.ts';
import { useErrorText } from '../app/errorText.ts';
import { useNewBriefing } from '../app/newBriefing.ts';
import { formatRoute } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { BilingualLine } from '../records/BilingualLine.tsx';
import { ListScreen } from '../records/ListScreen.tsx';
import { IconButton } from '../ui/Button.tsx';
import { ProgressOfSide } from '../ui/SideProgress.tsx';
import { say, warn } from '../ui/toasts.ts';
import { writeWhen } from '../ui/when.ts';
import styles from './BriefingsScreen.module.css';
import { useTemplateName } from './useTemplateName.ts';

export function BriefingsScreen() {
  const { t } = useTranslation('briefings');
  const { queries } = useEngine();
  const list = useQuery(queries.briefings.list.queryOptions());
  const openNew = useNewBriefing(({ open }) => open);
  return (
    <ListScreen
      title={t('list.title')}
      query={list}
      add={{ label: t('list.new'), command: 'briefings.new', perform: () => openNew({ missionId: null, itemIds: [] }) }}
      empty={{
        title: t('list.empty.title'),
        text: t('list.empty.text'),
        elsewhere: (
          <a className={styles.elsewhere} href={formatRoute({ place: 'capture' })}>
            {t('list.empty.capture')}
          </a>
        ),
      }}
    >
      {(briefings) => briefings.map((briefing) => <BriefingLine key={briefing.id} briefing={briefing} />)}
    </ListScreen>
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
  const templateName = useTemplateName();
  const { missionTitle } = briefing;
  const mission = missionTitle && (missionTitle[i18n.language === 'ru' ? 'ru' : 'fr'] ?? missionTitle.fr ?? missionTitle.ru);
  return (
    <BilingualLine
      href={formatRoute({ place: 'briefing', id: briefing.id })}
      title={briefing.title}
      untitled={t('untitled')}
      className={styles.line}
    >
      <div className={styles.about}>
        <span>{templateName(briefing.template, briefing.templateName)}</span>
        {mission && <span className={styles.quiet}>{mission}</span>}
        {briefing.openThreads > 0 && (
          <span className={styles.threads}>
            <MessageSquare size={14} aria-hidden />
            {t('list.openThreads', { count: briefing.openThreads })}
          </span>
        )}
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
    </BilingualLine>
  );
}

function titleOf({ title }: BriefingSummary, language: string): string {
  return title[language === 'ru' ? 'ru' : 'fr'] ?? title.fr ?? title.ru ?? '';
}
