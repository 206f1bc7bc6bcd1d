import { describe, expect, test } from 'vitest';
import { References } from '../citations/references.ts';
import { printedBriefing } from '../printedBriefing.ts';
import { testBriefing, testSources } from '../testBriefing.ts';
import { writeHtml } from './writeHtml.ts';

const printed = printedBriefing(testBriefing, new References(testSources, null));

describe('an HTML export', () => {
  const french = writeHtml(printed, 'single', 'fr');

  test('marks its language, once for a single text and on every cell beside the other one', () => {
    expect(french).toContain('<html lang="fr">');
    expect(french).not.toContain('lang="ru"');
    const facing = writeHtml(printed, 'facing', 'ru');
    expect(facing).toContain('<html lang="ru">');
    expect(facing).toContain('<th scope="col" lang="ru">Русский</th><th scope="col" lang="fr">Français</th>');
    expect(facing).toMatch(/<td lang="ru"><p>—<\/p><\/td><td lang="fr"><p>Ce paragraphe attend sa traduction/);
  });

  test('loads nothing and runs nothing', () => {
    expect(french).not.toMatch(/<script|<link|<img|src=|@import|url\(/i);
  });

  test('names header cells, and has one title above headings in order', () => {
    expect(french).toContain('<th scope="col">Heure</th>');
    expect(french.match(/<h1>/g)).toHaveLength(1);
    const levels = Array.from(french.matchAll(/<h(\d)>/g), (match) => Number(match[1]));
    expect(levels).toEqual([1, 2, 3, 2, 2, 2, 3, 2]);
  });

  test('links notes both ways', () => {
    expect(french).toContain('<a id="fr-ref-2" href="#fr-note-2" role="doc-noteref">2</a>');
    expect(french).toContain('<li id="fr-note-2" value="2">');
  });

  test('nests lists within their items', () => {
    const list = french.slice(french.indexOf('<ol>'), french.indexOf('</ol>\n</li>')).replace(/\s+/g, ' ');
    expect(list).toMatch(/^<ol><li> Le partenariat .*récolte\. <ol><li> Silos.*<\/li><li> Formation/);
  });
});
