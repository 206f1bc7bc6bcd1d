import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The children of the elements whose children have an order, as ISO/IEC 29500-1 (annex A, transitional) has them; what we never write is left out. */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc textDirection outlineLvl rPr sectPr',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof vanish color spacing w kern position sz szCs highlight u bdr shd vertAlign rtl cs em lang',
  'w:numPr': 'ilvl numId',
  'w:pBdr': 'top left bottom right between bar',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tblPr': 'tblStyle bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:tblCellMar': 'top left bottom right',
  'w:tr': 'trPr tc',
  'w:tc': 'tcPr p',
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection vAlign',
  'w:tcBorders': 'top left bottom right',
  'w:tcMar': 'top left bottom right',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar pgBorders lnNumType pgNumType cols vAlign titlePg textDirection docGrid',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr tblStylePr',
  'w:tblStylePr': 'pPr rPr tblPr trPr tcPr',
  'w:styles': 'docDefaults latentStyles style',
  'w:numbering': 'abstractNum num',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:num': 'abstractNumId lvlOverride',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr',
  'w:settings':
    'zoom displayBackgroundShape trackRevisions documentProtection defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl updateFields footnotePr endnotePr compat themeFontLang decimalSymbol listSeparator',
  'w:sdt': 'sdtPr sdtEndPr sdtContent',
};
const CHILDREN = new Map(Object.entries(ORDER).map(([name, children]) => [name, children.split(' ').map((child) => `w:${child}`)]));
const PART = /^word\/(?:document|styles|numbering|settings|footnotes|endnotes|comments|header\d+|footer\d+)\.xml$/;

/** Where a Word file has elements in another order than the schema's, or where none of them belongs, for tests. */
export function orderProblems(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const problems: string[] = [];
  for (const [name, content] of Object.entries(parts)) {
    if (!PART.test(name)) continue;
    const open: { name: string; place: number }[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name: element }) => {
      const parent = open.at(-1);
      const children = parent === undefined ? undefined : CHILDREN.get(parent.name);
      if (parent !== undefined && children !== undefined && element.startsWith('w:')) {
        const place = children.indexOf(element);
        if (place === -1) problems.push(`${name}: ${element} in ${parent.name}`);
        else if (place < parent.place) problems.push(`${name}: ${element} in ${parent.name} after ${children[parent.place]}`);
        else parent.place = place;
      }
      open.push({ name: element, place: 0 });
    });
    parser.on('closetag', () => {
      open.pop();
    });
    parser.write(strFromU8(content)).close();
  }
  return problems;
}
