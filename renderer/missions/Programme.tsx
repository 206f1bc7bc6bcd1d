import { ArrowDownNarrowWide } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeEntry } from '../../core/model/mission.ts';
import { Button } from '../ui/Button.tsx';
import { LocalizedField } from '../ui/LocalizedField.tsx';
import { OrderedEntries } from '../ui/OrderedEntries.tsx';
import { PartialDateField } from '../ui/PartialDateField.tsx';
import { TimeField } from '../ui/TimeField.tsx';
import styles from './Mission.module.css';
import { byTime, isByTime, nextEntry } from './missionDraft.ts';

interface ProgrammeProps {
  programme: readonly ProgrammeEntry[];
  firstDay: string | null;
  onChange(next: (programme: readonly ProgrammeEntry[]) => ProgrammeEntry[]): void;
}

/** The lines of a mission's programme, in both languages. */
export function Programme({ programme, firstDay, onChange }: ProgrammeProps) {
  const { t } = useTranslation('missions');
  return (
    <>
      {!isByTime(programme) && (
        <div className={styles.remark}>
          <p>{t('programme.outOfOrder')}</p>
          <Button icon={ArrowDownNarrowWide} onPress={() => onChange(byTime)}>
            {t('programme.sort')}
          </Button>
        </div>
      )}
      <OrderedEntries
        label={t('section.programme')}
        entries={programme}
        onChange={onChange}
        make={(now) => nextEntry(now, firstDay, localToday())}
        addLabel={t('programme.add')}
        removedText={t('programme.removed')}
      >
        {(entry, change) => (
          <div className={styles.programmeEntry}>
            <div className={styles.times}>
              <PartialDateField label={t('programme.date')} value={entry.date} onChange={(date) => date && change({ ...entry, date })} />
              <TimeField label={t('programme.start')} value={entry.start} onChange={(start) => change({ ...entry, start })} />
              <TimeField label={t('programme.end')} value={entry.end} onChange={(end) => change({ ...entry, end })} />
            </div>
            <LocalizedField label={t('programme.title')} value={entry.title} onChange={(title) => change({ ...entry, title })} />
            <LocalizedField label={t('programme.place')} value={entry.place} onChange={(place) => change({ ...entry, place })} />
          </div>
        )}
      </OrderedEntries>
    </>
  );
}

function localToday(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
