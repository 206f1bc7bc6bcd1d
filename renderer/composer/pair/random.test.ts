import { $generateNodesFromSerializedNodes, $getLexicalContent, $insertGeneratedNodes } from '@lexical/clipboard';
import fc from 'fast-check';
import {
  $createRangeSelection,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  CUT_TAG,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalNode,
  PASTE_TAG,
  type PointType,
} from 'lexical';
import { expect, test } from 'vitest';
import type { TextShape } from '../../../core/briefing/rows.ts';
import { hashContent, hasText, sideText } from '../../../core/briefing/side.ts';
import { type Block, type BriefingContent, briefingContentSchema } from '../../../core/model/briefing.ts';
import { LANGS, type Lang, otherLang } from '../../../core/model/language.ts';
import { confirmBlocks, convertBlocks, indentBlocks, moveBlocks, takeBack, toggleOnly } from '../features/blocks/blockCommands.ts';
import { $blocks } from '../features/identity/identity.ts';
import { $removeSelected } from '../features/removal/removal.ts';
import { $deleteAtBorder } from '../features/structure/structure.ts';
import { $blockId } from '../nodes/blockState.ts';
import { $isTextBlock } from '../nodes/TextBlockNode.ts';
import { sampleContent } from '../sampleContent.ts';
import { $readRows, $readSide, marksOf } from './documentRows.ts';
import { Pair } from './pair.ts';

const ACTIONS = [
  'type',
  'type',
  'typeOver',
  'enter',
  'enter',
  'backspace',
  'backspace',
  'delete',
  'eraseRange',
  'lineBreak',
  'bold',
  'cut',
  'copy',
  'paste',
  'paste',
  'convert',
  'indent',
  'moveUp',
  'moveDown',
  'only',
  'confirm',
  'undo',
  'redo',
  'takeBack',
  'insert',
] as const;
type Action = (typeof ACTIONS)[number];

interface Step {
  action: Action;
  lang: Lang;
  /** Places in the text: block and point, taken modulo what there is. */
  from: [number, number];
  to: [number, number];
  choice: number;
  /** Whether the next step begins before this one is settled. */
  atOnce: boolean;
}

const place = fc.tuple(fc.nat(40), fc.oneof(fc.constant(0), fc.constant(1), fc.nat(80)));
const step: fc.Arbitrary<Step> = fc.record({
  action: fc.constantFrom(...ACTIONS),
  lang: fc.constantFrom(...LANGS),
  from: place,
  to: place,
  choice: fc.nat(7),
  atOnce: fc.boolean(),
});

const SHAPES: readonly TextShape[] = [
  { kind: 'heading', attrs: { level: 1 } },
  { kind: 'listItem', attrs: { style: 'bullet', level: 0 } },
  { kind: 'listItem', attrs: { style: 'number', level: 0 } },
  { kind: 'quotation', attrs: { itemId: null } },
  { kind: 'callout', attrs: { tone: 'warning' } },
  { kind: 'paragraph', attrs: {} },
  { kind: 'title', attrs: {} },
];
const STATES = ['draft', 'translated', 'reviewed', 'final'] as const;

function openPair(content: BriefingContent): Pair {
  let ids = 0;
  let time = Date.UTC(2026, 0, 1);
  return new Pair({
    content,
    newId: () => `new ${++ids}`,
    now: () => {
      time += 400;
      return new Date(time);
    },
    onError: (error) => {
      throw error;
    },
  });
}

/** One run of the driver: what it keeps between steps. */
class Driver {
  pair = openPair(sampleContent);
  clipboard: Record<Lang, string | null> = { fr: null, ru: null };
  #inserted = 0;

  perform({ action, lang, from, to, choice }: Step): void {
    const { pair } = this;
    const editor = pair.editors[lang];
    const range = ['typeOver', 'eraseRange', 'cut', 'copy', 'bold', 'convert', 'indent', 'moveUp', 'moveDown', 'confirm'].includes(action);
    editor.update(() => $select(from, range ? to : from), { discrete: true });
    pair.activate(lang);
    const update = (change: () => void, tag?: string): void => editor.update(change, tag ? { discrete: true, tag } : { discrete: true });
    switch (action) {
      case 'type':
      case 'typeOver':
        update(() =>
          editor.dispatchCommand(
            CONTROLLED_TEXT_INSERTION_COMMAND,
            ['a', 'б', ' mot', ' слово', '\u00a0: ', '\u202f!', 'x y', '«'][choice] ?? 'z',
          ),
        );
        break;
      case 'enter':
        update(() => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
        break;
      case 'backspace':
      case 'delete':
        update(() => $erase(action === 'backspace'));
        break;
      case 'eraseRange':
        update(() => $erase(true));
        break;
      case 'lineBreak':
        update(() => editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false));
        break;
      case 'bold':
        update(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'));
        break;
      case 'cut':
      case 'copy':
        this.clipboard[lang] = editor.read(() => $getLexicalContent(editor));
        if (action === 'cut') update(() => $erase(true), CUT_TAG);
        break;
      case 'paste':
        this.#paste(lang, choice);
        break;
      case 'convert':
        convertBlocks(pair, SHAPES[choice % SHAPES.length] ?? { kind: 'paragraph', attrs: {} });
        break;
      case 'indent':
        indentBlocks(pair, choice % 2 === 0 ? 1 : -1);
        break;
      case 'moveUp':
      case 'moveDown':
        moveBlocks(pair, action === 'moveUp' ? -1 : 1);
        break;
      case 'only':
        toggleOnly(pair);
        break;
      case 'confirm':
        confirmBlocks(pair, STATES[choice % STATES.length] ?? 'draft');
        break;
      case 'undo':
        pair.undo();
        break;
      case 'redo':
        pair.redo();
        break;
      case 'takeBack':
        takeBack(pair, choice % Math.max(1, pair.parked.length));
        break;
      case 'insert': {
        const block = sampleContent.blocks[choice];
        if (block)
          pair.insertBlocks(lang, [{ ...block, id: `inserted ${++this.#inserted}` }], pair.rows[from[0] % pair.rows.length]?.id ?? null);
        break;
      }
    }
  }

  #paste(lang: Lang, choice: number): void {
    const editor = this.pair.editors[lang];
    const copied = this.clipboard[lang];
    editor.update(
      () => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return;
        if (copied !== null && choice < 6) {
          $insertGeneratedNodes(editor, $generateNodesFromSerializedNodes(JSON.parse(copied).nodes), selection);
        } else selection.insertRawText('ligne un\nligne deux');
      },
      { discrete: true, tag: PASTE_TAG },
    );
  }
}

function $erase(backward: boolean): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const { anchor } = selection;
  const node = anchor.getNode();
  const to = anchor.offset + (backward ? -1 : 1);
  // Inside a text, Lexical asks the browser for the next character; here the range is made by hand.
  if (selection.isCollapsed() && $isTextNode(node) && to >= 0 && to <= node.getTextContentSize())
    selection.focus.set(anchor.key, to, 'text');
  if (selection.isCollapsed()) $deleteAtBorder(backward);
  else $removeSelected();
}

/** Selects from one place to another, each taken modulo what there is. */
function $select(from: Step['from'], to: Step['to']): void {
  const selection = $createRangeSelection();
  $put(selection.anchor, from);
  $put(selection.focus, to);
  $setSelection(selection);
}

function $put(point: PointType, [blockPlace, offset]: Step['from']): void {
  const blocks = $blocks().filter($isTextBlock);
  const block = blocks[blockPlace % blocks.length];
  if (!block) return;
  const points = $points(block);
  const chosen = points[offset % points.length];
  if (chosen) point.set(chosen.node.getKey(), chosen.offset, $isTextNode(chosen.node) ? 'text' : 'element');
}

/** Every place of a block where a caret can stand. */
function $points(element: ElementNode): { node: LexicalNode; offset: number }[] {
  const inside = element.getChildren().flatMap((child) => {
    if ($isTextNode(child)) return Array.from({ length: child.getTextContentSize() + 1 }, (_, offset) => ({ node: child, offset }));
    return $isElementNode(child) ? $points(child) : [];
  });
  return [{ node: element, offset: 0 }, ...inside, { node: element, offset: element.getChildrenSize() }];
}

/** The characters of a language, parked ones included, in no order: what may not get lost by what is done on the other side. */
function characters(pair: Pair, lang: Lang): string {
  const { blocks, parked } = pair.content();
  const texts = [...blocks, ...parked.map(({ block }) => block)].map((block) => sideText(block.sides[lang]));
  return [...texts.join('').replace(/\s/gu, '')].sort().join('');
}

function checkAgreement(pair: Pair): void {
  const { rows } = pair;
  const ids = rows.map((row) => row.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain('');
  for (const lang of LANGS) {
    const shown = pair.editors[lang].read($readRows);
    expect(shown).toEqual(rows.filter((row) => row.only === undefined || row.only === lang));
    const texts = pair.editors[lang].read(() => new Map($blocks().map((node) => [$blockId(node), $readSide(node)])));
    for (const row of rows) expect(pair.block(row.id)?.sides[lang]).toEqual(texts.get(row.id));
  }
  expect(pair.repairs).toBe(0);
  const content = pair.content();
  expect(briefingContentSchema.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
  const reopened = openPair(content);
  expect(reopened.content()).toEqual(content);
  reopened.dispose();
}

/** Sets states, or brings back those of another time. */
const SETS_STATES: readonly Action[] = ['confirm', 'undo', 'redo', 'insert', 'takeBack'];

/** A block whose words are what they were, in both languages, has the states it had. */
function checkUntouched(before: readonly Block[], after: readonly Block[]): void {
  const former = new Map(before.map((block) => [block.id, block]));
  for (const block of after) {
    const known = former.get(block.id);
    if (known && LANGS.every((lang) => hashContent(known.sides[lang]?.content ?? []) === hashContent(block.sides[lang]?.content ?? []))) {
      for (const lang of LANGS)
        expect(hasText(block.sides[lang]) && marksOf(block.sides[lang])).toEqual(hasText(known.sides[lang]) && marksOf(known.sides[lang]));
    }
  }
}

/** What is done on one side takes nothing from the other; these also change the other one, or are no one's edit. */
const TOUCHES_BOTH: readonly Action[] = ['undo', 'redo', 'insert', 'takeBack'];

function run(steps: readonly Step[]): void {
  const driver = new Driver();
  const { pair } = driver;
  const start = pair.content();
  let before = { fr: characters(pair, 'fr'), ru: characters(pair, 'ru') };
  let blocks = start.blocks;
  let since: Step[] = [];
  for (const next of steps) {
    driver.perform(next);
    since.push(next);
    if (next.atOnce) continue;
    pair.settle();
    checkAgreement(pair);
    const after = { fr: characters(pair, 'fr'), ru: characters(pair, 'ru') };
    const [lang] = since.map((done) => done.lang);
    if (lang && since.every((done) => done.lang === lang && !TOUCHES_BOTH.includes(done.action))) {
      expect(after[otherLang(lang)]).toBe(before[otherLang(lang)]);
    }
    const { blocks: blocksNow } = pair.content();
    if (!since.some((done) => SETS_STATES.includes(done.action))) checkUntouched(blocks, blocksNow);
    blocks = blocksNow;
    before = after;
    since = [];
  }
  pair.settle();
  // What the steps have undone belongs to the end too.
  while (pair.redo()) checkIds(pair);
  const end = pair.content();
  checkAgreement(pair);
  while (pair.undo()) checkIds(pair);
  expect(pair.content()).toEqual(start);
  while (pair.redo()) checkIds(pair);
  expect(pair.content()).toEqual(end);
  pair.dispose();
}

function checkIds(pair: Pair): void {
  for (const lang of LANGS) {
    expect(pair.editors[lang].read($readRows)).toEqual(pair.rows.filter((row) => row.only === undefined || row.only === lang));
  }
}

const RUNS = Number(process.env.SEEDS ?? 60);

test('whatever is done on either side, both agree, nothing is lost, and all of it can be undone and redone', { timeout: 600_000 }, () => {
  fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }), run), {
    numRuns: RUNS,
    interruptAfterTimeLimit: 120_000,
  });
});
