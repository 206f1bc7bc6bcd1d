import type { HouseStyle } from '../../model/houseStyle.ts';
import type { Lang } from '../../model/language.ts';
import { otherLang } from '../../model/language.ts';
import { ExportDiffers } from '../exportDiffers.ts';
import {
  CAPTION_DASH,
  captionOf,
  facingBlocks,
  isIn,
  type PrintedBlock,
  type PrintedBriefing,
  type PrintedPiece,
  type PrintedSides,
} from '../printed.ts';
import { type ReviewTable, reviewTitle } from '../review/reviewTable.ts';
import { wordings } from '../wording.ts';
import { NOTE_MARK, type ReadParagraph, readText } from './readText.ts';
import { requisiteTexts } from './requisites.ts';
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
export function compareText(
  bytes: Uint8Array,
  printed: PrintedBriefing,
  layout: 'single' | 'sequential' | 'facing',
  lang: Lang,
  head: HouseStyle['head'],
): void {
  compareParagraphs(bytes, expectedParagraphs(printed, layout, lang, head));
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

function expectedParagraphs(
  printed: PrintedBriefing,
  layout: 'single' | 'sequential' | 'facing',
  lang: Lang,
  head: HouseStyle['head'],
): Expected[] {
  const langs: readonly Lang[] = layout === 'single' ? [lang] : [lang, otherLang(lang)];
  const said = langs.map((each) => requisiteTexts(printed.requisites, printed, head, each));
  const line = (text: string): Expected => ({ text, notes: [] });
  const cover = printed.cover ? langs.flatMap((each) => coverTexts(printed, each)) : [];
  if (layout === 'facing') {
    const opening = said.flatMap((texts) => texts.opening.map(line));
    return [...cover, ...opening, ...facing(printed, [lang, otherLang(lang)]), ...said.flatMap((texts) => texts.closing.map(line))];
  }
  const parts = langs.flatMap((each, index) => [
    ...(said[index]?.opening ?? []).map(line),
    ...printed.blocks
      .filter((block) => isIn(block, each) && !(printed.cover && isTitle(block)))
      .flatMap((block) => inLanguage(block, each)),
    ...(said[index]?.closing ?? []).map(line),
  ]);
  return [...cover, ...parts];
}

function isTitle(block: PrintedBlock): boolean {
  return block.type === 'text' && block.role.kind === 'title';
}

function coverTexts(printed: PrintedBriefing, lang: Lang): Expected[] {
  const titles = printed.blocks.filter((block) => isTitle(block) && isIn(block, lang)).flatMap((block) => inLanguage(block, lang));
  const identity = [printed.reference, printed.date[lang] ?? ''].filter((text) => text !== '').join('\n');
  const lines = [printed.requisites.sender[lang] ?? '', identity].map((text): Expected => ({ text, notes: [] }));
  const [sender, below] = lines;
  return [sender, ...titles, below].filter((line) => line !== undefined && line.text !== '').filter((line) => line !== undefined);
}

function facing(printed: PrintedBriefing, langs: readonly [Lang, Lang]): Expected[] {
  const { above, below } = facingBlocks(printed, langs);
  const expected = langs.flatMap((lang) => (printed.cover ? [] : above).flatMap((block) => inLanguage(block, lang)));
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
      if (isIn(table, lang)) return row.flatMap(({ sides }) => paragraph(sides, lang, table.only === null));
      return index === 0 ? absent(table) : [];
    }),
  );
}

function absent(block: PrintedBlock): Expected[] {
  return block.only === null && (block.type === 'text' || block.type === 'table') ? [{ text: DASH, notes: [] }] : [];
}

function inLanguage(block: PrintedBlock, lang: Lang): Expected[] {
  if (block.type === 'pageBreak') return [];
  if (block.type === 'text') return paragraph(block.sides, lang, false);
  if (block.type === 'table') return block.rows.flatMap((row) => row.flatMap(({ sides }) => paragraph(sides, lang, false)));
  const caption = captionOf(block, lang);
  if (caption === null) return [];
  const { label, number, pieces } = caption;
  return [{ text: `${label}\u00a0${number}${CAPTION_DASH}${pieces.map(pieceText).join('')}`, notes: pieces.flatMap(noteText) }];
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
