import { useTranslation } from 'react-i18next';
import { itemKindSchema } from '../../core/model/item.ts';
import { LANGS } from '../../core/model/language.ts';
import type { SearchResult } from '../../core/model/search.ts';
import styles from './Facets.module.css';
import type { Filters } from './filters.ts';

interface FacetsProps {
  filters: Filters;
  facets: SearchResult['facets'] | null;
  onChange(filters: Filters): void;
}

export function Facets({ filters, facets, onChange }: FacetsProps) {
  const { t } = useTranslation(['library', 'app']);
  const toggleKind = (kind: Filters['kinds'][number]) => {
    const kinds = filters.kinds.includes(kind) ? filters.kinds.filter((other) => other !== kind) : [...filters.kinds, kind];
    onChange({ ...filters, kinds });
  };
  return (
    <div className={styles.facets}>
      <section aria-label={t('facets.kinds')}>
        <h2 className={styles.head}>{t('facets.kinds')}</h2>
        {itemKindSchema.options.map((kind) => (
          <FacetButton
            key={kind}
            label={t(`itemKinds.${kind}`, { ns: 'app' })}
            count={facets?.kinds[kind] ?? 0}
            pressed={filters.kinds.includes(kind)}
            onPress={() => toggleKind(kind)}
          />
        ))}
      </section>
      <section aria-label={t('facets.languages')}>
        <h2 className={styles.head}>{t('facets.languages')}</h2>
        {LANGS.map((lang) => (
          <FacetButton
            key={lang}
            label={t(`facets.inLanguage.${lang}`)}
            count={null}
            pressed={filters.lang === lang}
            onPress={() => onChange({ ...filters, lang: filters.lang === lang ? null : lang })}
          />
        ))}
      </section>
      {facets && facets.tags.length > 0 && (
        <section aria-label={t('facets.tags')}>
          <h2 className={styles.head}>{t('facets.tags')}</h2>
          {facets.tags.map(({ tag, count }) => (
            <FacetButton
              key={tag}
              label={tag}
              count={count}
              pressed={filters.tag === tag}
              onPress={() => onChange({ ...filters, tag: filters.tag === tag ? null : tag })}
            />
          ))}
        </section>
      )}
    </div>
  );
}

function FacetButton({ label, count, pressed, onPress }: { label: string; count: number | null; pressed: boolean; onPress(): void }) {
  return (
    <button type="button" aria-pressed={pressed} className={styles.facet} onClick={onPress}>
      <span>{label}</span>
      {count !== null && <span className={styles.count}>{count}</span>}
    </button>
  );
}
