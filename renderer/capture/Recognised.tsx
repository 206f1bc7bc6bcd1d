import { useTranslation } from 'react-i18next';
import type { SourceProposal } from '../../core/model/capture.ts';
import { LANGS, type Lang } from '../../core/model/language.ts';
import type { Mission } from '../../core/model/mission.ts';
import { SelectField, TextField } from '../ui/Field.tsx';
import { PartialDateField } from '../ui/PartialDateField.tsx';
import { useCaptureDraft } from './captureDraft.ts';
import styles from './Recognised.module.css';
import type { Review } from './review.ts';

const NO_MISSION = 'none';

/** What was recognised of the source itself; all of it can be put right. */
export function Recognised({
  review,
  missions,
  onLanguage,
}: {
  review: Review;
  missions: readonly Mission[];
  onLanguage(lang: Lang): void;
}) {
  const { t, i18n } = useTranslation(['capture', 'app']);
  const { update, set, tags, missionId } = useCaptureDraft();
  const { source, lang } = review;
  const change = (part: Partial<SourceProposal>) => update((now) => ({ ...now, source: { ...now.source, ...part } }));
  const text = (name: 'title' | 'publisher' | 'author' | 'place') => (
    <TextField
      label={t(`source.${name}`)}
      lang={lang}
      value={source[name] ?? ''}
      onChange={(typed) => change({ [name]: typed === '' ? null : typed })}
    />
  );
  return (
    <section className={styles.bar} aria-label={t('source.label')} data-pane="source">
      <SelectField
        label={t('source.lang')}
        value={lang}
        choices={LANGS.map((id) => ({ id, label: t(`langTitle.${id}`, { ns: 'app' }) }))}
        onChange={(chosen) => chosen !== lang && onLanguage(chosen)}
      />
      <div className={styles.wide}>{text('title')}</div>
      {text('publisher')}
      <PartialDateField label={t('source.published')} value={source.published} onChange={(published) => change({ published })} />
      {text('author')}
      {text('place')}
      {missions.length > 0 && (
        <SelectField
          label={t('source.mission')}
          value={missionId ?? NO_MISSION}
          choices={[
            { id: NO_MISSION, label: t('source.noMission') },
            ...missions.map(({ id, title }) => ({ id, label: title[i18n.language === 'ru' ? 'ru' : 'fr'] ?? title.fr ?? title.ru ?? '' })),
          ]}
          onChange={(id) => set({ missionId: id === NO_MISSION ? null : id })}
        />
      )}
      <TextField label={t('source.tags')} value={tags} onChange={(typed) => set({ tags: typed })} placeholder={t('source.tagsExample')} />
    </section>
  );
}
