import {
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { useEffect, useRef } from 'react';

/** What the keys do while a menu stands beside the text; `false` leaves the key to the text. */
export interface MenuKeys {
  up(): void;
  down(): void;
  take(): boolean;
  deeper(): boolean;
  back(): boolean;
  close(): void;
}

/** Takes the keys that move through a menu from the editor, for as long as the menu is there; all others go on writing. */
export function useMenuKeys(editor: LexicalEditor, keys: MenuKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const on = <E extends KeyboardEvent | null>(command: LexicalCommand<E>, act: (now: MenuKeys) => boolean) =>
      editor.registerCommand(
        command,
        (event) => {
          if (!act(latest.current)) return false;
          event?.preventDefault();
          event?.stopPropagation();
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      );
    const done = (act: (now: MenuKeys) => void) => (now: MenuKeys) => {
      act(now);
      return true;
    };
    return mergeRegister(
      on(
        KEY_ARROW_UP_COMMAND,
        done((now) => now.up()),
      ),
      on(
        KEY_ARROW_DOWN_COMMAND,
        done((now) => now.down()),
      ),
      on(KEY_ENTER_COMMAND, (now) => now.take()),
      on(KEY_TAB_COMMAND, (now) => now.take()),
      on(KEY_ARROW_RIGHT_COMMAND, (now) => now.deeper()),
      on(KEY_ARROW_LEFT_COMMAND, (now) => now.back()),
      on(
        KEY_ESCAPE_COMMAND,
        done((now) => now.close()),
      ),
    );
  }, [editor]);
}
