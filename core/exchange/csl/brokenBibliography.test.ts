import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesInMemory, wholeText } from '../fileBytes.ts';
import { ImportRefused } from '../importRefused.ts';
import type { BibliographyEntry } from './bibliography.ts';
import { readBibtex } from './readBibtex.ts';
import { readCslJson } from './readCslJson.ts';
import { readRis } from './readRis.ts';

const RIS = `TY  - NEWS\r\nTI  - Le port attend sa digue\r\nAU  - Sokolova, Vera\r\nT2  - La Gazette du port\r\nDA  - 2024/05/14/\r\nER  - \r\n
TY  - RPRT\nTI  - Обзор перевозок зерна\nAU  - Соколов, Пётр\nPY  - 2023/03//\nER  - \n`;
const BIBTEX = `@string{gaz = "La Gazette du port"}
@article{digue, title = {La {Digue} de l'an 2030}, author = {Sokolova, Vera and Benali, Karim}, journal = gaz, year = 2024, month = may}
@online{rynok, title={Рынок зерна \\& соли}, date={2023-03-04}, url={https://exemple.test/r}}\n`;
const CSL = JSON.stringify([
  {
    id: 'a',
    type: 'speech',
    title: 'Discours du quai',
    author: [{ given: 'Vera', family: 'Sokolova' }],
    issued: { 'date-parts': [[2024, 5]] },
  },
  { id: 'b', type: 'report', title: 'Обзор перевозок', issued: { raw: '2023-03-04' }, URL: 'https://exemple.test/b' },
]);

/** A file after an accident: bytes turned over, a part taken out, the rest cut off, something foreign put in. */
const accident = fc.record({
  flips: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), bit: fc.nat(7) }), { maxLength: 4 }),
  keep: fc.double({ min: 0.05, max: 1, noNaN: true }),
  without: fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(40) }),
  foreign: fc.constantFrom('', '{', '}}}', '@', 'TY  - ', 'ER  - ', '"', '\u202e', '[[[', '\\', '@string{x = '),
});
type Accident = typeof accident extends fc.Arbitrary<infer T> ? T : never;

function after(text: string, { flips, keep, without, foreign }: Accident): Uint8Array {
  const bytes = Buffer.from(text);
  for (const { at, bit } of flips) {
    const place = Math.min(bytes.length - 1, Math.floor(at * bytes.length));
    bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
  }
  const from = Math.floor(without.from * bytes.length);
  const left = Buffer.concat([bytes.subarray(0, from), Buffer.from(foreign), bytes.subarray(from + without.length)]);
  return new Uint8Array(left.subarray(0, Math.ceil(keep * left.length)));
}

describe('a bibliography broken anywhere is read as far as it is sound, and the rest is told with its line', () => {
  it.each<[string, string, (text: string) => BibliographyEntry[] | Promise<BibliographyEntry[]>]>([
    ['RIS', RIS, readRis],
    ['BibTeX', BIBTEX, readBibtex],
    ['CSL-JSON', CSL, readCslJson],
  ])(
    '%s',
    async (_format, sound, read) => {
      await fc.assert(
        fc.asyncProperty(accident, async (what) => {
          let text: string;
          try {
            text = await wholeText(bytesInMemory(after(sound, what)));
          } catch (error) {
            expect(error).toBeInstanceOf(ImportRefused);
            return;
          }
          const lines = text.split('\n').length;
          for (const { line, source, problem } of await read(text)) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines);
            expect((source === null) !== (problem === null)).toBe(true);
            if (source) expect(source.title.trim()).not.toBe('');
          }
        }),
        { numRuns: 150 },
      );
    },
    120_000,
  );
});
