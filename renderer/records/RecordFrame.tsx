import type { ReactNode } from 'react';
import type { RecordKind } from '../../core/model/record.ts';
import { HistorySection } from './HistorySection.tsx';
import styles from './RecordFrame.module.css';
import { RecordHead } from './RecordHead.tsx';
import { RecordTrouble } from './RecordState.tsx';
import type { RecordEditing } from './useRecordEditing.ts';

interface RecordFrameProps<D> {
  kind: RecordKind;
  name: ReactNode;
  editing: RecordEditing<D>;
  removeLabel: string;
  children: ReactNode;
}

/** A record beside its list: its name, what stands in the way of saving it, its fields, and what was done to it. */
export function RecordFrame<D>({ kind, name, editing, removeLabel, children }: RecordFrameProps<D>) {
  const { id, state, keepMine, takeStored, remove } = editing;
  return (
    <>
      <RecordHead name={name} state={state} removeLabel={removeLabel} onRemove={remove} />
      <div className={styles.fields}>
        <RecordTrouble state={state} onKeepMine={keepMine} onTakeStored={takeStored} />
        {children}
        <HistorySection kind={kind} id={id} onRestored={takeStored} />
      </div>
    </>
  );
}

/** A part of a record with a heading. */
export function RecordSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
