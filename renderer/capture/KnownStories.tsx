import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEngine } from '../engine/EngineProvider.tsx';
import { CheckboxField } from '../ui/CheckboxField.tsx';
import { useCaptureDraft } from './captureDraft.ts';
import styles from './KnownStories.module.css';

/** Stored sources that tell the same story, each with the offer to add this one to what both print. */
export const KnownStories = memo(function KnownStories({ text }: { text: string }) {
  const { t, i18n } = useTranslation('capture');
  const { queries } = useEngine();
  const { joins, set } = useCaptureDraft();
  const { data = [] } = useQuery(queries.capture.sameStory.queryOptions({ input: { text } }));
  if (data.length === 0) return null;
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  return (
    <ul className={styles.stories} aria-label={t('story.label')}>
      {data.map(({ sourceId, title, similarity }) => (
        <li key={sourceId} className={styles.story}>
          <span>{t(title === '' ? 'story.sameUntitled' : 'story.same', { title, percent: percent.format(similarity) })}</span>
          <CheckboxField
            isSelected={joins.includes(sourceId)}
            onChange={(on) => set({ joins: on ? [...joins, sourceId] : joins.filter((id) => id !== sourceId) })}
          >
            {t('story.join')}
          </CheckboxField>
        </li>
      ))}
    </ul>
  );
});
