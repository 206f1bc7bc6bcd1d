import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { templateIdSchema } from '../model/briefing.ts';
import { houseStyleIdSchema } from '../model/houseStyle.ts';
import { LANGS } from '../model/language.ts';
import { exportBriefing } from './exportBriefing.ts';
import { houseStyle } from './style/houseStyle.ts';
import { accessibilityProblems } from './testAccessibility.ts';
import { testBriefing, testItems, testSources } from './testBriefing.ts';
import { packageProblems } from './testPackage.ts';

const LAYOUTS = ['single', 'sequential', 'facing', 'review'] as const;
const exported = async (
  layout: (typeof LAYOUTS)[number],
  lang: 'fr' | 'ru',
  style: (typeof houseStyleIdSchema.options)[number],
  template = testBriefing.template,
) => {
  const options = {
    format: 'docx',
    layout,
    lang,
    style: houseStyle(style),
    sources: testSources,
    items: testItems,
    now: new Date(0),
  } as const;
  return (await exportBriefing({ ...testBriefing, template }, options)).bytes;
};

describe.each(LAYOUTS)('the layout %s', (layout) => {
  test.each(houseStyleIdSchema.options)('can be read by everybody in the style %s, in each language and template', async (style) => {
    for (const lang of LANGS) {
      for (const template of templateIdSchema.options) {
        const bytes = await exported(layout, lang, style, template);
        expect(accessibilityProblems(bytes)).toEqual([]);
        expect(packageProblems(bytes)).toEqual([]);
      }
    }
  });
});

describe('the checker', () => {
  const broken = async (change: (xml: string) => string) => {
    const parts = unzipSync(await exported('single', 'fr', 'neutral'));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const after = change(document);
    expect(after).not.toBe(document);
    return accessibilityProblems(zipSync({ ...parts, 'word/document.xml': strToU8(after) })).join();
  };

  test.each<[string, (xml: string) => string, RegExp]>([
    ['a run without its language', (xml) => xml.replace(/<w:lang w:val="fr-FR"\/>/, ''), /says no language/],
    ['a skipped heading level', (xml) => xml.replace('"Heading1"', '"Heading3"'), /heading 3 after none/],
    ['an unmarked header row', (xml) => xml.replace('<w:tblHeader/>', ''), /header row is not marked/],
    ['a frame', (xml) => xml.replace('<w:pPr>', '<w:pPr><w:framePr/>'), /outside the order/],
    ['a picture without words', (xml) => xml.replace('</w:body>', '<wp:docPr id="1" name="a"/></w:body>'), /alternative text/],
  ])('sees %s', async (_, change, problem) => {
    expect(await broken(change)).toMatch(problem);
  });
});
