import { useState } from 'react';
import { TextField } from '../ui/Field.tsx';
import { readTags } from './itemDraft.ts';

interface TagsFieldProps {
  label: string;
  hint: string;
  tags: readonly string[];
  onChange(tags: string[]): void;
}

/** Tags, or other short words, typed one after the other with commas between them. */
export function TagsField({ label, hint, tags, onChange }: TagsFieldProps) {
  const [typed, setTyped] = useState(tags.join(', '));
  return (
    <TextField
      label={label}
      hint={hint}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        onChange(readTags(text));
      }}
    />
  );
}
