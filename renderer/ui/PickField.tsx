import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import styles from './Field.module.css';

export interface Pickable {
  id: string;
  name: string;
  /** What tells it from others of the name. */
  hint?: string | undefined;
}

interface PickFieldProps {
  label: string;
  placeholder: string;
  /** The records that fit what is typed, the likeliest first. */
  find(typed: string): readonly Pickable[];
  onPick(id: string): void;
  /** How making a new record of the typed name is offered, if it can be. */
  addLabel?(name: string): string;
  onAdd?(name: string): void;
}

/** More than one looks through; typing on narrows the list. */
const SHOWN = 30;
const ADD = '+';

/** Picks one record after the other by typing a part of its name. */
export function PickField({ label, placeholder, find, onPick, addLabel, onAdd }: PickFieldProps) {
  const [typed, setTyped] = useState('');
  // Picking clears the field, but the toolkit writes the picked name into it once more afterwards: it is made anew.
  const [turn, setTurn] = useState(0);
  const found = find(typed).slice(0, SHOWN);
  const name = typed.trim();
  const canAdd = addLabel !== undefined && name !== '' && !found.some((record) => record.name.toLowerCase() === name.toLowerCase());
  const options: Pickable[] = canAdd ? [...found, { id: ADD, name: addLabel(name) }] : found;
  return (
    <ComboBox
      key={turn}
      {...(turn > 0 ? { autoFocus: true } : {})}
      inputValue={typed}
      onInputChange={setTyped}
      items={options}
      value={null}
      onChange={(key) => {
        if (key === null) return;
        if (key === ADD) onAdd?.(name);
        else onPick(String(key));
        setTyped('');
        setTurn(turn + 1);
      }}
      className={styles.field ?? ''}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input className={styles.input ?? ''} placeholder={placeholder} />
      <Popover className={styles.popover ?? ''} offset={2}>
        <ListBox className={styles.list ?? ''}>
          {(option: Pickable) => (
            <ListBoxItem id={option.id} textValue={option.name} className={styles.option ?? ''}>
              <Text slot="label">{option.name}</Text>
              {option.hint && (
                <Text slot="description" className={styles.hint ?? ''}>
                  {option.hint}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
