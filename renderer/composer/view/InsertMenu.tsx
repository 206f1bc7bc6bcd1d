import { ChevronRight } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../../core/model/insertion.ts';
import type { Icon } from '../../ui/Button.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { plainLetters } from '../../ui/plainLetters.ts';
import { type CommandContext, composerCommand, INSERTING } from '../commands.ts';
import { insertAtCaret, insertContent, namedBefore } from '../features/insertion/insertion.ts';
import { type Call, removeCall } from '../features/typeahead/typeahead.ts';
import { COMMAND_ICONS } from './commandIcons.ts';
import { caretRect, Floating } from './Floating.tsx';
import styles from './InsertMenu.module.css';
import { type Choice, choiceOf, formsOf, iconOf, readable, usualForm } from './insertOptions.ts';
import { useMenuKeys } from './useMenuKeys.ts';
import { useSuggestions } from './useSuggestions.ts';

interface MenuOption {
  key: string;
  group: string;
  icon: Icon;
  label: string;
  lang?: string;
  detail?: string;
  shortcut?: string | null;
  /** Other ways to put it into the text. */
  forms?: Extract<Suggestion, { type: 'item' }>;
  take(): void;
}

interface InsertMenuProps {
  context: CommandContext;
  call: Call;
  onClose(): void;
}

/** What `/` and `@` offer while somebody types: blocks to insert, and people, items and sources of the library. */
export function InsertMenu({ context, call, onClose }: InsertMenuProps) {
  const { t } = useTranslation(['composer', 'app']);
  const { pair, library } = context;
  const lang = pair.active;
  const { editor } = call;
  const [forms, setForms] = useState<Extract<Suggestion, { type: 'item' }> | null>(null);
  const suggestions = useSuggestions(library, call, lang);

  const clear = () => {
    onClose();
    removeCall(call);
  };
  const insert = async (choice: Choice) => {
    if (!library) return;
    clear();
    const named = namedBefore(pair);
    const introduced = [...named.sources];
    try {
      if (choice.type === 'blocks') insertAtCaret(pair, await library.blocks(choice.itemId, choice.form, introduced));
      else {
        const { piece } = choice;
        const again = piece.type === 'person' && named.people.has(piece.id);
        const wording = await library.wording(again ? { ...piece, form: 'short' } : piece, introduced);
        const content = wording[lang];
        if (content) insertContent(editor, content);
        else library.tell(t('insertMenu.noWording', { lang: t(`lang.${lang}`) }));
      }
    } catch (error) {
      library.tell(error);
    }
    editor.focus();
  };

  const described = (suggestion: Suggestion): Pick<MenuOption, 'label' | 'lang' | 'detail'> => {
    if (suggestion.type === 'source') {
      const { title, publisher } = suggestion;
      return { label: title || publisher, lang: suggestion.lang, ...(title ? { detail: publisher } : {}) };
    }
    const main = readable(suggestion.type === 'person' ? suggestion.name : suggestion.text, lang);
    const about = suggestion.type === 'person' ? suggestion.role : (suggestion.speaker ?? {});
    return { label: main.text, lang: main.lang, detail: readable(about, lang).text };
  };
  const record = (suggestion: Suggestion): MenuOption => {
    const base = {
      key: `${suggestion.type} ${suggestion.id}`,
      group: t(`insertMenu.${suggestion.type}`),
      icon: iconOf(suggestion),
      ...described(suggestion),
    };
    if (suggestion.type !== 'item') {
      const piece = suggestion.type === 'person' ? { type: 'person' as const, form: 'long' as const } : { type: 'source' as const };
      return { ...base, take: () => void insert({ type: 'piece', piece: { ...piece, id: suggestion.id } }) };
    }
    const usual = usualForm(suggestion, call.sign);
    return { ...base, forms: suggestion, take: () => void insert(choiceOf(suggestion.id, usual)) };
  };
  const typed = plainLetters(call.query);
  const commands: MenuOption[] =
    call.sign === '@'
      ? []
      : INSERTING.filter((id) => {
          const words = plainLetters(`${t(`command.${id}`)} ${t(`insertMenu.words.${id}`, { defaultValue: '' })}`).split(/[\s,’']+/u);
          return typed.split(/\s+/u).every((part) => words.some((word) => word.startsWith(part)));
        }).map((id) => ({
          key: id,
          group: t('insertMenu.commands'),
          icon: COMMAND_ICONS[id],
          label: t(`command.${id}`),
          shortcut: composerCommand(id).shortcut,
          take: () => {
            clear();
            composerCommand(id).perform(context);
          },
        }));
  const options: MenuOption[] = forms
    ? formsOf(forms).map((form) => ({
        key: `${form.place} ${form.form}`,
        group: t('insertMenu.forms'),
        icon: iconOf(forms),
        label: form.place === 'blocks' ? t(`insertMenu.form.blocks.${form.form}`) : t(`insertMenu.form.sentence.${form.form}`),
        take: () => void insert(choiceOf(forms.id, form)),
      }))
    : [...commands, ...suggestions.found.map(record)];

  const [active, setActive] = useState(0);
  const count = options.length;
  const at = Math.min(active, Math.max(0, count - 1));
  const chosen = options[at];
  const id = useId();
  // What is typed on asks anew; what was chosen before has no meaning then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each query begins at its first answer
  useEffect(() => {
    setActive(0);
    setForms(null);
  }, [call.query]);
  useMenuKeys(editor, {
    up: () => setActive((at - 1 + count) % Math.max(1, count)),
    down: () => setActive((at + 1) % Math.max(1, count)),
    take: () => {
      if (!chosen) return false;
      chosen.take();
      return true;
    },
    deeper: () => {
      if (forms || !chosen?.forms) return false;
      setForms(chosen.forms);
      setActive(0);
      return true;
    },
    back: () => {
      if (!forms) return false;
      setForms(null);
      setActive(0);
      return true;
    },
    close: () => (forms ? setForms(null) : onClose()),
  });
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    const root = editor.getRootElement();
    root?.setAttribute('aria-controls', id);
    root?.setAttribute('aria-activedescendant', `${id} ${at}`.replaceAll(' ', '-'));
    return () => {
      root?.removeAttribute('aria-controls');
      root?.removeAttribute('aria-activedescendant');
    };
  }, [editor, id, at]);
  const groups = useMemo(() => [...new Set(options.map(({ group }) => group))], [options]);
  const waiting = suggestions.waiting && count === 0;
  return (
    <Floating anchor={caretRect} follow={`${call.query} ${count}`}>
      <div ref={list} className={styles.menu}>
        <div id={id} role="listbox" aria-label={t(call.sign === '@' ? 'insertMenu.records' : 'insertMenu.title')}>
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options; a fieldset is for fields
            <div key={group} role="group" aria-label={group}>
              <div className={styles.group} aria-hidden>
                {group}
              </div>
              {options.map((option, index) =>
                option.group !== group ? null : (
                  <Option
                    key={option.key}
                    id={`${id} ${index}`.replaceAll(' ', '-')}
                    option={option}
                    isActive={index === at}
                    onPoint={() => setActive(index)}
                    onForms={() => {
                      setForms(option.forms ?? null);
                      setActive(0);
                    }}
                  />
                ),
              )}
            </div>
          ))}
        </div>
        {count === 0 && !waiting && (
          <p className={styles.nothing} role="status">
            {t('insertMenu.nothing', { query: call.query })}
          </p>
        )}
        {chosen?.forms && !forms && <p className={styles.hint}>{t('insertMenu.hint')}</p>}
      </div>
    </Floating>
  );
}

interface OptionProps {
  id: string;
  option: MenuOption;
  isActive: boolean;
  onPoint(): void;
  onForms(): void;
}

function Option({ id, option, isActive, onPoint, onForms }: OptionProps) {
  const { t } = useTranslation('composer');
  const { icon: IconShape, label, lang, detail, shortcut, forms, take } = option;
  return (
    // The keyboard stays in the text: the editor's keys move through the options.
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={styles.option}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={take}
    >
      <IconShape size={16} aria-hidden />
      <span className={styles.words}>
        <span className={styles.label} lang={lang}>
          {label}
        </span>
        {detail && (
          <span className={styles.detail} lang={lang}>
            {detail}
          </span>
        )}
      </span>
      {shortcut && <Keys shortcut={shortcut} />}
      {forms && (
        <span
          className={styles.more}
          title={t('insertMenu.forms')}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            onForms();
          }}
        >
          <ChevronRight size={16} aria-hidden />
        </span>
      )}
    </div>
  );
}
