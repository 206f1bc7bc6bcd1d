import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { houseStyleIdSchema } from '../model/houseStyle.ts';
import { LANGS } from '../model/language.ts';
import { readText } from './docx/readText.ts';
import { type ExportOptions, exportBriefing } from './exportBriefing.ts';
import { houseStyle } from './style/houseStyle.ts';
import { accessibilityProblems } from './testAccessibility.ts';
import { FIGURE_ITEM, testItems, testSources } from './testBriefing.ts';
import { INTERNAL, illustratedBriefing, testImages } from './testIllustrated.ts';
import { packageProblems } from './testPackage.ts';

const options = { lang: 'fr', sources: testSources, items: testItems, images: testImages, now: new Date(0) } as const;
const requisites = {
  sender: { fr: 'Port de Skhirane\nDirection du développement', ru: 'Порт Схиран' },
  addressee: { fr: 'M. le Conseiller commercial', ru: 'Торговому советнику' },
  signatory: { role: { fr: 'La directrice générale', ru: 'Генеральный директор' }, name: { fr: 'Samira El Ouafi', ru: 'С. Эль-Уафи' } },
  contact: { fr: 'Contact\u00a0: 01 02 03 04 05', ru: 'Иванова А. П.' },
};
const word = async (more: Partial<ExportOptions> = {}) =>
  (await exportBriefing(illustratedBriefing, { ...options, format: 'docx', layout: 'single', ...more })).bytes;
const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe.each(['single', 'sequential', 'facing', 'review'] as const)('a Word file with everything in it, %s', (layout) => {
  test.each(houseStyleIdSchema.options)('is sound and can be read by everybody, %s', async (style) => {
    for (const lang of LANGS) {
      const bytes = await word({ layout, lang, style: houseStyle(style), cover: true, annexOfFigures: true, requisites });
      expect(packageProblems(bytes)).toEqual([]);
      expect(accessibilityProblems(bytes)).toEqual([]);
    }
  });

  test('never holds an internal note', async () => {
    const parts = unzipSync(await word({ layout }));
    for (const content of Object.values(parts)) expect(strFromU8(content)).not.toContain(INTERNAL);
  });
});

test.each(['html', 'txt'] as const)('no internal note is in a file of text, and every caption is (%s)', async (format) => {
  const text = new TextDecoder().decode((await exportBriefing(illustratedBriefing, { ...options, format, layout: 'facing' })).bytes);
  expect(text).not.toContain(INTERNAL);
  expect(text.replace(/\s+/gu, ' ')).toMatch(/Figure 1 – .*Figure 2 – /);
});

test('no internal note is in the briefing as data', async () => {
  const { bytes } = await exportBriefing(illustratedBriefing, { ...options, format: 'json', layout: 'single' });
  expect(new TextDecoder().decode(bytes)).not.toContain(INTERNAL);
});

test('words that mean something to a writer of Word files are words like others', async () => {
  const texts = ['SECTION', 'CURRENT', 'TOTAL_PAGES', '{list3-0}', '{\ufffelist1-0}', '<w:p/> & co'];
  const blocks = [
    ...texts.map((text, index) => ({
      id: `00000000-0000-7000-a000-00000000000${index}`,
      kind: 'listItem' as const,
      attrs: { style: 'number' as const, level: 0 as const },
      sides: { fr: { content: [{ type: 'text' as const, text, marks: [] }], state: 'final' as const } },
    })),
  ];
  const bytes = (await exportBriefing({ ...illustratedBriefing, blocks }, { ...options, format: 'docx', layout: 'single' })).bytes;
  expect(packageProblems(bytes)).toEqual([]);
  const found = readText(bytes).paragraphs.map(({ text }) => text);
  expect(found).toEqual(expect.arrayContaining(['SECTION', 'CURRENT', 'TOTAL_PAGES', '{list3-0}', '{list1-0}', '<w:p/> & co']));
});

test('a value no spreadsheet can hold leaves a gap in the drawing, and is said in words', async () => {
  const huge = '9'.repeat(400);
  const blocks = illustratedBriefing.blocks.flatMap((block) =>
    block.kind !== 'chart' ? [] : [{ ...block, attrs: { ...block.attrs, series: [{ name: {}, values: [huge, '2'] }] } }],
  );
  const bytes = (await exportBriefing({ ...illustratedBriefing, blocks }, { ...options, format: 'docx', layout: 'single' })).bytes;
  expect(packageProblems(bytes)).toEqual([]);
  expect(part(bytes, 'word/charts/chart1.xml')).toMatch(/<c:pt idx="1"><c:v>2</);
  expect(part(bytes, 'word/charts/chart1.xml')).not.toContain('Infinity');
  expect(part(bytes, 'word/document.xml').replace(/\s/gu, '')).toContain('999999999999');
});

test('a picture is in the file once, with what it shows in words', async () => {
  const bytes = await word({ layout: 'facing' });
  const parts = unzipSync(bytes);
  expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toEqual(['word/media/image1.png']);
  expect(part(bytes, 'word/document.xml')).toContain('descr="Plan du terminal céréalier"');
  expect(part(bytes, 'word/document.xml')).toContain('descr="План зернового терминала"');
});

test('a chart says all its values in words, and brings the table it is edited in', async () => {
  const bytes = await word();
  expect(part(bytes, 'word/document.xml')).toMatch(/descr="Diagramme à colonnes.*Orge\u00a0: 2023\u00a0– 88\u202f; 2025\u00a0– 97/);
  expect(part(bytes, 'word/charts/chart1.xml')).toContain('<c:v>310.5</c:v>');
  const workbook = unzipSync(unzipSync(bytes)['word/embeddings/Microsoft_Excel_Worksheet1.xlsx'] ?? new Uint8Array());
  expect(strFromU8(workbook['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toMatch(
    /<c r="B4"><v>412<\/v><\/c><c r="C4"><v>97<\/v><\/c>/,
  );
});

test('captions count figures and charts together, in each language those that have one', async () => {
  const captions = (lang: 'fr' | 'ru', bytes: Uint8Array) =>
    readText(bytes)
      .paragraphs.filter(({ style, text }) => style === 'Caption' && text.startsWith(lang === 'fr' ? 'Figure' : 'Рисунок'))
      .map(({ text }) => text);
  expect(captions('fr', await word({ layout: 'sequential' }))).toEqual([
    'Figure\u00a01\u00a0– Le terminal et ses 2 quais',
    'Figure\u00a02\u00a0– Grains débarqués à Skhirane',
  ]);
  expect(captions('ru', await word({ layout: 'facing' }))).toHaveLength(2);
});

test('merged cells are one cell in Word and in HTML', async () => {
  const body = part(await word(), 'word/document.xml');
  const table = body.slice(body.lastIndexOf('<w:tbl>', body.indexOf('Trafic')));
  expect(table.match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(1);
  expect(table.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(1);
  expect(table.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(1);
  const { bytes } = await exportBriefing(illustratedBriefing, { ...options, format: 'html', layout: 'single' });
  expect(new TextDecoder().decode(bytes)).toMatch(/<th scope="col" colspan="2">Trafic<\/th>.*<td rowspan="2">Nord<\/td>/s);
});

test('the annex leads from every figure to its source', async () => {
  const { paragraphs } = readText(await word({ annexOfFigures: true }));
  const annex = paragraphs.slice(paragraphs.findIndex(({ text, style }) => style === 'Heading1' && text === 'Origine des chiffres'));
  expect(annex.flatMap(({ runs }) => runs).some(({ tag }) => tag === FIGURE_ITEM)).toBe(true);
  expect(annex.map(({ text }) => text).join('\n')).toContain('Blé débarqué à Skhirane, 2025');
});

test('numbered lists of two languages beside each other count by themselves', async () => {
  const bytes = await word({ layout: 'facing' });
  const numbers = [...part(bytes, 'word/numbering.xml').matchAll(/<w:num w:numId="(\d+)"><w:abstractNumId w:val="(\d+)"\/>/g)];
  expect(new Set(numbers.map(([, , definition]) => definition)).size).toBe(numbers.length);
  const used = new Set([...part(bytes, 'word/document.xml').matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id));
  expect(used.size).toBe(3);
});

describe('a letter', () => {
  test('names sender and addressee above the text, who signs and whom to ask below it', async () => {
    const texts = readText(await word({ requisites })).paragraphs.map(({ text }) => text);
    const head = texts.filter((text) => text !== '').slice(0, 3);
    expect(head).toEqual([
      'Port de Skhirane\nDirection du développement',
      'Le\u00a02\u00a0mars 2026\nRéf.\u00a02026/NM-017',
      'M. le Conseiller commercial',
    ]);
    expect(texts.slice(-2)).toEqual(['La directrice générale\nSamira El Ouafi', 'Contact\u00a0: 01 02 03 04 05']);
  });

  test('in Russian has the function on the left and the name on the right', async () => {
    const texts = readText(await word({ requisites, lang: 'ru' })).paragraphs.map(({ text }) => text);
    expect(texts.slice(-2)).toEqual(['Генеральный директор\tС. Эль-Уафи', 'Иванова А. П.']);
  });
});

describe('comments, when they are asked for', () => {
  const block = illustratedBriefing.blocks.find(({ kind }) => kind === 'paragraph');
  const passage = {
    blockId: block?.id ?? '',
    lang: 'fr' as const,
    exact: "l'attention de M. le",
    prefix: 'Note à ',
    suffix: '',
    resolved: true,
    comments: [
      { author: 'Anna Petrova', at: '2026-03-01T10:00:00.000Z', text: 'Vérifier le titre.' },
      { author: 'Jean Roux', at: '2026-03-01T11:00:00.000Z', text: 'Vérifié.' },
    ],
  };

  test('stand at the words they are about, with their answers', async () => {
    const bytes = await word({ discussion: [passage] });
    expect(packageProblems(bytes)).toEqual([]);
    const body = part(bytes, 'word/document.xml');
    const commented = body.slice(body.indexOf('<w:commentRangeStart w:id="0"/>'), body.indexOf('<w:commentRangeEnd w:id="0"/>'));
    expect([...commented.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('')).toBe('l’attention de M. le');
    expect(part(bytes, 'word/comments.xml')).toMatch(/w:author="Anna Petrova".*w:author="Jean Roux"/);
    expect(part(bytes, 'word/commentsExtended.xml')).toContain('w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="1"');
  });

  test('of a language that is not in the file are not in it either', async () => {
    const parts = unzipSync(await word({ lang: 'ru', discussion: [passage] }));
    expect(Object.keys(parts)).not.toContain('word/comments.xml');
  });

  test('about words that are not there any more are about the whole paragraph', async () => {
    const body = part(await word({ discussion: [{ ...passage, exact: 'autre chose' }] }), 'word/document.xml');
    expect(body).toMatch(/<w:commentRangeStart w:id="0"\/>.*Note à.*conseiller commercial.*<w:commentRangeEnd w:id="0"\/>/s);
  });
});
