import type { Lang } from '../../model/language.ts';
import { otherLang } from '../../model/language.ts';
import { ExportDiffers } from '../exportDiffers.ts';
import { facingBlocks, isIn, type PrintedBlock, type PrintedBriefing, type PrintedPiece, type PrintedSides } from '../printed.ts';
import { type ReviewTable, reviewTitle } from '../review/reviewTable.ts';
import { wordings } from '../wording.ts';
import { NOTE_MARK, type ReadParagraph, readText } from './readText.ts';
import { stateLines } from './review.ts';

interface Expected {
  text: string;
  notes: string[];
}

/** What stands for a text that is missing beside the other language. */
const DASH = '—';

/**
 * Reads a Word file back and compares it with what should have been printed, paragraph by paragraph and footnote by
 * footnote. Throws ExportDiffers at the first difference. Empty paragraphs, headers, footers and the table of contents,
 * which repeats headings, are not part of the comparison.
 */
export function compareText(bytes: Uint8Array, printed: PrintedBriefing, layout: 'single' | 'sequential' | 'facing', lang: Lang): void {
  compareParagraphs(bytes, expectedParagraphs(printed, layout, lang));
}

/** The same for a review table. */
export function compareReview(bytes: Uint8Array, review: ReviewTable, lang: Lang): void {
  const langs: readonly [Lang, Lang] = [lang, otherLang(lang)];
  const words = wordings[lang].review;
  const line = (text: string): Expected => ({ text, notes: [] });
  const heads = [words.number, ...langs.map((each) => wordings[each].language), words.comment, words.state];
  const rows = review.rows.flatMap((row) => [
    line(String(row.number)),
    ...langs.flatMap((each) => paragraph(row.sides, each, false)),
    ...stateLines(row, langs).map(line),
  ]);
  compareParagraphs(bytes, [line(reviewTitle(review, lang)), ...heads.map(line), ...rows]);
}

function compareParagraphs(bytes: Uint8Array, expected: readonly Expected[]): void {
  const { paragraphs, notes } = readText(bytes);
  const found = paragraphs.filter((paragraph) => paragraph.text !== '' && !isContents(paragraph));
  const count = Math.max(found.length, expected.length);
  for (let index = 0; index < count; index++) {
    const place = `paragraph ${index + 1}`;
    const wanted = expected[index];
    const got = found[index];
    if (wanted === undefined || got === undefined || wanted.text !== got.text) {
      throw new ExportDiffers(place, wanted?.text ?? '', got?.text ?? '');
    }
    const noteTexts = got.notes.map((id) => (notes.get(id) ?? []).map((paragraph) => paragraph.text.replace(/^ /, '')).join('\n'));
    for (let note = 0; note < Math.max(noteTexts.length, wanted.notes.length); note++) {
      if (noteTexts[note] !== wanted.notes[note]) {
        throw new ExportDiffers(`${place}, footnote ${note + 1}`, wanted.notes[note] ?? '', noteTexts[note] ?? '');
      }
    }
  }
}

function isContents(paragraph: ReadParagraph): boolean {
  return paragraph.style?.startsWith('TOC') ?? false;
}

function expectedParagraphs(printed: PrintedBriefing, layout: 'single' | 'sequential' | 'facing', lang: Lang): Expected[] {
  if (layout === 'facing') return facing(printed, [lang, otherLang(lang)]);
  const langs = layout === 'single' ? [lang] : [lang, otherLang(lang)];
  return langs.flatMap((each) => printed.blocks.filter((block) => isIn(block, each)).flatMap((block) => inLanguage(block, each)));
}

function facing(printed: PrintedBriefing, langs: readonly [Lang, Lang]): Expected[] {
  const { above, below } = facingBlocks(printed, langs);
  const expected = langs.flatMap((lang) => above.flatMap((block) => inLanguage(block, lang)));
  if (below.some((block) => block.type !== 'pageBreak'))
    for (const lang of langs) expected.push({ text: wordings[lang].language, notes: [] });
  for (const block of below) {
    if (block.type === 'pageBreak') continue;
    if (block.type === 'table') expected.push(...facingTable(block, langs));
    else for (const lang of langs) expected.push(...(isIn(block, lang) ? inLanguage(block, lang) : absent(block)));
  }
  return expected;
}

/** A table row by row, each in both languages. */
function facingTable(table: Extract<PrintedBlock, { type: 'table' }>, langs: readonly Lang[]): Expected[] {
  return table.rows.flatMap((row, index) =>
    langs.flatMap((lang) => {
      if (isIn(table, lang)) return row.flatMap((cell) => paragraph(cell, lang, table.only === null));
      return index === 0 ? absent(table) : [];
    }),
  );
}

function absent(block: PrintedBlock): Expected[] {
  return block.only === null ? [{ text: DASH, notes: [] }] : [];
}

function inLanguage(block: PrintedBlock, lang: Lang): Expected[] {
  if (block.type === 'pageBreak') return [];
  if (block.type === 'text') return paragraph(block.sides, lang, false);
  return block.rows.flatMap((row) => row.flatMap((cell) => paragraph(cell, lang, false)));
}

function paragraph(sides: PrintedSides, lang: Lang, missing: boolean): Expected[] {
  const side = sides[lang];
  if (side !== undefined) return [{ text: side.map(pieceText).join(''), notes: side.flatMap(noteText) }];
  return missing && Object.keys(sides).length > 0 ? [{ text: DASH, notes: [] }] : [];
}

function pieceText(piece: PrintedPiece): string {
  return piece.type === 'text' ? piece.text : piece.type === 'break' ? '\n' : NOTE_MARK;
}

function noteText(piece: PrintedPiece): string[] {
  return piece.type === 'note' ? [piece.pieces.map(pieceText).join('')] : [];
}
