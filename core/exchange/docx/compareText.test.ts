import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { References } from '../citations/references.ts';
import { ExportDiffers } from '../exportDiffers.ts';
import { printedBriefing } from '../printedBriefing.ts';
import { houseStyle } from '../style/houseStyle.ts';
import { testBriefing, testSources } from '../testBriefing.ts';
import { fileTrace } from '../trace/fileTrace.ts';
import { compareText } from './compareText.ts';
import { writeDocx } from './writeDocx.ts';

const printed = printedBriefing(testBriefing, new References(testSources, null));
const style = houseStyle('french-administrative');
let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await writeDocx(printed, 'single', { lang: 'fr', style, trace: fileTrace(testBriefing, [], []), now: new Date(0) });
});

function altered(part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

function difference(file: Uint8Array): ExportDiffers {
  try {
    compareText(file, printed, 'single', 'fr', style.head);
  } catch (error) {
    if (error instanceof ExportDiffers) return error;
    throw error;
  }
  throw new Error('no difference found');
}

describe('a Word file that is not what it should be is not handed out', () => {
  test('the file as written is', () => {
    expect(() => compareText(bytes, printed, 'single', 'fr', style.head)).not.toThrow();
  });

  test('a digit changed in a table', () => {
    const { place, expected, found } = difference(altered('word/document.xml', (xml) => xml.replace('412\u202f000', '412\u202f100')));
    expect(expected).toBe('412\u202f000\u00a0tonnes\ufffc');
    expect(found).toBe('412\u202f100\u00a0tonnes\ufffc');
    expect(place).toMatch(/^paragraph \d+$/);
  });

  test('a paragraph lost', () => {
    difference(altered('word/document.xml', (xml) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*différend douanier.*?<\/w:p>/s, '')));
  });

  test('a paragraph doubled', () => {
    difference(altered('word/document.xml', (xml) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*différend douanier.*?<\/w:p>/s, '$&$&')));
  });

  test('a no-break space that became a space', () => {
    difference(altered('word/document.xml', (xml) => xml.replace('«\u00a0', '« ')));
  });

  test('the words of a footnote changed', () => {
    const { place } = difference(altered('word/footnotes.xml', (xml) => xml.replace('Estimation', 'Évaluation')));
    expect(place).toMatch(/footnote 1$/);
  });

  test('a footnote reference lost', () => {
    difference(altered('word/document.xml', (xml) => xml.replace('<w:footnoteReference w:id="2"/>', '')));
  });

  test('two footnotes exchanged', () => {
    difference(altered('word/document.xml', (xml) => xml.replace('<w:footnoteReference w:id="2"/>', '<w:footnoteReference w:id="1"/>')));
  });
});
