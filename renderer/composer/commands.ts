import { $getSelection, $isRangeSelection, FORMAT_TEXT_COMMAND, type LexicalEditor } from 'lexical';
import { v7 as newId } from 'uuid';
import type { TextShape } from '../../core/briefing/rows.ts';
import type { Mark } from '../../core/model/inline.ts';
import type { TextState } from '../../core/model/item.ts';
import { otherLang } from '../../core/model/language.ts';
import type { Shortcut } from '../app/shortcut.ts';
import { confirmBlocks, convertBlocks, indentBlocks, moveBlocks, toggleOnly } from './features/blocks/blockCommands.ts';
import type { WritingPlace } from './features/fields/writingPlace.ts';
import { insertAtCaret } from './features/insertion/insertion.ts';
import { jumpToCounterpart } from './features/jump/jump.ts';
import { canChangeTable, changeTable, newTable, type TableOperation } from './features/tables/tableCommands.ts';
import type { ComposerLibrary } from './library/composerLibrary.ts';
import type { Pair } from './pair/pair.ts';

/** What stands beside the text while it is asked for: the address of a link, the words of a new note, an image, find and replace. */
export type PanelName = 'link' | 'note' | 'image' | 'find' | 'piece';

/** What a command works on. */
export interface CommandContext {
  pair: Pair;
  place: WritingPlace;
  library: ComposerLibrary | null;
  open(panel: PanelName): void;
  /** Shows what the misspelled word at the caret may be meant to be. */
  suggest(): void;
}

/** The editor somebody writes in: a field, or the text of the active language. */
export function writingEditor({ pair, place }: Pick<CommandContext, 'pair' | 'place'>): LexicalEditor {
  return place.field ?? pair.editors[pair.active];
}

/** Something a person can do in the composer, once: the keyboard, the toolbar and the margin are made from the list. */
export interface ComposerCommand {
  id: string;
  shortcut: Shortcut | null;
  isAvailable(context: CommandContext): boolean;
  perform(context: CommandContext): void;
}

const always = (): boolean => true;

function convert<Id extends string>(id: Id, shape: TextShape, shortcut: Shortcut | null) {
  return { id, shortcut, isAvailable: always, perform: ({ pair }: CommandContext) => convertBlocks(pair, shape) };
}

function mark<Id extends Mark>(id: Id, shortcut: Shortcut | null) {
  return {
    id,
    shortcut,
    isAvailable: always,
    perform: (context: CommandContext) => writingEditor(context).dispatchCommand(FORMAT_TEXT_COMMAND, id),
  };
}

function state<Id extends TextState>(id: Id, shortcut: Shortcut) {
  return { id, shortcut, isAvailable: always, perform: ({ pair }: CommandContext) => confirmBlocks(pair, id) };
}

function table<Id extends string>(id: Id, operation: TableOperation, shortcut: Shortcut | null) {
  return {
    id,
    shortcut,
    isAvailable: ({ pair, place }: CommandContext) => canChangeTable(pair, place, operation),
    perform: ({ pair, place }: CommandContext) => changeTable(pair, place, operation),
  };
}

const hasCaret = (context: CommandContext): boolean =>
  writingEditor(context)
    .getEditorState()
    .read(() => $isRangeSelection($getSelection()));

export const COMPOSER_COMMANDS = [
  { id: 'undo', shortcut: 'Mod+Z', isAvailable: ({ pair }) => pair.undoable !== null, perform: ({ pair }) => pair.undo() },
  { id: 'redo', shortcut: 'Mod+Shift+Z', isAvailable: ({ pair }) => pair.redoable !== null, perform: ({ pair }) => pair.redo() },
  mark('bold', 'Mod+B'),
  mark('italic', 'Mod+I'),
  mark('underline', 'Mod+U'),
  mark('strikethrough', null),
  mark('superscript', 'Mod+.'),
  mark('subscript', 'Mod+,'),
  {
    id: 'link',
    shortcut: 'Mod+Shift+L',
    isAvailable: hasCaret,
    perform: ({ open }) => open('link'),
  },
  convert('paragraph', { kind: 'paragraph', attrs: {} }, 'Mod+Alt+0'),
  convert('heading1', { kind: 'heading', attrs: { level: 1 } }, 'Mod+Alt+1'),
  convert('heading2', { kind: 'heading', attrs: { level: 2 } }, 'Mod+Alt+2'),
  convert('heading3', { kind: 'heading', attrs: { level: 3 } }, 'Mod+Alt+3'),
  convert('title', { kind: 'title', attrs: {} }, null),
  convert('bullet', { kind: 'listItem', attrs: { style: 'bullet', level: 0 } }, 'Mod+Shift+8'),
  convert('number', { kind: 'listItem', attrs: { style: 'number', level: 0 } }, 'Mod+Shift+7'),
  convert('quotation', { kind: 'quotation', attrs: { itemId: null } }, 'Mod+Shift+9'),
  convert('callout', { kind: 'callout', attrs: { tone: 'note' } }, null),
  convert('internalNote', { kind: 'note', attrs: {} }, null),
  convert('warning', { kind: 'callout', attrs: { tone: 'warning' } }, null),
  {
    id: 'table',
    shortcut: 'Mod+Alt+Shift+T',
    isAvailable: always,
    perform: ({ pair, place }) => {
      const block = newTable(newId());
      insertAtCaret(pair, [block]);
      place.setCell({ block: block.id, lang: pair.active, row: 0, column: 0, area: null });
    },
  },
  {
    id: 'pageBreak',
    shortcut: 'Mod+Enter',
    isAvailable: always,
    perform: ({ pair }) => insertAtCaret(pair, [{ id: newId(), kind: 'pageBreak', attrs: {}, sides: {} }]),
  },
  { id: 'footnote', shortcut: 'Mod+Alt+B', isAvailable: hasCaret, perform: ({ open }) => open('note') },
  { id: 'image', shortcut: 'Mod+Alt+P', isAvailable: ({ library }) => library !== null, perform: ({ open }) => open('image') },
  { id: 'find', shortcut: 'Mod+F', isAvailable: always, perform: ({ open }) => open('find') },
  { id: 'spelling', shortcut: 'Alt+Enter', isAvailable: always, perform: ({ suggest }) => suggest() },
  table('rowAbove', 'rowAbove', 'Mod+Alt+ArrowUp'),
  table('rowBelow', 'rowBelow', 'Mod+Alt+ArrowDown'),
  table('columnBefore', 'columnBefore', 'Mod+Alt+ArrowLeft'),
  table('columnAfter', 'columnAfter', 'Mod+Alt+ArrowRight'),
  table('removeRow', 'removeRow', null),
  table('removeColumn', 'removeColumn', null),
  table('mergeCells', 'merge', 'Mod+Alt+M'),
  table('splitCell', 'split', 'Mod+Alt+S'),
  table('headerRow', 'header', null),
  { id: 'indent', shortcut: null, isAvailable: always, perform: ({ pair }) => indentBlocks(pair, 1) },
  { id: 'outdent', shortcut: null, isAvailable: always, perform: ({ pair }) => indentBlocks(pair, -1) },
  { id: 'moveUp', shortcut: 'Alt+Shift+ArrowUp', isAvailable: always, perform: ({ pair }) => moveBlocks(pair, -1) },
  { id: 'moveDown', shortcut: 'Alt+Shift+ArrowDown', isAvailable: always, perform: ({ pair }) => moveBlocks(pair, 1) },
  state('draft', 'Mod+Alt+D'),
  state('translated', 'Mod+Alt+T'),
  state('reviewed', 'Mod+Alt+R'),
  state('final', 'Mod+Alt+F'),
  { id: 'only', shortcut: 'Mod+Alt+O', isAvailable: always, perform: ({ pair }) => toggleOnly(pair) },
  {
    id: 'counterpart',
    shortcut: 'Alt+ArrowRight',
    isAvailable: always,
    perform: ({ pair, place }) => {
      const { cell } = place;
      if (place.field && cell) place.setCell({ ...cell, lang: otherLang(cell.lang), area: null });
      else jumpToCounterpart(pair, otherLang(pair.active));
    },
  },
] as const satisfies readonly ComposerCommand[];

/** What `/` offers, in this order. */
export const INSERTING = [
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'bullet',
  'number',
  'quotation',
  'callout',
  'warning',
  'internalNote',
  'table',
  'image',
  'footnote',
  'link',
  'pageBreak',
  'title',
] as const satisfies readonly ComposerCommandId[];

/** Commands after which the focus is in a panel. */
export const OPENS_PANEL: ReadonlySet<string> = new Set<PanelName | ComposerCommandId>(['link', 'footnote', 'image', 'find', 'spelling']);

export type ComposerCommandId = (typeof COMPOSER_COMMANDS)[number]['id'];

/** A command of the list. */
export function composerCommand(id: ComposerCommandId): ComposerCommand {
  const command = COMPOSER_COMMANDS.find((candidate) => candidate.id === id);
  if (!command) throw new Error(`No command ${id}`);
  return command;
}
