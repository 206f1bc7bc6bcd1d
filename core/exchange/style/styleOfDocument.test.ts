import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type HouseStyle, houseStyleIdSchema, houseStyleSchema } from '../../model/houseStyle.ts';
import { exportBriefing } from '../exportBriefing.ts';
import { testBriefing, testItems, testSources } from '../testBriefing.ts';
import { packageProblems } from '../testPackage.ts';
import { houseStyle } from './houseStyle.ts';
import { styleOfDocument } from './styleOfDocument.ts';

const base = houseStyle('neutral');
const file = (styles: string, document = '') =>
  zipSync({
    'word/styles.xml': strToU8(`<w:styles xmlns:w="w">${styles}</w:styles>`),
    'word/document.xml': strToU8(`<w:document xmlns:w="w">${document}</w:document>`),
  });
const style = (id: string, name: string, properties: string, basedOn = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}${properties}</w:style>`;

describe('the styles of a Word file', () => {
  test.each(houseStyleIdSchema.options)('written by us give the house style back, %s', async (id) => {
    const options = { format: 'docx', layout: 'single', lang: 'fr', sources: testSources, items: testItems, now: new Date(0) } as const;
    const own: HouseStyle = houseStyle(id);
    const { bytes } = await exportBriefing(testBriefing, { ...options, style: own });
    const { style: read } = styleOfDocument(bytes, base);
    expect(read.page).toEqual(own.page);
    expect(read.fonts.body.name).toBe(own.fonts.body.name);
    for (const look of ['title', 'heading1', 'quote', 'footnote'] as const) {
      expect(read.looks[look].size ?? own.looks.body.size).toBe(own.looks[look].size ?? own.looks.body.size);
      expect(read.looks[look].bold ?? false).toBe(own.looks[look].bold ?? false);
    }
  });

  test('are followed to the styles they are based on, and what is not said stays', () => {
    const styles = [
      style('Base', 'Base', '<w:rPr><w:rFonts w:ascii="Georgia"/><w:sz w:val="24"/></w:rPr>'),
      style('Titre1', 'heading 1', '<w:pPr><w:spacing w:before="240"/></w:pPr><w:rPr><w:b/><w:color w:val="aa0000"/></w:rPr>', 'Base'),
    ].join('');
    const { style: read, taken } = styleOfDocument(file(styles), base);
    expect(taken).toEqual(['heading1']);
    expect(read.fonts.heading.name).toBe('Georgia');
    expect(read.looks.heading1).toMatchObject({ size: 12, bold: true, color: 'AA0000', before: 12, after: base.looks.heading1.after });
    expect(read.looks.body).toEqual(base.looks.body);
  });

  test('that are based on each other in a circle, or say what cannot be, do no harm', async () => {
    const styles = [
      style('A', 'heading 1', '<w:rPr><w:sz w:val="99999999"/><w:rFonts w:ascii="&lt;script&gt;"/></w:rPr>', 'B'),
      style(
        'B',
        'Title',
        '<w:rPr><w:sz w:val="many"/></w:rPr><w:pPr><w:spacing w:line="-5" w:before="-80"/><w:ind w:left="-4000" w:hanging="99999"/></w:pPr>',
        'A',
      ),
    ].join('');
    const margins = '<w:sectPr><w:pgMar w:top="-1" w:left="99999" w:right="x" w:bottom="0"/></w:sectPr>';
    const { style: read } = styleOfDocument(file(styles, margins), base);
    expect(houseStyleSchema.safeParse(read).success).toBe(true);
    const options = { format: 'docx', layout: 'facing', lang: 'fr', sources: [], items: [], now: new Date(0), style: read } as const;
    expect(packageProblems((await exportBriefing(testBriefing, options)).bytes)).toEqual([]);
  });

  test('that are no XML are an error', () => {
    expect(() => styleOfDocument(file('<w:style'), base)).toThrow();
  });
});
