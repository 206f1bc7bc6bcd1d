/**
 * Characters that tell a terminal or a writing direction what to do, and that no document of ours holds: controls (NUL, ESC and the
 * others but tab, line ends and form feed), and marks that turn the direction of what follows (U+202A to U+202E, U+2066 to U+2069), by which a
 * text can be made to look other than it is. Written by number, since nobody sees them in a file of code.
 */
const CONTROLS = /[[\p{Cc}\u202a-\u202e\u2066-\u2069]--[\t\n\f\r\u0085]]/gv;

/** A text without controls and turns of direction: for what is read, before anything counts its characters. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '');
}

/** The same with a space for each, so that every offset stays what it was: for a text that is on a screen already. */
export function blankControls(text: string): string {
  return text.replace(CONTROLS, ' ');
}
