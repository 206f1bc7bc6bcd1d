import { describe, expect, test } from 'vitest';
import { References } from '../citations/references.ts';
import { printedBriefing } from '../printedBriefing.ts';
import { testBriefing, testSources } from '../testBriefing.ts';
import { sideBySide, visibleLength, wrapped } from './columns.ts';
import { TEXT_WIDTH, writeText } from './writeText.ts';

const printed = printedBriefing(testBriefing, new References(testSources, null));

describe('a text export', () => {
  test.each(['single', 'sequential', 'facing'] as const)('keeps to 78 columns, %s', (layout) => {
    for (const line of writeText(printed, layout, 'fr').split('\n')) expect(visibleLength(line)).toBeLessThanOrEqual(TEXT_WIDTH);
  });

  test('underlines title and headings, numbers lists and notes', () => {
    const text = writeText(printed, 'single', 'fr');
    expect(text).toContain('Contexte\n--------\n');
    expect(text).toContain('\n1. Le partenariat');
    expect(text).toContain('\n  2. Formation de 40 techniciens.');
    expect(text).toContain('l’exportation.\u00a0[1]');
    expect(text).toMatch(/\n\[1\] Estimation de la chambre/);
    expect(text).not.toMatch(/\n\n\n/);
  });

  test('sets a table in columns', () => {
    expect(writeText(printed, 'single', 'fr')).toMatch(/\nHeure +Rendez-vous +Lieu\n-{78}\n9\u00a0h\u00a030 +Accueil/);
  });
});

describe('columns', () => {
  test('a line breaks at spaces and never at a no-break space', () => {
    expect(wrapped('un deux trois', 8)).toEqual(['un deux', 'trois']);
    expect(wrapped('vers 25\u202f000\u00a0t', 8)).toEqual(['vers', '25\u202f000\u00a0t']);
    expect(wrapped('anticonstitutionnellement', 8)).toEqual(['anticonstitutionnellement']);
    expect(wrapped('anticonstitutionnellement', 10, true)).toEqual(['anticonsti', 'tutionnell', 'ement']);
    expect(wrapped('un\n\ndeux', 8)).toEqual(['un', '', 'deux']);
  });

  test('marks count with their letter', () => {
    expect(visibleLength('e\u0301te\u0301')).toBe(3);
  });

  test('short columns are filled up', () => {
    const columns = [
      { lines: ['a'], width: 3 },
      { lines: ['b', 'c'], width: 3 },
    ];
    expect(sideBySide(columns, '|')).toEqual(['a  |b  '.trimEnd(), '   |c']);
  });
});
