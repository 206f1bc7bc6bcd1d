/**
 * Writes a table by RFC 4180: UTF-8 with byte order mark, which Excel needs to see the encoding, and CRLF. A cell that a
 * spreadsheet would run as a formula (OWASP: it begins with = + - @, a tab or a line end) is given an apostrophe in front,
 * and so is one that begins with apostrophes and then such a sign, so that reading takes away exactly what writing added. Plain numbers
 * stay numbers.
 */
export function writeTable(rows: readonly (readonly string[])[], delimiter: ',' | ';' | '\t' | '|'): string {
  return `\ufeff${rows.map((row) => `${row.map((cell) => quoted(harmless(cell), delimiter)).join(delimiter)}\r\n`).join('')}`;
}

function harmless(cell: string): string {
  if (/^-?\d+([.,]\d+)?$/.test(cell)) return cell;
  return /^'*[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string, delimiter: string): string {
  const plain = !cell.includes('"') && !cell.includes(delimiter) && !/[\r\n]|^\s|\s$/.test(cell);
  return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
