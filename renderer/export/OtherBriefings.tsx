import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/model/record.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { CheckboxField } from '../ui/CheckboxField.tsx';
import styles from './OtherBriefings.module.css';

interface OtherBriefingsProps {
  /** The briefing on the screen. */
  id: Id;
  chosen: ReadonlySet<Id>;
  onChoose(chosen: ReadonlySet<Id>): void;
  /** Null where a file holds both languages. */
  eachLanguage: boolean | null;
  onEachLanguage(each: boolean): void;
}

/** What is exported beside the briefing on the screen, in the same way: the other language, other briefings. */
export function OtherBriefings({ id, chosen, onChoose, eachLanguage, onEachLanguage }: OtherBriefingsProps) {
  const { t, i18n } = useTranslation(['export', 'briefings']);
  const { queries } = useEngine();
  const list = useQuery(queries.briefings.list.queryOptions());
  const others = (list.data ?? []).filter((briefing) => briefing.id !== id);
  const first = i18n.language === 'ru' ? 'ru' : 'fr';
  if (others.length === 0 && eachLanguage === null) return null;
  return (
    <details className={styles.others}>
      <summary>{t('several.title')}</summary>
      {eachLanguage !== null && (
        <CheckboxField isSelected={eachLanguage} onChange={onEachLanguage}>
          {t('several.eachLanguage')}
        </CheckboxField>
      )}
      <ul className={styles.list} aria-label={t('several.briefings')}>
        {others.map((briefing) => (
          <li key={briefing.id}>
            <CheckboxField
              isSelected={chosen.has(briefing.id)}
              onChange={(on) => onChoose(new Set(on ? [...chosen, briefing.id] : [...chosen].filter((one) => one !== briefing.id)))}
            >
              {briefing.title[first] || briefing.title.fr || briefing.title.ru || t('untitled', { ns: 'briefings' })}
            </CheckboxField>
          </li>
        ))}
      </ul>
    </details>
  );
}
