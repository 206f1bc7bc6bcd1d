import {
  $getNodeByKey,
  type AnyLexicalExtension,
  CUT_TAG,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditorWithDispose,
  PASTE_TAG,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type UpdateListenerPayload,
} from 'lexical';
import { reconcile, standing, standsIn } from '../../../core/briefing/reconcile.ts';
import { blockOf, isTextShape, PARAGRAPH, type Row, rowOf, sameRow, sameRows } from '../../../core/briefing/rows.ts';
import type { Block, BriefingContent, ParkedBlock, Side, Sides } from '../../../core/model/briefing.ts';
import { LANGS, type Lang, otherLang } from '../../../core/model/language.ts';
import type { Id } from '../../../core/model/record.ts';
import { type BlockIds, MIRROR_TAG } from '../features/identity/identity.ts';
import { $blockId } from '../nodes/blockState.ts';
import { $isObjectBlock } from '../nodes/ObjectBlockNode.ts';
import { $applyContent } from './applyContent.ts';
import { buildEditor } from './buildEditor.ts';
import { $carryMerge, parkRemoved, predecessor, unpark } from './carryOver.ts';
import { type ChangeName, nameOf } from './changeName.ts';
import { $applyRows, $blockOf, $createBlock, $insertFirst, $readRows, $readSide, samePlaces, sameRowOf } from './documentRows.ts';
import { type Change, PairHistory, type Snapshot } from './history.ts';
import { type Merge, recogniseMerges } from './merges.ts';
import { mirror, PairTexts, replaceShown } from './pairTexts.ts';
import { sameValue } from './sameValue.ts';

export interface PairOptions {
  content: BriefingContent;
  newId(): Id;
  now(): Date;
  /** What the screen adds to an editor. */
  extensions?(lang: Lang): AnyLexicalExtension[];
  onError(error: Error): void;
}

/** What a listener is told: which texts changed, that anything may have (structure, undo), or that only the caret moved. */
export type PairEvent = { kind: 'text'; ids: ReadonlySet<Id> } | { kind: 'structure' } | { kind: 'selection' };

/** What the editors' own updates did since the last time both were settled. */
interface Pending {
  touched: Record<Lang, Set<Id>>;
  merges: { lang: Lang; merge: Merge }[];
  lang: Lang;
  /** The change cannot be part of a run of typing. */
  apart: boolean;
  pasted: boolean;
  cut: boolean;
  /** What the change is called where that does not follow from what became different. */
  what: ChangeName | null;
  /** Blocks came, went, moved or became something else; otherwise only words changed. */
  structural: boolean;
}

/**
 * One document in two languages, each in an editor of its own. An editor's update is settled in a microtask: what it did to the structure
 * is carried over to the other one, states follow the texts, and both together become one step of one history.
 */
export class Pair {
  readonly editors: Record<Lang, LexicalEditorWithDispose>;
  /** How often both sides did not agree after settling and had to be made to. Always zero, as far as the tests know. */
  repairs = 0;
  #options: PairOptions;
  #ids: BlockIds;
  #history: PairHistory;
  #texts: PairTexts;
  #made = new Map<Id, { row: Row; block: Block }>();
  /** Which of the parked texts is being taken back. */
  #taken: number | null = null;
  /** What the next update is called. */
  #announced: ChangeName | null = null;
  #pending: Pending | null = null;
  #settling = false;
  #active: Lang = 'fr';
  #listeners = new Set<(event: PairEvent) => void>();

  constructor(options: PairOptions) {
    this.#options = options;
    const { blocks, parked } = options.content;
    this.#ids = { known: new Set([...blocks.map(({ id }) => id), ...parked.map(({ block }) => block.id)]), newId: options.newId };
    const build = (lang: Lang): LexicalEditorWithDispose =>
      buildEditor(lang, this.#ids, {
        extensions: options.extensions?.(lang) ?? [],
        onError: options.onError,
        onFocus: () => this.activate(lang),
      });
    this.editors = { fr: build('fr'), ru: build('ru') };
    this.#texts = new PairTexts(this.editors);
    const rows = this.#load(blocks);
    this.#history = new PairHistory({ states: this.#states(), rows, parked });
    for (const lang of LANGS) this.editors[lang].registerUpdateListener((payload) => this.#updated(lang, payload));
  }

  #load(blocks: readonly Block[]): Row[] {
    const rows = this.#habitable(blocks.map(rowOf));
    const texts = new Map(blocks.map((block) => [block.id, block.sides]));
    for (const row of rows) this.#texts.keep(row, texts.get(row.id) ?? {});
    for (const lang of LANGS) {
      mirror(this.editors[lang], () => $applyRows(standing(rows, lang), (id) => texts.get(id)?.[lang]));
      this.#texts.readAll(lang);
    }
    return rows;
  }

  /** An editor cannot be empty: where a language would have no block at all, both get a blank paragraph. */
  #habitable(rows: Row[]): Row[] {
    if (LANGS.every((lang) => rows.some((row) => standsIn(row, lang)))) return rows;
    const id = this.#options.newId();
    this.#ids.known.add(id);
    return [...rows, { id, shape: PARAGRAPH }];
  }

  /** The caret has gone to a language's text. */
  activate(lang: Lang): void {
    this.#active = lang;
    this.#tell({ kind: 'selection' });
  }

  /** The language whose text has, or last had, the caret. */
  get active(): Lang {
    return this.#active;
  }

  get rows(): readonly Row[] {
    return this.#history.present.rows;
  }

  get parked(): readonly ParkedBlock[] {
    return this.#history.present.parked;
  }

  /** What undoing would take back, null when there is nothing. */
  get undoable(): ChangeName | null {
    return this.#history.undoable?.what ?? null;
  }

  /** What redoing would do again. */
  get redoable(): ChangeName | null {
    return this.#history.redoable?.what ?? null;
  }

  /** The block as it is now. */
  block(id: Id): Block | undefined {
    const row = rowsById(this.rows).get(id);
    return row && this.#blockOf(row);
  }

  /** Every block as it is now; one that has not changed is the same object as before. */
  blocks(): Block[] {
    return this.rows.map((row) => this.#blockOf(row));
  }

  #blockOf(row: Row): Block {
    const sides = this.#texts.sides(row);
    const made = this.#made.get(row.id);
    if (made && sameRow(made.row, row) && LANGS.every((lang) => made.block.sides[lang] === sides[lang])) return made.block;
    const block = blockOf(row.shape, { id: row.id, sides, only: row.only });
    this.#made.set(row.id, { row, block });
    return block;
  }

  /** The document as it is now, everything settled. */
  content(): BriefingContent {
    this.settle();
    return { ...this.#options.content, blocks: this.blocks(), parked: [...this.parked] };
  }

  subscribe(listener: (event: PairEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(event: PairEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  dispose(): void {
    for (const lang of LANGS) this.editors[lang].dispose();
    this.#listeners.clear();
  }

  #states(): Record<Lang, EditorState> {
    return { fr: this.editors.fr.getEditorState(), ru: this.editors.ru.getEditorState() };
  }

  #updated(lang: Lang, { dirtyElements, dirtyLeaves, editorState, prevEditorState, tags }: UpdateListenerPayload): void {
    if (tags.has(MIRROR_TAG) || tags.has(HISTORIC_TAG)) return;
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) {
      const { present } = this.#history;
      if (!this.#pending) this.#history.replacePresent({ ...present, states: { ...present.states, [lang]: editorState } });
      this.#tell({ kind: 'selection' });
      return;
    }
    if (!this.#pending) queueMicrotask(() => this.settle());
    this.#pending ??= {
      touched: { fr: new Set(), ru: new Set() },
      merges: [],
      lang,
      apart: false,
      pasted: false,
      cut: false,
      what: this.#announced,
      structural: false,
    };
    const pending = this.#pending;
    const { touched, merges } = pending;
    editorState.read(() => {
      for (const key of [...dirtyElements.keys(), ...dirtyLeaves]) {
        const node = $getNodeByKey(key);
        const block = node?.getTopLevelElement();
        if (block) touched[lang].add($blockId(block));
        if ($isObjectBlock(node)) pending.structural = true;
      }
    });
    // Lexical calls the root dirty at every key, and makes it another object when it draws: what tells is the blocks' own neighbours.
    const rewritten = [...dirtyElements].flatMap(([key, itself]) => (itself ? key : []));
    const moved = !samePlaces(prevEditorState, editorState, rewritten);
    const shapes = () => rewritten.some((key) => !sameRowOf(prevEditorState, editorState, key));
    if (moved || shapes()) pending.structural = true;
    if (moved) merges.push(...recogniseMerges(prevEditorState, editorState).map((merge) => ({ lang, merge })));
    if (tags.has(PASTE_TAG)) pending.pasted = true;
    if (tags.has(CUT_TAG)) pending.cut = true;
    if (pending.pasted || pending.cut || pending.lang !== lang) pending.apart = true;
  }

  /** Carries over what the editors' updates did, sets the states that follow from it, and records the step. */
  settle(): void {
    if (this.#settling) return;
    this.#settling = true;
    try {
      // An update that is still waiting would otherwise be committed in the middle of ours.
      for (const lang of LANGS) this.editors[lang].read(() => undefined);
      const pending = this.#pending;
      this.#pending = null;
      if (pending) this.#carryOver(pending);
    } finally {
      this.#settling = false;
    }
  }

  #carryOver(pending: Pending): void {
    const { present } = this.#history;
    const { rows, parked } = pending.structural ? this.#carryStructure(pending) : present;
    const touched = new Set([...pending.touched.fr, ...pending.touched.ru]);
    const merges = pending.merges.map(({ merge }) => merge);
    const { changed: reworded, grown } = this.#texts.settle(rows, touched, merges, pending.structural);
    const [block = null, ...others] = pending.touched[pending.lang];
    const run = !pending.apart && rows.length === present.rows.length && block !== null && others.length === 0;
    const { pasted, cut, lang } = pending;
    const update = { pasted, cut, merged: merges.length > 0, grown, blocks: pending.touched[lang].size };
    const what = pending.what ?? nameOf(present.rows, rows, update);
    const change: Change = { block, lang, what, run, at: this.#options.now().getTime() };
    const snapshot: Snapshot = { states: this.#states(), rows, parked };
    const changed = reworded || parked !== present.parked || !sameRows(rows, present.rows);
    if (changed) this.#history.record(snapshot, change);
    else this.#history.replacePresent(snapshot);
    if (!changed) this.#tell({ kind: 'selection' });
    else this.#tell(pending.structural ? { kind: 'structure' } : { kind: 'text', ids: touched });
  }

  /** Reconciles what both editors show and brings each to the result. */
  #carryStructure(pending: Pending): Pick<Snapshot, 'rows' | 'parked'> {
    const { present } = this.#history;
    const shown = this.#shown();
    const rows = this.#habitable(reconcile(present.rows, shown.fr, shown.ru));
    let parked: readonly ParkedBlock[] = present.parked;
    if (this.#taken !== null) parked = parked.filter((_, index) => index !== this.#taken);
    this.#taken = null;
    for (const lang of LANGS) {
      const merges = pending.merges.filter((merge) => merge.lang !== lang).map(({ merge }) => merge);
      parked = this.#align(lang, rows, shown[lang], merges, parked, pending.touched[lang]);
    }
    this.#verify(rows);
    return { rows, parked };
  }

  #shown(): Record<Lang, Row[]> {
    return { fr: this.editors.fr.read($readRows), ru: this.editors.ru.read($readRows) };
  }

  /** Brings one editor to the common structure; returns the parked texts after that. */
  #align(
    lang: Lang,
    rows: readonly Row[],
    shown: readonly Row[],
    merges: readonly Merge[],
    parked: readonly ParkedBlock[],
    touched: Set<Id>,
  ): readonly ParkedBlock[] {
    const wanted = standing(rows, lang);
    if (sameRows(wanted, shown)) return parked;
    const ids = new Set(wanted.map((row) => row.id));
    const present = new Set(shown.map((row) => row.id));
    let remaining = parked;
    const arrived = new Map<Id, Side>();
    for (const row of wanted) {
      const { id } = row;
      if (present.has(id)) continue;
      const found = unpark(remaining, row, lang);
      remaining = found.parked;
      if (found.side) arrived.set(id, found.side);
      touched.add(id);
    }
    const lost: { row: Row; side: Side | undefined; after: Id | null }[] = [];
    mirror(this.editors[lang], () => {
      for (const merge of merges) {
        if (!ids.has(merge.from) && present.has(merge.from) && present.has(merge.into) && $carryMerge(merge)) touched.add(merge.into);
      }
      // After the merges: what has gone into a block that is leaving too leaves with it, and what has gone elsewhere does not.
      for (const row of shown) {
        // A table that belongs to the other language only now keeps its cells of both.
        const keepsIts = !isTextShape(row.shape) && rows.some(({ id }) => id === row.id);
        const node = ids.has(row.id) || keepsIts ? undefined : $blockOf(row.id);
        if (node) lost.push({ row, side: $readSide(node), after: predecessor(this.rows, row.id, lang) });
      }
      $applyRows(wanted, (id) => arrived.get(id));
    });
    return parkRemoved(remaining, lost, lang, this.#options.now().toISOString());
  }

  /** Both editors must show the same structure now; if not, the French one's is taken, nothing is thrown away, and it is counted. */
  #verify(rows: readonly Row[]): void {
    const shown = this.#shown();
    for (const lang of LANGS) {
      if (sameRows(standing(rows, lang), shown[lang])) continue;
      this.repairs += 1;
      mirror(this.editors[lang], () => $applyRows(standing(rows, lang), (id) => this.#texts.get(lang, id)));
    }
  }

  /** Sets both sides' states of blocks, as a step of its own. The words are the editors'. */
  changeSides(lang: Lang, ids: readonly Id[], change: (sides: Sides) => Sides): void {
    this.settle();
    const before = this.rows.filter((row) => ids.includes(row.id) && isTextShape(row.shape));
    const changed = before.flatMap((row): [Id, Sides][] => {
      const sides = this.#texts.sides(row);
      const after = change(sides);
      return JSON.stringify(after) === JSON.stringify(sides) ? [] : [[row.id, after]];
    });
    for (const [id, sides] of changed) this.#texts.set(id, sides);
    if (changed.length > 0) this.#step(lang, 'state', this.rows, this.parked);
  }

  /** Throws a parked text away, as a step of its own. */
  discardParked(index: number): void {
    this.settle();
    this.#step(
      this.#active,
      'discard',
      this.rows,
      this.parked.filter((_, at) => at !== index),
    );
  }

  /**
   * Makes the document say what another content says, as one step: what does not differ stays, and with it the caret. Says whether anything
   * differed.
   */
  apply({ blocks, parked }: Pick<BriefingContent, 'blocks' | 'parked'>, what: ChangeName): boolean {
    this.settle();
    if (sameValue(blocks, this.blocks()) && sameValue(parked, this.parked)) return false;
    const rows = this.#habitable(blocks.map(rowOf));
    const texts = new Map(blocks.map((block) => [block.id, block.sides]));
    for (const row of rows) {
      this.#ids.known.add(row.id);
      this.#texts.keep(row, texts.get(row.id) ?? {});
    }
    for (const lang of LANGS) {
      replaceShown(this.editors[lang], () => $applyContent(standing(rows, lang), (id) => texts.get(id)?.[lang]));
      this.#texts.readAll(lang);
    }
    this.#step(this.#active, what, rows, parked);
    return true;
  }

  #step(lang: Lang, what: ChangeName, rows: readonly Row[], parked: readonly ParkedBlock[]): void {
    const change: Change = { lang, block: null, what, run: false, at: this.#options.now().getTime() };
    this.#history.record({ states: this.#states(), rows, parked }, change);
    this.#tell({ kind: 'structure' });
  }

  /**
   * Puts blocks after one (at the start for null), with both their texts; ids that are taken are replaced. Text that is taken back
   * says where among the parked texts it was: it leaves them in the same step, and so does an empty block that is `replaced`.
   */
  insertBlocks(lang: Lang, blocks: readonly Block[], after: Id | null, takenFromParked?: number, replaced?: Id): void {
    this.settle();
    const ids = new Set(this.rows.map((row) => row.id));
    const arriving = blocks.map((block) => (ids.has(block.id) ? { ...block, id: this.#options.newId() } : block));
    for (const { id } of arriving) this.#ids.known.add(id);
    this.#taken = takenFromParked ?? null;
    this.#announced = this.#taken === null ? 'insert' : 'takeBack';
    // Both editors at once: each has blocks the other one may not show.
    for (const side of [lang, otherLang(lang)]) this.#insert(side, arriving, this.#anchor(side, after), replaced);
    this.settle();
    this.#announced = null;
  }

  /** The block a language shows at or before a place. */
  #anchor(lang: Lang, after: Id | null): Id | null {
    const place = this.rows.findIndex((row) => row.id === after);
    return standing(this.rows.slice(0, place + 1), lang).at(-1)?.id ?? null;
  }

  #insert(lang: Lang, blocks: readonly Block[], after: Id | null, replaced: Id | undefined): void {
    const rows = blocks.map((block) => ({ row: rowOf(block), sides: block.sides }));
    this.editors[lang].update(
      () => {
        let previous = after === null ? undefined : $blockOf(after);
        for (const { row, sides } of rows) {
          this.#texts.keep(row, sides);
          if (!standsIn(row, lang)) continue;
          const node = $createBlock(row, sides[lang]);
          if (previous) previous.insertAfter(node, false);
          else $insertFirst(node);
          previous = node;
        }
        if (replaced !== undefined) $blockOf(replaced)?.remove();
      },
      { discrete: true, tag: [SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG] },
    );
  }

  undo(): boolean {
    this.settle();
    return this.#restore(this.#history.undo());
  }

  redo(): boolean {
    this.settle();
    return this.#restore(this.#history.redo());
  }

  #restore(moment: { snapshot: Snapshot; lang: Lang } | null): boolean {
    if (!moment) return false;
    for (const lang of LANGS) {
      const state = moment.snapshot.states[lang];
      if (state._nodeMap === this.editors[lang].getEditorState()._nodeMap && lang !== moment.lang) continue;
      // Only the side the step was made in gets the caret back; a selection on the other would take it away again.
      const restored = lang === moment.lang ? state : state.clone(null);
      this.editors[lang].setEditorState(restored, { tag: HISTORIC_TAG });
      this.#texts.readAll(lang);
    }
    this.#active = moment.lang;
    this.#tell({ kind: 'structure' });
    return true;
  }
}

const indexes = new WeakMap<readonly Row[], ReadonlyMap<Id, Row>>();

/** The rows by their ids; a list of rows never changes. */
function rowsById(rows: readonly Row[]): ReadonlyMap<Id, Row> {
  const index = indexes.get(rows) ?? new Map(rows.map((row) => [row.id, row]));
  indexes.set(rows, index);
  return index;
}
