import { strToU8, zlibSync } from 'fflate';
import type { Block, Briefing, Cell, Sides } from '../model/briefing.ts';
import type { PrintedImage } from './printed.ts';
import { testBriefing } from './testBriefing.ts';

/** The test briefing with what can be looked at: a picture, charts, a person card, merged cells; and an internal note. */

const side = (text: string) => ({ content: [{ type: 'text' as const, text, marks: [] }], state: 'final' as const });
const both = (fr: string, ru: string): Sides => ({ fr: side(fr), ru: side(ru) });
const cell = (fr: string, ru: string, merge?: Cell['merge']): Cell => ({ sides: both(fr, ru), ...(merge === undefined ? {} : { merge }) });
const covered: Cell = { sides: {} };
const id = (number: number) => `00000000-0000-7000-9000-${String(number).padStart(12, '0')}`;

export const IMAGE_ID = 'a'.repeat(64);

/** A picture of bars, 120 by 80 pixels, as a PNG (RFC 2083). */
const testImage: PrintedImage = { assetId: IMAGE_ID, mediaType: 'image/png', width: 120, height: 80, bytes: png(120, 80) };

export const INTERNAL = 'Ne pas dire que le budget est serré.';

const blocks: Block[] = [
  {
    id: id(1),
    kind: 'figure',
    sides: {},
    attrs: {
      assetId: IMAGE_ID,
      width: 0.6,
      alt: { fr: 'Plan du terminal céréalier', ru: 'План зернового терминала' },
      caption: { sides: both('Le terminal et ses 2 quais', 'Терминал и его 2 причала') },
    },
  },
  {
    id: id(2),
    kind: 'chart',
    sides: {},
    attrs: {
      itemId: null,
      revision: null,
      type: 'column',
      categories: [
        { fr: '2023', ru: '2023' },
        { fr: '2024', ru: '2024' },
        { fr: '2025', ru: '2025' },
      ],
      series: [
        { name: { fr: 'Blé', ru: 'Пшеница' }, values: ['310.5', '355', '412'] },
        { name: { fr: 'Orge', ru: 'Ячмень' }, values: ['88', null, '97'] },
      ],
      unit: { fr: 'milliers de tonnes', ru: 'тыс. т' },
      caption: { sides: both('Grains débarqués à Skhirane', 'Зерно, выгруженное в Схиране') },
    },
  },
  {
    id: id(3),
    kind: 'chart',
    sides: {},
    attrs: {
      itemId: null,
      revision: null,
      type: 'bar',
      categories: [
        { fr: 'Quai nord', ru: 'Северный причал' },
        { fr: 'Quai sud', ru: 'Южный причал' },
      ],
      series: [{ name: {}, values: ['62', '38'] }],
      unit: { fr: '%', ru: '%' },
      caption: { sides: {} },
    },
  },
  {
    id: id(4),
    kind: 'personCard',
    attrs: { personId: 'p', revision: 1 },
    sides: both(
      'Samira El Ouafi, directrice générale du port de Skhirane depuis 2021. Ingénieure des ponts, elle a conduit le chantier du second terminal.',
      'Самира Эль-Уафи, генеральный директор порта Схиран с 2021 года. Инженер-строитель, руководила строительством второго терминала.',
    ),
  },
  { id: id(5), kind: 'note', attrs: {}, sides: both(INTERNAL, 'Не говорить, что бюджет ограничен.') },
  {
    id: id(6),
    kind: 'table',
    sides: {},
    attrs: {
      header: true,
      widths: [2, 1, 1],
      rows: [
        [cell('Quai', 'Причал'), cell('Trafic', 'Грузооборот', { rows: 1, columns: 2 }), covered],
        [cell('Nord', 'Северный', { rows: 2, columns: 1 }), cell('2024', '2024'), cell('2025', '2025')],
        [covered, cell('210', '210'), cell('255', '255')],
        [cell('Sud', 'Южный'), cell('145', '145'), cell('157', '157')],
      ],
    },
  },
];

export const illustratedBriefing: Briefing = { ...testBriefing, blocks: [...testBriefing.blocks, ...blocks] };
export const testImages = new Map([[IMAGE_ID, testImage]]);

function png(width: number, height: number): Uint8Array {
  const rows = new Uint8Array(height * (width * 3 + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const dark = y > height - ((x / 24) | 0) * 14 - 10;
      rows.set(dark ? [31, 56, 100] : [233, 236, 242], y * (width * 3 + 1) + 1 + x * 3);
    }
  }
  const size = new DataView(new ArrayBuffer(13));
  size.setUint32(0, width);
  size.setUint32(4, height);
  size.setUint8(8, 8);
  size.setUint8(9, 2);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return Buffer.concat([
    signature,
    chunk('IHDR', new Uint8Array(size.buffer)),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([strToU8(name), data]);
  const ends = new DataView(new ArrayBuffer(8));
  ends.setUint32(0, data.length);
  ends.setUint32(4, crc(body));
  return Buffer.concat([new Uint8Array(ends.buffer, 0, 4), body, new Uint8Array(ends.buffer, 4, 4)]);
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
