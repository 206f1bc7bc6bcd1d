import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionInput } from '../../core/model/mission.ts';
import { TagsField } from '../library/TagsField.tsx';
import { LocalizedField } from '../ui/LocalizedField.tsx';
import { OrderedEntries } from '../ui/OrderedEntries.tsx';
import { PartialDateField } from '../ui/PartialDateField.tsx';
import styles from './Mission.module.css';
import { PeopleInOrder } from './PeopleInOrder.tsx';
import { Programme } from './Programme.tsx';

interface MissionFieldsProps {
  mission: MissionInput;
  onChange(next: (mission: MissionInput) => MissionInput): void;
}

/** Everything known of a mission, both languages side by side. */
export function MissionFields({ mission, onChange }: MissionFieldsProps) {
  const { t } = useTranslation('missions');
  const set = (part: Partial<MissionInput>) => onChange((now) => ({ ...now, ...part }));
  return (
    <div className={styles.fields}>
      <Section title={t('section.identity')}>
        <LocalizedField label={t('field.title')} value={mission.title} onChange={(title) => set({ title })} />
        <LocalizedField label={t('field.place')} value={mission.place} onChange={(place) => set({ place })} />
        <div className={styles.dates}>
          <PartialDateField label={t('field.from')} value={mission.from} onChange={(from) => set({ from })} />
          <PartialDateField label={t('field.to')} value={mission.to} onChange={(to) => set({ to })} />
        </div>
        {mission.from !== null && mission.to !== null && mission.to < mission.from && (
          <p role="alert" className={styles.remark}>
            {t('field.datesReversed')}
          </p>
        )}
        <TagsField label={t('field.tags')} hint={t('field.tagsHint')} tags={mission.tags} onChange={(tags) => set({ tags })} />
      </Section>
      <Section title={t('section.purpose')}>
        <LocalizedField label={t('field.purpose')} lines={3} value={mission.purpose} onChange={(purpose) => set({ purpose })} />
        <LocalizedField label={t('field.context')} lines={4} value={mission.context} onChange={(context) => set({ context })} />
      </Section>
      <Section title={t('section.messages')} about={t('message.about')}>
        <OrderedEntries
          label={t('section.messages')}
          entries={mission.messages}
          onChange={(next) => onChange((now) => ({ ...now, messages: next(now.messages) }))}
          make={() => ({})}
          addLabel={t('message.add')}
          removedText={t('message.removed')}
        >
          {(message, change) => <LocalizedField label={t('field.message')} lines={2} value={message} onChange={change} />}
        </OrderedEntries>
      </Section>
      <Section title={t('section.delegation')} about={t('people.delegationOrder')}>
        <PeopleInOrder
          label={t('section.delegation')}
          people={mission.delegation}
          onChange={(next) => onChange((now) => ({ ...now, delegation: next(now.delegation) }))}
        />
      </Section>
      <Section title={t('section.interlocutors')}>
        <PeopleInOrder
          label={t('section.interlocutors')}
          people={mission.interlocutors}
          onChange={(next) => onChange((now) => ({ ...now, interlocutors: next(now.interlocutors) }))}
        />
      </Section>
      <Section title={t('section.programme')}>
        <Programme
          programme={mission.programme}
          firstDay={mission.from}
          onChange={(next) => onChange((now) => ({ ...now, programme: next(now.programme) }))}
        />
      </Section>
    </div>
  );
}

function Section({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.sectionTitle}>{title}</h2>
      {about && <p className={styles.quiet}>{about}</p>}
      {children}
    </section>
  );
}
