import type { Block, Sides } from '../model/briefing.ts';
import type { Inline } from '../model/inline.ts';
import { LANGS, type Lang } from '../model/language.ts';
import type { WordedBlock, Wording } from '../model/template.ts';
import { isWritten, pair } from './pairing.ts';
import { fillSlots, type SlotValues } from './slots.ts';

/**
 * The blocks a template's wording makes. A language in which a slot has no value has no side; in no language, there is no block. A
 * value of several paragraphs (blank lines between them) makes a block of each where the languages agree on their number, else one
 * block with line breaks: text is never aligned by guessing.
 */
export function wordedBlocks(block: WordedBlock, values: Record<Lang, SlotValues>, newId: () => string): Block[] {
  const content = filled(block, values);
  const paragraphs = LANGS.map((lang) => content[lang]?.length).filter((count) => count !== undefined);
  const agreed = new Set(paragraphs).size <= 1 ? Math.max(0, ...paragraphs) : 0;
  const parts =
    agreed > 0
      ? Array.from({ length: agreed }, (_, index) => sides((lang) => content[lang]?.[index] ?? null))
      : [sides((lang) => content[lang] && broken(content[lang]))];
  return parts.filter(isWritten).map((part) => shaped(block, part, newId()));
}

function sides(write: (lang: Lang) => Inline[] | null | undefined): Sides {
  return pair('fr', (lang) => {
    const content = write(lang);
    return content ? { content, state: 'reviewed' } : null;
  });
}

function shaped(block: WordedBlock, part: Sides, id: string): Block {
  if (block.kind === 'heading') return { id, kind: 'heading', attrs: { level: block.level }, sides: part };
  return { id, kind: block.kind, attrs: {}, sides: part };
}

/** The paragraphs of the block in each language in which all of its slots have a value. */
function filled(block: WordedBlock, values: Record<Lang, SlotValues>): Partial<Record<Lang, Inline[][]>> {
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
