import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MemoryProblem, MemoryText } from '../../model/memory.ts';
import { bytesInMemory, type FileBytes } from '../fileBytes.ts';
import { plainUnit } from './plainUnit.ts';
import { readTmx } from './readTmx.ts';
import type { TmxUnit } from './tmxUnit.ts';
import { writeTmx } from './writeTmx.ts';

async function read(bytes: FileBytes): Promise<{ units: TmxUnit[]; problems: MemoryProblem[] }> {
  const units: TmxUnit[] = [];
  const problems: MemoryProblem[] = [];
  for await (const each of readTmx(bytes)) {
    if ('unit' in each) units.push(each.unit);
    else problems.push(each.problem);
  }
  return { units, problems };
}

const utf8 = (text: string) => bytesInMemory(new TextEncoder().encode(text));
const pair = (fr: string, ru: string, more = '') =>
  `<tu${more}><tuv xml:lang="FR-FR"><seg>${fr}</seg></tuv><tuv xml:lang="ru"><seg>${ru}</seg></tuv></tu>`;
const file = (...units: string[]) =>
  `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header/><body>\n${units.join('\n')}\n</body></tmx>`;

const xmlText = fc
  .array(
    fc.oneof(
      fc.constantFrom('port', ' ', 'порт', '<', '&', '"', "'", '\u202f', 'é', ']]>', '\n', '😀'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    {
      maxLength: 10,
    },
  )
  .map((parts) => parts.join('').replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));

const segment: fc.Arbitrary<MemoryText> = fc
  .record({
    text: xmlText.map((text) => `a${text}`),
    singles: fc.array(fc.record({ at: fc.nat(20), content: xmlText }), { maxLength: 3 }),
    pairs: fc.boolean(),
  })
  .map(({ text, singles, pairs }) => {
    // Not between the halves of a character.
    const at = (place: number) => [...text].slice(0, place).join('').length;
    const tags: MemoryText['tags'] = pairs ? [{ type: 'open', at: 0, id: 1, content: '<b>' }] : [];
    singles
      .sort((one, other) => one.at - other.at)
      .forEach((single, index) => {
        tags.push({ type: 'single', at: at(single.at), id: index + (pairs ? 2 : 1), content: single.content });
      });
    if (pairs) tags.push({ type: 'close', at: text.length, id: 1, content: '</b>' });
    return { text, tags };
  });

const instant = fc
  .date({ min: new Date(0), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}.000Z`);
const unit: fc.Arbitrary<TmxUnit> = fc.record({
  texts: fc.record({ fr: segment, ru: segment }),
  author: xmlText.map((text) => text.replace(/\s+/g, ' ').trim()),
  createdAt: fc.option(instant, { nil: null }),
  changedAt: fc.option(instant, { nil: null }),
  properties: fc.array(fc.record({ type: fc.constantFrom('client', 'domain', 'note'), value: xmlText }), { maxLength: 2 }),
});

test('what is written is read back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(unit, { maxLength: 5 }), async (units) => {
      const xml = [...writeTmx(units, 'fr', '1.0')].join('');
      expect(await read(utf8(xml))).toEqual({ units, problems: [] });
    }),
    { numRuns: 200 },
  );
});

test('a unit that is written plainly is read as the parser reads it', async () => {
  const attribute = fc.oneof(
    { weight: 20, arbitrary: fc.constant('') },
    fc.constantFrom(
      ' changedate="20260110T080000Z"',
      ' creationdate="20260231T080000Z"',
      ' changeid="Vera" creationid="Anna"',
      " changeid='Vera'",
      ' changeid="A &amp; B"',
      ' changeid="a" changeid="b"',
      '\n  o-encoding="x"',
      ' >',
      ' x',
    ),
  );
  const lang = fc.constantFrom('fr', 'fr', 'fr', 'fr', 'ru', 'ru', 'ru', 'ru', 'FR-FR', 'fr_CA', 'fra', 'fro', 'ru', 'RU', 'run', 'en', '');
  const words = fc.constantFrom('Le port', 'порт', ' ', '&amp;', '&lt;', '&quot;', "'", '"', '\t');
  const unusual = fc.constantFrom('&#233;', '&nbsp;', '&', '>', '\r\n', '😀', '\u0007');
  const said = fc.array(fc.oneof({ weight: 15, arbitrary: words }, unusual), { maxLength: 6 }).map((parts) => parts.join(''));
  const property = fc
    .tuple(fc.constantFrom('prop type="client"', 'prop type=""', 'note', 'prop'), said)
    .map(([open, value]) => `<${open}>${value}</${open.split(' ')[0]}>`);
  const variant = fc.tuple(lang, attribute, said).map(([code, more, words]) => `<tuv xml:lang="${code}"${more}><seg>${words}</seg></tuv>`);
  const unitXml = fc
    .tuple(attribute, fc.array(property, { maxLength: 2 }), variant, variant)
    .map(([more, properties, first, second]) => ({ head: `<tu${more}>${properties.join('\n')}`, rest: ` ${first}${second}</tu>` }));
  let plain = 0;
  await fc.assert(
    fc.asyncProperty(unitXml, async ({ head, rest }) => {
      // A comment is enough for the parser to be asked.
      expect(await read(utf8(file(head + rest)))).toEqual(await read(utf8(file(`${head}<!-- -->${rest}`))));
      if (plainUnit(head + rest) !== null) plain += 1;
    }),
    { numRuns: 1_500 },
  );
  expect(plain).toBeGreaterThan(50);
});

test('a file is read the same in whatever pieces it comes', async () => {
  const bytes = new TextEncoder().encode(file(pair('Le port', 'Порт'), pair('Un quai', 'Причал')));
  const whole = await read(bytesInMemory(bytes));
  for (const size of [1, 2, 7, 64]) {
    const pieces: FileBytes = async function* inPieces() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
    };
    // The encoding is told by the first piece: it needs a few bytes.
    expect(await read(pieces)).toEqual(whole);
  }
  expect(whole.units).toHaveLength(2);
});

test.each([
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16le without a mark', []],
] as const)('%s is read', async (_name, mark) => {
  const bytes = new Uint8Array([...mark, ...Buffer.from(file(pair('Le port', 'Порт')), 'utf16le')]);
  expect((await read(bytesInMemory(bytes))).units[0]?.texts.ru?.text).toBe('Порт');
});

test('codes of levels 1 and 2 become tags with their place; a code inside a code is part of it', async () => {
  const seg = 'Le <bpt i="1" x="4">{\\b </bpt>port<ept i="1">}</ept> est <ph x="9">{<sub>note</sub>}</ph>ouvert, <hi>très</hi> grand';
  const { units } = await read(utf8(file(pair(seg, 'Порт открыт'))));
  expect(units[0]?.texts.fr).toEqual({
    text: 'Le port est ouvert, très grand',
    tags: [
      { type: 'open', at: 3, id: 1, content: '{\\b ' },
      { type: 'close', at: 7, id: 1, content: '}' },
      { type: 'single', at: 12, id: 2, content: '{note}' },
      { type: 'open', at: 20, id: 3, content: '' },
      { type: 'close', at: 24, id: 3, content: '' },
    ],
  });
});

describe('a broken unit costs no other', () => {
  test.each([
    ['a tag that is not closed', '<tu><tuv xml:lang="fr"><seg>Le <b>port</seg></tuv></tu>', 'malformed'],
    ['an entity that is not of XML', pair('Le port&nbsp;', 'Порт'), 'malformed'],
    ['an entity of the document type', pair('&secret;', 'Порт'), 'malformed'],
    ['a language missing', '<tu><tuv xml:lang="fr"><seg>Le port</seg></tuv></tu>', 'languages'],
    ['other languages', '<tu><tuv xml:lang="en"><seg>Port</seg></tuv><tuv xml:lang="de"><seg>Hafen</seg></tuv></tu>', 'languages'],
    ['an empty text', pair(' ', 'Порт'), 'languages'],
    ['a unit of two million characters', pair('a'.repeat(2_000_000), 'Порт'), 'tooLong'],
  ] as const)('%s', async (_what, broken, reason) => {
    const { units, problems } = await read(utf8(file(pair('Un quai', 'Причал'), broken, pair('Une grue', 'Кран'))));
    expect(units.map(({ texts }) => texts.fr?.text)).toEqual(['Un quai', 'Une grue']);
    expect(problems).toEqual([expect.objectContaining({ reason, line: 5 })]);
  });

  test('a file that is cut off gives what is whole', async () => {
    const whole = file(pair('Un quai', 'Причал'), pair('Une grue', 'Кран'));
    const { units, problems } = await read(utf8(whole.slice(0, whole.indexOf('Кран'))));
    expect(units).toHaveLength(1);
    expect(problems).toEqual([expect.objectContaining({ reason: 'malformed', line: 5 })]);
  });
});

test.each([
  ['nothing', '', 'empty'],
  ['a letter', 'Cher collègue, ceci est une lettre.', 'unknown'],
  ['two megabytes of something else', 'x'.repeat(2_100_000), 'unknown'],
])('%s is refused', async (_what, text, reason) => {
  await expect(read(utf8(text))).rejects.toMatchObject({ name: 'ImportRefused', reason });
});

test('an empty memory is a file without units', async () => {
  expect(await read(utf8([...writeTmx([], 'ru', '1.0')].join('')))).toEqual({ units: [], problems: [] });
});
