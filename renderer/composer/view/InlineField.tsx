import type { LexicalEditor, LexicalEditorWithDispose } from 'lexical';
import { type KeyboardEvent, type PointerEvent, type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { Inline } from '../../../core/model/inline.ts';
import type { Lang } from '../../../core/model/language.ts';
import { buildFieldEditor, selectInField, showInField } from '../features/fields/fieldEditor.ts';
import type { WritingPlace } from '../features/fields/writingPlace.ts';
import styles from './InlineField.module.css';
import { StaticText } from './StaticText.tsx';

/** HTML has no element for a rich text field; this is what WAI-ARIA calls one. */
const RICH_TEXT = { role: 'textbox', 'aria-multiline': true } as const;

export interface InlineFieldHandle {
  focus(): void;
}

interface InlineFieldProps {
  ref?: Ref<InlineFieldHandle>;
  /** The editor of the text it stands in. */
  parent: LexicalEditor;
  place: WritingPlace;
  lang: Lang;
  label: string;
  content: readonly Inline[];
  placeholder?: string;
  onChange(content: Inline[]): void;
  onFocus?(): void;
  onKeyDown?(event: KeyboardEvent): void;
  onPointerDown?(event: PointerEvent): void;
}

/** A text that is one run of words. It is an editor while somebody writes in it, and plain text before: a document holds thousands of them. */
export function InlineField({ ref, parent, place, lang, label, content, placeholder, ...on }: InlineFieldProps) {
  const [entered, setEntered] = useState<{ offset: number | null } | null>(null);
  useImperativeHandle(ref, () => ({ focus: () => setEntered((now) => now ?? { offset: null }) }), []);
  const enter = (event: PointerEvent<HTMLElement>) => {
    on.onPointerDown?.(event);
    if (event.defaultPrevented || event.button !== 0) return;
    event.preventDefault();
    setEntered({ offset: offsetAt(event.currentTarget, event.clientX, event.clientY) });
  };
  if (entered) {
    return (
      <OpenField
        {...on}
        parent={parent}
        place={place}
        lang={lang}
        label={label}
        content={content}
        offset={entered.offset}
        onLeave={() => setEntered(null)}
      />
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is spread into it, see above
    <div
      className={styles.field}
      {...RICH_TEXT}
      {...{ 'aria-label': label }}
      lang={lang}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is a text box, and becomes an editor when it gets the focus
      tabIndex={0}
      onFocus={() => setEntered({ offset: null })}
      onPointerDown={enter}
    >
      {content.length === 0 && placeholder ? <span className={styles.placeholder}>{placeholder}</span> : <StaticText content={content} />}
    </div>
  );
}

type OpenFieldProps = Omit<InlineFieldProps, 'ref' | 'placeholder'> & { offset: number | null; onLeave(): void };

function OpenField({ parent, place, lang, label, content, offset, onChange, onFocus, onKeyDown, onPointerDown, onLeave }: OpenFieldProps) {
  const element = useRef<HTMLDivElement>(null);
  const editor = useRef<LexicalEditorWithDispose>(null);
  const said = useRef(content);
  const latest = useRef({ onChange, onFocus });
  latest.current = { onChange, onFocus };
  const start = useRef({ content, offset });
  useLayoutEffect(() => {
    const built = buildFieldEditor(parent, {
      content: start.current.content,
      onChange: (next) => {
        said.current = next;
        latest.current.onChange(next);
      },
      onFocus: () => {
        place.enter(built);
        latest.current.onFocus?.();
      },
      onTold: () => place.told(),
    });
    editor.current = built;
    built.setRootElement(element.current);
    selectInField(built, start.current.offset);
    element.current?.focus({ preventScroll: true });
    built.focus();
    return () => {
      place.leave(built);
      built.setRootElement(null);
      built.dispose();
    };
  }, [parent, place]);
  // What was changed elsewhere, by undo say, is shown; what was just typed here is there already.
  useEffect(() => {
    if (editor.current && JSON.stringify(said.current) !== JSON.stringify(content)) {
      said.current = content;
      showInField(editor.current, content);
    }
  }, [content]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is spread into it, see above
    <div
      ref={element}
      className={styles.field}
      contentEditable
      suppressContentEditableWarning
      {...RICH_TEXT}
      {...{ 'aria-label': label }}
      lang={lang}
      spellCheck={false}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onBlur={(event) => {
        // The window has lost the focus, not the field: the caret comes back to it.
        if (!document.hasFocus() || element.current?.contains(event.relatedTarget)) return;
        onLeave();
      }}
    />
  );
}

/** How many characters of an element's text stand before a point of the window; null where the browser does not say. */
function offsetAt(element: Element, x: number, y: number): number | null {
  const at = document.caretPositionFromPoint?.(x, y);
  if (!at || !element.contains(at.offsetNode)) return null;
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(at.offsetNode, at.offset);
  return range.toString().length;
}
