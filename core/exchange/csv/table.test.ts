import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvDialectSchema } from '../../model/importing.ts';
import { bytesInMemory, type FileBytes } from '../fileBytes.ts';
import { readTable, type TableRow } from './readTable.ts';
import { writeTable } from './writeTable.ts';

const utf8 = (text: string): FileBytes => bytesInMemory(new TextEncoder().encode(text));
const delimiters = csvDialectSchema.shape.delimiter.options;

async function rowsOf(bytes: FileBytes, delimiter: (typeof delimiters)[number] = ';'): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of readTable(bytes, { encoding: 'utf-8', delimiter })) rows.push(row);
  return rows;
}

describe('a table that is written', () => {
  it('reads back unchanged, formulas and line ends included', async () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[='+\-@\t\r\n";,| 0-9a-zА-я]{0,8}$/));
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))
      .filter((rows) => rows.flat().every((one) => !one.includes('\0') && one.isWellFormed()));
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(...delimiters), async (rows, delimiter) => {
        const read = await rowsOf(utf8(writeTable(rows, delimiter)), delimiter);
        expect(read.map(({ cells }) => cells)).toEqual(rows.filter((row) => row.some((one) => one.trim() !== '')));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+7 495 000', "'+7 495 000"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["'=déjà", "''=déjà"],
    ['-12,5', '-12,5'],
    ['d’accord', 'd’accord'],
  ])('has no cell a spreadsheet runs: %s', (cell, written) => {
    expect(writeTable([[cell]], ';')).toBe(`\ufeff${written}\r\n`);
  });
});

describe('a table that is read', () => {
  it('says on which line each row begins, whatever its cells hold', async () => {
    const rows = await rowsOf(utf8('nom;texte\n\na;"deux\nlignes"\nb;une\r\nc;"x\r\ny\n"\nd;1'));
    expect(rows).toEqual([
      { line: 1, cells: ['nom', 'texte'] },
      { line: 3, cells: ['a', 'deux\nlignes'] },
      { line: 5, cells: ['b', 'une'] },
      { line: 6, cells: ['c', 'x\r\ny\n'] },
      { line: 9, cells: ['d', '1'] },
    ]);
  });

  it('keeps a quotation mark inside a cell', async () => {
    expect((await rowsOf(utf8('tube 5" noir;12\n')))[0]?.cells).toEqual(['tube 5" noir', '12']);
  });

  it('refuses quotation marks that are not closed', async () => {
    await expect(rowsOf(utf8('a;b\n"ouvert;c\nd;e\n'))).rejects.toMatchObject({ reason: 'quotes' });
    await expect(rowsOf(utf8(`a;b\n"ouvert;c\n${'d;e\n'.repeat(400_000)}`))).rejects.toMatchObject({ reason: 'quotes' });
  });

  it('refuses one line of 50 MB without gathering it', async () => {
    const piece = new Uint8Array(256 * 1024).fill(97);
    let given = 0;
    const endless: FileBytes = async function* pieces() {
      for (; given < 200; given += 1) yield piece;
    };
    await expect(rowsOf(endless)).rejects.toMatchObject({ reason: 'longLine', line: 1 });
    expect(given).toBeLessThan(20);
  });

  it('refuses zero bytes and bytes that are not the encoding', async () => {
    await expect(rowsOf(utf8('a;b\nc\0;d\n'))).rejects.toMatchObject({ reason: 'binary' });
    await expect(rowsOf(bytesInMemory(new Uint8Array([97, 59, 0xff, 10])))).rejects.toMatchObject({ reason: 'encoding' });
  });
});
