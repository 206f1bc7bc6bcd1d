import { isStaleSide } from '../../briefing/side.ts';
import type { Block, BriefingContent, Sides } from '../../model/briefing.ts';
import { LANGS, type Lang, type Localized } from '../../model/language.ts';
import type { TextPlace } from '../../model/returned.ts';
import type { References } from '../citations/references.ts';
import { type PrintedSides, plainText } from '../printed.ts';
import { printedSides, printedText } from '../printedSides.ts';
import { type Wording, wordings } from '../wording.ts';

/** A text in both languages as somebody who has only Word reads it over. */
export interface ReviewRow {
  /** From 1. */
  number: number;
  /** What the row is found by when the table comes back: see `rowTag`. */
  tag: string;
  place: TextPlace;
  heading: boolean;
  /** The language a row belongs to alone. */
  only: Lang | null;
  sides: PrintedSides;
  /** What the state column says of each language the row is for. */
  states: Partial<Record<Lang, keyof Wording['review']['states']>>;
}

/** Everything in a briefing that has a text, in its order, table cells row by row. */
export interface ReviewTable {
  title: Localized;
  rows: readonly ReviewRow[];
}

/** How tags of our own begin, which name no library item. */
export const OWN_TAG = 'diptych:';

/** The tag of a row: the block, and the row and column (from 0) of a table's cell. */
function rowTag({ blockId, cell }: TextPlace): string {
  return cell === null ? `${OWN_TAG}${blockId}` : `${OWN_TAG}${blockId}:${cell.row}:${cell.column}`;
}

/** The review table of a briefing. Blocks and cells without text in any language are left out. */
export function reviewTable(briefing: Pick<BriefingContent, 'meta' | 'blocks'>, references: References): ReviewTable {
  const rows: ReviewRow[] = [];
  for (const block of briefing.blocks) {
    for (const { sides, place } of texts(block)) {
      const only = block.only ?? null;
      const printed = printedSides(sides, only, references);
      if (!LANGS.some((lang) => plainText(printed[lang] ?? []).trim() !== '')) continue;
      const langs = LANGS.filter((lang) => only === null || only === lang);
      rows.push({
        number: rows.length + 1,
        tag: rowTag(place),
        place,
        heading: block.kind === 'title' || block.kind === 'heading',
        only,
        sides: printed,
        states: Object.fromEntries(langs.map((lang) => [lang, stateOf(sides, printed, lang)])),
      });
    }
  }
  const title = LANGS.map((lang) => [lang, printedText(briefing.meta.title[lang] ?? '', lang)]).filter(([, text]) => text !== '');
  return { title: Object.fromEntries(title), rows };
}

/** The line above the table: what it is, and of which briefing. */
export function reviewTitle({ title }: ReviewTable, lang: Lang): string {
  const name = title[lang] ?? '';
  const colon = lang === 'fr' ? '\u00a0: ' : ': ';
  return name === '' ? wordings[lang].review.title : `${wordings[lang].review.title}${colon}${name}`;
}

function texts(block: Block): { sides: Sides; place: TextPlace }[] {
  if (block.kind === 'pageBreak' || block.kind === 'note') return [];
  const place = { blockId: block.id, cell: null };
  if (block.kind === 'figure' || block.kind === 'chart') return [{ sides: block.attrs.caption.sides, place }];
  if (block.kind !== 'table' && block.kind !== 'statisticTable') return [{ sides: block.sides, place }];
  return block.attrs.rows.flatMap((cells, row) =>
    cells.map(({ sides }, column) => ({ sides, place: { ...place, cell: { row, column } } })),
  );
}

function stateOf(sides: Sides, printed: PrintedSides, lang: Lang): keyof Wording['review']['states'] {
  const side = sides[lang];
  if (side === undefined || printed[lang] === undefined) return 'missing';
  return isStaleSide(sides, lang) ? 'stale' : side.state;
}
