import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/model/record.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';

export interface AuthorityChoice {
  id: Id;
  name: string;
  /** Other writings it is found by. */
  others: readonly string[];
}

interface AuthorityFieldProps {
  label: string;
  value: Id | null;
  records: readonly AuthorityChoice[];
  onChange(id: Id | null): void;
  /** Makes a record of that name. */
  create(name: string): Promise<Id>;
}

/** A person or an organisation by name: one that is known, or, said plainly, a new one. */
export function AuthorityField({ label, value, records, onChange, create }: AuthorityFieldProps) {
  const { t } = useTranslation('library');
  const [typed, setTyped] = useState<string | null>(null);
  const known = records.find(({ id }) => id === value);
  const shown = typed ?? known?.name ?? '';
  const isNew = typed !== null && typed.trim() !== '' && find(records, typed) === undefined;
  return (
    <div>
      <TextField
        label={label}
        value={shown}
        suggestions={records.map(({ name }) => name)}
        onChange={(text) => {
          setTyped(text);
          const found = find(records, text);
          if (text.trim() === '') onChange(null);
          else if (found) onChange(found.id);
        }}
        onBlur={() => !isNew && setTyped(null)}
      />
      {isNew && (
        <Button
          tone="quiet"
          icon={UserPlus}
          onPress={async () => {
            onChange(await create(typed.trim()));
            setTyped(null);
          }}
        >
          {t('record.addAuthority', { name: typed.trim() })}
        </Button>
      )}
    </div>
  );
}

function find(records: readonly AuthorityChoice[], typed: string): AuthorityChoice | undefined {
  const wanted = typed.trim().toLowerCase();
  return records.find(({ name, others }) => [name, ...others].some((known) => known !== '' && known.toLowerCase() === wanted));
}
