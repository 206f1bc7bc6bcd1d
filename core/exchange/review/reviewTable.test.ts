import { describe, expect, test } from 'vitest';
import { References } from '../citations/references.ts';
import { compareReview } from '../docx/compareText.ts';
import { readText } from '../docx/readText.ts';
import { readTrace } from '../docx/readTrace.ts';
import { exportBriefing } from '../exportBriefing.ts';
import { ExportDiffers } from '../exportDiffers.ts';
import { FIGURE_ITEM, QUOTE_ITEM, testBriefing, testItems, testSources } from '../testBriefing.ts';
import { packageProblems } from '../testPackage.ts';
import { OWN_TAG, reviewTable } from './reviewTable.ts';

const references = new References(testSources, null);
const review = reviewTable(testBriefing, references);
const exported = async (lang: 'fr' | 'ru') => {
  const options = { format: 'docx', layout: 'review', lang, sources: testSources, items: testItems, now: new Date(0) } as const;
  return exportBriefing(testBriefing, options);
};

describe('the review table', () => {
  test('has a row for every block and cell that has a text, numbered through', () => {
    expect(review.rows.map(({ number }) => number)).toEqual(review.rows.map((_, index) => index + 1));
    expect(new Set(review.rows.map(({ tag }) => tag)).size).toBe(review.rows.length);
    const table = testBriefing.blocks.find(({ kind }) => kind === 'table');
    expect(review.rows.filter(({ tag }) => tag.startsWith(`${OWN_TAG}${table?.id}:`))).toHaveLength(9);
  });

  test('says how far each text has come, and nothing of a language a block is not for', () => {
    const states = review.rows.map((row) => row.states);
    expect(states[0]).toEqual({ fr: 'reviewed', ru: 'reviewed' });
    expect(states.filter(({ ru }) => ru === 'missing')).toHaveLength(2);
    expect(states.filter(({ fr }) => fr === undefined)).toEqual([{ ru: 'reviewed' }]);
  });

  test('shows a translation whose original has changed as stale', () => {
    const [first, ...others] = testBriefing.blocks;
    if (first === undefined || first.sides.ru === undefined) throw new Error('a first block in both languages is expected');
    const ru = { ...first.sides.ru, from: { lang: 'fr' as const, hash: 'of an earlier text' } };
    const changed = { ...testBriefing, blocks: [{ ...first, sides: { ...first.sides, ru } }, ...others] };
    expect(reviewTable(changed, references).rows[0]?.states).toEqual({ fr: 'reviewed', ru: 'stale' });
  });

  test.each(['fr', 'ru'] as const)('is a sound Word file whose rows can be found again (%s first)', async (lang) => {
    const { bytes, fileName } = await exported(lang);
    expect(fileName).toMatch(/\.review\.docx$/);
    expect(packageProblems(bytes)).toEqual([]);
    const { paragraphs } = readText(bytes);
    const tags = paragraphs.flatMap(({ runs }) => runs.map(({ tag }) => tag)).filter((tag) => tag?.startsWith(OWN_TAG));
    expect(tags).toEqual(review.rows.map(({ tag }) => tag));
    const { trace, pieces } = readTrace(bytes);
    expect(trace?.fingerprint).toMatch(/^sha256-/);
    expect(new Set(pieces.map(({ itemId }) => itemId))).toEqual(new Set([QUOTE_ITEM, FIGURE_ITEM]));
  });

  test('is compared with the briefing before it leaves', async () => {
    const { bytes } = await exported('fr');
    const [first, ...others] = review.rows;
    if (first === undefined) throw new Error('a first row is expected');
    expect(() => compareReview(bytes, { ...review, rows: others }, 'fr')).toThrow(ExportDiffers);
  });

  test('is a Word layout only', async () => {
    const options = { format: 'html', layout: 'review', lang: 'fr', sources: [], items: [], now: new Date(0) } as const;
    await expect(exportBriefing(testBriefing, options)).rejects.toThrow(RangeError);
  });
});
