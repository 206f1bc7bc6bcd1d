import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Lang } from '../model/language.ts';
import { NOTE_MARK, readText } from './docx/readText.ts';
import { type ExportOptions, exportBriefing } from './exportBriefing.ts';
import { testItems, testSources } from './testBriefing.ts';
import { illustratedBriefing, testImages } from './testIllustrated.ts';

// Programs that are not ours read the same text in a Word file, where they are installed.

const files: [ExportOptions['layout'], Lang][] = [
  ['single', 'fr'],
  ['single', 'ru'],
  ['sequential', 'fr'],
  ['facing', 'ru'],
  ['review', 'fr'],
];
const folder = mkdtempSync(join(tmpdir(), 'diptych-readers-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function written(layout: ExportOptions['layout'], lang: Lang): Promise<{ path: string; bytes: Uint8Array }> {
  const options = { format: 'docx', sources: testSources, items: testItems, images: testImages, now: new Date(0) } as const;
  const { bytes } = await exportBriefing(illustratedBriefing, { ...options, layout, lang, annexOfFigures: layout !== 'review' });
  const path = join(folder, `${layout}-${lang}.docx`);
  writeFileSync(path, bytes);
  return { path, bytes };
}

/** Letters and signs without the spaces between them, in which programs differ. */
const bare = (text: string) => text.replace(/\s+/gu, '');

function runs(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

const PYTHON = '/usr/bin/python3';
const READ_PARAGRAPHS = `
import json, sys
import docx
from docx.oxml.ns import qn
document = docx.Document(sys.argv[1])
paragraphs = [''.join(t.text or '' for t in p.iter(qn('w:t'))) for p in document.element.body.iter(qn('w:p'))]
styles = [p.style.name for p in document.paragraphs]
print(json.dumps({'title': document.core_properties.title, 'paragraphs': paragraphs, 'styles': styles}))
`;
const pythonSchema = z.object({ title: z.string(), paragraphs: z.array(z.string()), styles: z.array(z.string()) });

describe.skipIf(!runs(PYTHON, '-c', 'import docx'))('python-docx, where it is installed', () => {
  test.each(files)('reads the same paragraphs in the same order, %s %s', { timeout: 60_000 }, async (layout, lang) => {
    const { path, bytes } = await written(layout, lang);
    const read = pythonSchema.parse(JSON.parse(execFileSync(PYTHON, ['-c', READ_PARAGRAPHS, path], { encoding: 'utf8' })));
    expect(read.paragraphs.map(bare)).toEqual(readText(bytes).paragraphs.map(({ text }) => bare(text.replaceAll(NOTE_MARK, ''))));
    expect(read.title).not.toBe('');
    expect(read.styles).toContain('Title');
  });
});

/** Of pandoc's document model: the words of a document, with those of its notes apart. */
function pandocWords(node: unknown, words: string[]): void {
  if (Array.isArray(node)) for (const each of node) pandocWords(each, words);
  else if (typeof node === 'object' && node !== null && 't' in node) {
    const content = 'c' in node ? node.c : null;
    if (node.t === 'Str' && typeof content === 'string') words.push(content);
    else if (node.t !== 'Note') pandocWords(content, words);
  }
}
const pandocSchema = z.object({ meta: z.record(z.string(), z.unknown()), blocks: z.array(z.unknown()) });

describe.skipIf(!runs('pandoc', '--version'))('pandoc, where it is installed', () => {
  test.each(files)('reads the same text in the same order, %s %s', { timeout: 60_000 }, async (layout, lang) => {
    const { path, bytes } = await written(layout, lang);
    const { meta, blocks } = pandocSchema.parse(
      JSON.parse(execFileSync('pandoc', ['-f', 'docx', '-t', 'json', path], { encoding: 'utf8' })),
    );
    const words: string[] = [];
    pandocWords(blocks, words);
    const text = bare(words.join(''));
    const titles: string[] = [];
    pandocWords(Object.values(meta), titles);
    let from = 0;
    for (const paragraph of readText(bytes).paragraphs) {
      // The table of contents is made anew by whoever reads a file.
      if (paragraph.style?.startsWith('TOC')) continue;
      // Pandoc takes the titles a file begins with as data about it.
      if (paragraph.style === 'Title' && bare(titles.join('')).includes(bare(paragraph.text))) continue;
      for (const piece of paragraph.text.split(NOTE_MARK).map(bare)) {
        const at = text.indexOf(piece, from);
        expect(at, `“${piece}” after “${text.slice(Math.max(0, from - 40), from)}”`).toBeGreaterThanOrEqual(from);
        from = at + piece.length;
      }
    }
  });
});
