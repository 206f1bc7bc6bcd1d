import { type Lang, otherLang } from '../../model/language.ts';
import { isIn, type PrintedBlock, type PrintedBriefing, type PrintedPiece } from '../printed.ts';
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
  const lines = identity(printed, lang);
  let inList = false;
  for (const block of printed.blocks) {
    if (!isIn(block, lang)) continue;
    const isItem = block.type === 'text' && block.role.kind === 'listItem';
    if (lines.length > 0 && !(isItem && inList)) lines.push('');
    lines.push(...blockLines(block, lang, TEXT_WIDTH, counters));
    inList = isItem;
  }
  return [...lines, ...noteLines(counters, TEXT_WIDTH)];
}

function facingText(printed: PrintedBriefing, langs: readonly Lang[]): string[] {
  const width = (TEXT_WIDTH - GAP.length) / 2;
  const counters = new Map(langs.map((lang) => [lang, new TextCounters()]));
  const rows = (of: (lang: Lang) => string[]) =>
    sideBySide(
      langs.map((lang) => ({ lines: of(lang), width })),
      GAP,
    );
  const lines = [...langs.flatMap((lang) => identity(printed, lang)), '', ...rows((lang) => [wordings[lang].language])];
  for (const block of printed.blocks) {
    if (block.type === 'pageBreak' || !langs.some((lang) => isIn(block, lang))) continue;
    lines.push(
      '',
      ...rows((lang) => {
        if (!isIn(block, lang)) return block.only === null ? ['—'] : [];
        return blockLines(block, lang, width, counters.get(lang) ?? new TextCounters());
      }),
    );
  }
  for (const each of counters.values()) lines.push(...noteLines(each, TEXT_WIDTH));
  return lines;
}

function identity(printed: PrintedBriefing, lang: Lang): string[] {
  const reference = printed.reference === '' ? '' : `${wordings[lang].reference}\u00a0${printed.reference}`;
  return [printed.marking[lang] ?? '', printed.embargo[lang] ?? '', reference, printed.date[lang] ?? ''].filter((line) => line !== '');
}

function blockLines(block: PrintedBlock, lang: Lang, width: number, counters: TextCounters): string[] {
  if (block.type === 'pageBreak') return [];
  if (block.type === 'table') return tableLines(block, lang, width, counters);
  const text = plain(block.sides[lang] ?? [], counters);
  const { role } = block;
  switch (role.kind) {
    case 'title':
      return underlined(wrapped(text, width), '=');
    case 'heading':
      return role.level === 3 ? wrapped(text, width) : underlined(wrapped(text, width), '-');
    case 'listItem': {
      const sign = role.style === 'bullet' ? '-' : `${counters.item(role.list, role.level)}.`;
      return hung(text, `${'  '.repeat(role.level)}${sign} `, width);
    }
    case 'quotation':
      return hung(text, INDENT, width);
    case 'callout':
      return hung(text, '| ', width, '| ');
    case 'source':
    case 'paragraph':
      return wrapped(text, width);
  }
}

/** Lines with `first` before the first one and `rest`, or as many spaces, before the others. */
function hung(text: string, first: string, width: number, rest = ' '.repeat(first.length)): string[] {
  return wrapped(text, Math.max(1, width - first.length)).map((line, index) => (index === 0 ? first : rest) + line);
}

function underlined(lines: string[], sign: string): string[] {
  return [...lines, sign.repeat(Math.max(0, ...lines.map(visibleLength)))];
}

/** A table in columns when each column has room for its longest word, else one line per cell. */
function tableLines(table: Extract<PrintedBlock, { type: 'table' }>, lang: Lang, width: number, counters: TextCounters): string[] {
  const rows = table.rows.map((row) => row.map((cell) => plain(cell[lang] ?? [], counters)));
  const columns = Math.max(...rows.map((row) => row.length));
  const weights = Array.from({ length: columns }, (_, index) => table.widths[index] ?? 1);
  const room = width - CELL_GAP.length * (columns - 1);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const widths = weights.map((weight) => Math.floor((weight / sum) * room));
  const fits = rows.every((row) =>
    row.every((cell, index) => cell.split(/[ \n]/).every((word) => visibleLength(word) <= (widths[index] ?? 0))),
  );
  const lines: string[] = [];
  for (const [index, row] of rows.entries()) {
    const cells = widths.map((each, column) => ({ lines: wrapped(row[column] ?? '', fits ? each : width), width: each }));
    lines.push(...(fits ? sideBySide(cells, CELL_GAP) : cells.flatMap((cell) => cell.lines)));
    if (table.header && index === 0) lines.push('-'.repeat(width));
    else if (!fits && index < rows.length - 1) lines.push('');
  }
  return lines;
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

function noteLines(counters: TextCounters, width: number): string[] {
  if (counters.notes.length === 0) return [];
  return ['', '-'.repeat(20), ...counters.notes.flatMap((note, index) => hung(note, `[${index + 1}] `, width))];
}
