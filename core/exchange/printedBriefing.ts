import { cellPlaces } from '../briefing/mergedCells.ts';
import { cellsOf } from '../briefing/side.ts';
import { writeDate } from '../language/index.ts';
import type { Block, Briefing, Cell, Sides, TextBlock } from '../model/briefing.ts';
import type { Citation } from '../model/inline.ts';
import { LANGS, type Lang, type Localized } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import type { References } from './citations/references.ts';
import { embargoEnd } from './embargo.ts';
import { printedIllustration } from './illustrations.ts';
import {
  isIn,
  type PrintedBlock,
  type PrintedBriefing,
  type PrintedCell,
  type PrintedImage,
  type PrintedRequisites,
  type PrintedRole,
  type PrintedSides,
  plainText,
} from './printed.ts';
import { printedPieces, printedSides, printedText } from './printedSides.ts';
import type { TypographyLog } from './typographyLog.ts';
import { wordings } from './wording.ts';

/** What a briefing is printed with beside its text. */
export interface PrintingOptions {
  /** Whether a table of contents precedes the text. */
  toc: boolean;
  /** Whether the title has a page of its own. */
  cover: boolean;
  requisites: PrintedRequisites;
  /** The images of its figures; one that is not here is not shown. */
  images: ReadonlyMap<Id, PrintedImage>;
  /** The languages that are shown; the other one is not set. All when absent. */
  langs?: readonly Lang[];
  /** What is told of every change typography makes. */
  log?: TypographyLog;
}

export const NO_REQUISITES: PrintedRequisites = { sender: {}, addressee: {}, signatory: null, contact: {} };
const PLAIN_PRINTING: PrintingOptions = { toc: false, cover: false, requisites: NO_REQUISITES, images: new Map() };

/**
 * What a briefing prints: its blocks in order with the title first, then the sources it cites, unless it has a section of
 * that name itself. Parked text and internal notes are not part of it. `references` writes the references to sources.
 */
export function printedBriefing(briefing: Briefing, references: References, options: PrintingOptions = PLAIN_PRINTING): PrintedBriefing {
  const { meta } = briefing;
  const shown = options.langs === undefined ? briefing.blocks : inLanguages(briefing.blocks, options.langs);
  const blocks = nested(withTitle(printedBlocks(shown, references, options), meta.title));
  return {
    id: briefing.id,
    title: localized((lang) => printedText(titleOf(blocks, lang) ?? meta.title[lang] ?? '', lang)),
    reference: printedText(meta.reference, 'fr'),
    date: localized((lang) => (meta.date === null ? '' : writeDate(meta.date, lang))),
    marking: localized((lang) => printedText(meta.marking[lang] ?? '', lang)),
    embargo: localized((lang) => (meta.embargo === null ? '' : `${wordings[lang].embargo} ${embargoEnd(meta.embargo, lang)}`)),
    toc: options.toc,
    cover: options.cover,
    requisites: options.requisites,
    blocks: numbered([...blocks, ...sourceList(shown, blocks, references)]),
    comments: [],
  };
}

/** The blocks with the sides of some languages only: setting a text that is not shown would take as long as setting one that is. */
function inLanguages(blocks: readonly Block[], langs: readonly Lang[]): Block[] {
  if (LANGS.every((lang) => langs.includes(lang))) return [...blocks];
  const sides = (all: Sides): Sides => Object.fromEntries(langs.flatMap((lang) => (all[lang] === undefined ? [] : [[lang, all[lang]]])));
  const cells = (rows: readonly (readonly Cell[])[]) => rows.map((row) => row.map((cell) => ({ ...cell, sides: sides(cell.sides) })));
  const caption = (cell: { sides: Sides }) => ({ sides: sides(cell.sides) });
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'table':
        return { ...block, attrs: { ...block.attrs, rows: cells(block.attrs.rows) } };
      case 'statisticTable':
        return { ...block, attrs: { ...block.attrs, rows: cells(block.attrs.rows) } };
      case 'figure':
        return { ...block, attrs: { ...block.attrs, caption: caption(block.attrs.caption) } };
      case 'chart':
        return { ...block, attrs: { ...block.attrs, caption: caption(block.attrs.caption) } };
      default:
        return { ...block, sides: sides(block.sides) };
    }
  });
}

/** Captions count their figures and charts, in each language those that have one. */
function numbered(blocks: readonly PrintedBlock[]): PrintedBlock[] {
  const counts = new Map<Lang, number>();
  return blocks.map((block) => {
    if (block.type !== 'figure' && block.type !== 'chart') return block;
    const numbers: Partial<Record<Lang, number>> = {};
    for (const lang of LANGS) {
      if (block.caption[lang] === undefined) continue;
      const number = (counts.get(lang) ?? 0) + 1;
      counts.set(lang, number);
      numbers[lang] = number;
    }
    return { ...block, numbers };
  });
}

function localized(write: (lang: Lang) => string): Localized {
  return Object.fromEntries(LANGS.map((lang) => [lang, write(lang)]).filter(([, text]) => text !== ''));
}

function printedBlocks(blocks: readonly Block[], references: References, { images, log }: PrintingOptions): PrintedBlock[] {
  const printed: PrintedBlock[] = [];
  const lists = new ListCounter();
  for (const block of blocks) {
    const only = block.only ?? null;
    // Notes are the authors' own: they leave in no format.
    if (block.kind === 'note') continue;
    if (block.kind === 'pageBreak') {
      printed.push({ type: 'pageBreak', only });
    } else if (block.kind === 'table' || block.kind === 'statisticTable') {
      const { header, widths, rows } = block.attrs;
      const places = cellPlaces(rows);
      const cells = rows.map((row, at) =>
        row.map((cell, column): PrintedCell => {
          const place = places[at]?.[column] ?? { rows: 1, columns: 1, covered: false };
          return { ...place, sides: place.covered ? {} : printedSides(cell.sides, only, references, log) };
        }),
      );
      const langs = LANGS.filter((lang) => cells.some((row) => row.some(({ sides }) => sides[lang] !== undefined)));
      if (langs.length > 0) printed.push({ type: 'table', header, widths, only, langs, rows: cells });
    } else if (block.kind === 'figure' || block.kind === 'chart') {
      const shown = printedIllustration(block, references, images, log);
      if (shown !== null) printed.push(shown);
    } else {
      const list = block.kind === 'listItem' ? lists.of(block.attrs) : 0;
      if (block.kind !== 'listItem') lists.end();
      const sides = printedSides(block.sides, only, references, log);
      if (Object.keys(sides).length > 0) printed.push({ type: 'text', id: block.id, role: roleOf(block, list), only, sides });
      continue;
    }
    lists.end();
  }
  return printed;
}

/** Tells which list an item belongs to, from its style and level and the items before it, as Word would number them. */
class ListCounter {
  private count = 0;
  /** The list open at each level. */
  private open: { style: string; list: number }[] = [];

  of(item: { style: string; level: number }): number {
    this.open.length = Math.min(this.open.length, item.level + 1);
    while (this.open.length <= item.level) {
      // A sublist of the same style is a level of its parent's list; any other begins a list.
      const parent = this.open.at(-1);
      this.open.push(parent?.style === item.style ? parent : { style: item.style, list: ++this.count });
    }
    const here = this.open[item.level];
    if (here !== undefined && here.style === item.style) return here.list;
    const begun = { style: item.style, list: ++this.count };
    this.open[item.level] = begun;
    return begun.list;
  }

  /** What comes is not a list item. */
  end(): void {
    this.open = [];
  }
}

function roleOf(block: Exclude<TextBlock, { kind: 'note' }>, list: number): PrintedRole {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.attrs.level };
    case 'listItem':
      return { kind: 'listItem', style: block.attrs.style, level: block.attrs.level, list };
    case 'quotation':
      return { kind: 'quotation', itemId: block.attrs.itemId };
    case 'callout':
      return { kind: 'callout', tone: block.attrs.tone };
    default:
      return { kind: block.kind };
  }
}

/** The blocks with a title in every language that has one: the briefing's own title where no title block says it. */
function withTitle(blocks: readonly PrintedBlock[], title: Localized): PrintedBlock[] {
  const missing = LANGS.filter((lang) => titleOf(blocks, lang) === null && printedText(title[lang] ?? '', lang) !== '');
  if (missing.length === 0) return [...blocks];
  const added: PrintedSides = {};
  for (const lang of missing) {
    added[lang] = [{ type: 'text', text: printedText(title[lang] ?? '', lang), marks: [], href: null, itemId: null, quoted: false }];
  }
  const first = blocks[0];
  if (first?.type === 'text' && first.role.kind === 'title' && first.only === null) {
    return [{ ...first, sides: { ...first.sides, ...added } }, ...blocks.slice(1)];
  }
  return [{ type: 'text', id: null, role: { kind: 'title' }, only: null, sides: added }, ...blocks];
}

/**
 * The headings without skipped levels: who goes from heading to heading by ear takes a missing level for a missing part (WCAG 2.2,
 * technique G141). A level is at most one below the heading before it, in each language that has both.
 */
function nested(blocks: readonly PrintedBlock[]): PrintedBlock[] {
  const before = new Map<Lang, number>(LANGS.map((lang) => [lang, 0]));
  return blocks.map((block) => {
    if (block.type !== 'text' || block.role.kind !== 'heading') return block;
    const langs = LANGS.filter((lang) => isIn(block, lang));
    const deepest = Math.min(block.role.level, ...langs.map((lang) => (before.get(lang) ?? 0) + 1));
    const level = deepest === 1 ? 1 : deepest === 2 ? 2 : 3;
    for (const lang of langs) before.set(lang, level);
    return { ...block, role: { ...block.role, level } };
  });
}

function titleOf(blocks: readonly PrintedBlock[], lang: Lang): string | null {
  for (const block of blocks) {
    const side = block.type === 'text' && block.role.kind === 'title' ? block.sides[lang] : undefined;
    if (side !== undefined) return plainText(side).replaceAll('\n', ' ');
  }
  return null;
}

/** A heading and one entry per source cited, in the order of first citation. */
function sourceList(blocks: readonly Block[], printed: readonly PrintedBlock[], references: References): PrintedBlock[] {
  if (LANGS.some((lang) => printed.some((block) => isSourceHeading(block, lang)))) return [];
  const cited = citations(blocks);
  if (cited.size === 0) return [];
  const entries: PrintedBlock[] = [];
  for (const [sourceId, texts] of cited) {
    const source = references.source(sourceId);
    const sides: PrintedSides = {};
    for (const lang of LANGS) {
      const cited = texts[lang];
      if (cited === undefined) continue;
      const written = source === null ? [] : references.entry(source, lang);
      const pieces = printedPieces(written.length > 0 ? written : [{ type: 'text', text: cited, marks: [] }], lang, references);
      if (plainText(pieces).trim() !== '') sides[lang] = pieces;
    }
    if (Object.keys(sides).length > 0) entries.push({ type: 'text', id: null, role: { kind: 'source' }, only: null, sides });
  }
  const heading: PrintedSides = {};
  for (const lang of LANGS) {
    if (!entries.some((entry) => entry.type === 'text' && entry.sides[lang] !== undefined)) continue;
    heading[lang] = [{ type: 'text', text: wordings[lang].sources, marks: [], href: null, itemId: null, quoted: false }];
  }
  return entries.length === 0
    ? []
    : [{ type: 'text', id: null, role: { kind: 'heading', level: 1 }, only: null, sides: heading }, ...entries];
}

function isSourceHeading(block: PrintedBlock, lang: Lang): boolean {
  if (block.type !== 'text' || block.role.kind !== 'heading') return false;
  const side = block.sides[lang];
  return side !== undefined && wordings[lang].sourceHeadings.test(plainText(side).trim());
}

/** The sources cited, each with the reference as it was inserted per language. */
function citations(blocks: readonly Block[]): Map<Id, Localized> {
  const cited = new Map<Id, Localized>();
  const note = (citation: Citation, lang: Lang) => {
    const texts = cited.get(citation.sourceId) ?? {};
    if (texts[lang] === undefined) cited.set(citation.sourceId, { ...texts, [lang]: citation.text });
  };
  for (const block of blocks) {
    if (block.kind === 'note') continue;
    const cells = [block, ...cellsOf(block)];
    for (const lang of LANGS) {
      if (block.only !== undefined && block.only !== lang) continue;
      for (const cell of cells) for (const inline of cell.sides[lang]?.content ?? []) if (inline.type === 'citation') note(inline, lang);
    }
  }
  return cited;
}
