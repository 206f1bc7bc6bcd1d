import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { run } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'diptych-cli-'));
const library = join(folder, 'library.sqlite');
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command line and returns what it printed. */
async function diptych(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  const error = vi.spyOn(console, 'error').mockImplementation((line: string) => void err.push(line));
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => err.push(String(chunk)) > 0);
  try {
    return { code: await run(args), out: out.join('\n'), err: err.join('\n') };
  } finally {
    for (const spy of [log, error, write]) spy.mockRestore();
  }
}

function article(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const PORT =
  'Tanger, le 12 mai 2025 – « Le terminal sera prêt en automne », a annoncé Leïla Haddou, directrice du port. Le chantier a coûté 900 millions de dollars.';

describe('the command line', () => {
  test('a command that does not exist, or an option of the wrong form, is wrong usage', async () => {
    expect((await diptych('dance')).code).toBe(2);
    expect((await diptych('capture', '--lang', 'de', article('x.txt', PORT))).code).toBe(2);
    expect((await diptych('search', 'port', '--limit', 'many')).code).toBe(2);
    expect((await diptych('export', 'x', '--out', 'x.pdf')).code).toBe(2);
  });

  test('a library that is not there is named, with what to do', async () => {
    const { code, err } = await diptych('--library', join(folder, 'nowhere.sqlite'), 'search', 'port');
    expect(code).toBe(1);
    expect(err).toContain('nowhere.sqlite');
    expect(err).toContain('diptych demo');
  });

  test('capture prints one JSON object per file whose offsets slice back to the text', async () => {
    const { code, out } = await diptych('capture', '--json', article('a.txt', PORT), article('b.txt', PORT));
    expect(code).toBe(0);
    const lines = out.split('\n').map((line) => JSON.parse(line));
    expect(lines.map((line) => line.file)).toEqual([join(folder, 'a.txt'), join(folder, 'b.txt')]);
    const [{ quotes, statistics, source }] = lines;
    expect(quotes[0]).toMatchObject({ kind: 'direct', speaker: 'Leïla Haddou' });
    expect(PORT.slice(quotes[0].start, quotes[0].end)).toBe(quotes[0].text);
    expect(statistics[0]).toMatchObject({ value: 900_000_000, unit: 'USD' });
    expect(source).toMatchObject({ published: '2025-05-12', place: 'Tanger' });
  });

  test('capture reads a web page, and says why it proposes what it does', async () => {
    const page = article(
      'p.html',
      `<html><head><meta property="og:site_name" content="Courrier du Littoral"></head><body><p>${PORT}</p></body></html>`,
    );
    const { out } = await diptych('capture', '--explain', page);
    expect(out).toContain('Courrier du Littoral');
    expect(out).toMatch(/“a annoncé” stands beside the quotation and says who speaks\. \(fr\.closing\.marks\)/);
    const { quotes, statistics } = JSON.parse((await diptych('capture', '--explain', '--json', page)).out);
    for (const { why } of [...quotes, ...statistics]) expect(why).toMatch(/^\S.*\.$/);
  });

  test('capture refuses what it cannot read with what to do about it', async () => {
    const { code, err } = await diptych(
      'capture',
      article('locked.docx', '\u00d0\u00cf\u0011\u00e0'),
      article('old.rtf', '{\\rtf1 Bonjour}'),
    );
    expect(code).toBe(1);
    expect(err).toContain('old.rtf: this kind of file is not read; save it as .docx, .pdf or .txt (an RTF file');
  });

  test('the same story is named, and joined when asked for', async () => {
    const global = ['--library', join(folder, 'stories.sqlite'), '--json'];
    const first = JSON.parse((await diptych(...global, 'capture', '--accept', article('s1.txt', PORT))).out);
    const again = article('s2.txt', `${PORT} Les syndicats attendent de voir.`);
    const { sameStoryAs, accepted } = JSON.parse((await diptych(...global, 'capture', '--accept', '--join', again)).out);
    expect(sameStoryAs).toMatchObject([{ sourceId: first.accepted.sourceId }]);
    expect(accepted.joinedIds.toSorted()).toEqual(first.accepted.itemIds.toSorted());
  });

  test('a file that cannot be read does not cost the others', async () => {
    const { code, out, err } = await diptych('capture', '--json', join(folder, 'missing.txt'), article('c.txt', PORT));
    expect(code).toBe(1);
    expect(err).toContain('missing.txt');
    expect(JSON.parse(out).file).toBe(join(folder, 'c.txt'));
  });

  test('accepted proposals are found again, made into a briefing and exported', async () => {
    const global = ['--library', library, '--json'];
    const accepted = JSON.parse((await diptych(...global, 'capture', '--accept', article('d.txt', PORT))).out).accepted;
    expect(accepted.itemIds).toHaveLength(2);
    const found = JSON.parse((await diptych(...global, 'search', 'terminaux')).out);
    expect(found.hits[0].item.texts.fr.text).toContain('Le terminal');
    const made = JSON.parse(
      (await diptych(...global, 'briefing', 'new', '--template', 'communique', '--title-fr', 'Essai', '--title-ru', 'Проба')).out,
    );
    const listed = JSON.parse((await diptych(...global, 'briefing', 'list')).out);
    expect(listed).toMatchObject([{ id: made.id, title: { fr: 'Essai', ru: 'Проба' } }]);
    const file = join(folder, 'essai.docx');
    expect((await diptych(...global, 'export', made.id, '--out', file, '--layout', 'facing', '--style', 'russian-official')).code).toBe(0);
    expect((await diptych(...global, 'export', made.id, '--out', file, '--style', 'baroque')).code).toBe(1);
    const traced = await diptych(...global, 'trace', file);
    expect(traced.code).toBe(0);
    expect(JSON.parse(traced.out)).toMatchObject({ path: file, briefing: 'same', file: { briefingId: made.id } });
    const agreements = JSON.parse(traced.out).pieces.map((piece: { agreement: string }) => piece.agreement);
    expect(agreements).toEqual(['agrees', 'agrees']);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expect((await diptych(...global, 'verify')).code).toBe(0);
  });

  test('an export that fails leaves no file', async () => {
    const file = join(folder, 'none.docx');
    expect((await diptych('--library', library, 'export', 'nowhere', '--out', file)).code).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  test('the demo makes three Word files and says what it made; run again, it keeps the earlier library', async () => {
    const out = join(folder, 'briefings');
    const first = await diptych('--json', 'demo', '--out', out);
    expect(first.err).toBe('');
    const report = JSON.parse(first.out);
    expect(report.files).toHaveLength(3);
    for (const { path } of report.files) expect(existsSync(path)).toBe(true);
    expect(report.findings).toEqual([]);
    expect((await diptych('demo', '--out', out)).code).toBe(0);
    expect(existsSync(join(out, 'sample.previous.diptych.sqlite'))).toBe(true);
  });
});
