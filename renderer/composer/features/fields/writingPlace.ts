import type { LexicalEditor } from 'lexical';
import type { Area, Place } from '../../../../core/briefing/tableGrid.ts';
import type { Lang } from '../../../../core/model/language.ts';
import type { Id } from '../../../../core/model/record.ts';

/** A cell of a table, and how far a selection of cells goes from it. */
export interface CurrentCell extends Place {
  block: Id;
  lang: Lang;
  /** The cells that are selected together, when it is more than this one. */
  area: Area | null;
}

/**
 * Where somebody writes when it is not in a text's own editor: a field (a cell, a caption, a note), and the cell it belongs to. What the toolbar
 * and the keys do goes there.
 */
export class WritingPlace {
  #field: LexicalEditor | null = null;
  #cell: CurrentCell | null = null;
  #listeners = new Set<() => void>();

  get field(): LexicalEditor | null {
    return this.#field;
  }

  /** The cell that was last written in; it stays one while the toolbar or the palette has the focus. */
  get cell(): CurrentCell | null {
    return this.#cell;
  }

  /** A field was entered. */
  enter(field: LexicalEditor): void {
    this.#field = field;
    this.told();
  }

  /** A field is gone or left. */
  leave(field: LexicalEditor): void {
    if (this.#field !== field) return;
    this.#field = null;
    this.told();
  }

  setCell(cell: CurrentCell | null): void {
    if (this.#cell === cell) return;
    this.#cell = cell;
    this.told();
  }

  /** Something about the field changed: its text or its selection. */
  told(): void {
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
