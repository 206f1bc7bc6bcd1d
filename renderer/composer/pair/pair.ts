import { buildEditorFromExtensions } from '@lexical/extension';
import {
  $getNodeByKey,
  type AnyLexicalExtension,
  COMMAND_PRIORITY_LOW,
  CUT_TAG,
  defineExtension,
  type EditorState,
  FOCUS_COMMAND,
  HISTORIC_TAG,
  type LexicalEditorWithDispose,
  PASTE_TAG,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type UpdateListenerPayload,
} from 'lexical';
import { reconcile, standsIn } from '../../../core/briefing/reconcile.ts';
import { blockOf, isTextShape, PARAGRAPH, type Row, sameShape, shapeOf } from '../../../core/briefing/rows.ts';
import { contentText } from '../../../core/briefing/side.ts';
import type { Block, BriefingContent, ParkedBlock, Side, Sides } from '../../../core/model/briefing.ts';
import { LANGS, type Lang, otherLang } from '../../../core/model/language.ts';
import type { Id } from '../../../core/model/record.ts';
import { $blocks, type BlockIds, identityExtension, MIRROR_TAG } from '../features/identity/identity.ts';
import { RemovalExtension } from '../features/removal/removal.ts';
import { StructureExtension } from '../features/structure/structure.ts';
import { WritingExtension } from '../features/writing/writing.ts';
import { $blockId, $setSideMarks } from '../nodes/blockState.ts';
import { $isObjectBlock } from '../nodes/ObjectBlockNode.ts';
import { $isTextBlock } from '../nodes/TextBlockNode.ts';
import { $carryMerge, parkRemoved, predecessor, sidesAfter, sidesOf, unpark } from './carryOver.ts';
import { $applyRows, $blockOf, $createBlock, $insertFirst, $readRows, $readSide, marksOf } from './documentRows.ts';
import { type Change, PairHistory, type Snapshot } from './history.ts';
import { type Merge, recogniseMerges } from './merges.ts';

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
  /** Blocks came, went, moved or became something else; otherwise only words changed. */
  structural: boolean;
}

const MIRROR_TAGS = [MIRROR_TAG, HISTORIC_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG];

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
  #texts: Record<Lang, Map<Id, Side>> = { fr: new Map(), ru: new Map() };
  /** Sides a block has although its kind holds its text elsewhere; kept as they came. */
  #foreignSides = new Map<Id, Sides>();
  /** Texts of blocks that are being inserted, for the side that does not insert them. */
  #arriving = new Map<Id, Sides>();
  /** Which of the parked texts is being taken back. */
  #taken: number | null = null;
  #pending: Pending | null = null;
  #settling = false;
  #active: Lang = 'fr';
  #listeners = new Set<(event: PairEvent) => void>();

  constructor(options: PairOptions) {
    this.#options = options;
    const { blocks, parked } = options.content;
    this.#ids = { known: new Set([...blocks.map(({ id }) => id), ...parked.map(({ block }) => block.id)]), newId: options.newId };
    this.editors = { fr: this.#build('fr'), ru: this.#build('ru') };
    const rows = this.#load(blocks);
    this.#history = new PairHistory({ states: this.#states(), rows, parked });
    for (const lang of LANGS) this.editors[lang].registerUpdateListener((payload) => this.#updated(lang, payload));
  }

  #build(lang: Lang): LexicalEditorWithDispose {
    return buildEditorFromExtensions(
      defineExtension({
        name: `@diptych/composer-${lang}`,
        // A clipboard of the other language must not be taken for our own: it would bring its ids.
        namespace: `diptych-${lang}`,
        $initialEditorState: null,
        dependencies: [
          WritingExtension,
          RemovalExtension,
          StructureExtension,
          identityExtension(this.#ids),
          ...(this.#options.extensions?.(lang) ?? []),
        ],
        onError: this.#options.onError,
        register: (editor) =>
          editor.registerCommand(
            FOCUS_COMMAND,
            () => {
              this.activate(lang);
              return false;
            },
            COMMAND_PRIORITY_LOW,
          ),
      }),
    );
  }

  #load(blocks: readonly Block[]): Row[] {
    const rows = this.#habitable(
      blocks.map((block) => ({ id: block.id, shape: shapeOf(block), ...(block.only ? { only: block.only } : {}) })),
    );
    const texts = new Map(blocks.map((block) => [block.id, block.sides]));
    for (const block of blocks) if (!isTextShape(shapeOf(block))) this.#foreignSides.set(block.id, block.sides);
    for (const lang of LANGS) {
      this.#update(lang, () => $applyRows(standing(rows, lang), (id) => texts.get(id)?.[lang]));
      this.#readTexts(lang);
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

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Both texts of a block as they are now. */
  sides(id: Id): Sides {
    return sidesOf(this.#texts, id);
  }

  /** The block as it is now. */
  block(id: Id): Block | undefined {
    const row = this.rows.find((candidate) => candidate.id === id);
    return row && this.#blockOf(row);
  }

  /** Every block as it is now. */
  blocks(): Block[] {
    return this.rows.map((row) => this.#blockOf(row));
  }

  #blockOf(row: Row): Block {
    const sides = isTextShape(row.shape) ? this.sides(row.id) : (this.#foreignSides.get(row.id) ?? {});
    return blockOf(row.shape, { id: row.id, sides, only: row.only });
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

  /** An update that carries something over: nobody's own change, at once, without taking the caret. */
  #update(lang: Lang, change: () => void): void {
    this.editors[lang].update(change, { discrete: true, tag: MIRROR_TAGS });
  }

  #readTexts(lang: Lang): void {
    this.#texts[lang] = this.editors[lang].read(() => {
      const texts = new Map<Id, Side>();
      for (const node of $blocks()) {
        const side = $readSide(node);
        if (side) texts.set($blockId(node), side);
      }
      return texts;
    });
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
    this.#pending ??= { touched: { fr: new Set(), ru: new Set() }, merges: [], lang, apart: false, structural: false };
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
    // Words change leaves; only what was itself rewritten is marked true: the root when blocks come or go, a block when its shape changes.
    for (const [key, rewritten] of dirtyElements) {
      if (rewritten && (key === 'root' || editorState._nodeMap.get(key)?.__parent === 'root')) pending.structural = true;
    }
    if (dirtyElements.get('root')) merges.push(...recogniseMerges(prevEditorState, editorState).map((merge) => ({ lang, merge })));
    if (tags.has(PASTE_TAG) || tags.has(CUT_TAG) || pending.lang !== lang) pending.apart = true;
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
    const { rows, parked } = pending.structural || this.#arriving.size > 0 ? this.#carryStructure(pending) : present;
    const edit = this.#settleTexts(rows, pending);
    this.#arriving.clear();
    const apart = pending.apart || rows.length !== present.rows.length || edit.block === null;
    const change: Change = { block: edit.block, lang: pending.lang, kind: apart ? 'other' : edit.kind, at: this.#options.now().getTime() };
    const snapshot: Snapshot = { states: this.#states(), rows, parked };
    const changed = edit.changed || parked !== present.parked || !sameRows(rows, present.rows);
    if (changed) this.#history.record(snapshot, change);
    else this.#history.replacePresent(snapshot);
    if (!changed) this.#tell({ kind: 'selection' });
    else
      this.#tell(
        pending.structural ? { kind: 'structure' } : { kind: 'text', ids: new Set([...pending.touched.fr, ...pending.touched.ru]) },
      );
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
    for (const { id } of wanted) {
      if (present.has(id)) continue;
      const found = unpark(remaining, id, lang);
      const side = this.#arriving.get(id)?.[lang] ?? found.side;
      if (!this.#arriving.has(id)) remaining = found.parked;
      if (side) arrived.set(id, side);
      touched.add(id);
    }
    const lost: { row: Row; side: Side | undefined; after: Id | null }[] = [];
    this.#update(lang, () => {
      for (const merge of merges) {
        if (!ids.has(merge.from) && present.has(merge.from) && present.has(merge.into) && $carryMerge(merge)) touched.add(merge.into);
      }
      // After the merges: what has gone into a block that is leaving too leaves with it, and what has gone elsewhere does not.
      for (const row of shown) {
        const node = ids.has(row.id) ? undefined : $blockOf(row.id);
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
      const texts = this.#texts[lang];
      this.#update(lang, () => $applyRows(standing(rows, lang), (id) => texts.get(id)));
    }
  }

  /** Reads the texts that were touched and gives them the states that follow; says what kind of edit it was. */
  #settleTexts(rows: readonly Row[], { touched, merges, lang }: Pending): Pick<Change, 'block' | 'kind'> & { changed: boolean } {
    const before: Record<Lang, ReadonlyMap<Id, Side>> = { fr: new Map(this.#texts.fr), ru: new Map(this.#texts.ru) };
    const present = new Set(rows.map((row) => row.id));
    const ids = [...new Set([...touched.fr, ...touched.ru])].filter((id) => present.has(id));
    let grown = 0;
    let changed = false;
    for (const id of ids) {
      const now: Sides = {};
      for (const side of LANGS) {
        const read = this.#readBlock(side, id);
        if (read) now[side] = read;
        grown += contentText(read?.content ?? []).length - contentText(before[side].get(id)?.content ?? []).length;
      }
      const after = sidesAfter(
        before,
        id,
        now,
        merges.map(({ merge }) => merge),
      );
      changed ||= JSON.stringify(after) !== JSON.stringify(sidesOf(before, id));
      for (const side of LANGS) this.#setText(side, id, after[side]);
    }
    for (const side of LANGS) for (const id of this.#texts[side].keys()) if (!present.has(id)) this.#texts[side].delete(id);
    this.#dropForeign(rows);
    const [block = null, ...others] = [...touched[lang]];
    return { block: others.length === 0 ? block : null, kind: grown < 0 ? 'deleting' : 'typing', changed };
  }

  /** Texts of blocks a language does not show (any more) are not its texts. */
  #dropForeign(rows: readonly Row[]): void {
    for (const row of rows) if (row.only) this.#texts[otherLang(row.only)].delete(row.id);
  }

  #readBlock(lang: Lang, id: Id): Side | undefined {
    return this.editors[lang].read(() => {
      const node = $blockOf(id);
      return node && $readSide(node);
    });
  }

  #setText(lang: Lang, id: Id, side: Side | undefined): void {
    if (side) this.#texts[lang].set(id, side);
    else this.#texts[lang].delete(id);
    // While a word is being composed the node is left alone; its state follows with the next update.
    if (this.editors[lang].isComposing()) return;
    const marks = marksOf(side);
    const differs = this.editors[lang].read(() => {
      const node = $blockOf(id);
      return $isTextBlock(node) && JSON.stringify(marksOf($readSide(node))) !== JSON.stringify(marks);
    });
    if (differs) this.#mark(lang, id, side);
  }

  #mark(lang: Lang, id: Id, side: Side | undefined): void {
    this.#update(lang, () => {
      const node = $blockOf(id);
      if ($isTextBlock(node)) $setSideMarks(node, marksOf(side));
    });
  }

  /** A change of both sides that no editor made by itself: states, parked text. It is a step of its own. */
  change(
    lang: Lang,
    make: (present: { sides(id: Id): Sides; parked: readonly ParkedBlock[] }) => {
      sides?: Map<Id, Sides>;
      parked?: readonly ParkedBlock[];
    },
  ): void {
    this.settle();
    const { present } = this.#history;
    const made = make({ sides: (id) => this.sides(id), parked: present.parked });
    for (const [id, sides] of made.sides ?? []) {
      for (const side of LANGS) {
        this.#setText(side, id, sides[side]);
      }
    }
    const change: Change = { lang, block: null, kind: 'other', at: this.#options.now().getTime() };
    this.#history.record({ states: this.#states(), rows: present.rows, parked: made.parked ?? present.parked }, change);
    this.#tell({ kind: 'structure' });
  }

  /**
   * Puts blocks after one (at the start for null), with both their texts; ids that are taken are replaced. Text that is taken back
   * says where among the parked texts it was: it leaves them in the same step.
   */
  insertBlocks(lang: Lang, blocks: readonly Block[], after: Id | null, takenFromParked?: number): void {
    this.settle();
    if (takenFromParked !== undefined) this.#taken = takenFromParked;
    const taken = new Set(this.rows.map((row) => row.id));
    const arriving = blocks.map((block) => (taken.has(block.id) ? { ...block, id: this.#options.newId() } : block));
    for (const block of arriving) {
      this.#ids.known.add(block.id);
      this.#arriving.set(block.id, block.sides);
      if (!isTextShape(shapeOf(block))) this.#foreignSides.set(block.id, block.sides);
    }
    this.editors[lang].update(
      () => {
        const anchor = after === null ? undefined : $blockOf(after);
        const nodes = arriving
          .filter((block) => block.only === undefined || block.only === lang)
          .map((block) => $createBlock({ id: block.id, shape: shapeOf(block), only: block.only }, block.sides[lang]));
        let previous = anchor;
        for (const node of nodes) {
          if (previous) previous.insertAfter(node, false);
          else $insertFirst(node);
          previous = node;
        }
      },
      { discrete: true },
    );
    this.settle();
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
      this.#readTexts(lang);
    }
    this.#active = moment.lang;
    this.#tell({ kind: 'structure' });
    return true;
  }
}

function standing(rows: readonly Row[], lang: Lang): Row[] {
  return rows.filter((row) => standsIn(row, lang));
}

function sameRows(one: readonly Row[], other: readonly Row[]): boolean {
  return (
    one.length === other.length &&
    one.every((row, index) => {
      const match = other[index];
      return match?.id === row.id && match.only === row.only && sameShape(match.shape, row.shape);
    })
  );
}
