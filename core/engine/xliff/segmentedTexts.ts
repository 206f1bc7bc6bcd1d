import { writeReference } from '../../briefing/reference.ts';
import { hasText } from '../../briefing/side.ts';
import { segmentationRules } from '../../language/segmentationRules.ts';
import type { Block, Sides } from '../../model/briefing.ts';
import type { Inline } from '../../model/inline.ts';
import type { Lang } from '../../model/language.ts';
import type { MemoryText } from '../../model/memory.ts';
import type { Id } from '../../model/record.ts';
import type { TextPlace } from '../../model/returned.ts';
import type { Source } from '../../model/source.ts';
import { segmenterOf } from '../../translation/segmentation.ts';
import { footnotesOf, segmentsOf, taggedContent } from '../../translation/segments.ts';
import { readCode } from '../../translation/tagCodes.ts';

/** A sentence of a text and its translation, null where there is none yet. */
export interface SegmentPair {
  source: MemoryText;
  target: MemoryText | null;
}

/** A text that is to be translated, or a footnote of one, cut into sentences. */
export interface SegmentedText {
  /** The block, and the place of a cell; of a footnote also its number: `ID:2:0.n1`. */
  id: string;
  place: TextPlace;
  /** The place of a footnote among those of its text; null for the text itself. */
  note: number | null;
  pairs: SegmentPair[];
}

/**
 * The texts of a briefing that are there in the source language, cut by the languages' rules, with what they are in the other one. A translation that has
 * not as many sentences is one segment with its whole text: which sentence answers which is not guessed at.
 */
export function segmentedTexts(blocks: readonly Block[], source: Lang, target: Lang): SegmentedText[] {
  const cutter = cutters(source, target);
  return blocks.flatMap((block) => {
    if (block.only !== undefined) return [];
    return textsOf(block).flatMap(({ sides, place }) => {
      const from = sides[source];
      if (!hasText(from)) return [];
      const to = hasText(sides[target]) ? (sides[target]?.content ?? []) : [];
      const id = idOf(place);
      const translated = footnotesOf(to);
      const notes = footnotesOf(from.content).map((content, note): SegmentedText => {
        return { id: `${id}.n${note + 1}`, place, note, pairs: cutter(content, translated[note] ?? []) };
      });
      return [{ id, place, note: null, pairs: cutter(from.content, to) }, ...notes].filter(({ pairs }) => pairs.length > 0);
    });
  });
}

function cutters(source: Lang, target: Lang): (from: readonly Inline[], to: readonly Inline[]) => SegmentPair[] {
  const [cutSource, cutTarget] = [source, target].map((lang) => segmenterOf(segmentationRules[lang]));
  if (cutSource === undefined || cutTarget === undefined) throw new Error('Every language has rules of segmentation');
  return (from, to) => {
    const sentences = segmentsOf(from, cutSource);
    const translations = segmentsOf(to, cutTarget);
    if (translations.length > 0 && translations.length !== sentences.length) {
      return sentences.length === 0 ? [] : [{ source: taggedContent(from), target: taggedContent(to) }];
    }
    return sentences.map(({ text, tags }, at) => {
      const translation = translations[at];
      return { source: { text, tags }, target: translation === undefined ? null : { text: translation.text, tags: translation.tags } };
    });
  };
}

function textsOf(block: Block): { sides: Sides; place: TextPlace }[] {
  if (block.kind === 'pageBreak' || block.kind === 'note') return [];
  const place = { blockId: block.id, cell: null };
  if (block.kind === 'figure' || block.kind === 'chart') return [{ sides: block.attrs.caption.sides, place }];
  if (block.kind !== 'table' && block.kind !== 'statisticTable') return [{ sides: block.sides, place }];
  return block.attrs.rows.flatMap((cells, row) =>
    cells.map(({ sides }, column) => ({ sides, place: { ...place, cell: { row, column } } })),
  );
}

function idOf({ blockId, cell }: TextPlace): string {
  return cell === null ? blockId : `${blockId}:${cell.row}:${cell.column}`;
}

/** A segment of the source as the beginning of a translation: references to sources are written as the other language writes them. */
export function localised(text: MemoryText, target: Lang, sources: ReadonlyMap<Id, Source>): MemoryText {
  return { ...text, tags: text.tags.map((tag) => ({ ...tag, content: localisedCode(tag.content, target, sources) })) };
}

/** The code of a tag for the other language. */
export function localisedCode(content: string, target: Lang, sources: ReadonlyMap<Id, Source>): string {
  const code = readCode(content);
  if (code?.type !== 'single' || code.inline.type !== 'citation') return content;
  const source = sources.get(code.inline.sourceId);
  return source === undefined ? content : JSON.stringify({ ...code.inline, text: writeReference(source, target) });
}
