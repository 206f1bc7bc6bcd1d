import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemKindSchema, verificationSchema } from '../../core/model/item.ts';
import { LANGS } from '../../core/model/language.ts';
import type { SearchResult } from '../../core/model/search.ts';
import { Button } from '../ui/Button.tsx';
import { textFor } from '../ui/localized.ts';
import styles from './Facets.module.css';
import { type Filters, toggled } from './filters.ts';
import { langOfLetters } from './itemText.ts';

interface FacetsProps {
  filters: Filters;
  facets: SearchResult['facets'] | null;
  onChange(filters: Filters): void;
}

/** One value of a facet. */
interface Value {
  key: string;
  label: string;
  lang?: string | undefined;
  count: number | null;
  pressed: boolean;
  onPress(): void;
}

/** Longer lists begin with the most frequent; the rest is shown when it is asked for. */
const SHOWN = 7;

/** How the items found are spread, and the filters made of it. */
export function Facets({ filters, facets, onChange }: FacetsProps) {
  const { t, i18n } = useTranslation(['library', 'app']);
  const set = (part: Partial<Filters>) => onChange({ ...filters, ...part });
  const named = (field: 'speakerIds' | 'organisationIds', values: SearchResult['facets']['speakers']): Value[] =>
    values.map(({ id, name, count }) => {
      const written = textFor(name, i18n.language);
      return {
        key: id,
        label: written?.text ?? '',
        lang: written?.lang,
        count,
        pressed: filters[field].includes(id),
        onPress: () => set({ [field]: toggled(filters[field], id) }),
      };
    });
  const kinds = itemKindSchema.options.map((kind) => ({
    key: kind,
    label: t(`itemKinds.${kind}`, { ns: 'app' }),
    count: facets?.kinds[kind] ?? 0,
    pressed: filters.kinds.includes(kind),
    onPress: () => set({ kinds: toggled(filters.kinds, kind) }),
  }));
  // Every item is of one kind: without a filter of its own in the way, the kinds together are all that was found.
  const isWhole = filters.kinds.length === 0 && filters.lang === null && filters.missing === null;
  const total = facets && isWhole ? kinds.reduce((sum, { count }) => sum + count, 0) : null;
  const languages = LANGS.flatMap((lang) => [
    {
      key: `in ${lang}`,
      label: t(`facets.inLanguage.${lang}`),
      count: total === null ? null : total - (facets?.missing[lang] ?? 0),
      pressed: filters.lang === lang,
      onPress: () => set({ lang: filters.lang === lang ? null : lang }),
    },
    {
      key: `missing ${lang}`,
      label: t(`facets.missing.${lang}`),
      count: facets?.missing[lang] ?? 0,
      pressed: filters.missing === lang,
      onPress: () => set({ missing: filters.missing === lang ? null : lang }),
    },
  ]);
  const statuses = verificationSchema.options.map((status) => ({
    key: status,
    label: t(`status.${status}`),
    count: facets?.statuses[status] ?? 0,
    pressed: filters.statuses.includes(status),
    onPress: () => set({ statuses: toggled(filters.statuses, status) }),
  }));
  const tags = (facets?.tags ?? []).map(({ tag, count }) => ({
    key: tag,
    label: tag,
    count,
    pressed: filters.tag === tag,
    onPress: () => set({ tag: filters.tag === tag ? null : tag }),
  }));
  const sources = (facets?.sources ?? []).map(({ id, title, count }) => ({
    key: id,
    label: title || t('sources.untitled'),
    lang: langOfLetters(title),
    count,
    pressed: filters.sourceIds.includes(id),
    onPress: () => set({ sourceIds: toggled(filters.sourceIds, id) }),
  }));
  const years = (facets?.years ?? []).map(({ year, count }) => ({
    key: String(year),
    label: String(year),
    count,
    pressed: filters.years.includes(year),
    onPress: () => set({ years: toggled(filters.years, year) }),
  }));
  return (
    <div className={styles.facets}>
      <Facet title={t('facets.kinds')} values={kinds} />
      <Facet title={t('facets.languages')} values={languages} />
      <Facet title={t('facets.statuses')} values={statuses} />
      <Facet title={t('facets.tags')} values={tags} />
      <Facet title={t('facets.speakers')} values={named('speakerIds', facets?.speakers ?? [])} />
      <Facet title={t('facets.organisations')} values={named('organisationIds', facets?.organisations ?? [])} />
      <Facet title={t('facets.sources')} values={sources} />
      <Facet title={t('facets.years')} values={years} />
    </div>
  );
}

function Facet({ title, values }: { title: string; values: readonly Value[] }) {
  const { t } = useTranslation('library');
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const shown = all ? values : values.filter(({ pressed }, index) => index < SHOWN || pressed);
  return (
    <section aria-label={title}>
      <h2 className={styles.head}>{title}</h2>
      {shown.map(({ key, label, lang, count, pressed, onPress }) => (
        <button key={key} type="button" aria-pressed={pressed} className={styles.facet} onClick={onPress}>
          <span lang={lang}>{label}</span>
          {count !== null && <span className={styles.count}>{count}</span>}
        </button>
      ))}
      {shown.length < values.length && (
        <Button tone="quiet" onPress={() => setAll(true)}>
          {t('facets.more', { count: values.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
