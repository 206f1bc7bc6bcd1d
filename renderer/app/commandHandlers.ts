import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { COMMANDS, type Command, type CommandId } from './commands.ts';
import { isMac } from './platform.ts';
import { isPlain, matches } from './shortcut.ts';

/** What a command does while the screen that offers it is there. */
export interface CommandHandler {
  available?: (() => boolean) | undefined;
  perform(): void;
}
export type CommandHandlers = Partial<Record<CommandId, CommandHandler>>;

interface Registry {
  /** The screens' handlers, the innermost last. */
  layers: readonly { current: CommandHandlers }[];
}
const useRegistry = create<Registry>(() => ({ layers: [] }));

/** Offers commands for as long as the component is there. An inner screen's handler goes before an outer one's. */
export function useCommandHandlers(handlers: CommandHandlers): void {
  const layer = useRef(handlers);
  useEffect(() => {
    layer.current = handlers;
  });
  useEffect(() => {
    useRegistry.setState(({ layers }) => ({ layers: [...layers, layer] }));
    return () => useRegistry.setState(({ layers }) => ({ layers: layers.filter((other) => other !== layer) }));
  }, []);
}

function handlerOf(id: CommandId): CommandHandler | null {
  const { layers } = useRegistry.getState();
  for (const { current } of layers.toReversed()) {
    const handler = current[id];
    if (handler !== undefined && (handler.available?.() ?? true)) return handler;
  }
  return null;
}

/** The commands that can be done now. */
export function availableCommands(): Command[] {
  return COMMANDS.filter(({ id }) => handlerOf(id) !== null);
}

/** Does a command if it can be done now; says whether it could. */
export function runCommand(id: CommandId): boolean {
  const handler = handlerOf(id);
  handler?.perform();
  return handler !== null;
}

/** Whether what is typed now goes into a text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file', 'range'].includes(target.type);
}

/** Does the command whose shortcut was pressed. */
export function followShortcuts(page: Window): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const inDialog = event.target instanceof Element && event.target.closest('[role=dialog],[role=listbox],[role=menu]') !== null;
    for (const { id, shortcut } of COMMANDS) {
      if (shortcut === null || !matches(shortcut, event, isMac)) continue;
      if (isPlain(shortcut) && (isTyping(event.target) || inDialog)) continue;
      if (inDialog && id !== 'app.palette') continue;
      if (runCommand(id)) {
        event.preventDefault();
        return;
      }
    }
  };
  page.addEventListener('keydown', listen);
  return () => page.removeEventListener('keydown', listen);
}
