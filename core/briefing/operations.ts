import type { Block, BriefingContent, ParkedBlock, Sides } from '../model/briefing.ts';
import type { Inline } from '../model/inline.ts';
import type { TextState } from '../model/item.ts';
import { LANGS, type Lang, otherLang } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import { splitContent } from './contents.ts';
import { joinSides } from './join.ts';
import { parkedText } from './parked.ts';
import { type BlockShape, blockOf, indented, isTextBlock, isTextShape, shapeAfter, shapeBefore, shapeOf } from './rows.ts';
import { belongsTo, confirmSide, editSide, hasText } from './side.ts';

/** What the operations work on: the blocks, and the text that has lost its place. */
export type BlockText = Pick<BriefingContent, 'blocks' | 'parked'>;

/*
 * Every operation returns a new text and leaves the given one as it is. Structure belongs to both languages: what is done to a block
 * is done to both sides of it. An operation on a block that is not there, or that its kind does not allow, changes nothing.
 */

/** Puts blocks after one; before all others for null, after all for an id that is not there. */
export function insertBlocks(text: BlockText, blocks: readonly Block[], after: Id | null): BlockText {
  const at = after === null ? 0 : (placeOf(text, after) ?? text.blocks.length - 1) + 1;
  return { ...text, blocks: text.blocks.toSpliced(at, 0, ...blocks) };
}

/** Changes what a block says in one language; its state follows as `editSide` has it. */
export function setContent(text: BlockText, id: Id, lang: Lang, content: Inline[]): BlockText {
  return change(text, id, (block) =>
    isTextBlock(block) && belongsTo(block, lang) ? { ...block, sides: editSide(block.sides, lang, content) } : block,
  );
}

/** Sets how far a text has come; `confirmSide` says what that means for the pair. */
export function setState(text: BlockText, id: Id, lang: Lang, state: TextState): BlockText {
  return change(text, id, (block) => (isTextBlock(block) ? { ...block, sides: confirmSide(block.sides, lang, state) } : block));
}

/**
 * Splits a text block where it says `offset` in one language (UTF-16 code units of the running text). What follows goes to a new block; the
 * other language stays with the first, since nobody knows yet where it is to be cut. At the start of a text the new block is an empty
 * one before it: the id stays with the text.
 */
export function splitBlock(text: BlockText, id: Id, lang: Lang, offset: number, newId: Id): BlockText {
  const at = placeOf(text, id);
  const block = at === null ? undefined : text.blocks[at];
  if (at === null || !block || !isTextBlock(block)) return text;
  const shape = shapeOf(block);
  if (!isTextShape(shape)) return text;
  const side = block.sides[lang];
  const content = side?.content ?? [];
  const only = block.only;
  if (offset <= 0 && hasText(side)) {
    return { ...text, blocks: text.blocks.toSpliced(at, 0, blockOf(shapeBefore(shape), { id: newId, sides: {}, only })) };
  }
  const [before, after] = splitContent(content, offset);
  const first = { ...block, sides: editSide(block.sides, lang, before) };
  const next = blockOf(shapeAfter(shape, after.length === 0), { id: newId, sides: editSide({}, lang, after), only });
  return { ...text, blocks: text.blocks.toSpliced(at, 1, after.length === 0 ? block : first, next) };
}

/**
 * Makes a text block one with the text block before it that stands in the same language. Both languages' texts are joined; of a block that
 * is empty in that language and one that is not, the one with text stays what it is. Text of a language the result does not belong to is parked.
 */
export function mergeBlock(text: BlockText, id: Id, lang: Lang, at: string): BlockText {
  const place = placeOf(text, id);
  const second = place === null ? undefined : text.blocks[place];
  const first = place === null ? undefined : text.blocks.slice(0, place).findLast((block) => belongsTo(block, lang));
  if (!first || !second || !isTextBlock(first) || !isTextBlock(second) || !belongsTo(second, lang)) return text;
  const sides = joinSides(first.sides, second.sides);
  const [stays, goes] = !hasText(first.sides[lang]) && hasText(second.sides[lang]) ? [second, first] : [first, second];
  const outside = LANGS.filter((side) => !belongsTo(stays, side) && hasText(goes.sides[side]));
  const kept: Sides = {};
  for (const side of LANGS) {
    const joined = sides[side];
    if (joined && belongsTo(stays, side)) kept[side] = joined;
  }
  const left = {
    ...text,
    blocks: text.blocks.filter((block) => block !== goes).map((block) => (block === stays ? { ...stays, sides: kept } : block)),
  };
  return outside.reduce((done, side) => park(done, goes, side, stays.id, at), left);
}

/** Moves a block after another one; before all others for null. */
export function moveBlock(text: BlockText, id: Id, after: Id | null): BlockText {
  const block = text.blocks.find((candidate) => candidate.id === id);
  if (!block || id === after) return text;
  return insertBlocks({ ...text, blocks: text.blocks.filter((candidate) => candidate !== block) }, [block], after);
}

/** Deletes a block as somebody does who works in one language: what the other one says there is parked. `at` is the instant. */
export function removeBlock(text: BlockText, id: Id, lang: Lang, at: string): BlockText {
  const place = placeOf(text, id);
  const block = place === null ? undefined : text.blocks[place];
  if (place === null || !block) return text;
  const left = { ...text, blocks: text.blocks.toSpliced(place, 1) };
  return belongsTo(block, otherLang(lang)) ? park(left, block, otherLang(lang), text.blocks[place - 1]?.id ?? null, at) : left;
}

/** Makes a text block another kind of text block. */
export function convertBlock(text: BlockText, id: Id, shape: BlockShape): BlockText {
  return change(text, id, (block) => (isTextBlock(block) && isTextShape(shape) ? blockOf(shape, block) : block));
}

/** Takes a list item some levels deeper or out. */
export function indentBlock(text: BlockText, id: Id, by: number): BlockText {
  return change(text, id, (block) => {
    const shape = shapeOf(block);
    return isTextShape(shape) ? blockOf(indented(shape, by), block) : block;
  });
}

/**
 * Marks a block as belonging to one language only, or (undefined) to both again. What the other one said there is parked; the cells of a table
 * stay in it, unseen until it belongs to both again.
 */
export function markOnly(text: BlockText, id: Id, only: Lang | undefined, at: string): BlockText {
  const block = text.blocks.find((candidate) => candidate.id === id);
  if (!block || block.only === only) return text;
  if (only === undefined) return change(text, id, () => blockOf(shapeOf(block), { id, sides: block.sides }));
  const { [otherLang(only)]: _left, ...sides } = block.sides;
  const marked = change(text, id, () => blockOf(shapeOf(block), { id, sides, only }));
  return isTextBlock(block) && belongsTo(block, otherLang(only)) ? park(marked, block, otherLang(only), id, at) : marked;
}

/** Takes parked text back as a block where it stood, or at the end; an id that is taken meanwhile is replaced by `newId`. */
export function takeBack(text: BlockText, index: number, newId: Id): BlockText {
  const entry = text.parked[index];
  if (!entry) return text;
  const block = placeOf(text, entry.block.id) === null ? entry.block : { ...entry.block, id: newId };
  const after = entry.after === null || placeOf(text, entry.after) !== null ? entry.after : (text.blocks.at(-1)?.id ?? null);
  return insertBlocks({ ...text, parked: text.parked.toSpliced(index, 1) }, [block], after);
}

/** Keeps what a block said in a language that has lost it. */
function park(text: BlockText, block: Block, lang: Lang, after: Id | null, at: string): BlockText {
  const said = parkedText(block, lang);
  if (said === null) return text;
  const parked: ParkedBlock = { block: said, after, at };
  return { ...text, parked: [...text.parked, parked] };
}

function placeOf(text: BlockText, id: Id): number | null {
  const place = text.blocks.findIndex((block) => block.id === id);
  return place < 0 ? null : place;
}

function change(text: BlockText, id: Id, make: (block: Block) => Block): BlockText {
  return { ...text, blocks: text.blocks.map((block) => (block.id === id ? make(block) : block)) };
}
