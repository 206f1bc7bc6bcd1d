import { X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button as AriaButton, Tag, TagGroup, TagList } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/Field.tsx';
import { readTags } from './itemDraft.ts';
import styles from './TagsField.module.css';

interface TagsFieldProps {
  label: string;
  hint: string;
  tags: readonly string[];
  onChange(tags: string[]): void;
  /** Those that are used already. */
  suggestions?: readonly string[] | undefined;
}

/** Tags, or other short words: each can be taken out; Enter or a comma adds what is typed, and leaving the field does. */
export function TagsField({ label, hint, tags, onChange, suggestions }: TagsFieldProps) {
  const { t } = useTranslation('library');
  const [typed, setTyped] = useState('');
  const frame = useRef<HTMLDivElement>(null);
  const add = (text: string) => {
    const all = [...new Set([...tags, ...readTags(text)])];
    if (all.length > tags.length) onChange(all);
    setTyped('');
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      event.preventDefault();
      onChange(tags.slice(0, -1));
    }
  };
  return (
    <div ref={frame} className={styles.tags}>
      <TextField
        label={label}
        hint={hint}
        value={typed}
        {...(suggestions && { suggestions: suggestions.filter((known) => !tags.includes(known)) })}
        onChange={(text) => (text.includes(',') ? add(text) : setTyped(text))}
        onKeyDown={press}
        onBlur={() => add(typed)}
      />
      {tags.length > 0 && (
        <TagGroup
          aria-label={label}
          onRemove={(keys) => {
            onChange(tags.filter((tag) => !keys.has(tag)));
            if (tags.length === 1) frame.current?.querySelector('input')?.focus();
          }}
        >
          <TagList className={styles.list ?? ''}>
            {tags.map((tag) => (
              <Tag key={tag} id={tag} textValue={tag} className={styles.tag ?? ''}>
                <span>{tag}</span>
                <AriaButton slot="remove" aria-label={t('tags.takeOff', { tag })} className={styles.remove ?? ''}>
                  <X size={14} aria-hidden />
                </AriaButton>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
    </div>
  );
}
