import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '../../core/model/authority.ts';
import { LANGS } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import { useErrorText } from '../app/errorText.ts';
import { formatRoute, navigate } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { useRecordSaving } from '../engine/useRecordSaving.ts';
import { HistorySection } from '../library/HistorySection.tsx';
import { TagsField } from '../library/TagsField.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { TextField } from '../ui/Field.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import { LocalizedField } from '../ui/LocalizedField.tsx';
import { LocalizedText } from '../ui/LocalizedText.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import { RecordHead } from '../ui/RecordHead.tsx';
import { RecordTrouble } from '../ui/RecordState.tsx';
import { say, warn } from '../ui/toasts.ts';
import { fullNames, nameFor } from './authorityName.ts';
import { CountryField } from './CountryField.tsx';
import { draftOfOrganisation, type OrganisationDraft, organisationInput } from './personDraft.ts';
import styles from './Record.module.css';

/** The record of an organisation, edited in place. */
export function OrganisationRecord({ id }: { id: Id }) {
  const { t } = useTranslation('app');
  const { queries } = useEngine();
  const organisation = useQuery(queries.organisations.get.queryOptions({ input: { id } }));
  const [start, setStart] = useState<Organisation | null>(null);
  if (organisation.data && start === null) setStart(organisation.data);
  if (start !== null) return <OrganisationEditor key={start.revision} start={start} onRestart={setStart} />;
  return organisation.error ? <AboutError error={organisation.error} /> : <WaitingLine label={t('waiting')} />;
}

function OrganisationEditor({ start, onRestart }: { start: Organisation; onRestart(organisation: Organisation): void }) {
  const { t, i18n } = useTranslation('people');
  const { client } = useEngine();
  const errorText = useErrorText();
  const { id } = start;
  const load = () => client.organisations.get({ id });
  const tell = (error: unknown) => warn(errorText(error).what);
  const { draft, change, state, keepMine } = useRecordSaving({
    start,
    draftOf: draftOfOrganisation,
    save: (organisation, revision) => client.organisations.save({ ...organisationInput(organisation), id, revision }),
    load,
  });
  const restore = useMutation({ mutationFn: () => client.organisations.restore({ id }), onError: tell });
  const remove = useMutation({
    mutationFn: () => client.organisations.remove({ id }),
    onSuccess: () => {
      navigate({ place: 'people', kind: 'organisation', id: null });
      say(t('removed'), () => restore.mutate());
    },
    onError: tell,
  });
  const set = (part: Partial<OrganisationDraft>) => change((now) => ({ ...now, ...part }));
  return (
    <>
      <RecordHead
        name={nameFor(organisationInput(draft), i18n.language) || t('nameless')}
        state={state}
        removeLabel={t('removeOrganisation')}
        onRemove={() => remove.mutate()}
      />
      <div className={styles.fields}>
        <RecordTrouble state={state} onKeepMine={keepMine} onTakeStored={() => void load().then(onRestart, tell)} />
        <div className={styles.pair}>
          {LANGS.map((lang) => {
            const name = draft.names[lang];
            const setName = (part: Partial<typeof name>) => set({ names: { ...draft.names, [lang]: { ...name, ...part } } });
            return (
              <div key={lang} className={styles.side}>
                <TextField
                  label={
                    <span className={styles.label}>
                      <LangMark lang={lang} /> {t(`field.body.${lang}`)}
                    </span>
                  }
                  lang={lang}
                  value={name.full}
                  onChange={(full) => setName({ full })}
                />
                <TextField label={t('field.acronym')} lang={lang} value={name.acronym} onChange={(acronym) => setName({ acronym })} />
              </div>
            );
          })}
        </div>
        <div className={styles.pair}>
          <CountryField country={draft.country} onChange={(country) => set({ country })} />
          <TagsField
            label={t('field.aliases')}
            hint={t('field.aliasesHint')}
            tags={draft.aliases}
            onChange={(aliases) => set({ aliases })}
          />
        </div>
        <section className={styles.section} aria-label={t('field.description')}>
          <h3>{t('field.description')}</h3>
          <LocalizedField
            label={t('field.description')}
            lines={3}
            value={draft.description}
            onChange={(description) => set({ description })}
          />
        </section>
        <Members organisationId={id} />
        <HistorySection kind="organisation" id={id} onRestored={() => void load().then(onRestart, tell)} />
      </div>
    </>
  );
}

/** Who has a function in the organisation. */
function Members({ organisationId }: { organisationId: Id }) {
  const { t } = useTranslation('people');
  const { queries } = useEngine();
  const people = useQuery(queries.people.list.queryOptions());
  const members = (people.data ?? []).flatMap((person) => {
    const role = person.roles.findLast((candidate) => candidate.organisationId === organisationId);
    return role ? [{ person, role }] : [];
  });
  if (members.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('members')}>
      <h3>{t('members')}</h3>
      <ul className={styles.members}>
        {members.map(({ person, role }) => (
          <li key={person.id}>
            <a href={formatRoute({ place: 'people', kind: 'person', id: person.id })}>
              <LocalizedText value={fullNames(person)} otherwise={t('nameless')} />
            </a>
            <span className={styles.quiet}>
              <LocalizedText value={role.title} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
