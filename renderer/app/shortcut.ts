/**
 * A shortcut as written in the list of commands: `Mod+K`, `Shift+A`, `F6`, `J`. `Mod` is Command on a Mac and Control elsewhere.
 */
export type Shortcut = string;

/** What is read of a keyboard event. */
export interface Keystroke {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  getModifierState(name: 'AltGraph'): boolean;
}

interface Parsed {
  key: string;
  mod: boolean;
  alt: boolean;
  shift: boolean;
}

function parse(shortcut: Shortcut): Parsed {
  const parts = shortcut.split('+');
  const key = parts.pop() ?? '';
  return { key, mod: parts.includes('Mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift') };
}

/**
 * The letter or name of the key that was pressed. A layout that types Latin letters says which key it is itself, so that A is A on
 * AZERTY too; one that does not (ЙЦУКЕН) is read by the place of the key on the board.
 */
function pressed({ key, code }: Keystroke): string {
  if (key.length > 1 || key === ' ') return key === ' ' ? 'Space' : key;
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const isLetter = key.toLowerCase() !== key.toUpperCase();
  if (letter !== undefined && isLetter) return letter;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  return digit ?? key;
}

/** Whether a keystroke is this shortcut. */
export function matches(shortcut: Shortcut, stroke: Keystroke, mac: boolean): boolean {
  const { key, mod, alt, shift } = parse(shortcut);
  // Windows reports AltGr as Control and Alt together: on AZERTY, somebody who types @ asks for no command.
  if ((mod || alt) && stroke.getModifierState('AltGraph')) return false;
  const hasMod = mac ? stroke.metaKey : stroke.ctrlKey;
  const hasOther = mac ? stroke.ctrlKey : stroke.metaKey;
  if (hasOther || hasMod !== mod || stroke.altKey !== alt) return false;
  const now = pressed(stroke);
  // A sign such as ? is where the layout puts it, with or without Shift.
  if (/^[^\p{L}\p{N}]$/u.test(key)) return now === key;
  return stroke.shiftKey === shift && now === key;
}

/** Whether a shortcut is a plain key that would otherwise be typed into a field. */
export function isPlain(shortcut: Shortcut): boolean {
  const { key, mod, alt } = parse(shortcut);
  return !mod && !alt && (key.length === 1 || key === 'Escape');
}

const MAC_SIGNS: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
const KEY_SIGNS: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Enter: '↵', Escape: 'Esc' };

/** The keys of a shortcut, one by one, as they are printed on the board. */
export function keysOf(shortcut: Shortcut, mac: boolean): string[] {
  return shortcut.split('+').map((part) => {
    if (mac && MAC_SIGNS[part] !== undefined) return MAC_SIGNS[part];
    return part === 'Mod' ? 'Ctrl' : (KEY_SIGNS[part] ?? part);
  });
}
