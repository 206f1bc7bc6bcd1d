import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../core/model/authority.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AuthorityField } from '../library/AuthorityField.tsx';
import { LocalizedField } from '../ui/LocalizedField.tsx';
import { OrderedEntries } from '../ui/OrderedEntries.tsx';
import { PartialDateField } from '../ui/PartialDateField.tsx';
import { nameFor, writingsOfOrganisation } from './authorityName.ts';
import styles from './Record.module.css';

interface RolesProps {
  roles: readonly Role[];
  onChange(next: (roles: readonly Role[]) => Role[]): void;
}

const NO_ROLE: Role = { organisationId: null, title: {}, from: null, to: null };

/** The functions of a person: which, where, and from when to when. */
export function Roles({ roles, onChange }: RolesProps) {
  const { t, i18n } = useTranslation('people');
  const { client, queries } = useEngine();
  const organisations = useQuery(queries.organisations.list.queryOptions());
  const choices = (organisations.data ?? []).map((body) => ({
    id: body.id,
    name: nameFor(body, i18n.language),
    others: writingsOfOrganisation(body),
  }));
  const create = async (full: string) => {
    const lang = /\p{Script=Cyrillic}/u.test(full) ? 'ru' : 'fr';
    const saved = await client.organisations.save({ names: { [lang]: { full, acronym: '' } }, aliases: [], country: '', description: {} });
    return saved.id;
  };
  return (
    <OrderedEntries
      label={t('roles.title')}
      entries={roles}
      onChange={onChange}
      make={() => NO_ROLE}
      addLabel={t('roles.add')}
      removedText={t('roles.removed')}
    >
      {(role, change) => (
        <div className={styles.role}>
          <LocalizedField label={t('roles.function')} value={role.title} onChange={(title) => change({ ...role, title })} />
          <div className={styles.row}>
            <AuthorityField
              label={t('roles.organisation')}
              value={role.organisationId}
              records={choices}
              onChange={(organisationId) => change({ ...role, organisationId })}
              create={create}
            />
            <PartialDateField label={t('roles.from')} value={role.from} onChange={(from) => change({ ...role, from })} />
            <PartialDateField label={t('roles.to')} value={role.to} onChange={(to) => change({ ...role, to })} />
          </div>
        </div>
      )}
    </OrderedEntries>
  );
}
