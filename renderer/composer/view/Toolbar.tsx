import {
  Asterisk,
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Bold,
  ImagePlus,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  PanelTop,
  Quote,
  Redo2,
  Search,
  SplitSquareHorizontal,
  Superscript,
  Table,
  TableCellsMerge,
  TableCellsSplit,
  TableColumnsSplit,
  TableRowsSplit,
  TextInitial,
  Underline,
  Undo2,
} from 'lucide-react';
import { Toolbar as AriaToolbar, Group } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { BlockShape } from '../../../core/briefing/rows.ts';
import { IconButton } from '../../ui/Button.tsx';
import { type CommandContext, type ComposerCommandId, composerCommand, OPENS_PANEL, writingEditor } from '../commands.ts';
import styles from './Toolbar.module.css';
import type { Caret } from './useCaret.ts';
import { useCurrentCell } from './usePlace.ts';

const ICONS: readonly { id: ComposerCommandId; icon: LucideIcon; isOn?(caret: Caret): boolean }[] = [
  { id: 'undo', icon: Undo2 },
  { id: 'redo', icon: Redo2 },
  { id: 'bold', icon: Bold, isOn: ({ marks }) => marks.has('bold') },
  { id: 'italic', icon: Italic, isOn: ({ marks }) => marks.has('italic') },
  { id: 'underline', icon: Underline, isOn: ({ marks }) => marks.has('underline') },
  { id: 'superscript', icon: Superscript, isOn: ({ marks }) => marks.has('superscript') },
  { id: 'link', icon: Link },
  { id: 'bullet', icon: List, isOn: ({ block }) => block?.kind === 'listItem' && block.attrs.style === 'bullet' },
  { id: 'number', icon: ListOrdered, isOn: ({ block }) => block?.kind === 'listItem' && block.attrs.style === 'number' },
  { id: 'quotation', icon: Quote, isOn: ({ block }) => block?.kind === 'quotation' },
  { id: 'callout', icon: TextInitial, isOn: ({ block }) => block?.kind === 'callout' },
  { id: 'footnote', icon: Asterisk },
  { id: 'table', icon: Table },
  { id: 'image', icon: ImagePlus },
  { id: 'find', icon: Search },
  { id: 'only', icon: SplitSquareHorizontal, isOn: ({ block }) => block?.only !== undefined },
];

/** What is shown besides while the caret is in a table. */
const TABLE_ICONS: readonly { id: ComposerCommandId; icon: LucideIcon }[] = [
  { id: 'rowAbove', icon: BetweenHorizontalStart },
  { id: 'rowBelow', icon: BetweenHorizontalEnd },
  { id: 'columnBefore', icon: BetweenVerticalStart },
  { id: 'columnAfter', icon: BetweenVerticalEnd },
  { id: 'removeRow', icon: TableRowsSplit },
  { id: 'removeColumn', icon: TableColumnsSplit },
  { id: 'mergeCells', icon: TableCellsMerge },
  { id: 'splitCell', icon: TableCellsSplit },
  { id: 'headerRow', icon: PanelTop },
];

const KINDS = [
  'paragraph',
  'title',
  'heading1',
  'heading2',
  'heading3',
  'bullet',
  'number',
  'quotation',
  'callout',
] as const satisfies readonly ComposerCommandId[];

/** What the selected block is, and what can be made of it. */
export function Toolbar({ context, caret }: { context: CommandContext; caret: Caret }) {
  const { t } = useTranslation('composer');
  const perform = (id: ComposerCommandId) => {
    composerCommand(id).perform(context);
    if (!OPENS_PANEL.has(id)) writingEditor(context).focus();
  };
  const cell = useCurrentCell(context.place);
  const labelOf = (id: ComposerCommandId): string => {
    if (id === 'undo' && caret.undoable) return t('undoOf', { change: t(`change.${caret.undoable}`) });
    if (id === 'redo' && caret.redoable) return t('redoOf', { change: t(`change.${caret.redoable}`) });
    return t(`command.${id}`);
  };
  const kind = caret.block ? commandOf(caret.block) : undefined;
  return (
    <AriaToolbar className={styles.toolbar ?? ''} aria-label={t('toolbar')}>
      <select
        className={styles.kind}
        aria-label={t('kind')}
        value={kind ?? ''}
        disabled={kind === undefined}
        onChange={(event) => {
          const wanted = KINDS.find((id) => id === event.currentTarget.value);
          if (wanted) perform(wanted);
        }}
      >
        {kind === undefined && <option value="" />}
        {KINDS.map((id) => (
          <option key={id} value={id}>
            {t(`command.${id}`)}
          </option>
        ))}
      </select>
      {ICONS.map(({ id, icon, isOn }) => (
        <IconButton
          key={id}
          icon={icon}
          label={labelOf(id)}
          shortcut={composerCommand(id).shortcut}
          isDisabled={!composerCommand(id).isAvailable(context)}
          {...(isOn ? { pressed: isOn(caret) } : {})}
          preventFocusOnPress
          onPress={() => perform(id)}
        />
      ))}
      {cell && (
        <Group className={styles.group ?? ''} aria-label={t('tableTools')}>
          {TABLE_ICONS.map(({ id, icon }) => (
            <IconButton
              key={id}
              icon={icon}
              label={t(`command.${id}`)}
              shortcut={composerCommand(id).shortcut}
              isDisabled={!composerCommand(id).isAvailable(context)}
              preventFocusOnPress
              onPress={() => perform(id)}
            />
          ))}
        </Group>
      )}
    </AriaToolbar>
  );
}

function commandOf(shape: BlockShape): (typeof KINDS)[number] | undefined {
  if (shape.kind === 'heading') return `heading${shape.attrs.level}`;
  if (shape.kind === 'listItem') return shape.attrs.style;
  return KINDS.find((id) => id === shape.kind);
}
