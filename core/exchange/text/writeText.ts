import { type Lang, otherLang } from '../../model/language.ts';
import { columnShares } from '../columnShares.ts';
import {
  CAPTION_DASH,
  captionOf,
  isIn,
  type PrintedBlock,
  type PrintedBriefing,
  type PrintedIllustration,
  type PrintedPiece,
} from '../printed.ts';
import { wordings } from '../wording.ts';
import { sideBySide, visibleLength, wrapped } from './columns.ts';

/** The width of a line: what wires and mail programs show unbroken, even quoted once. */
export const TEXT_WIDTH = 78;
const GAP = '    ';
const CELL_GAP = '  ';
const INDENT = '    ';

/** A printed briefing as plain text of 78 columns. Notes are numbered in brackets and follow the text. */
export function writeText(printed: PrintedBriefing, layout: 'single' | 'sequential' | 'facing', lang: Lang): string {
  const langs: readonly Lang[] = layout === 'single' ? [lang] : [lang, otherLang(lang)];
  const texts = layout === 'facing' ? [facingText(printed, langs)] : langs.map((each) => languageText(printed, each));
  return `${texts.map((lines) => lines.join('\n')).join(`\n\n${'='.repeat(TEXT_WIDTH)}\n\n`)}\n`;
}

/** The column a text is set in. In one of two columns words are cut, since a long one would push the other column away. */
interface Column {
  width: number;
  cut: boolean;
}
const PAGE: Column = { width: TEXT_WIDTH, cut: false };

/** Notes of a text, and the numbers of its list items. */
class TextCounters {
  readonly notes: string[] = [];
  private readonly items = new Map<string, number>();

  item(list: number, level: number): number {
    const key = `${list}/${level}`;
    const number = (this.items.get(key) ?? 0) + 1;
    this.items.set(key, number);
    // A new item starts its sublists afresh.
    for (const other of this.items.keys()) {
      const [otherList, otherLevel] = other.split('/').map(Number);
      if (otherList === list && (otherLevel ?? 0) > level) this.items.delete(other);
    }
    return number;
  }
}

function languageText(printed: PrintedBriefing, lang: Lang): string[] {
  const counters = new TextCounters();
  const lines = [...identity(printed, lang), ...requisiteLines(printed, lang).opening];
  let inList = false;
  for (const block of printed.blocks) {
    if (!isIn(block, lang) || block.type === 'pageBreak') continue;
    const isItem = block.type === 'text' && block.role.kind === 'listItem';
    if (lines.length > 0 && !(isItem && inList)) lines.push('');
    lines.push(...blockLines(block, lang, PAGE, counters));
    inList = isItem;
  }
  return [...lines, ...requisiteLines(printed, lang).closing, ...noteLines(counters)];
}

/** Who sends the text to whom, and who signs it. */
function requisiteLines({ requisites }: PrintedBriefing, lang: Lang): { opening: string[]; closing: string[] } {
  const { sender, addressee, signatory, contact } = requisites;
  const part = (text: string) => (text === '' ? [] : ['', ...wrapped(text, TEXT_WIDTH)]);
  const signature = [signatory?.role[lang] ?? '', signatory?.name[lang] ?? ''].filter((text) => text !== '').join('\n');
  return {
    opening: [...part(sender[lang] ?? ''), ...part(addressee[lang] ?? '')],
    closing: [...part(signature), ...part(contact[lang] ?? '')],
  };
}

function facingText(printed: PrintedBriefing, langs: readonly Lang[]): string[] {
  const column: Column = { width: (TEXT_WIDTH - GAP.length) / 2, cut: true };
  const counters = new Map(langs.map((lang) => [lang, new TextCounters()]));
  const rows = (of: (lang: Lang) => string[]) =>
    sideBySide(
      langs.map((lang) => ({ lines: of(lang), width: column.width })),
      GAP,
    );
  const opening = langs.flatMap((lang) => [...identity(printed, lang), ...requisiteLines(printed, lang).opening]);
  const lines = [...opening, '', ...rows((lang) => [wordings[lang].language])];
  for (const block of printed.blocks) {
    if (block.type === 'pageBreak' || !langs.some((lang) => isIn(block, lang))) continue;
    lines.push(
      '',
      ...rows((lang) => {
        if (!isIn(block, lang)) return block.only === null ? ['—'] : [];
        return blockLines(block, lang, column, counters.get(lang) ?? new TextCounters());
      }),
    );
  }
  for (const lang of langs) lines.push(...requisiteLines(printed, lang).closing);
  for (const each of counters.values()) lines.push(...noteLines(each));
  return lines;
}

function identity(printed: PrintedBriefing, lang: Lang): string[] {
  const reference = printed.reference === '' ? '' : `${wordings[lang].reference}\u00a0${printed.reference}`;
  return [printed.marking[lang] ?? '', printed.embargo[lang] ?? '', reference, printed.date[lang] ?? '']
    .filter((line) => line !== '')
    .flatMap((line) => wrapped(line, TEXT_WIDTH));
}

function blockLines(block: PrintedBlock, lang: Lang, column: Column, counters: TextCounters): string[] {
  if (block.type === 'pageBreak') return [];
  if (block.type === 'table') return tableLines(block, lang, column, counters);
  if (block.type !== 'text') return illustrationLines(block, lang, column, counters);
  const text = plain(block.sides[lang] ?? [], counters);
  const { role } = block;
  switch (role.kind) {
    case 'title':
      return underlined(wrapped(text, column.width, column.cut), '=');
    case 'heading':
      return role.level === 3 ? wrapped(text, column.width, column.cut) : underlined(wrapped(text, column.width, column.cut), '-');
    case 'listItem': {
      const sign = role.style === 'bullet' ? '-' : `${counters.item(role.list, role.level)}.`;
      return hung(text, `${'  '.repeat(role.level)}${sign} `, column);
    }
    case 'quotation':
      return hung(text, INDENT, column);
    case 'callout':
      return hung(text, '| ', column, '| ');
    case 'source':
    case 'personCard':
    case 'paragraph':
      return wrapped(text, column.width, column.cut);
  }
}

/** Lines with `first` before the first one and `rest`, or as many spaces, before the others. */
function hung(text: string, first: string, column: Column, rest = ' '.repeat(first.length)): string[] {
  const room = Math.max(1, column.width - first.length);
  return wrapped(text, room, column.cut).map((line, index) => (index === 0 ? first : rest) + line);
}

function underlined(lines: string[], sign: string): string[] {
  return [...lines, sign.repeat(Math.max(0, ...lines.map(visibleLength)))];
}

/** What can be said of a figure: its caption, of an image what it shows, of a chart its values. */
function illustrationLines(block: PrintedIllustration, lang: Lang, column: Column, counters: TextCounters): string[] {
  const caption = captionOf(block, lang);
  const head = caption === null ? '' : `${caption.label}\u00a0${caption.number}${CAPTION_DASH}${plain(caption.pieces, counters)}`;
  return [...(head === '' ? [] : wrapped(head, column.width, column.cut)), ...hung(`[${block.alt[lang]}]`, '', column)];
}

/** A table in columns when each column has room for its longest word, else one line per cell. */
function tableLines(table: Extract<PrintedBlock, { type: 'table' }>, lang: Lang, column: Column, counters: TextCounters): string[] {
  const { width, cut } = column;
  const rows = table.rows.map((row) => row.map(({ sides }) => plain(sides[lang] ?? [], counters)));
  const widths = tableWidths(rows, table.widths, width);
  const lines: string[] = [];
  for (const [index, row] of rows.entries()) {
    if (widths === null) lines.push(...row.filter((cell) => cell !== '').flatMap((cell) => wrapped(cell, width, cut)));
    else
      lines.push(
        ...sideBySide(
          widths.map((each, at) => ({ lines: wrapped(row[at] ?? '', each), width: each })),
          CELL_GAP,
        ),
      );
    if (table.header && index === 0) lines.push('-'.repeat(width));
    else if (widths === null && index < rows.length - 1) lines.push('');
  }
  return lines;
}

/** Widths of the columns; null when there is no room for their longest words. */
function tableWidths(rows: readonly (readonly string[])[], proportions: readonly number[], width: number): number[] | null {
  const count = Math.max(...rows.map((row) => row.length));
  const longest = Array.from({ length: count }, (_, at) =>
    Math.max(1, ...rows.flatMap((row) => (row[at] ?? '').split(/[ \n]/).map(visibleLength))),
  );
  return columnShares(longest, proportions, width - CELL_GAP.length * (count - 1));
}

function plain(pieces: readonly PrintedPiece[], counters: TextCounters): string {
  return pieces
    .map((piece) => {
      if (piece.type === 'text') return withAddress(piece.text, piece.href);
      if (piece.type === 'break') return '\n';
      const text = plain(piece.pieces, counters);
      counters.notes.push(text);
      return `\u00a0[${counters.notes.length}]`;
    })
    .join('');
}

/** A reader of plain text cannot follow a link: its address stands behind it, unless it is the text itself. */
function withAddress(text: string, href: string | null): string {
  if (href === null) return text;
  const address = href.replace(/^mailto:/i, '');
  return text.includes(address) ? text : `${text} <${address}>`;
}

function noteLines(counters: TextCounters): string[] {
  if (counters.notes.length === 0) return [];
  return ['', '-'.repeat(20), ...counters.notes.flatMap((note, index) => hung(note, `[${index + 1}] `, PAGE))];
}
