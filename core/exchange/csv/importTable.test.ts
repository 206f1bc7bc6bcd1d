import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CsvMapping } from '../../model/importing.ts';
import type { Item } from '../../model/item.ts';
import { bytesInMemory, type FileBytes } from '../fileBytes.ts';
import { readCellDate, readDecimal, readUnit } from './cells.ts';
import { fieldOfHeading } from './headings.ts';
import { inspectTable } from './inspectTable.ts';
import { writeItemTable } from './itemTable.ts';
import { readTable } from './readTable.ts';
import { type RowResult, rowReader } from './rowItem.ts';

const utf8 = (text: string): FileBytes => bytesInMemory(new TextEncoder().encode(text));

async function results(bytes: FileBytes, mapping: CsvMapping): Promise<RowResult[]> {
  const found: RowResult[] = [];
  let read: ((row: Parameters<ReturnType<typeof rowReader>>[0]) => RowResult) | null = null;
  for await (const row of readTable(bytes, mapping.dialect)) {
    if (read === null) {
      read = rowReader(mapping, mapping.dialect.header ? row.cells : []);
      if (mapping.dialect.header) continue;
    }
    found.push(read(row));
  }
  return found;
}

/** Windows-1251: А is 0xC0, and the letters follow in the order of the alphabet. */
function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });
}

describe('the cells of a table', () => {
  it.each([
    ['1 234,50', ',', '1234.50'],
    ['1 234', ',', '1234'],
    ['1.234.567,8', ',', '1234567.8'],
    ['−12,5', ',', '-12.5'],
    ['-0', ',', '0'],
    ['1,234.5', '.', '1234.5'],
    ['.5', '.', '0.5'],
    ['12;5', ',', null],
    ['12,5', '.', null],
    ['', '.', null],
    ['н/д', ',', null],
  ] as const)('are numbers by their decimal mark: %s with %s', (cell, mark, value) => {
    expect(readDecimal(cell, mark)).toBe(value);
  });

  it.each([
    ['2019', '2019'],
    ['12.04.2019', '2019-04-12'],
    ['1/4/2019', '2019-04-01'],
    ['04.2019', '2019-04'],
    ['31.02.2019', null],
    ['12 avril 2019', '2019-04-12'],
    ['12 апреля 2019 г.', '2019-04-12'],
    ['bientôt', null],
  ])('are dates with the day first: %s', (cell, date) => {
    expect(readCellDate(cell)).toBe(date);
  });

  it.each([
    ['millions d’euros', 'EUR', 'money', 6, 0],
    ['млрд руб.', 'RUB', 'money', 9, 0],
    ['тыс. тонн', 't', 'mass', 3, 0],
    ['kg', 't', 'mass', 0, -3],
    ['%', '%', 'percent', 0, 0],
    ['USD', 'USD', 'money', 0, 0],
    ['milliers de visiteurs', 'visiteurs', 'count', 3, 0],
    ['навигаций', 'навигаций', 'count', 0, 0],
  ])('are units with their scale: %s', (cell, unit, dimension, scale, power) => {
    expect(readUnit(cell, 'fr')).toEqual({ unit, dimension, scale, power });
  });

  it.each([
    ['Indicateur', 'measure.fr'],
    ['Показатель', 'measure.ru'],
    ['Libellé (russe)', 'measure.ru'],
    ['Valeur (millions d’euros)', 'value'],
    ['Единица измерения', 'unit'],
    ['Pays', 'geography.fr'],
    ['2021', 'point'],
    ['Mots-clés', 'tags'],
    ['Texte en français', 'text.fr'],
    ['Couleur', null],
  ])('are named by their heading: %s', (heading, field) => {
    expect(fieldOfHeading(heading, heading === 'Показатель' ? 'ru' : 'fr')).toBe(field);
  });
});

describe('a table that is looked at', () => {
  it('shows delimiter, decimal comma, heading and fields', async () => {
    const { mapping, columns } = await inspectTable(
      utf8('Indicateur;Valeur;Unité;Année;Pays\nTrafic du port;12,5;millions de tonnes;2023;Maroc\nEscales;1 204;navires;2023;Maroc\n'),
    );
    expect(mapping).toEqual({
      dialect: { encoding: 'utf-8', delimiter: ';', decimal: ',', header: true },
      kind: 'statistic',
      lang: 'fr',
      columns: ['measure.fr', 'value', 'unit', 'period.fr', 'geography.fr'],
    });
    expect(columns[1]).toEqual({ name: 'Valeur', samples: ['12,5', '1 204'], type: 'number' });
  });

  it.each([
    ['a comma with decimal points', 'Indicator,Value\nMoorings,3.5\n"Cranes, large",7\n', ',', '.'],
    ['tabs', 'Показатель\tЗначение\nГрузооборот\t4,5\n', '\t', ','],
    ['a bar', 'Indicateur|Valeur\nQuais|4,5\n', '|', ','],
    ['semicolons beside decimal commas', 'Quais;1,5;2,5\nGrues;3,5;4,5\n', ';', ','],
  ])('is cut at %s', async (_name, text, delimiter, decimal) => {
    expect((await inspectTable(utf8(text))).mapping.dialect).toMatchObject({ delimiter, decimal });
  });

  it('is read in Windows-1251 and UTF-16, with and without mark', async () => {
    const text = 'Показатель;Значение\nГрузооборот порта;12,5\nЧисло судов;304\n';
    const wide = Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
    const high = Uint8Array.from(text, (letter) => letter.charCodeAt(0) >> 8);
    const utf16 = Uint8Array.from({ length: text.length * 2 }, (_, at) => (at % 2 === 0 ? wide : high)[at >> 1] ?? 0);
    for (const [bytes, encoding] of [
      [windows1251(text), 'windows-1251'],
      [Uint8Array.from([0xff, 0xfe, ...utf16]), 'utf-16le'],
      [utf16, 'utf-16le'],
    ] as const) {
      const { mapping, rows } = await inspectTable(bytesInMemory(bytes));
      expect(mapping).toMatchObject({ dialect: { encoding }, lang: 'ru', columns: ['measure.ru', 'value'] });
      expect(rows[0]).toEqual(['Грузооборот порта', '12,5']);
    }
  });

  it('finds the encoding when the first letter that tells comes late', async () => {
    const text = `name;value\n${'plain;1\n'.repeat(60_000)}Порт;2\n`;
    expect((await inspectTable(bytesInMemory(windows1251(text)))).mapping.dialect.encoding).toBe('windows-1251');
  });

  it('needs no heading', async () => {
    const { mapping } = await inspectTable(utf8('Trafic du port;12,5\nEscales;304\n'));
    expect(mapping).toMatchObject({ dialect: { header: false }, columns: ['measure.fr', 'value'] });
  });

  it('refuses an empty file and one of zero bytes', async () => {
    await expect(inspectTable(utf8(''))).rejects.toMatchObject({ reason: 'empty' });
    await expect(inspectTable(utf8('\n \n'))).rejects.toMatchObject({ reason: 'empty' });
    await expect(inspectTable(bytesInMemory(new Uint8Array(100)))).rejects.toMatchObject({ reason: 'binary' });
  });
});

describe('the rows of a table', () => {
  it('become statistics with unit, scale and a line of text', async () => {
    const bytes = utf8('Indicateur;Valeur (millions de tonnes);Année\nTrafic du port;12,5;2023\n');
    const [first] = await results(bytes, (await inspectTable(bytes)).mapping);
    expect(first?.item?.item).toMatchObject({
      kind: 'statistic',
      quantity: { value: '12500000', unit: 't', dimension: 'mass', scale: 6 },
      texts: { fr: { text: 'Trafic du port\u00a0: 12,5\u00a0millions de tonnes (2023)', state: 'draft' } },
    });
  });

  it('become series where headings are years', async () => {
    const bytes = utf8('Показатель;Единица;2021;2022;2023\nПогрузка;тыс. т;10,5;;12\n');
    const [first] = await results(bytes, (await inspectTable(bytes)).mapping);
    expect(first?.item?.item).toMatchObject({
      quantity: { value: '12000', unit: 't', scale: 3 },
      series: [
        { period: '2021', value: '10500' },
        { period: '2023', value: '12000' },
      ],
    });
  });

  it('are each told with line, column and reason when they are wrong, and none is lost', async () => {
    const bytes = utf8(
      'Indicateur;Valeur;Date\nQuais;12;01.02.2023\nGrues;beaucoup;2023\nEscales;;2023\nTrafic;4;31.02.2023\nPonts;5\nDocks;6;2022;reste\n',
    );
    const all = await results(bytes, (await inspectTable(bytes)).mapping);
    expect(all.filter(({ item }) => item !== null)).toHaveLength(1);
    expect(all.flatMap(({ problems }) => problems ?? [])).toEqual([
      { line: 3, column: 2, field: 'Valeur', value: 'beaucoup', reason: 'number' },
      { line: 4, column: 2, field: 'Valeur', value: '', reason: 'noValue' },
      { line: 5, column: 3, field: 'Date', value: '31.02.2023', reason: 'date' },
      { line: 6, column: null, field: '', value: '2 ≠ 3', reason: 'cells' },
      { line: 7, column: null, field: '', value: '4 ≠ 3', reason: 'cells' },
    ]);
  });
});

describe('the table of a library', () => {
  const record = { revision: 1, createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', deletedAt: null };
  const items: Item[] = [
    {
      ...record,
      id: 'a1',
      kind: 'statistic',
      originalLang: 'ru',
      texts: { ru: { text: '=Порт «Южный»; 12 %', state: 'final' }, fr: { text: "+ de trafic\nau port d'ici 2030", state: 'translated' } },
      date: '2023-04',
      tags: ['порт', 'trafic'],
      status: 'disputed',
      expires: '2027',
      excerpts: [],
      quantity: { value: '-1250000.50', valueMax: '-1.5', unit: 'kg', dimension: 'mass', scale: 6, approx: 'about' },
      measure: { fr: '@trafic', ru: 'оборот' },
      period: {},
      geography: { ru: '-Юг' },
      series: [{ period: '2022-12', value: '-98.10' }],
    },
    {
      ...record,
      id: 'b2',
      kind: 'fact',
      originalLang: 'fr',
      texts: { fr: { text: 'Le port a deux quais.', state: 'reviewed' } },
      date: null,
      tags: [],
      status: 'unverified',
      excerpts: [],
    },
  ];

  it('reads back unchanged whatever its texts and tags are', async () => {
    const word = fc.stringMatching(/^[a-zа-я,;|\\'"= +-]{1,12}$/u);
    const fact = fc.record({
      text: word,
      tags: fc.uniqueArray(
        word.map((tag) => tag.trim()).filter((tag) => tag !== ''),
        { maxLength: 3 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fact.filter(({ text }) => text.trim() !== ''),
          { minLength: 1, maxLength: 4 },
        ),
        async (facts) => {
          const written: Item[] = facts.map(({ text, tags }, index) => ({
            ...record,
            id: `f${index}`,
            kind: 'fact',
            originalLang: 'fr',
            texts: { fr: { text, state: 'draft' } },
            date: null,
            tags,
            status: 'unverified',
            excerpts: [],
          }));
          const bytes = utf8(writeItemTable(written, () => undefined));
          const read = await results(bytes, (await inspectTable(bytes)).mapping);
          expect(read.map(({ item }) => item && { ...record, ...item.item, id: item.id })).toEqual(written);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('reads back unchanged', async () => {
    const bytes = utf8(writeItemTable(items, () => undefined));
    const { mapping } = await inspectTable(bytes);
    const read = (await results(bytes, mapping)).map(({ item }) => item && { ...record, ...item.item, id: item.id });
    expect(read).toEqual(items);
  });
});
