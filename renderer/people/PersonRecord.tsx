import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { genderSchema, type Person } from '../../core/model/authority.ts';
import { LANGS, type Lang } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import { navigate } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { TagsField } from '../library/TagsField.tsx';
import { OpenedRecord } from '../records/OpenedRecord.tsx';
import { RecordFrame, RecordSection } from '../records/RecordFrame.tsx';
import { useRecordEditing } from '../records/useRecordEditing.ts';
import { SelectField, TextField } from '../ui/Field.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import { LocalizedField } from '../ui/LocalizedField.tsx';
import { nameFor } from './authorityName.ts';
import { NameProposals, withSpellings } from './NameProposals.tsx';
import { draftOfPerson, type PersonDraft, personInput, withFullName } from './personDraft.ts';
import styles from './Record.module.css';
import { Roles } from './Roles.tsx';

/** The record of a person, edited in place. */
export function PersonRecord({ id }: { id: Id }) {
  const { queries } = useEngine();
  const person = useQuery(queries.people.get.queryOptions({ input: { id } }));
  return (
    <OpenedRecord query={person}>
      {(start, stored, restart) => <PersonEditor start={start} stored={stored} onRestart={restart} />}
    </OpenedRecord>
  );
}

function PersonEditor({ start, stored, onRestart }: { start: Person; stored: Person; onRestart(person: Person): void }) {
  const { t, i18n } = useTranslation('people');
  const { client } = useEngine();
  const editing = useRecordEditing({
    start,
    stored,
    onRestart,
    calls: client.people,
    draftOf: draftOfPerson,
    save: (person, revision) => client.people.save({ ...personInput(person), id: start.id, revision }),
    onRemoved: () => navigate({ place: 'people', kind: 'person', id: null }),
  });
  const { draft, change, set } = editing;
  return (
    <RecordFrame
      kind="person"
      name={nameFor(personInput(draft), i18n.language) || t('nameless')}
      editing={editing}
      removeLabel={t('removePerson')}
    >
      <div className={styles.pair}>
        {LANGS.map((lang) => (
          <NameFields key={lang} lang={lang} names={draft.names} onChange={(names) => set({ names })} />
        ))}
      </div>
      <div className={styles.pair}>
        <SelectField
          label={t('field.gender')}
          value={draft.gender}
          choices={genderSchema.options.map((gender) => ({ id: gender, label: t(`gender.${gender}`) }))}
          onChange={(gender) => set({ gender })}
        />
        <TagsField label={t('field.aliases')} hint={t('field.aliasesHint')} tags={draft.aliases} onChange={(aliases) => set({ aliases })} />
      </div>
      <NameProposals
        names={{ fr: draft.names.fr.full, ru: draft.names.ru.full }}
        aliases={draft.aliases}
        spellings={draft.spellings ?? []}
        onName={(lang, proposal) =>
          set({
            names: { ...draft.names, [lang]: withFullName(draft.names[lang], proposal.text) },
            spellings: withSpellings(draft.spellings, proposal),
          })
        }
        onAlias={(proposal) => set({ aliases: [...draft.aliases, proposal.text], spellings: withSpellings(draft.spellings, proposal) })}
      />
      <RecordSection title={t('roles.title')}>
        <Roles roles={draft.roles} onChange={(next) => change((now) => ({ ...now, roles: next(now.roles) }))} />
      </RecordSection>
      <RecordSection title={t('field.biography')}>
        <LocalizedField label={t('field.biography')} lines={4} value={draft.biography} onChange={(biography) => set({ biography })} />
      </RecordSection>
    </RecordFrame>
  );
}

interface NameFieldsProps {
  lang: Lang;
  names: PersonDraft['names'];
  onChange(names: PersonDraft['names']): void;
}

function NameFields({ lang, names, onChange }: NameFieldsProps) {
  const { t } = useTranslation('people');
  const name = names[lang];
  const set = (part: Partial<typeof name>) => onChange({ ...names, [lang]: { ...name, ...part } });
  return (
    <div className={styles.side}>
      <TextField
        label={
          <span className={styles.label}>
            <LangMark lang={lang} /> {t(`field.full.${lang}`)}
          </span>
        }
        lang={lang}
        value={name.full}
        onChange={(full) => onChange({ ...names, [lang]: withFullName(name, full) })}
      />
      <div className={styles.row}>
        <TextField label={t('field.family')} lang={lang} value={name.family} onChange={(family) => set({ family })} />
        <TextField
          label={t('field.civility')}
          lang={lang}
          placeholder={t(`field.civilityExample.${lang}`)}
          value={name.civility}
          onChange={(civility) => set({ civility })}
        />
      </div>
    </div>
  );
}
