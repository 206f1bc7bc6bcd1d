import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { houseStyleIdSchema } from '../model/houseStyle.ts';
import type { Lang } from '../model/language.ts';
import { twips } from './docx/paragraphStyles.ts';
import { readText } from './docx/readText.ts';
import { EXPORT_STEPS, type ExportOptions, exportBriefing } from './exportBriefing.ts';
import { houseStyle } from './style/houseStyle.ts';
import { FIGURE_ITEM, QUOTE_ITEM, testBriefing, testItems, testSources } from './testBriefing.ts';
import { packageProblems } from './testPackage.ts';
import { fingerprint } from './trace/fingerprint.ts';

const NOW = new Date('2026-03-02T10:00:00.000Z');
const options = (format: ExportOptions['format'], layout: ExportOptions['layout'], lang: Lang): ExportOptions => ({
  format,
  layout,
  lang,
  sources: testSources,
  items: testItems,
  now: NOW,
});
const layouts: [ExportOptions['layout'], Lang][] = [
  ['single', 'fr'],
  ['single', 'ru'],
  ['sequential', 'fr'],
  ['sequential', 'ru'],
  ['facing', 'fr'],
  ['facing', 'ru'],
];

async function docx(layout: ExportOptions['layout'], lang: Lang, briefing = testBriefing): Promise<Uint8Array> {
  return (await exportBriefing(briefing, options('docx', layout, lang))).bytes;
}

function part(bytes: Uint8Array, name: string): string {
  const found = unzipSync(bytes)[name];
  if (found === undefined) throw new Error(`no ${name}`);
  return strFromU8(found);
}

describe.each(layouts)('a Word file, %s %s', (layout, lang) => {
  test('is a sound package', async () => {
    expect(packageProblems(await docx(layout, lang))).toEqual([]);
  });

  test('says the language of every run', async () => {
    const { paragraphs, notes } = readText(await docx(layout, lang));
    const runs = [...paragraphs, ...[...notes.values()].flat()].flatMap((paragraph) => paragraph.runs);
    const silent = runs.filter((run) => run.lang === null && run.text !== '\ufffc');
    expect(silent).toEqual([]);
    for (const run of runs)
      if (/[а-яё]{3}/i.test(run.text) && run.lang === 'fr-FR') expect(run.text).toMatch(/Внешняя торговля|Зерновая палата Поволжья/);
  });

  test('gives the same bytes for the same content', async () => {
    expect(await docx(layout, lang)).toEqual(await docx(layout, lang));
  });

  test('names nobody and no place on a disk', async () => {
    const parts = unzipSync(await docx(layout, lang));
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain('<dc:creator></dc:creator>');
    for (const [name, bytes] of Object.entries(parts))
      expect(`${name} ${strFromU8(bytes)}`).not.toMatch(/Un-named|\/home\/|\/tmp\/|[A-Z]:\\/);
  });

  test('holds no parked text', async () => {
    const text = readText(await docx(layout, lang)).paragraphs.map((paragraph) => paragraph.text);
    expect(text.join('\n')).not.toMatch(/mis de côté|Отложенный/);
  });

  test('leads from every library piece back to its item', async () => {
    const { paragraphs } = readText(await docx(layout, lang));
    const tagged = paragraphs.flatMap((paragraph) => paragraph.runs).filter((run) => run.tag !== null);
    const count = layout === 'single' ? 1 : 2;
    expect(tagged.filter((run) => run.tag === QUOTE_ITEM)).toHaveLength(count);
    expect(tagged.filter((run) => run.tag === FIGURE_ITEM)).toHaveLength(2 * count);
  });
});

test('a French file holds its text in order, set with French typography, its notes where they are referred to', async () => {
  const { paragraphs, notes } = readText(await docx('single', 'fr'));
  const texts = paragraphs.map((paragraph) => paragraph.text);
  expect(paragraphs[0]?.style).toBe('Title');
  expect(texts).toContain(
    'Le 1er\u00a0octobre 2025, le port a ouvert son 2e terminal (12\u202f000\u00a0m2, CO2 évité\u00a0: 900\u00a0t par an). Site du port',
  );
  expect(texts).toContain(
    "«\u00a0Nous n'attendons pas un contrat de plus\u00a0: nous attendons un partenaire.\u00a0»\ufffc\n— Mme\u00a0Samira El Ouafi, directrice générale du port de Skhirane",
  );
  expect(notes.get('2')?.[0]?.text).toMatch(/^ Nadia Bencherif, .*, p\.\u00a04\.$/);
});

test('what has no text in a language is left out of its own file and shown by a dash beside the other one', async () => {
  const single = readText(await docx('single', 'ru')).paragraphs.map((paragraph) => paragraph.text);
  expect(single).not.toContain('—');
  expect(single).toContain('Этот абзац нужен только в\u00a0русском тексте.');
  const facing = readText(await docx('facing', 'fr')).paragraphs.map((paragraph) => paragraph.text);
  expect(facing[facing.indexOf('Ce paragraphe attend sa traduction.') + 1]).toBe('—');
  expect(facing[facing.indexOf('Salle du conseil') - 1]).toBe('Table ronde\u00a0: logistique et assurance');
  const only = facing.indexOf('Этот абзац нужен только в\u00a0русском тексте.');
  expect(facing[only - 1]).not.toBe('—');
  expect(facing.filter((text) => text === '—')).toHaveLength(2);
});

test('the table of contents of a mission note names its headings and their pages; a communiqué has none', async () => {
  const contents = (bytes: Uint8Array) => readText(bytes).paragraphs.filter((paragraph) => /^TOC\d/.test(paragraph.style ?? ''));
  const entries = contents(await docx('single', 'fr'));
  expect(entries.map((entry) => entry.text)).toEqual([
    'Contexte\t1',
    'Le port en bref\t1',
    'Programme\t1',
    'Messages\t1',
    'Chiffres\t3',
    'Remarques\t3',
    'Sources\t3',
  ]);
  const both = contents(await docx('sequential', 'fr')).map((entry) => entry.text);
  expect(both.filter((text) => /[а-я]/.test(text))).toHaveLength(7);
  expect(contents(await docx('single', 'fr', { ...testBriefing, template: 'communique' }))).toEqual([]);
});

test('the sources cited are listed once each, unless the briefing lists them itself', async () => {
  const sources = async (briefing = testBriefing) =>
    readText(await docx('single', 'fr', briefing)).paragraphs.filter((paragraph) => paragraph.style === 'Bibliography');
  expect(await sources()).toHaveLength(2);
  const heading = {
    id: 'own',
    kind: 'heading' as const,
    attrs: { level: 1 as const },
    sides: { fr: { content: [{ type: 'text' as const, text: 'Sources', marks: [] }], state: 'final' as const } },
  };
  expect(await sources({ ...testBriefing, blocks: [...testBriefing.blocks, heading] })).toHaveLength(0);
});

test('pages are A4, the first row of a table repeats, headings stay with what follows', async () => {
  const bytes = await docx('single', 'fr');
  const body = part(bytes, 'word/document.xml');
  expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  expect(part(bytes, 'word/styles.xml')).toMatch(/w:styleId="Heading1">.*?<w:keepNext\/>/);
  expect(part(bytes, 'word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/);
  expect(part(bytes, 'word/header1.xml')).toMatch(/Diffusion restreinte.*2026\/NM-017.*2\u00a0?.?mars 2026/);
  // The number stands alone in the top margin from the second page on (GOST R 7.0.97-2016, 3.21).
  const russian = unzipSync(await docx('single', 'ru'));
  expect(strFromU8(russian['word/document.xml'] ?? new Uint8Array())).toContain('<w:titlePg/>');
});

test.each(layouts)('the house style is the one that is chosen, %s %s', async (layout, lang) => {
  for (const style of houseStyleIdSchema.options) {
    const { bytes } = await exportBriefing(testBriefing, { ...options('docx', layout, lang), style: houseStyle(style) });
    expect(packageProblems(bytes)).toEqual([]);
    const { page, looks } = houseStyle(style);
    expect(part(bytes, 'word/document.xml')).toContain(`w:left="${twips(page.left)}"`);
    expect(part(bytes, 'word/styles.xml')).toContain(`<w:sz w:val="${Math.round((looks.title.size ?? 0) * 2)}"/>`);
  }
});

test('in facing columns every table repeats its header row, and the languages are named above the text and in the header of later pages', async () => {
  const bytes = await docx('facing', 'ru');
  const tables = part(bytes, 'word/document.xml').match(/<w:tbl>.*?<\/w:tbl>/g) ?? [];
  const briefingTables = tables.filter((table) => table.includes('<w:tblHeader/>'));
  expect(briefingTables).toHaveLength(2);
  for (const table of briefingTables) expect(table.indexOf('<w:tblHeader/>')).toBeLessThan(table.indexOf('</w:tr>'));
  expect(part(bytes, 'word/document.xml').match(/>Русский</g)).toHaveLength(1);
  const headers = ['word/header1.xml', 'word/header2.xml'].map((name) => part(bytes, name));
  expect(headers.filter((header) => /Русский.*Français/.test(header))).toHaveLength(1);
});

test('a Word file says what it was made from, in a part of its own and in its properties', async () => {
  const bytes = await docx('facing', 'fr');
  expect(part(bytes, 'customXml/item1.xml')).toMatch(
    /reference="2026\/NM-017" fingerprint="sha256-[0-9a-f]{64}".*reference="Nadia Bencherif,/,
  );
  const properties = part(bytes, 'docProps/custom.xml');
  for (const name of ['Reference', 'Version', 'Briefing', 'Fingerprint']) expect(properties).toContain(`name="${name}"`);
});

test('the fingerprint changes with the content, not with parked text or the order of fields', () => {
  const { meta, ...rest } = testBriefing;
  expect(fingerprint({ meta, ...rest, parked: [] })).toBe(fingerprint(testBriefing));
  expect(fingerprint({ ...testBriefing, blocks: testBriefing.blocks.slice(1) })).not.toBe(fingerprint(testBriefing));
});

test('progress goes from the first step to the last, and a cancelled export rejects', async () => {
  const steps: [number, number, string][] = [];
  await exportBriefing(testBriefing, options('docx', 'single', 'fr'), (...step) => steps.push(step));
  expect(steps.map(([done]) => done)).toEqual([0, 1, 2, 3]);
  expect(steps.every(([, total]) => total === EXPORT_STEPS.length)).toBe(true);
  const stop = new AbortController();
  const cancelled = exportBriefing(testBriefing, options('docx', 'single', 'fr'), (done) => done === 1 && stop.abort(), stop.signal);
  await expect(cancelled).rejects.toThrow(/abort/i);
});

test('a file is named by the title in plain letters, the languages and the format', async () => {
  const name = async (...which: Parameters<typeof options>) => (await exportBriefing(testBriefing, options(...which))).fileName;
  expect(await name('docx', 'single', 'fr')).toBe('visite-de-la-delegation-cerealiere-a-skhirane.fr.docx');
  expect(await name('html', 'single', 'ru')).toBe('визит-зерновой-делегации-в-схиран.ru.html');
  expect(await name('docx', 'facing', 'ru')).toBe('визит-зерновой-делегации-в-схиран.ru-fr.docx');
  expect(await name('json', 'single', 'fr')).toBe('visite-de-la-delegation-cerealiere-a-skhirane.json');
});

test('the JSON is the briefing without parked text', async () => {
  const { bytes } = await exportBriefing(testBriefing, options('json', 'single', 'fr'));
  expect(JSON.parse(strFromU8(bytes))).toEqual({ ...testBriefing, parked: [] });
});

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/usr/bin/libreoffice'].find((path) => {
  try {
    return readFileSync(path).length > 0;
  } catch {
    return false;
  }
});

describe.skipIf(office === undefined)('LibreOffice, where it is installed', () => {
  const kinds: [ExportOptions['layout'], Lang][] = [...layouts, ['review', 'fr'], ['review', 'ru']];
  test.each(kinds)('opens the file and finds the same words, %s %s', { timeout: 120_000 }, async (layout, lang) => {
    const folder = mkdtempSync(join(tmpdir(), 'diptych-'));
    try {
      const file = join(folder, 'briefing.docx');
      const bytes = await docx(layout, lang);
      writeFileSync(file, bytes);
      execFileSync(
        office ?? '',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'txt:Text (encoded):UTF8',
          '--outdir',
          folder,
          file,
        ],
        { stdio: 'ignore' },
      );
      const text = readFileSync(join(folder, 'briefing.txt'), 'utf8').replace(/\s+/g, '');
      for (const paragraph of readText(bytes).paragraphs) {
        if (paragraph.style?.startsWith('TOC')) continue;
        for (const piece of paragraph.text.split('\ufffc')) expect(text).toContain(piece.replace(/\s+/g, ''));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
