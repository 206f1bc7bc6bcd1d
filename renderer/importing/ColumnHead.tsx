import { GripVertical } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CsvField, csvFieldSchema } from '../../core/model/importing.ts';
import { SelectField } from '../ui/Field.tsx';
import styles from './Mapping.module.css';

/** What is dragged: a field that no column has, or the field of a column. */
export type DraggedField = { kind: 'field'; field: CsvField } | { kind: 'column'; index: number };

/** Types of the clipboard of drag and drop; it has small letters only. */
const FIELD = 'application/x-diptych-field';
const COLUMN = 'application/x-diptych-column';

/** Puts what is dragged into the event. */
export function startDragging(event: DragEvent, dragged: DraggedField): void {
  event.dataTransfer.effectAllowed = 'move';
  if (dragged.kind === 'field') event.dataTransfer.setData(FIELD, dragged.field);
  else event.dataTransfer.setData(COLUMN, String(dragged.index));
}

function draggedBy(event: DragEvent): DraggedField | null {
  const field = csvFieldSchema.safeParse(event.dataTransfer.getData(FIELD));
  if (field.success) return { kind: 'field', field: field.data };
  const column = event.dataTransfer.getData(COLUMN);
  return column === '' ? null : { kind: 'column', index: Number(column) };
}

interface ColumnHeadProps {
  name: string;
  index: number;
  field: CsvField;
  onField(field: CsvField): void;
  onDrop(dragged: DraggedField): void;
}

/** The head of a column: what it is, chosen from a list, or dragged onto it; by its handle it is dragged onto another. */
export function ColumnHead({ name, index, field, onField, onDrop }: ColumnHeadProps) {
  const { t } = useTranslation('importing');
  const [over, setOver] = useState(false);
  const isForUs = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes(FIELD) || dataTransfer.types.includes(COLUMN);
  return (
    <th
      scope="col"
      className={over ? styles.over : undefined}
      onDragOver={(event) => {
        if (!isForUs(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        // Its own parts are entered and left all the time.
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        const dragged = draggedBy(event);
        if (dragged === null) return;
        event.preventDefault();
        onDrop(dragged);
      }}
    >
      <div className={styles.head}>
        <SelectField
          label={name}
          value={field}
          choices={csvFieldSchema.options.map((each) => ({ id: each, label: t(`field.${each}`) }))}
          onChange={onField}
        />
        {field !== 'ignore' && (
          // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; the keyboard has the list beside it
          <span
            className={styles.handle}
            title={t('mapping.drag')}
            draggable
            onDragStart={(event) => startDragging(event, { kind: 'column', index })}
          >
            <GripVertical size={16} aria-hidden />
          </span>
        )}
      </div>
    </th>
  );
}
