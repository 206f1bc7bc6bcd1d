import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './Button.tsx';
import styles from './OrderedEntries.module.css';
import { say, unsay } from './toasts.ts';

interface OrderedEntriesProps<T> {
  /** The name of the list. */
  label: string;
  entries: readonly T[];
  onChange(next: (entries: readonly T[]) => T[]): void;
  children(entry: T, change: (entry: T) => void): ReactNode;
  /** A new entry after the given ones; without it, entries come in another way. */
  make?: (entries: readonly T[]) => T;
  addLabel?: string;
  /** What is said when an entry was taken out. */
  removedText: string;
  /** False where the order says nothing. */
  movable?: boolean;
}

let keysMade = 0;
const newKey = () => `entry-${++keysMade}`;

/** Entries of a record in an order that matters: each can be changed, moved and taken out, and put back again. */
export function OrderedEntries<T>(props: OrderedEntriesProps<T>) {
  const { label, entries, onChange, children, make, addLabel, removedText, movable = true } = props;
  const { t } = useTranslation('app');
  // Entries have no ids: these keys go with them when they move, so that what is half typed stays with its entry.
  const [kept, setKeys] = useState<readonly string[]>(() => entries.map(newKey));
  const keys = kept.length === entries.length ? kept : [...kept.slice(0, entries.length), ...entries.slice(kept.length).map(newKey)];
  if (keys !== kept) setKeys(keys);
  const list = useRef<HTMLOListElement>(null);
  const lastMessage = useRef<string | null>(null);
  useEffect(() => () => (lastMessage.current === null ? undefined : unsay(lastMessage.current)), []);
  const focus = (key: string, selector: string) =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-entry="${key}"] :is(${selector})`)?.focus());
  const move = (index: number, step: 1 | -1) => {
    setKeys(swapped(keys, index, index + step));
    onChange((now) => swapped(now, index, index + step));
    const key = keys[index];
    const wanted = step === 1 ? 'down' : 'up';
    if (key !== undefined) focus(key, `[data-move=${wanted}]:not([disabled]), [data-move]:not([disabled])`);
  };
  const remove = (index: number, entry: T) => {
    const key = keys[index] ?? newKey();
    setKeys(keys.toSpliced(index, 1));
    onChange((now) => now.toSpliced(index, 1));
    lastMessage.current = say(removedText, () => {
      setKeys((now) => now.toSpliced(index, 0, key));
      onChange((now) => now.toSpliced(index, 0, entry));
    });
  };
  const add = () => {
    if (make === undefined) return;
    const key = newKey();
    setKeys([...keys, key]);
    onChange((now) => [...now, make(now)]);
    focus(key, 'input, textarea');
  };
  return (
    <div className={styles.entries}>
      {entries.length > 0 && (
        <ol ref={list} aria-label={label} className={styles.list}>
          {entries.map((entry, index) => (
            <li key={keys[index]} data-entry={keys[index]} className={styles.entry}>
              {movable && <span className={styles.number}>{index + 1}</span>}
              <div className={styles.content}>{children(entry, (next) => onChange((now) => now.with(index, next)))}</div>
              <div className={styles.actions}>
                {movable && (
                  <>
                    <IconButton
                      icon={ArrowUp}
                      data-move="up"
                      label={t('entries.up', { number: index + 1 })}
                      isDisabled={index === 0}
                      onPress={() => move(index, -1)}
                    />
                    <IconButton
                      icon={ArrowDown}
                      data-move="down"
                      label={t('entries.down', { number: index + 1 })}
                      isDisabled={index === entries.length - 1}
                      onPress={() => move(index, 1)}
                    />
                  </>
                )}
                <IconButton icon={X} label={t('entries.remove', { number: index + 1 })} onPress={() => remove(index, entry)} />
              </div>
            </li>
          ))}
        </ol>
      )}
      {make && addLabel && (
        <div>
          <Button icon={Plus} onPress={add}>
            {addLabel}
          </Button>
        </div>
      )}
    </div>
  );
}

function swapped<E>(list: readonly E[], one: number, other: number): E[] {
  const [first, second] = [list[one], list[other]];
  return first === undefined || second === undefined ? [...list] : list.with(one, second).with(other, first);
}
