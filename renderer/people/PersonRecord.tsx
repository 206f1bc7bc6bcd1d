import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { genderSchema, type Person } from '../../core/model/authority.ts';
import { LANGS, type Lang } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import { useErrorText } from '../app/errorText.ts';
import { navigate } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { useRecordSaving } from '../engine/useRecordSaving.ts';
import { HistorySection } from '../library/HistorySection.tsx';
import { TagsField } from '../library/TagsField.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import { LocalizedField } from '../ui/LocalizedField.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import { RecordHead } from '../ui/RecordHead.tsx';
import { RecordTrouble } from '../ui/RecordState.tsx';
import { say, warn } from '../ui/toasts.ts';
import { nameFor } from './authorityName.ts';
import { draftOfPerson, type PersonDraft, personInput, withFullName } from './personDraft.ts';
import styles from './Record.module.css';
import { Roles } from './Roles.tsx';

/** The record of a person, edited in place. */
export function PersonRecord({ id }: { id: Id }) {
  const { t } = useTranslation('app');
  const { queries } = useEngine();
  const person = useQuery(queries.people.get.queryOptions({ input: { id } }));
  const [start, setStart] = useState<Person | null>(null);
  if (person.data && start === null) setStart(person.data);
  if (start !== null) return <PersonEditor key={start.revision} start={start} onRestart={setStart} />;
  return person.error ? <AboutError error={person.error} /> : <WaitingLine label={t('waiting')} />;
}

function PersonEditor({ start, onRestart }: { start: Person; onRestart(person: Person): void }) {
  const { t, i18n } = useTranslation('people');
  const { client } = useEngine();
  const errorText = useErrorText();
  const { id } = start;
  const load = () => client.people.get({ id });
  const tell = (error: unknown) => warn(errorText(error).what);
  const { draft, change, state, keepMine } = useRecordSaving({
    start,
    draftOf: draftOfPerson,
    save: (person, revision) => client.people.save({ ...personInput(person), id, revision }),
    load,
  });
  const restore = useMutation({ mutationFn: () => client.people.restore({ id }), onError: tell });
  const remove = useMutation({
    mutationFn: () => client.people.remove({ id }),
    onSuccess: () => {
      navigate({ place: 'people', kind: 'person', id: null });
      say(t('removed'), () => restore.mutate());
    },
    onError: tell,
  });
  const set = (part: Partial<PersonDraft>) => change((now) => ({ ...now, ...part }));
  return (
    <>
      <RecordHead
        name={nameFor(personInput(draft), i18n.language) || t('nameless')}
        state={state}
        removeLabel={t('removePerson')}
        onRemove={() => remove.mutate()}
      />
      <div className={styles.fields}>
        <RecordTrouble state={state} onKeepMine={keepMine} onTakeStored={() => void load().then(onRestart, tell)} />
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
          <TagsField
            label={t('field.aliases')}
            hint={t('field.aliasesHint')}
            tags={draft.aliases}
            onChange={(aliases) => set({ aliases })}
          />
        </div>
        <section className={styles.section} aria-label={t('roles.title')}>
          <h3>{t('roles.title')}</h3>
          <Roles roles={draft.roles} onChange={(next) => change((now) => ({ ...now, roles: next(now.roles) }))} />
        </section>
        <section className={styles.section} aria-label={t('field.biography')}>
          <h3>{t('field.biography')}</h3>
          <LocalizedField label={t('field.biography')} lines={4} value={draft.biography} onChange={(biography) => set({ biography })} />
        </section>
        <HistorySection kind="person" id={id} onRestored={() => void load().then(onRestart, tell)} />
      </div>
    </>
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
