import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type ItemInput, textStateSchema } from '../../core/model/item.ts';
import { LANGS } from '../../core/model/language.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { SelectField, TextBox } from '../ui/Field.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import { LocalizedField } from '../ui/LocalizedField.tsx';
import { PartialDateField } from '../ui/PartialDateField.tsx';
import { AuthorityField } from './AuthorityField.tsx';
import styles from './ItemFields.module.css';
import { withText } from './itemDraft.ts';
import { QuantityFields } from './QuantityFields.tsx';
import { SeriesFields } from './SeriesFields.tsx';
import { TagsField } from './TagsField.tsx';

interface ItemFieldsProps<T extends ItemInput> {
  item: T;
  onChange(item: T): void;
}

/** Everything an item says, both languages side by side where there is room. */
export function ItemFields({ item, onChange }: ItemFieldsProps<ItemInput>) {
  const { t } = useTranslation(['library', 'app']);
  const { queries } = useEngine();
  const tags = useQuery(queries.tags.list.queryOptions());
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        {LANGS.map((lang) => (
          <div key={lang} className={styles.side}>
            <TextBox
              label={
                <span className={styles.label}>
                  <LangMark lang={lang} /> {t(`record.text.${lang}`)}
                  {lang === item.originalLang && <span>{t('record.original')}</span>}
                </span>
              }
              lang={lang}
              document
              minRows={3}
              value={item.texts[lang]?.text ?? ''}
              onChange={(text) => onChange(withText(item, lang, text))}
            />
            {item.texts[lang] && (
              <SelectField
                label={t('record.state')}
                hideLabel
                value={item.texts[lang].state}
                choices={textStateSchema.options.map((id) => ({ id, label: t(`textState.${id}`, { ns: 'app' }) }))}
                onChange={(state) => onChange(withText(item, lang, item.texts[lang]?.text ?? '', state))}
              />
            )}
          </div>
        ))}
      </div>
      {item.kind === 'quote' && <QuoteFields item={item} onChange={onChange} />}
      {item.kind === 'statistic' && (
        <>
          <QuantityFields quantity={item.quantity} onChange={(quantity) => onChange({ ...item, quantity })} />
          <LocalizedField label={t('record.measure')} value={item.measure} onChange={(measure) => onChange({ ...item, measure })} />
          <LocalizedField label={t('record.period')} value={item.period} onChange={(period) => onChange({ ...item, period })} />
          <LocalizedField label={t('record.geography')} value={item.geography} onChange={(geography) => onChange({ ...item, geography })} />
          <SeriesFields item={item} onChange={onChange} />
        </>
      )}
      <div className={styles.pair}>
        <PartialDateField label={t('record.date')} value={item.date} onChange={(date) => onChange({ ...item, date })} />
      </div>
      <TagsField
        label={t('record.tags')}
        hint={t('record.tagsHint')}
        tags={item.tags}
        suggestions={tags.data?.map(({ tag }) => tag)}
        onChange={(next) => onChange({ ...item, tags: next })}
      />
    </div>
  );
}

function QuoteFields({ item, onChange }: ItemFieldsProps<Extract<ItemInput, { kind: 'quote' }>>) {
  const { t } = useTranslation('library');
  const { client, queries } = useEngine();
  const people = useQuery(queries.people.list.queryOptions());
  const organisations = useQuery(queries.organisations.list.queryOptions());
  return (
    <>
      <AuthorityField
        label={t('record.speaker')}
        value={item.speakerId}
        records={(people.data ?? []).map(({ id, names, aliases }) => ({
          id,
          name: names[item.originalLang]?.full ?? names.fr?.full ?? names.ru?.full ?? '',
          others: [...LANGS.flatMap((lang) => names[lang]?.full ?? []), ...aliases],
        }))}
        onChange={(speakerId) => onChange({ ...item, speakerId })}
        create={async (full) => {
          const names = { [item.originalLang]: { full, family: full.split(' ').at(-1) ?? full, civility: '' } };
          const saved = await client.people.save({ names, gender: 'unknown', roles: [], aliases: [], biography: {} });
          return saved.id;
        }}
      />
      <LocalizedField label={t('record.role')} value={item.role} onChange={(role) => onChange({ ...item, role })} />
      <AuthorityField
        label={t('record.organisation')}
        value={item.organisationId}
        records={(organisations.data ?? []).map(({ id, names, aliases }) => ({
          id,
          name: names[item.originalLang]?.full ?? names.fr?.full ?? names.ru?.full ?? '',
          others: [...LANGS.flatMap((lang) => [names[lang]?.full ?? '', names[lang]?.acronym ?? '']), ...aliases],
        }))}
        onChange={(organisationId) => onChange({ ...item, organisationId })}
        create={async (full) => {
          const names = { [item.originalLang]: { full, acronym: '' } };
          const saved = await client.organisations.save({ names, aliases: [], country: '', description: {} });
          return saved.id;
        }}
      />
      <SelectField
        label={t('record.mode')}
        value={item.mode}
        choices={[
          { id: 'direct', label: t('record.modes.direct') },
          { id: 'indirect', label: t('record.modes.indirect') },
        ]}
        onChange={(mode) => onChange({ ...item, mode })}
      />
    </>
  );
}
