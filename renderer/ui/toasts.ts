import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';
import { flushSync } from 'react-dom';

export interface Message {
  text: string;
  tone: 'done' | 'problem';
  /** Takes back what was done. */
  undo?: (() => void) | undefined;
}

/** What the app tells in passing. */
export const toasts = new ToastQueue<Message>({ maxVisibleToasts: 3, wrapUpdate: (change) => flushSync(change) });

/** Long enough to read two lines and to reach the button (WCAG 2.2, 2.2.1: pausing by hover and focus is built in). */
const SHOWN = 10_000;

/** Tells something that was done; the answer takes the message back (`unsay`). */
export function say(text: string, undo?: () => void): string {
  return toasts.add({ text, tone: 'done', undo }, { timeout: SHOWN });
}

/** Takes a message back once what it offers to undo is out of reach. */
export function unsay(message: string): void {
  toasts.close(message);
}

/** Tells of something that failed; it stays until it is closed. */
export function warn(text: string): void {
  toasts.add({ text, tone: 'problem' });
}
