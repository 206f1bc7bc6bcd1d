import type { Block, Sides } from '../model/briefing.ts';
import type { Inline } from '../model/inline.ts';
import { LANGS, type Lang } from '../model/language.ts';
import type { WordedBlock, Wording } from '../model/template.ts';
import { mapSides } from './mapSides.ts';
import { isWritten, pair } from './pairing.ts';
import { isTextBlock } from './rows.ts';
import { fillContent, fillSlots, type SlotValues } from './slots.ts';

/**
 * The blocks a template's wording makes. A language in which a slot has no value has no side; in no language, there is no block. A
 * value of several paragraphs (blank lines between them) makes a block of each where the languages agree on their number, else one
 * block with line breaks: text is never aligned by guessing.
 */
export function wordedBlocks(block: WordedBlock, values: Record<Lang, SlotValues>, newId: () => string): Block[] {
  if (block.kind === 'blank') return [blankParagraph(newId)];
  if (block.kind === 'pageBreak') return [{ id: newId(), kind: 'pageBreak', attrs: {}, sides: {} }];
  if (block.kind === 'written') return writtenBlocks(block.block, values, newId);
  return paragraphsOf(filled(block, values), (part) => shaped(block, part, newId()));
}

/** The blocks of a text of one or more paragraphs. */
function paragraphsOf(content: Partial<Record<Lang, Inline[][]>>, shape: (part: Sides) => Block): Block[] {
  const paragraphs = LANGS.map((lang) => content[lang]?.length).filter((count) => count !== undefined);
  const agreed = new Set(paragraphs).size <= 1 ? Math.max(0, ...paragraphs) : 0;
  const parts =
    agreed > 0
      ? Array.from({ length: agreed }, (_, index) => sides((lang) => content[lang]?.[index] ?? null))
      : [sides((lang) => content[lang] && broken(content[lang]))];
  return parts.filter(isWritten).map(shape);
}

/** A block somebody has written, its slots filled; where a text is nothing but a slot of several paragraphs, as many blocks. */
function writtenBlocks(block: Block, values: Record<Lang, SlotValues>, newId: () => string): Block[] {
  const fill = (of: Sides): Sides =>
    pair('fr', (lang) => {
      const side = of[lang];
      const content = side && fillContent(side.content, values[lang]);
      return content ? { content, state: side.state } : null;
    });
  if (!isTextBlock(block)) return [{ ...mapSides(block, fill), id: newId() }];
  const content: Partial<Record<Lang, Inline[][]>> = {};
  for (const lang of LANGS) {
    const side = block.sides[lang];
    const filledSide = side && fillContent(side.content, values[lang]);
    if (filledSide) content[lang] = split(filledSide);
  }
  if (!LANGS.some((lang) => (content[lang]?.length ?? 0) > 1))
    return [{ ...block, id: newId(), sides: fill(block.sides) }].filter(({ sides: own }) => isWritten(own));
  return paragraphsOf(content, (part) => ({ ...block, id: newId(), sides: part }));
}

/** A paragraph to write in, there in both languages. */
export function blankParagraph(newId: () => string): Block {
  return { id: newId(), kind: 'paragraph', attrs: {}, sides: { fr: { content: [], state: 'draft' }, ru: { content: [], state: 'draft' } } };
}

function sides(write: (lang: Lang) => Inline[] | null | undefined): Sides {
  return pair('fr', (lang) => {
    const content = write(lang);
    return content ? { content, state: 'reviewed' } : null;
  });
}

/** The blocks whose text is in the template, slots apart. */
type TextWording = Exclude<WordedBlock, { kind: 'blank' | 'pageBreak' | 'written' }>;

function shaped(block: TextWording, part: Sides, id: string): Block {
  switch (block.kind) {
    case 'heading':
      return { id, kind: 'heading', attrs: { level: block.level }, sides: part };
    case 'listItem':
      return { id, kind: 'listItem', attrs: { style: block.style, level: 0 }, sides: part };
    case 'callout':
      return { id, kind: 'callout', attrs: { tone: block.tone }, sides: part };
    default:
      return { id, kind: block.kind, attrs: {}, sides: part };
  }
}

/** The paragraphs of the block in each language in which all of its slots have a value. */
function filled(block: TextWording, values: Record<Lang, SlotValues>): Partial<Record<Lang, Inline[][]>> {
  const content: Partial<Record<Lang, Inline[][]>> = {};
  for (const lang of LANGS) {
    const label = block.kind === 'paragraph' ? worded(block.label, values, lang) : [];
    const text = worded(block.text, values, lang);
    if (label === null || text === null) continue;
    const labelled = label.map((inline): Inline => (inline.type === 'text' ? { ...inline, marks: ['bold'] } : inline));
    content[lang] = split([...labelled, ...text]);
  }
  return content;
}

function worded(wording: Wording | undefined, values: Record<Lang, SlotValues>, lang: Lang): Inline[] | null {
  return wording === undefined ? [] : fillSlots(wording[lang], values[lang]);
}

/** Content cut at blank lines; single line ends become line breaks. */
function split(content: readonly Inline[]): Inline[][] {
  const paragraphs: Inline[][] = [[]];
  for (const inline of content) {
    if (inline.type !== 'text') {
      paragraphs.at(-1)?.push(inline);
      continue;
    }
    for (const [index, paragraph] of inline.text.split(/\n[ \t]*\n\s*/u).entries()) {
      if (index > 0) paragraphs.push([]);
      for (const [line, text] of paragraph.split('\n').entries()) {
        if (line > 0) paragraphs.at(-1)?.push({ type: 'lineBreak' });
        if (text !== '') paragraphs.at(-1)?.push({ ...inline, text });
      }
    }
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function broken(paragraphs: readonly Inline[][]): Inline[] {
  return paragraphs.flatMap((paragraph, index): Inline[] => (index === 0 ? paragraph : [{ type: 'lineBreak' }, ...paragraph]));
}
