import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Item, type ItemInput, verificationSchema } from '../../core/model/item.ts';
import type { Id } from '../../core/model/record.ts';
import { useErrorText } from '../app/errorText.ts';
import { formatRoute } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/Field.tsx';
import { textFor } from '../ui/localized.ts';
import { PartialDateField } from '../ui/PartialDateField.tsx';
import { warn } from '../ui/toasts.ts';
import { ItemPickDialog } from './ItemPickDialog.tsx';
import styles from './TrustFields.module.css';

interface TrustFieldsProps {
  /** The item as it is stored: who verified it is written by the library. */
  stored: Item;
  item: ItemInput;
  onChange(item: ItemInput): void;
}

/** How far an item can be relied on: verified by whom and when, until when, or replaced by which. */
export function TrustFields({ stored, item, onChange }: TrustFieldsProps) {
  const { t, i18n } = useTranslation('library');
  const { queries } = useEngine();
  const successor = useQuery({
    ...queries.items.successor.queryOptions({ input: { id: item.supersededBy ?? stored.id } }),
    enabled: item.supersededBy !== undefined,
  });
  const { client } = useEngine();
  const errorText = useErrorText();
  const [picking, setPicking] = useState(false);
  const supersede = async (by: Id) => {
    try {
      const end = await client.items.successor({ id: by });
      if (end.id === stored.id) warn(t('record.supersededInCircle'));
      else onChange({ ...item, status: 'superseded', supersededBy: by });
    } catch (error) {
      warn(errorText(error).what);
    }
  };
  const { verified } = stored;
  const isExpired = item.expires !== undefined && item.expires < today().slice(0, item.expires.length);
  const replacement =
    successor.data &&
    successor.data.id !== stored.id &&
    textFor({ fr: successor.data.texts.fr?.text ?? '', ru: successor.data.texts.ru?.text ?? '' }, i18n.language);
  return (
    <div className={styles.trust}>
      <div className={styles.row}>
        <SelectField
          label={t('record.status')}
          value={item.status}
          choices={verificationSchema.options.map((id) => ({ id, label: t(`status.${id}`) }))}
          onChange={(status) => onChange({ ...item, status })}
        />
        <PartialDateField
          label={t('record.expires')}
          value={item.expires ?? null}
          onChange={(expires) => {
            const { expires: _before, ...others } = item;
            onChange(expires === null ? others : { ...item, expires });
          }}
        />
      </div>
      {item.status === 'verified' && verified && (
        <p className={styles.quiet}>
          {t('record.verifiedBy', {
            by: verified.by,
            when: new Date(verified.at).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        </p>
      )}
      {isExpired && <p className={styles.expired}>{t('record.expired')}</p>}
      {item.status === 'superseded' && (
        <div>
          <Button onPress={() => setPicking(true)}>{t('record.chooseSuccessor')}</Button>
        </div>
      )}
      {picking && (
        <ItemPickDialog
          title={t('record.chooseSuccessor')}
          kind={item.kind}
          except={stored.id}
          onClose={() => setPicking(false)}
          onPick={(by) => void supersede(by)}
        />
      )}
      {item.status === 'superseded' && successor.data && replacement && (
        <p className={styles.expired}>
          {t('record.supersededBy')}{' '}
          <a href={formatRoute({ place: 'library', itemId: successor.data.id })} lang={replacement.lang}>
            {replacement.text}
          </a>
        </p>
      )}
    </div>
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
