import { $getSelection, $isRangeSelection, FORMAT_TEXT_COMMAND } from 'lexical';
import type { TextShape } from '../../core/briefing/rows.ts';
import type { Mark } from '../../core/model/inline.ts';
import type { TextState } from '../../core/model/item.ts';
import { otherLang } from '../../core/model/language.ts';
import type { Shortcut } from '../app/shortcut.ts';
import { confirmBlocks, convertBlocks, indentBlocks, moveBlocks, toggleOnly } from './features/blocks/blockCommands.ts';
import { jumpToCounterpart } from './features/jump/jump.ts';
import type { Pair } from './pair/pair.ts';

/** What a command works on; `openLink` shows the field for a link's address. */
export interface CommandContext {
  pair: Pair;
  openLink(): void;
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
    perform: ({ pair }: CommandContext) => pair.editors[pair.active].dispatchCommand(FORMAT_TEXT_COMMAND, id),
  };
}

function state<Id extends TextState>(id: Id, shortcut: Shortcut) {
  return { id, shortcut, isAvailable: always, perform: ({ pair }: CommandContext) => confirmBlocks(pair, id) };
}

export const COMPOSER_COMMANDS = [
  { id: 'undo', shortcut: 'Mod+Z', isAvailable: ({ pair }) => pair.canUndo, perform: ({ pair }) => pair.undo() },
  { id: 'redo', shortcut: 'Mod+Shift+Z', isAvailable: ({ pair }) => pair.canRedo, perform: ({ pair }) => pair.redo() },
  mark('bold', 'Mod+B'),
  mark('italic', 'Mod+I'),
  mark('underline', 'Mod+U'),
  mark('strikethrough', null),
  mark('superscript', 'Mod+.'),
  mark('subscript', 'Mod+,'),
  {
    id: 'link',
    shortcut: 'Mod+Shift+L',
    isAvailable: ({ pair }) =>
      pair.editors[pair.active].getEditorState().read(() => {
        const selection = $getSelection();
        return $isRangeSelection(selection);
      }),
    perform: ({ openLink }) => openLink(),
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
    perform: ({ pair }) => jumpToCounterpart(pair, otherLang(pair.active)),
  },
] as const satisfies readonly ComposerCommand[];

export type ComposerCommandId = (typeof COMPOSER_COMMANDS)[number]['id'];

/** A command of the list. */
export function composerCommand(id: ComposerCommandId): ComposerCommand {
  const command = COMPOSER_COMMANDS.find((candidate) => candidate.id === id);
  if (!command) throw new Error(`No command ${id}`);
  return command;
}
