import { ChevronDown, Search, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useId, useLayoutEffect, useRef } from 'react';
import {
  Button as AriaButton,
  SearchField as AriaSearchField,
  TextField as AriaTextField,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextArea,
} from 'react-aria-components';
import type { Lang } from '../../core/model/language.ts';
import styles from './Field.module.css';

interface FieldProps {
  label: ReactNode;
  value: string;
  onChange(value: string): void;
  onBlur?(): void;
  /** The language the text is in, for hyphenation, spelling and voices. */
  lang?: Lang | undefined;
  hint?: ReactNode;
  placeholder?: string;
  autoFocus?: boolean;
  isDisabled?: boolean;
  isInvalid?: boolean;
}

interface TextFieldProps extends FieldProps {
  /** Suggestions the field offers while typing. */
  suggestions?: readonly string[];
  onKeyDown?(event: KeyboardEvent<HTMLInputElement>): void;
}

export function TextField({ label, value, onChange, onBlur, lang, hint, placeholder, suggestions, onKeyDown, ...props }: TextFieldProps) {
  const listId = useId();
  return (
    <AriaTextField {...props} value={value} onChange={onChange} {...(onBlur ? { onBlur } : {})} className={styles.field ?? ''}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input
        className={styles.input ?? ''}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(lang === undefined ? { spellCheck: false } : { lang })}
        {...(suggestions ? { list: listId } : {})}
        {...(onKeyDown ? { onKeyDown } : {})}
      />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {hint && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
    </AriaTextField>
  );
}

interface TextBoxProps extends FieldProps {
  /** Shown as in a document, in its typeface. */
  document?: boolean;
  minRows?: number;
}

/** A field of several lines that is as high as its text. */
export function TextBox({
  label,
  value,
  onChange,
  onBlur,
  lang,
  hint,
  placeholder,
  document = false,
  minRows = 2,
  ...props
}: TextBoxProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => fitHeight(area.current, value), [value]);
  return (
    <AriaTextField {...props} value={value} onChange={onChange} {...(onBlur ? { onBlur } : {})} className={styles.field ?? ''}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <TextArea
        ref={area}
        rows={minRows}
        className={`${styles.input} ${styles.area} ${document ? styles.document : ''}`}
        lang={lang}
        placeholder={placeholder}
        spellCheck={lang !== undefined}
      />
      {hint && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
    </AriaTextField>
  );
}

function fitHeight(area: HTMLTextAreaElement | null, text: string): void {
  if (area === null) return;
  area.style.height = 'auto';
  if (text !== '') area.style.height = `${area.scrollHeight + 2}px`;
}

interface SearchFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  placeholder?: string;
  clearLabel: string;
  inputRef?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
}

export function SearchField({ label, value, onChange, placeholder, clearLabel, inputRef, autoFocus = false }: SearchFieldProps) {
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} autoFocus={autoFocus} className={styles.search ?? ''}>
      <Search size={16} aria-hidden />
      <Input ref={inputRef ?? null} placeholder={placeholder ?? label} className={styles.searchInput ?? ''} />
      {value !== '' && (
        <AriaButton className={styles.clear ?? ''} aria-label={clearLabel}>
          <X size={16} aria-hidden />
        </AriaButton>
      )}
    </AriaSearchField>
  );
}

export interface Choice<T extends string> {
  id: T;
  label: string;
  hint?: string | undefined;
}

interface SelectFieldProps<T extends string> {
  label: ReactNode;
  value: T | null;
  choices: readonly Choice<T>[];
  onChange(value: NoInfer<T>): void;
  placeholder?: string;
  hideLabel?: boolean;
  isDisabled?: boolean;
}

export function SelectField<T extends string>({
  label,
  value,
  choices,
  onChange,
  placeholder,
  hideLabel = false,
  ...props
}: SelectFieldProps<T>) {
  return (
    <Select
      {...props}
      value={value}
      placeholder={placeholder ?? ''}
      onChange={(key) => {
        const choice = choices.find(({ id }) => id === key);
        if (choice) onChange(choice.id);
      }}
      className={styles.field ?? ''}
    >
      <Label className={hideLabel ? 'visuallyHidden' : (styles.label ?? '')}>{label}</Label>
      <AriaButton className={`${styles.input} ${styles.select}`}>
        <SelectValue className={styles.selected ?? ''} />
        <ChevronDown size={16} aria-hidden />
      </AriaButton>
      <Popover className={styles.popover ?? ''} offset={2}>
        <ListBox className={styles.list ?? ''}>
          {choices.map((choice) => (
            <ListBoxItem key={choice.id} id={choice.id} textValue={choice.label} className={styles.option ?? ''}>
              <Text slot="label">{choice.label}</Text>
              {choice.hint && (
                <Text slot="description" className={styles.hint ?? ''}>
                  {choice.hint}
                </Text>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
