import { useTranslation } from 'react-i18next';
import { type CsvInspection, type CsvMapping, csvFieldSchema } from '../../core/model/importing.ts';
import { SelectField } from '../ui/Field.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import styles from './ImportScreen.module.css';

interface MappingProps {
  inspection: CsvInspection;
  mapping: CsvMapping;
  onChange(mapping: CsvMapping): void;
}

/** What each column of a table is, beside the first rows as they are written. */
export function Mapping({ inspection, mapping, onChange }: MappingProps) {
  const { t } = useTranslation('importing');
  const fields = csvFieldSchema.options.map((field) => ({ id: field, label: t(`field.${field}`) }));
  // Columns and rows of a file have no ids but their places, which do not change.
  const columns = inspection.columns.map((column, index) => ({ key: `column ${index}`, column, index }));
  const rows = inspection.rows.map((cells, index) => ({ key: `row ${index}`, cells }));
  return (
    <section aria-label={t('mapping.title')} className={styles.section}>
      <h3>{t('mapping.title')}</h3>
      <p className={styles.quiet}>{inspection.remembered ? t('mapping.remembered') : t('mapping.guessed')}</p>
      <div className={styles.row}>
        <SelectField
          label={t('mapping.kind')}
          value={mapping.kind}
          choices={[
            { id: 'statistic', label: t('mapping.kinds.statistic') },
            { id: 'fact', label: t('mapping.kinds.fact') },
          ]}
          onChange={(kind) => onChange({ ...mapping, kind })}
        />
        <SelectField
          label={t('mapping.lang')}
          value={mapping.lang}
          choices={[
            { id: 'fr', label: t('mapping.langs.fr') },
            { id: 'ru', label: t('mapping.langs.ru') },
          ]}
          onChange={(lang) => onChange({ ...mapping, lang })}
        />
        <SelectField
          label={t('mapping.decimal')}
          value={mapping.dialect.decimal}
          choices={[
            { id: ',', label: t('mapping.decimals.comma') },
            { id: '.', label: t('mapping.decimals.point') },
          ]}
          onChange={(decimal) => onChange({ ...mapping, dialect: { ...mapping.dialect, decimal } })}
        />
      </div>
      <ScrollRegion label={t('mapping.preview')} className={styles.tableFrame}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ key, column, index }) => (
                <th key={key} scope="col">
                  <SelectField
                    label={column.name || t('mapping.column', { number: index + 1 })}
                    value={mapping.columns[index] ?? 'ignore'}
                    choices={fields}
                    onChange={(field) => onChange({ ...mapping, columns: mapping.columns.with(index, field) })}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {columns.map(({ key: column, index }) => (
                  <td key={column}>{cells[index] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
