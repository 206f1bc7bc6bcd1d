import { useTranslation } from 'react-i18next';
import type { CsvField, CsvInspection, CsvMapping } from '../../core/model/importing.ts';
import { SelectField } from '../ui/Field.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { ColumnHead, type DraggedField, startDragging } from './ColumnHead.tsx';
import { exchanged, freeFields, withField } from './columnFields.ts';
import styles from './ImportScreen.module.css';
import own from './Mapping.module.css';

interface MappingProps {
  inspection: CsvInspection;
  mapping: CsvMapping;
  onChange(mapping: CsvMapping): void;
}

/** What each column of a table is, beside the first rows as they are written. */
export function Mapping({ inspection, mapping, onChange }: MappingProps) {
  const { t } = useTranslation('importing');
  const setColumns = (next: CsvField[]) => onChange({ ...mapping, columns: next });
  const drop = (dragged: DraggedField, to: number) =>
    setColumns(dragged.kind === 'field' ? withField(mapping.columns, to, dragged.field) : exchanged(mapping.columns, dragged.index, to));
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
      <p className={styles.quiet}>{t('mapping.howTo')}</p>
      <ul className={own.fields} aria-label={t('mapping.free')}>
        {freeFields(mapping.columns).map((field) => (
          <li key={field} className={own.field} draggable onDragStart={(event) => startDragging(event, { kind: 'field', field })}>
            {t(`field.${field}`)}
          </li>
        ))}
      </ul>
      <ScrollRegion label={t('mapping.preview')} className={styles.tableFrame}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ key, column, index }) => (
                <ColumnHead
                  key={key}
                  name={column.name || t('mapping.column', { number: index + 1 })}
                  index={index}
                  field={mapping.columns[index] ?? 'ignore'}
                  onField={(field) => setColumns(withField(mapping.columns, index, field))}
                  onDrop={(dragged) => drop(dragged, index)}
                />
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
