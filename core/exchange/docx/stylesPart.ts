import { WORD_LANG } from '../../model/briefing.ts';
import type { Lang } from '../../model/language.ts';
import type { HouseStyle, LookName, ParagraphLook } from '../style/houseStyle.ts';

/** The ids of the paragraph styles a document uses; the built-in ones are named so that Word shows them in its language. */
export const STYLE_IDS = {
  body: 'BodyText',
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  bullet: 'ListBullet',
  number: 'ListNumber',
  quote: 'Quote',
  note: 'Callout',
  warning: 'CalloutWarning',
  caption: 'Caption',
  tableText: 'TableText',
  tableHeader: 'TableHeading',
  tableGap: 'TableGap',
  source: 'Bibliography',
  contentsHeading: 'TOCHeading',
  footnote: 'FootnoteText',
  header: 'Header',
  footer: 'Footer',
  marking: 'Marking',
  languageName: 'LanguageName',
} as const;
export const TABLE_STYLE_IDS = { briefing: 'BriefingTable', facing: 'FacingColumns' } as const;

interface ParagraphStyle {
  id: string;
  name: string;
  look: ParagraphLook;
  basedOn: string;
  next?: string;
  /** Place in Word's list of recommended styles. */
  priority: number;
  custom?: boolean;
  quick?: boolean;
  keepNext?: boolean;
  outline?: number;
}

/** word/styles.xml: the house style as real Word styles. `lang` is what text without a language of its own is checked in. */
export function stylesPart(style: HouseStyle, lang: Lang): string {
  const { looks, fonts } = style;
  const paragraphStyles = paragraphStylesOf(looks).map((each) => paragraphStyle(each, style));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontElement(fonts.body.name)}<w:sz w:val="${halfPoints(looks.body.size ?? 11)}"/>`,
    `<w:szCs w:val="${halfPoints(looks.body.size ?? 11)}"/><w:lang w:val="${WORD_LANG[lang]}" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    `<w:pPr><w:spacing w:before="0" w:after="0" ${lineAttributes(looks.body.line ?? 1)}/></w:pPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>',
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    ...paragraphStyles,
    noteReference('FootnoteReference', 'footnote reference'),
    // The docx package always writes the separators of endnotes, which name this style.
    noteReference('EndnoteReference', 'endnote reference'),
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rPr><w:color w:val="0B5394"/><w:u w:val="single"/></w:rPr></w:style>',
    tableStyles(style),
    '</w:styles>',
  ].join('');
}

function noteReference(id: string, name: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rPr><w:i w:val="0"/><w:iCs w:val="0"/><w:vertAlign w:val="superscript"/></w:rPr></w:style>`;
}

function paragraphStylesOf(looks: HouseStyle['looks']): ParagraphStyle[] {
  const heading = (level: 1 | 2 | 3, name: LookName): ParagraphStyle => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    look: looks[name],
    basedOn: 'Normal',
    next: STYLE_IDS.body,
    priority: 9,
    quick: true,
    keepNext: true,
    outline: level - 1,
  });
  const contents = (level: 1 | 2 | 3): ParagraphStyle => {
    const look = { ...looks.contents, left: (looks.contents.left ?? 0) + (level - 1) * 5 };
    return { id: `TOC${level}`, name: `toc ${level}`, look, basedOn: 'Normal', next: 'Normal', priority: 39 };
  };
  const gap: ParagraphLook = { size: 4, before: 0, after: 0, line: 1 };
  return [
    { id: STYLE_IDS.body, name: 'Body Text', look: looks.body, basedOn: 'Normal', priority: 1, quick: true },
    {
      id: STYLE_IDS.title,
      name: 'Title',
      look: looks.title,
      basedOn: 'Normal',
      next: STYLE_IDS.body,
      priority: 10,
      quick: true,
      keepNext: true,
    },
    heading(1, 'heading1'),
    heading(2, 'heading2'),
    heading(3, 'heading3'),
    { id: STYLE_IDS.bullet, name: 'List Bullet', look: looks.list, basedOn: STYLE_IDS.body, priority: 11, quick: true },
    { id: STYLE_IDS.number, name: 'List Number', look: looks.list, basedOn: STYLE_IDS.body, priority: 11, quick: true },
    { id: STYLE_IDS.quote, name: 'Quote', look: looks.quote, basedOn: STYLE_IDS.body, next: STYLE_IDS.body, priority: 29, quick: true },
    {
      id: STYLE_IDS.note,
      name: 'Callout',
      look: looks.note,
      basedOn: STYLE_IDS.body,
      next: STYLE_IDS.body,
      priority: 30,
      quick: true,
      custom: true,
    },
    {
      id: STYLE_IDS.warning,
      name: 'Callout Warning',
      look: looks.warning,
      basedOn: STYLE_IDS.body,
      next: STYLE_IDS.body,
      priority: 30,
      quick: true,
      custom: true,
    },
    { id: STYLE_IDS.caption, name: 'caption', look: looks.caption, basedOn: 'Normal', next: STYLE_IDS.body, priority: 35, quick: true },
    { id: STYLE_IDS.tableText, name: 'Table Text', look: looks.tableText, basedOn: 'Normal', priority: 36, custom: true },
    {
      id: STYLE_IDS.tableHeader,
      name: 'Table Heading',
      look: looks.tableHeader,
      basedOn: STYLE_IDS.tableText,
      priority: 36,
      custom: true,
      keepNext: true,
    },
    { id: STYLE_IDS.tableGap, name: 'Table Gap', look: gap, basedOn: 'Normal', next: STYLE_IDS.body, priority: 98, custom: true },
    { id: STYLE_IDS.source, name: 'Bibliography', look: looks.source, basedOn: 'Normal', priority: 37 },
    {
      id: STYLE_IDS.contentsHeading,
      name: 'TOC Heading',
      look: looks.contentsHeading,
      basedOn: 'Normal',
      next: STYLE_IDS.body,
      priority: 39,
      keepNext: true,
    },
    contents(1),
    contents(2),
    contents(3),
    { id: STYLE_IDS.footnote, name: 'footnote text', look: looks.footnote, basedOn: 'Normal', priority: 99 },
    { id: STYLE_IDS.header, name: 'header', look: looks.header, basedOn: 'Normal', priority: 99 },
    { id: STYLE_IDS.footer, name: 'footer', look: looks.footer, basedOn: 'Normal', priority: 99 },
    { id: STYLE_IDS.marking, name: 'Marking', look: looks.marking, basedOn: STYLE_IDS.header, priority: 99, custom: true },
    {
      id: STYLE_IDS.languageName,
      name: 'Language Name',
      look: looks.languageName,
      basedOn: 'Normal',
      priority: 99,
      custom: true,
      keepNext: true,
    },
  ];
}

function paragraphStyle(style: ParagraphStyle, house: HouseStyle): string {
  const { look } = style;
  return [
    `<w:style w:type="paragraph"${style.custom ? ' w:customStyle="1"' : ''} w:styleId="${style.id}"><w:name w:val="${style.name}"/>`,
    `<w:basedOn w:val="${style.basedOn}"/>`,
    style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`,
    `<w:uiPriority w:val="${style.priority}"/>`,
    style.quick ? '<w:qFormat/>' : '',
    `<w:pPr>${paragraphProperties(look, style)}</w:pPr><w:rPr>${runProperties(look, house)}</w:rPr></w:style>`,
  ].join('');
}

/** The order of the elements is the schema's (CT_PPrBase). */
function paragraphProperties(look: ParagraphLook, style: ParagraphStyle): string {
  const spacing = [
    look.before === undefined ? '' : `w:before="${twentieths(look.before)}"`,
    look.after === undefined ? '' : `w:after="${twentieths(look.after)}"`,
    look.line === undefined ? '' : lineAttributes(look.line),
  ].filter(Boolean);
  const hanging = look.hanging ?? 0;
  const left = (look.left ?? 0) + hanging;
  const indent = [
    look.left === undefined && hanging === 0 ? '' : `w:left="${twips(left)}"`,
    look.right === undefined ? '' : `w:right="${twips(look.right)}"`,
    hanging > 0 ? `w:hanging="${twips(hanging)}"` : look.firstLine === undefined ? '' : `w:firstLine="${twips(look.firstLine)}"`,
  ].filter(Boolean);
  const { rule } = look;
  return [
    style.keepNext ? '<w:keepNext/>' : '',
    style.keepNext ? '<w:keepLines/>' : '',
    rule === undefined
      ? ''
      : `<w:pBdr><w:${rule.side} w:val="single" w:sz="${Math.round(rule.width * 8)}" w:space="${rule.side === 'left' ? 8 : 4}" w:color="${rule.color}"/></w:pBdr>`,
    look.shade === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${look.shade}"/>`,
    spacing.length === 0 ? '' : `<w:spacing ${spacing.join(' ')}/>`,
    indent.length === 0 ? '' : `<w:ind ${indent.join(' ')}/>`,
    look.align === undefined ? '' : `<w:jc w:val="${look.align}"/>`,
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
  ].join('');
}

function runProperties(look: ParagraphLook, house: HouseStyle): string {
  return [
    look.font === undefined ? '' : fontElement(house.fonts[look.font].name),
    toggle('b', look.bold),
    toggle('i', look.italic),
    look.caps ? '<w:caps/>' : '',
    look.smallCaps ? '<w:smallCaps/>' : '',
    look.color === undefined ? '' : `<w:color w:val="${look.color}"/>`,
    look.size === undefined ? '' : `<w:sz w:val="${halfPoints(look.size)}"/><w:szCs w:val="${halfPoints(look.size)}"/>`,
  ].join('');
}

function toggle(name: string, value: boolean | undefined): string {
  return value === undefined ? '' : value ? `<w:${name}/><w:${name}Cs/>` : `<w:${name} w:val="0"/><w:${name}Cs w:val="0"/>`;
}

function tableStyles(style: HouseStyle): string {
  const { border, headerShade, cellPadding } = style.table;
  const edge = (side: string, size: number) => `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${border}"/>`;
  const padding = twips(cellPadding);
  const margins = (down: number, across: number) =>
    `<w:tblCellMar><w:top w:w="${down}" w:type="dxa"/><w:left w:w="${across}" w:type="dxa"/><w:bottom w:w="${down}" w:type="dxa"/><w:right w:w="${across}" w:type="dxa"/></w:tblCellMar>`;
  return [
    `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE_IDS.briefing}"><w:name w:val="Briefing Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>`,
    `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => edge(side, 4)).join('')}</w:tblBorders>`,
    `${margins(Math.round(padding / 2), padding)}</w:tblPr>`,
    `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${headerShade}"/></w:tcPr></w:tblStylePr></w:style>`,
    `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE_IDS.facing}"><w:name w:val="Facing Columns"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>`,
    `<w:tblPr>${margins(0, twips(2.5))}</w:tblPr></w:style>`,
  ].join('');
}

function fontElement(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
}

/** Millimetres as twentieths of a point, Word's unit of length. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

function twentieths(points: number): number {
  return Math.round(points * 20);
}

function halfPoints(points: number): number {
  return Math.round(points * 2);
}

function lineAttributes(line: number): string {
  return `w:line="${Math.round(line * 240)}" w:lineRule="auto"`;
}
