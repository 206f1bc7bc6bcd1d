import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lang } from '../model/language.ts';
import { References } from './citations/references.ts';
import { type ExportOptions, exportBriefing } from './exportBriefing.ts';
import { NO_REQUISITES, printedBriefing } from './printedBriefing.ts';
import { accessibilityProblems } from './testAccessibility.ts';
import { anyBriefing } from './testArbitraries.ts';
import { testImages } from './testIllustrated.ts';
import { packageProblems } from './testPackage.ts';
import { visibleLength } from './text/columns.ts';
import { TEXT_WIDTH } from './text/writeText.ts';

const NOW = new Date(0);
const layouts: ExportOptions['layout'][] = ['single', 'sequential', 'facing'];
const langs: Lang[] = ['fr', 'ru'];
const wordChoice = fc.tuple(fc.constantFrom(...layouts, 'review' as const), fc.constantFrom(...langs));
const choice = fc.tuple(fc.constantFrom(...layouts), fc.constantFrom(...langs));

const requisites = {
  sender: { fr: 'Port de Skhirane\nDirection', ru: 'Порт Схиран' },
  addressee: { fr: 'M. le Préfet' },
  signatory: { role: { ru: 'Директор' }, name: { fr: 'Samira El Ouafi', ru: 'С.\u00a0Эль-Уафи' } },
  contact: { fr: '01 02 03 04 05' },
};

describe('any briefing', () => {
  test('leaves as a sound Word file that holds its text', { timeout: 180_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyBriefing, wordChoice, fc.boolean(), async (briefing, [layout, lang], cover) => {
        const options = { format: 'docx', layout, lang, sources: [], items: [], images: testImages, now: NOW } as const;
        const { bytes } = await exportBriefing(briefing, { ...options, cover, requisites: cover ? requisites : NO_REQUISITES });
        expect(packageProblems(bytes)).toEqual([]);
        // A briefing without a title has a file without one.
        expect(accessibilityProblems(bytes).filter((problem) => problem !== 'the file has no title')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('leaves as HTML that opens no element and no address of its own', () => {
    return fc.assert(
      fc.asyncProperty(anyBriefing, choice, async (briefing, [layout, lang]) => {
        const { bytes } = await exportBriefing(briefing, { format: 'html', layout, lang, sources: [], items: [], now: NOW });
        const html = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        expect(html).not.toMatch(/<script|<w:p|javascript:/i);
        for (const tag of ['ul', 'ol', 'li', 'table', 'tr', 'td', 'th', 'p', 'strong', 'article', 'section']) {
          const opened = html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;
          expect(html.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0).toBe(opened);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('leaves as text whose lines fit, but for words longer than a line', () => {
    return fc.assert(
      fc.asyncProperty(anyBriefing, choice, async (briefing, [layout, lang]) => {
        const { bytes } = await exportBriefing(briefing, { format: 'txt', layout, lang, sources: [], items: [], now: NOW });
        for (const line of new TextDecoder().decode(bytes).split('\n')) {
          const longest = Math.max(...line.split(' ').map(visibleLength));
          if (longest < 25) expect(visibleLength(line)).toBeLessThanOrEqual(TEXT_WIDTH);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('prints the same when it is printed twice', () => {
    fc.assert(
      fc.property(anyBriefing, (briefing) => {
        expect(printedBriefing(briefing, new References([], null))).toEqual(
          printedBriefing(structuredClone(briefing), new References([], null)),
        );
      }),
      { numRuns: 50 },
    );
  });
});
