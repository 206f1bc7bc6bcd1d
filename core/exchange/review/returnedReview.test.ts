import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { sideText } from '../../briefing/side.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { Inline } from '../../model/inline.ts';
import type { TrackedReading } from '../../model/returned.ts';
import { References } from '../citations/references.ts';
import { exportBriefing } from '../exportBriefing.ts';
import { type Returned, withChanges } from '../returned/returned.ts';
import { ReturnedRefused } from '../returned/returnedRefused.ts';
import { anyBriefing } from '../testArbitraries.ts';
import { testBriefing, testItems, testSources } from '../testBriefing.ts';
import { returnedReview } from './returnedReview.ts';
import { type ReviewParts, readReview } from './reviewFile.ts';
import { reviewTable } from './reviewTable.ts';

const references = new References(testSources, null);
const text = (value: string): Inline => ({ type: 'text', text: value, marks: [] });
const side = (...content: Inline[]) => ({ content, state: 'reviewed' as const });
const paragraph = (id: string, fr: string, ru: string) => ({
  id,
  kind: 'paragraph' as const,
  attrs: {},
  sides: { fr: side(text(fr)), ru: side(text(ru)) },
});
const NOTE: Inline = { type: 'footnote', content: [{ type: 'text', text: 'Selon le port.', marks: [] }] };

/** Five rows of plain text, one with a footnote and one with the name of a person. */
const briefing: Briefing = {
  ...testBriefing,
  blocks: [
    paragraph('b1', 'Le quai neuf ouvre en mai.', 'Новый причал откроется в мае.'),
    paragraph('b2', 'La digue est longue de douze cents mètres.', 'Длина дамбы составляет тысячу двести метров.'),
    {
      ...paragraph('b3', '', ''),
      sides: {
        fr: side(text('Le silo est vide'), NOTE, text('.')),
        ru: side(text('С нами '), { type: 'nameRef', personId: 'p', revision: 1, form: 'long', text: 'Вера Соколова', marks: [] }),
      },
    },
    paragraph('b4', 'Les grues arrivent à l’automne.', 'Краны прибудут осенью.'),
    { ...paragraph('b5', 'Seulement ici.', ''), only: 'fr', sides: { fr: side(text('Seulement ici.')) } },
  ],
};

async function sent(from: Briefing, lang: 'fr' | 'ru' = 'fr'): Promise<ReviewParts> {
  const options = { format: 'docx', layout: 'review', lang, sources: testSources, items: testItems, now: new Date(0) } as const;
  const parts = unzipSync((await exportBriefing(from, options)).bytes);
  const part = (name: string) => (parts[name] === undefined ? null : strFromU8(parts[name]));
  return { document: part('word/document.xml') ?? '', footnotes: part('word/footnotes.xml'), comments: part('word/comments.xml') };
}

let file: ReviewParts;
beforeAll(async () => {
  file = await sent(briefing);
});

const ROW = /<w:tr[ >].*?<\/w:tr>/gs;
/** The file with its rows, the head being the first, made others. */
function withRows(change: (rows: string[]) => string[]): ReviewParts {
  const rows = file.document.match(ROW) ?? [];
  const [before = '', ...rest] = file.document.split(ROW);
  return { ...file, document: before + change([...rows]).join('') + (rest.at(-1) ?? '') };
}
const replaced = (from: string, to: string): ReviewParts => {
  expect(file.document).toContain(from);
  return { ...file, document: file.document.replace(from, to) };
};
const read = (parts: ReviewParts, present: Briefing = briefing, reading: TrackedReading = 'accepted'): Returned =>
  returnedReview(readReview(parts, reading), briefing, present, references);
const said = ({ changes }: Returned) =>
  changes.map(
    ({ change: { key, words } }) =>
      `${key}: ${words.map(({ text: word, change }) => (change === 'same' ? word : change === 'inserted' ? `[+${word}]` : `[-${word}]`)).join('')}`,
  );
const told = ({ problems }: Returned) => problems.map(({ code, number }) => `${code} ${number}`);
const taken = (result: Returned, present: Briefing = briefing) =>
  withChanges(present.blocks, result.changes).map(({ id, sides }) => `${id} ${sideText(sides.fr)}|${sideText(sides.ru)}`);

describe('a review table that comes back', () => {
  test('as it was sent changes nothing, whatever the briefing says', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyBriefing, fc.constantFrom('fr' as const, 'ru' as const), async (any, lang) => {
        const parts = await sent(any, lang);
        const result = returnedReview(readReview(parts, 'accepted'), any, any, references);
        expect(said(result)).toEqual([]);
        expect(result.problems).toEqual([]);
        expect(result.unchanged).toBe(reviewTable(any, references).rows.reduce((sum, { only }) => sum + (only === null ? 2 : 1), 0));
      }),
      { numRuns: 60 },
    );
  });

  test('tells what was rewritten by words, and takes it into the text it belongs to', () => {
    const result = read(replaced('ouvre en mai', 'ouvrira en juin'));
    expect(said(result)).toEqual(['b1 fr: Le quai neuf [-ouvre][+ouvrira] en [-mai][+juin].']);
    expect(result.unchanged).toBe(8);
    expect(taken(result)[0]).toBe('b1 Le quai neuf ouvrira en juin.|Новый причал откроется в мае.');
  });

  test('joins what was changed in the file with what was changed here, and says where both changed the same words', () => {
    const here = {
      ...briefing,
      blocks: [paragraph('b1', 'Le beau quai neuf ouvre en mai.', 'Новый причал откроется в апреле.'), ...briefing.blocks.slice(1)],
    };
    const joined = read(replaced('ouvre en mai', 'ouvre en juin'), here);
    expect(said(joined)).toEqual(['b1 fr: Le beau quai neuf ouvre en [-mai][+juin].']);
    expect(joined.changes[0]?.change.conflict).toBeNull();
    expect(taken(joined, here)[0]).toBe('b1 Le beau quai neuf ouvre en juin.|Новый причал откроется в апреле.');
    const disputed = read(replaced('откроется в\u00a0мае', 'откроется в\u00a0июне'), here);
    expect(said(disputed)).toEqual(['b1 ru: Новый причал откроется в\u00a0[-апреле][+июне].']);
    expect(disputed.changes[0]?.change.conflict?.filter(({ change }) => change !== 'same').map(({ text: word }) => word)).toEqual([
      'мае',
      'апреле',
    ]);
  });

  test('has nothing to say of what was changed in the same way here', () => {
    const here = {
      ...briefing,
      blocks: [paragraph('b1', 'Le quai neuf ouvre en juin.', 'Новый причал откроется в мае.'), ...briefing.blocks.slice(1)],
    };
    expect(said(read(replaced('ouvre en mai', 'ouvre en juin'), here))).toEqual([]);
  });

  test('warns of a piece of the library that would become plain text, and of a text that would be gone', () => {
    expect(read(replaced('Вера Соколова', 'Вера Соколовская')).changes[0]?.change.warnings).toEqual(['piece']);
    const emptied = read(replaced('Краны прибудут осенью.', ''));
    expect(emptied.changes[0]?.change.warnings).toEqual(['emptied']);
    expect(taken(emptied)[3]).toBe('b4 Les grues arrivent à l’automne.|');
  });

  test('brings a new footnote text, and a state', () => {
    const notes = { ...file, footnotes: (file.footnotes ?? '').replace('Selon le port.', 'Selon le capitaine.') };
    const result = read(notes);
    expect(said(result)).toEqual(['b3 fr: Le silo est vide [Selon le [-port][+capitaine].].']);
    const [, , third] = withChanges(briefing.blocks, result.changes);
    expect(third?.sides.fr?.content[1]).toEqual({ type: 'footnote', content: [text('Selon le capitaine.')] });
    const final = read(
      withRows((rows) => rows.map((row, at) => (at === 2 ? row.replace(/RU(.{0,3}: )проверено|RU(.{0,3}: )relu/, 'RU : définitif') : row))),
    );
    expect(final.changes.map(({ change: { key, state } }) => `${key} ${state}`)).toEqual(['b2 ru final']);
  });

  test('binds a translation to the text it was made from, though that was changed here meanwhile', async () => {
    const untranslated = {
      ...briefing,
      blocks: [{ ...paragraph('b1', 'Le quai ouvre.', ''), sides: { fr: side(text('Le quai ouvre.')) } }],
    };
    const parts = await sent(untranslated);
    const cells = parts.document.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
    const empty = cells[7] ?? '';
    const filled = {
      ...parts,
      document: parts.document.replace(
        cells[6] + empty,
        cells[6] + empty.replace('</w:p>', '<w:r><w:t>Причал откроется.</w:t></w:r></w:p>'),
      ),
    };
    const here = { ...untranslated, blocks: [{ ...paragraph('b1', '', ''), sides: { fr: side(text('Le quai ferme.')) } }] };
    const result = returnedReview(readReview(filled, 'accepted'), untranslated, here, references);
    expect(said(result)).toEqual(['b1 ru: [+Причал откроется.]']);
    const [block] = withChanges(here.blocks, result.changes);
    expect(block?.sides.ru).toMatchObject({ state: 'translated', from: { lang: 'fr' } });
    const table = reviewTable({ ...here, blocks: block === undefined ? [] : [block] }, references);
    expect(table.rows[0]?.states.ru).toBe('stale');
  });

  test('reads comments of the column and of the margin', () => {
    const comment =
      '<w:commentRangeStart w:id="7"/><w:r><w:t>douze cents</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>';
    const parts = replaced(
      'La digue est longue de douze cents mètres.',
      `La digue est longue de </w:t></w:r>${comment}<w:r><w:t xml:space="preserve"> mètres.`,
    );
    const comments =
      '<w:comments xmlns:w="w"><w:comment w:id="7" w:author="Nina" w:date="2026-03-05T10:00:00Z"><w:p><w:r><w:t>Vraiment ?</w:t></w:r></w:p></w:comment></w:comments>';
    const result = read({ ...parts, comments });
    expect(said(result)).toEqual([]);
    expect(result.comments).toMatchObject([
      {
        number: 2,
        author: 'Nina',
        text: 'Vraiment ?',
        at: '2026-03-05T10:00:00.000Z',
        anchor: { blockId: 'b2', lang: 'fr', selector: { exact: 'douze cents' } },
      },
    ]);
  });
});

describe('damage to a review table', () => {
  test.each<[string, (rows: string[]) => string[], string[]]>([
    ['a row that was deleted', (rows) => rows.toSpliced(2, 1), ['deleted 2']],
    ['a row that is there twice', (rows) => rows.toSpliced(3, 0, rows[2] ?? ''), ['repeated 2']],
    ['a row that was moved', (rows) => [rows[0], rows[4], rows[1], rows[2], rows[3], rows[5]].map((row) => row ?? ''), ['moved 4']],
    ['a number that was edited', (rows) => rows.map((row, at) => (at === 4 ? row.replace('>4</w:t>', '>44</w:t>') : row)), ['number 4']],
    ['a row that lost its mark', (rows) => rows.map((row, at) => (at === 4 ? row.replace(/<w:tag [^>]*>/, '') : row)), ['unmarked 4']],
    [
      'a row of another document',
      (rows) => rows.map((row, at) => (at === 4 ? row.replace('diptych:b4', 'diptych:elsewhere') : row)),
      ['foreign null', 'deleted 4'],
    ],
    [
      'a row that was added',
      (rows) => [
        ...rows,
        (rows[1] ?? '')
          .replace(/<w:tag [^>]*>/, '')
          .replace('>1</w:t>', '></w:t>')
          .replace(/ouvre en mai|откроется в мае/g, 'autre chose'),
      ],
      ['added null'],
    ],
    [
      'rows made one',
      (rows) =>
        rows.toSpliced(2, 1).map((row, at) => (at === 1 ? row.replace('mai.', 'mai. La digue est longue de douze cents mètres.') : row)),
      ['merged 1', 'merged 2'],
    ],
    [
      'a row made two',
      (rows) =>
        rows.flatMap((row, at) =>
          at === 4
            ? [
                row.replace('Les grues arrivent à l’automne.', 'Les grues'),
                row
                  .replace(/<w:tag [^>]*>/, '')
                  .replace('>4</w:t>', '></w:t>')
                  .replace('Les grues arrivent', 'arrivent'),
              ]
            : [row],
        ),
      ['split 4'],
    ],
    [
      'cells joined across',
      (rows) => rows.map((row, at) => (at === 2 ? row.replace('<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>') : row)),
      ['cells 2'],
    ],
    [
      'text where there is no language for it',
      (rows) =>
        rows.map((row, at) =>
          at === 5
            ? row.replace(/(<\/w:tc><w:tc>(?:(?!<\/w:tc>).)*<\/w:tc><w:tc>(?:(?!<\/w:p>).)*)(<\/w:p>)/s, '$1<w:r><w:t>Текст</w:t></w:r>$2')
            : row,
        ),
      ['closed 5'],
    ],
    [
      'a picture in a cell',
      (rows) =>
        rows.map((row, at) =>
          at === 1 ? row.replace('</w:r></w:p></w:tc><w:tc>', '</w:r><w:r><w:drawing/></w:r></w:p></w:tc><w:tc>') : row,
        ),
      ['picture 1'],
    ],
  ])('is told: %s', (_, change, expected) => {
    const result = read(withRows(change));
    expect(told(result)).toEqual(expected);
    // What cannot be told apart is not taken.
    expect(said(result)).toEqual([]);
  });

  test('takes the text of a row that was moved or lost its mark', () => {
    const result = read(
      withRows((rows) =>
        [rows[0], (rows[4] ?? '').replace('automne', 'hiver').replace(/<w:tag [^>]*>/, ''), rows[1], rows[2], rows[3], rows[5]].map(
          (row) => row ?? '',
        ),
      ),
    );
    expect(told(result)).toEqual(['unmarked 4', 'moved 4']);
    expect(said(result)).toEqual(['b4 fr: Les grues arrivent à [-l’automne][+l’hiver].']);
  });

  test('of all marks is told once, and the rows are known by their numbers unless two have one', () => {
    const unmarked = (rows: string[]) => rows.map((row) => row.replace(/<w:tag [^>]*>/, ''));
    const result = read(withRows((rows) => unmarked(rows).map((row) => row.replace('automne', 'hiver'))));
    expect(told(result)).toEqual(['markless null']);
    expect(said(result)).toEqual(['b4 fr: Les grues arrivent à [-l’automne][+l’hiver].']);
    const twice = read(withRows((rows) => unmarked(rows).map((row) => row.replace('>4</w:t>', '>3</w:t>').replace('automne', 'hiver'))));
    expect(told(twice)).toEqual(['markless null', 'repeated 3', 'deleted 4']);
    expect(said(twice)).toEqual([]);
  });

  test('is told where the text was deleted here since', () => {
    const here = { ...briefing, blocks: briefing.blocks.slice(1) };
    expect(told(read(replaced('ouvre en mai', 'ouvre en juin'), here))).toEqual(['gone 1']);
  });

  test('is told of the reference to a source that was edited', async () => {
    const parts = await sent(testBriefing);
    const notes = { ...parts, footnotes: (parts.footnotes ?? '').replaceAll('littoral', 'large') };
    const result = returnedReview(readReview(notes, 'accepted'), testBriefing, testBriefing, references);
    expect([...new Set(result.problems.map(({ code }) => code))]).toEqual(['notes']);
    expect(said(result)).toEqual([]);
  });
});

describe('tracked changes', () => {
  const tracked = () =>
    replaced(
      'Le quai neuf ouvre en mai.',
      'Le quai neuf ouvre en </w:t></w:r><w:del w:id="1" w:author="N"><w:r><w:delText>mai</w:delText></w:r></w:del><w:ins w:id="2" w:author="N"><w:r><w:t>juin</w:t></w:r></w:ins><w:r><w:t>.',
    );

  test('are read as all of them, or none', () => {
    const all = read(tracked());
    expect(all.tracked).toBe(true);
    expect(said(all)).toEqual(['b1 fr: Le quai neuf ouvre en [-mai][+juin].']);
    const none = read(tracked(), briefing, 'rejected');
    expect(none.tracked).toBe(true);
    expect(said(none)).toEqual([]);
  });

  test('that delete a row, or the end of a line, do so in one reading only', () => {
    const row = withRows((rows) =>
      rows.map((each, at) =>
        at === 2
          ? each
              .replace(/<w:tr([ >])/, '<w:tr$1')
              .replace(
                /(<w:tr[^>]*>)(<w:trPr>)?/,
                (_, open, properties) =>
                  `${open}${properties ?? '<w:trPr>'}<w:del w:id="3" w:author="N"/>${properties === undefined ? '</w:trPr>' : ''}`,
              )
          : each,
      ),
    );
    expect(told(read(row))).toEqual(['deleted 2']);
    expect(told(read(row, briefing, 'rejected'))).toEqual([]);
    const line = replaced('Le quai neuf ouvre en mai.', 'Le quai neuf</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve"> ouvre en mai.');
    const joined = {
      ...line,
      document: line.document.replace(
        /(<w:p>(?:(?!<w:p>).)*?)(<w:pPr>)((?:(?!<w:p>).)*?)(<\/w:pPr>)((?:(?!<\/w:p>).)*Le quai neuf)/s,
        '$1$2$3<w:rPr><w:del w:id="4" w:author="N"/></w:rPr>$4$5',
      ),
    };
    expect(said(read(joined))).toEqual([]);
    expect(said(read(joined, briefing, 'rejected'))).toEqual(['b1 fr: Le quai neuf[+\n] ouvre en mai.']);
  });
});

describe('a file that is no review table', () => {
  test.each([
    ['without a table', '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Bonjour</w:t></w:r></w:p></w:body></w:document>', 'table'],
    ['that is broken', '<w:document><w:body>', 'damaged'],
    ['with a document type', '<!DOCTYPE x [<!ENTITY a "b">]><w:document>&a;</w:document>', 'unsafe'],
    ['that is too deep', `${'<w:sdt>'.repeat(400)}${'</w:sdt>'.repeat(400)}`, 'tooComplex'],
  ])('%s is refused', (_, document, reason) => {
    try {
      readReview({ document, footnotes: null, comments: null }, 'accepted');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ReturnedRefused);
      expect(error).toMatchObject({ reason });
    }
  });

  test('whose head lost a column is refused by what it names', () => {
    expect(() => readReview(replaced('>Русский</w:t>', '>Autre</w:t>'), 'accepted')).toThrow(/Français/);
  });
});
