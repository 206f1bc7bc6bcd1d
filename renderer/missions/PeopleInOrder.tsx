import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { familyName } from '../../core/language/familyName.ts';
import { LANGS } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import { useErrorText } from '../app/errorText.ts';
import { formatRoute } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { nameFor, presentRole, writingsOfPerson } from '../people/authorityName.ts';
import { fitsName, indexNames } from '../people/findName.ts';
import { LangMark } from '../ui/LangMark.tsx';
import { OrderedEntries } from '../ui/OrderedEntries.tsx';
import { PickField } from '../ui/PickField.tsx';
import { warn } from '../ui/toasts.ts';
import styles from './Mission.module.css';

interface PeopleInOrderProps {
  label: string;
  people: readonly Id[];
  onChange(next: (people: readonly Id[]) => Id[]): void;
}

/** Persons in an order that matters: picked by name in any alphabet, or added as new. */
export function PeopleInOrder({ label, people, onChange }: PeopleInOrderProps) {
  const { t, i18n } = useTranslation('missions');
  const { client, queries } = useEngine();
  const errorText = useErrorText();
  const known = useQuery(queries.people.list.queryOptions());
  const organisations = useQuery(queries.organisations.list.queryOptions());
  const bodies = useMemo(() => new Map((organisations.data ?? []).map((record) => [record.id, record])), [organisations.data]);
  const byId = useMemo(() => new Map((known.data ?? []).map((person) => [person.id, person])), [known.data]);
  const choices = useMemo(
    () =>
      (known.data ?? []).map((person) => ({
        id: person.id,
        name: nameFor(person, i18n.language),
        hint: presentRole(person, bodies, i18n.language) || undefined,
        index: indexNames(writingsOfPerson(person)),
      })),
    [known.data, bodies, i18n.language],
  );
  const add = (id: Id) => onChange((now) => (now.includes(id) ? [...now] : [...now, id]));
  const create = async (full: string) => {
    const lang = /\p{Script=Cyrillic}/u.test(full) ? 'ru' : 'fr';
    const names = { [lang]: { full, family: familyName(full), civility: '' } };
    try {
      const saved = await client.people.save({ names, gender: 'unknown', roles: [], aliases: [], biography: {} });
      add(saved.id);
    } catch (error) {
      warn(errorText(error).what);
    }
  };
  return (
    <>
      <OrderedEntries label={label} entries={people} onChange={onChange} removedText={t('people.removed')}>
        {(id) => {
          const person = byId.get(id);
          if (person === undefined) return <em className={styles.quiet}>{known.data ? t('people.gone') : ''}</em>;
          return (
            <div className={styles.person}>
              <a href={formatRoute({ place: 'people', kind: 'person', id })} className={styles.names}>
                {LANGS.map((lang) => (
                  <span key={lang} className={styles.name}>
                    <LangMark lang={lang} />
                    {person.names[lang] ? <span lang={lang}>{person.names[lang].full}</span> : <em>{t('people.noName')}</em>}
                  </span>
                ))}
              </a>
              <span className={styles.quiet}>{presentRole(person, bodies, i18n.language)}</span>
            </div>
          );
        }}
      </OrderedEntries>
      <PickField
        label={t('people.add', { list: label })}
        placeholder={t('people.placeholder')}
        find={(typed) => choices.filter(({ id, index }) => !people.includes(id) && fitsName(typed, index))}
        onPick={add}
        addLabel={(name) => t('people.create', { name })}
        onAdd={(name) => void create(name)}
      />
    </>
  );
}
