import type { EditorState } from 'lexical';
import type { Row } from '../../../core/briefing/rows.ts';
import type { ParkedBlock } from '../../../core/model/briefing.ts';
import type { Lang } from '../../../core/model/language.ts';
import type { Id } from '../../../core/model/record.ts';
import type { ChangeName } from './changeName.ts';

/** Both editors, the structure they agreed on and the parked text at one moment. Editor states are immutable and share what is equal. */
export interface Snapshot {
  states: Record<Lang, EditorState>;
  rows: readonly Row[];
  parked: readonly ParkedBlock[];
}

/** What led to a moment: runs of one kind in one block are undone together. */
export interface Change {
  lang: Lang;
  block: Id | null;
  what: ChangeName;
  /** It can be part of a run. */
  run: boolean;
  /** Milliseconds. */
  at: number;
}

interface Step {
  snapshot: Snapshot;
  /** The change that led away from the snapshot on the undo stack, or to it on the redo stack. */
  change: Change;
}

/** Pauses longer than this begin a new step, in milliseconds. */
const PAUSE = 700;
/** Steps kept; each costs what changed in it. */
const DEPTH = 500;

/**
 * One chronological history of both editors. A step holds both of them, so that what a change did to the other side is undone with
 * it: a history per editor loses text as soon as changes of the two alternate.
 */
export class PairHistory {
  #undo: Step[] = [];
  #redo: Step[] = [];
  #present: Snapshot;
  #last: Change | null = null;

  constructor(start: Snapshot) {
    this.#present = start;
  }

  get present(): Snapshot {
    return this.#present;
  }

  /** What undoing would take back; null when there is nothing. */
  get undoable(): Change | null {
    return this.#undo.at(-1)?.change ?? null;
  }

  /** What redoing would do again. */
  get redoable(): Change | null {
    return this.#redo.at(-1)?.change ?? null;
  }

  /** The present differs in nothing that is undone: the caret moved. */
  replacePresent(snapshot: Snapshot): void {
    this.#present = snapshot;
  }

  /** The caret moved somewhere else: what is typed next is a step of its own. */
  breakRun(): void {
    this.#last = null;
  }

  /** A change has led to a new present. */
  record(snapshot: Snapshot, change: Change): void {
    if (!this.#continues(change)) {
      this.#undo.push({ snapshot: this.#present, change });
      if (this.#undo.length > DEPTH) this.#undo.shift();
    }
    this.#redo = [];
    this.#present = snapshot;
    this.#last = change;
  }

  #continues(change: Change): boolean {
    const last = this.#last;
    return (
      last !== null &&
      this.#redo.length === 0 &&
      this.#undo.length > 0 &&
      change.run &&
      last.run &&
      change.what === last.what &&
      change.lang === last.lang &&
      change.block === last.block &&
      change.at - last.at < PAUSE
    );
  }

  /** The moment before the last step, with the language it was made in; nothing when there is none. */
  undo(): { snapshot: Snapshot; lang: Lang } | null {
    return this.#move(this.#undo, this.#redo);
  }

  /** The moment after the step that was undone last. */
  redo(): { snapshot: Snapshot; lang: Lang } | null {
    return this.#move(this.#redo, this.#undo);
  }

  #move(from: Step[], to: Step[]): { snapshot: Snapshot; lang: Lang } | null {
    const step = from.pop();
    if (!step) return null;
    to.push({ snapshot: this.#present, change: step.change });
    this.#present = step.snapshot;
    this.#last = null;
    return { snapshot: step.snapshot, lang: step.change.lang };
  }
}
