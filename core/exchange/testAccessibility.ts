import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { TABLE_STYLE_IDS } from './docx/paragraphStyles.ts';

/** The parts people read. */
const STORY = /^word\/(?:document|footnotes|header\d*|footer\d*)\.xml$/;

interface OpenTable {
  layout: boolean;
  saysHeader: boolean;
  rows: number;
  header: boolean;
}

/**
 * What would hinder somebody who hears or enlarges a Word file, for tests (PDF/UA-1 and WCAG 2.2 as far as they concern text and tables): the
 * title and language of the file, the language of every run, nested headings, header rows of data tables, names of links and drawings, and
 * one order of reading: no frames, text boxes or floating drawings.
 */
export function accessibilityProblems(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const problems: string[] = [];
  const core = xml('docProps/core.xml');
  if (!/<dc:title>[^<]+<\/dc:title>/.test(core)) problems.push('the file has no title');
  if (!/<dc:language>[a-z]{2}-[A-Z]{2}<\/dc:language>/.test(core)) problems.push('the file says no language');
  for (const name of Object.keys(parts)) if (STORY.test(name)) problems.push(...storyProblems(name, xml(name)));
  return problems;
}

function storyProblems(name: string, xml: string): string[] {
  const problems: string[] = [];
  const path: string[] = [];
  const tables: OpenTable[] = [];
  let level = 0;
  let run: { text: boolean; lang: boolean } | null = null;
  let link: { text: string } | null = null;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name: element, attributes }) => {
    const value = String(attributes['w:val'] ?? '');
    path.push(element);
    const table = tables.at(-1);
    switch (element) {
      case 'w:r':
        run = { text: false, lang: false };
        break;
      case 'w:t':
      case 'w:tab':
      case 'w:fldChar':
        if (run !== null && path.includes('w:r')) run.text = true;
        break;
      case 'w:lang':
        if (run !== null && value !== '') run.lang = true;
        break;
      case 'w:hyperlink':
        link = { text: '' };
        break;
      case 'w:pStyle': {
        const heading = /^Heading(\d)$/.exec(value)?.[1];
        // A review table shows headings as texts; two columns hold the same outline twice, side by side.
        if (heading === undefined) break;
        if (Number(heading) > level + 1) problems.push(`${name}: heading ${heading} after ${level === 0 ? 'none' : `heading ${level}`}`);
        level = Number(heading);
        break;
      }
      case 'w:tbl':
        tables.push({ layout: false, saysHeader: false, rows: 0, header: false });
        break;
      case 'w:tblStyle':
        if (table !== undefined) table.layout = value === TABLE_STYLE_IDS.facing || value === TABLE_STYLE_IDS.plain;
        break;
      case 'w:tblLook':
        if (table !== undefined) table.saysHeader = attributes['w:firstRow'] === '1' || attributes['w:firstRow'] === 'true';
        break;
      case 'w:tr':
        if (table !== undefined) table.rows++;
        break;
      case 'w:tblHeader':
        if (table === undefined) break;
        if (table.rows > 1 && !table.header) problems.push(`${name}: a header row that is not the first of its table`);
        table.header = true;
        break;
      case 'wp:docPr':
        if (String(attributes.descr ?? '').trim() === '') problems.push(`${name}: a drawing without alternative text`);
        break;
      case 'w:framePr':
      case 'w:txbxContent':
      case 'wp:anchor':
        problems.push(`${name}: ${element} stands outside the order of reading`);
        break;
    }
  });
  parser.on('text', (text) => {
    if (link !== null && path.at(-1) === 'w:t') link.text += text;
  });
  parser.on('closetag', ({ name: element }) => {
    path.pop();
    if (element === 'w:r') {
      if (run?.text && !run.lang) problems.push(`${name}: a run that says no language`);
      run = null;
    } else if (element === 'w:hyperlink') {
      if (link !== null && link.text.trim() === '') problems.push(`${name}: a link without words`);
      link = null;
    } else if (element === 'w:tbl') {
      const table = tables.pop();
      if (table && !table.layout && table.saysHeader !== table.header)
        problems.push(`${name}: a table whose header row is not marked as such`);
    }
  });
  parser.write(xml).close();
  return problems;
}
