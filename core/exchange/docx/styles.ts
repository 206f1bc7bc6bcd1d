import {
  BorderStyle,
  DocumentAttributes,
  DocumentDefaults,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  ParagraphProperties,
  StyleForCharacter,
  StyleForParagraph,
  TableProperties,
  type XmlComponent,
} from 'docx';
import { WORD_LANG } from '../../model/briefing.ts';
import type { HouseStyle, ParagraphLook } from '../../model/houseStyle.ts';
import type { Lang } from '../../model/language.ts';
import { element, MoreAttributes } from './elements.ts';
import { BULLETS, listReference, NUMBERS } from './numbering.ts';
import { type ParagraphStyle, paragraphStyles, twips } from './paragraphStyles.ts';
import { tableStyles } from './tables.ts';

type CharacterStyle = NonNullable<IStylesOptions['characterStyles']>[number];
type StyleParagraph = NonNullable<IParagraphStyleOptions['paragraph']>;

/** A style of one's own is marked as such, else Word takes its name for a built-in one's. */
class OwnParagraphStyle extends StyleForParagraph {
  constructor(options: IParagraphStyleOptions) {
    super(options);
    this.root.splice(1, 0, new MoreAttributes({ 'w:customStyle': '1' }));
  }
}

class OwnCharacterStyle extends StyleForCharacter {
  constructor(options: CharacterStyle) {
    super(options);
    this.root.splice(1, 0, new MoreAttributes({ 'w:customStyle': '1' }));
  }
}

/**
 * The house style as real Word styles, in the place of those the package brings. `lang` is what text without a language of its own is checked
 * in.
 */
export function styleOptions(style: HouseStyle, lang: Lang): IStylesOptions {
  const { looks, fonts } = style;
  const defaults = new DocumentDefaults({
    run: {
      font: fonts.body.name,
      size: halfPoints(looks.body.size ?? 11),
      language: { value: WORD_LANG[lang], eastAsia: 'en-US', bidirectional: 'ar-SA' },
    },
  });
  return {
    initialStyles: new DocumentAttributes(['w']),
    importedStyles: [
      defaults,
      ...defaultStyles(looks.body.line ?? 1),
      ...paragraphStyles(style).flatMap((each) => paragraphStyle(each, style)),
      ...characterStyles().map((each) => new StyleForCharacter({ basedOn: 'DefaultParagraphFont', ...each })),
      ...tableStyles(style.table),
    ],
  };
}

/** The styles everything is based on, one of each kind. */
function defaultStyles(line: number): XmlComponent[] {
  const hidden = (priority: number) => [
    element('w:uiPriority', { 'w:val': priority }),
    element('w:semiHidden'),
    element('w:unhideWhenUsed'),
  ];
  const style = (type: string, id: string, name: string, children: readonly XmlComponent[]) =>
    element('w:style', { 'w:type': type, 'w:default': '1', 'w:styleId': id }, [element('w:name', { 'w:val': name }), ...children]);
  const spacing = { before: 0, after: 0, ...lineSpacing(line) };
  return [
    style('paragraph', 'Normal', 'Normal', [element('w:qFormat'), new ParagraphProperties({ widowControl: true, spacing })]),
    style('character', 'DefaultParagraphFont', 'Default Paragraph Font', hidden(1)),
    style('table', 'TableNormal', 'Normal Table', [
      ...hidden(99),
      new TableProperties({ indent: { size: 0, type: 'dxa' }, cellMargin: { top: 0, left: 108, bottom: 0, right: 108 } }),
    ]),
    style('numbering', 'NoList', 'No List', hidden(99)),
  ];
}

function characterStyles(): CharacterStyle[] {
  return [
    { id: 'FootnoteReference', name: 'footnote reference', run: { italics: false, superScript: true } },
    { id: 'PageNumber', name: 'page number' },
    { id: 'CommentReference', name: 'annotation reference', run: { size: 16 } },
    { id: 'Hyperlink', name: 'Hyperlink', run: { color: '0B5394', underline: {} } },
  ];
}

function paragraphStyle(style: ParagraphStyle, house: HouseStyle): XmlComponent[] {
  const { look } = style;
  const options: IParagraphStyleOptions = {
    id: style.id,
    name: style.name,
    basedOn: style.basedOn ?? 'Normal',
    ...(style.next === undefined ? {} : { next: style.next }),
    ...(style.custom ? {} : { link: `${style.id}Char` }),
    uiPriority: style.priority,
    ...(style.quick ? { quickFormat: true } : {}),
    paragraph: paragraphLook(look, style),
    run: runLook(look, house),
  };
  return style.custom ? [new OwnParagraphStyle(options)] : [new StyleForParagraph(options), linkedStyle(style, house)];
}

/** The character style a built-in paragraph style is linked with: marked words can take its look alone. */
function linkedStyle({ id, name, look }: ParagraphStyle, house: HouseStyle): XmlComponent {
  const shown = name.charAt(0).toUpperCase() + name.slice(1);
  return new OwnCharacterStyle({
    id: `${id}Char`,
    name: `${shown} Char`,
    basedOn: 'DefaultParagraphFont',
    link: id,
    run: runLook(look, house),
  });
}

function paragraphLook(look: ParagraphLook, style: ParagraphStyle): StyleParagraph {
  const { rule, before, after, line, right, firstLine, align, shade } = look;
  const hanging = look.hanging ?? 0;
  const left = look.left === undefined && hanging === 0 ? undefined : (look.left ?? 0) + hanging;
  const spaced = before !== undefined || after !== undefined || line !== undefined;
  const indented = left !== undefined || right !== undefined || firstLine !== undefined;
  return {
    ...(style.keepNext ? { keepNext: true } : {}),
    ...(style.keepLines ? { keepLines: true } : {}),
    ...(style.list === undefined
      ? {}
      : { numbering: { reference: listReference(style.list === 'bullets' ? BULLETS : NUMBERS), level: 0 } }),
    ...(rule === undefined
      ? {}
      : {
          border: {
            [rule.side]: {
              style: BorderStyle.SINGLE,
              size: Math.round(rule.width * 8),
              space: rule.side === 'left' ? 8 : 4,
              color: rule.color,
            },
          },
        }),
    ...(shade === undefined ? {} : { shading: { type: 'clear', color: 'auto', fill: shade } }),
    ...(spaced
      ? {
          spacing: {
            ...(before === undefined ? {} : { before: twentieths(before) }),
            ...(after === undefined ? {} : { after: twentieths(after) }),
            ...(line === undefined ? {} : lineSpacing(line)),
          },
        }
      : {}),
    ...(indented
      ? {
          indent: {
            ...(left === undefined ? {} : { left: twips(left) }),
            ...(right === undefined ? {} : { right: twips(right) }),
            ...(hanging > 0 ? { hanging: twips(hanging) } : firstLine === undefined ? {} : { firstLine: twips(firstLine) }),
          },
        }
      : {}),
    ...(align === undefined ? {} : { alignment: align }),
    ...(style.outline === undefined ? {} : { outlineLevel: style.outline }),
  };
}

function runLook({ font, bold, italic, caps, smallCaps, color, size }: ParagraphLook, house: HouseStyle): IRunStylePropertiesOptions {
  return {
    ...(font === undefined ? {} : { font: house.fonts[font].name }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
    ...(smallCaps ? { smallCaps: true } : caps ? { allCaps: true } : {}),
    ...(color === undefined ? {} : { color }),
    ...(size === undefined ? {} : { size: halfPoints(size) }),
  };
}

function twentieths(points: number): number {
  return Math.round(points * 20);
}

function halfPoints(points: number): number {
  return Math.round(points * 2);
}

function lineSpacing(line: number) {
  return { line: Math.round(line * 240), lineRule: 'auto' } as const;
}
