import { WORD_LANG } from '../../model/briefing.ts';
import type { HouseStyle, ParagraphLook } from '../../model/houseStyle.ts';
import type { Lang } from '../../model/language.ts';
import { BULLETS, NUMBERS } from './numbering.ts';
import { type ParagraphStyle, paragraphStyles, twips } from './paragraphStyles.ts';
import { tableStyles } from './tableMarkup.ts';
import { escaped, XML_HEAD } from './xml.ts';

/** word/styles.xml: the house style as real Word styles. `lang` is what text without a language of its own is checked in. */
export function stylesPart(style: HouseStyle, lang: Lang): string {
  const { looks, fonts } = style;
  return [
    XML_HEAD,
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
    ...paragraphStyles(style).map((each) => paragraphStyle(each, style)),
    noteReference('FootnoteReference', 'footnote reference'),
    '<w:style w:type="character" w:styleId="PageNumber"><w:name w:val="page number"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/></w:style>',
    '<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rPr><w:color w:val="0B5394"/><w:u w:val="single"/></w:rPr></w:style>',
    tableStyles(style.table),
    '</w:styles>',
  ].join('');
}

function noteReference(id: string, name: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rPr><w:i w:val="0"/><w:iCs w:val="0"/><w:vertAlign w:val="superscript"/></w:rPr></w:style>`;
}

function paragraphStyle(style: ParagraphStyle, house: HouseStyle): string {
  const { look } = style;
  return [
    `<w:style w:type="paragraph"${style.custom ? ' w:customStyle="1"' : ''} w:styleId="${style.id}"><w:name w:val="${style.name}"/>`,
    `<w:basedOn w:val="${style.basedOn ?? 'Normal'}"/>`,
    style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`,
    style.custom ? '' : `<w:link w:val="${style.id}Char"/>`,
    `<w:uiPriority w:val="${style.priority}"/>`,
    style.quick ? '<w:qFormat/>' : '',
    `<w:pPr>${paragraphProperties(look, style)}</w:pPr><w:rPr>${runProperties(look, house)}</w:rPr></w:style>`,
    style.custom ? '' : linkedStyle(style, house),
  ].join('');
}

/** The character style a built-in paragraph style is linked with: marked words can take its look alone. */
function linkedStyle({ id, name, look }: ParagraphStyle, house: HouseStyle): string {
  const shown = name.charAt(0).toUpperCase() + name.slice(1);
  return `<w:style w:type="character" w:customStyle="1" w:styleId="${id}Char"><w:name w:val="${shown} Char"/><w:basedOn w:val="DefaultParagraphFont"/><w:link w:val="${id}"/><w:uiPriority w:val="99"/><w:rPr>${runProperties(look, house)}</w:rPr></w:style>`;
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
    style.keepLines ? '<w:keepLines/>' : '',
    style.list === undefined ? '' : `<w:numPr><w:numId w:val="${style.list === 'bullets' ? BULLETS : NUMBERS}"/></w:numPr>`,
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

function fontElement(name: string): string {
  const font = escaped(name);
  return `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
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
