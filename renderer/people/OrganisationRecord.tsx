import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '../../core/model/authority.ts';
import { LANGS } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import { formatRoute, navigate } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { TagsField } from '../library/TagsField.tsx';
import { OpenedRecord } from '../records/OpenedRecord.tsx';
import { RecordFrame, RecordSection } from '../records/RecordFrame.tsx';
import { useRecordEditing } from '../records/useRecordEditing.ts';
import { TextField } from '../ui/Field.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import { LocalizedField } from '../ui/LocalizedField.tsx';
import { LocalizedText } from '../ui/LocalizedText.tsx';
import { fullNames, nameFor } from './authorityName.ts';
import { CountryField } from './CountryField.tsx';
import { NameProposals, withSpellings } from './NameProposals.tsx';
import { draftOfOrganisation, organisationInput } from './personDraft.ts';
import styles from './Record.module.css';

/** The record of an organisation, edited in place. */
export function OrganisationRecord({ id }: { id: Id }) {
  const { queries } = useEngine();
  const organisation = useQuery(queries.organisations.get.queryOptions({ input: { id } }));
  return (
    <OpenedRecord query={organisation}>
      {(start, stored, restart) => <OrganisationEditor start={start} stored={stored} onRestart={restart} />}
    </OpenedRecord>
  );
}

interface OrganisationEditorProps {
  start: Organisation;
  stored: Organisation;
  onRestart(organisation: Organisation): void;
}

function OrganisationEditor({ start, stored, onRestart }: OrganisationEditorProps) {
  const { t, i18n } = useTranslation('people');
  const { client } = useEngine();
  const editing = useRecordEditing({
    start,
    stored,
    onRestart,
    calls: client.organisations,
    draftOf: draftOfOrganisation,
    save: (organisation, revision) => client.organisations.save({ ...organisationInput(organisation), id: start.id, revision }),
    onRemoved: () => navigate({ place: 'people', kind: 'organisation', id: null }),
  });
  const { draft, set } = editing;
  return (
    <RecordFrame
      kind="organisation"
      name={nameFor(organisationInput(draft), i18n.language) || t('nameless')}
      editing={editing}
      removeLabel={t('removeOrganisation')}
    >
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
        <TagsField label={t('field.aliases')} hint={t('field.aliasesHint')} tags={draft.aliases} onChange={(aliases) => set({ aliases })} />
      </div>
      {/* The name of a body is translated: only where there is none in a language may it be written by its sound. */}
      {(LANGS.some((lang) => draft.names[lang].full.trim() === '') || draft.spellings !== undefined) && (
        <NameProposals
          names={{ fr: draft.names.fr.full, ru: draft.names.ru.full }}
          aliases={draft.aliases}
          spellings={draft.spellings ?? []}
          onName={(lang, proposal) =>
            set({
              names: { ...draft.names, [lang]: { ...draft.names[lang], full: proposal.text } },
              spellings: withSpellings(draft.spellings, proposal),
            })
          }
          onAlias={(proposal) => set({ aliases: [...draft.aliases, proposal.text], spellings: withSpellings(draft.spellings, proposal) })}
        />
      )}
      <RecordSection title={t('field.description')}>
        <LocalizedField
          label={t('field.description')}
          lines={3}
          value={draft.description}
          onChange={(description) => set({ description })}
        />
      </RecordSection>
      <Members organisationId={start.id} />
    </RecordFrame>
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
    <RecordSection title={t('members')}>
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
    </RecordSection>
  );
}
