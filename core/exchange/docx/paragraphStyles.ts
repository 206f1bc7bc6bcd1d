import type { HouseStyle, LookName, ParagraphLook } from '../../model/houseStyle.ts';

/** The ids of the paragraph styles a document uses; the built-in ones are named so that Word shows them in its language. */
export const STYLE_IDS = {
  body: 'BodyText',
  title: 'Title',
  subtitle: 'Subtitle',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  bullet: 'ListBullet',
  number: 'ListNumber',
  quote: 'Quote',
  note: 'Callout',
  warning: 'CalloutWarning',
  person: 'PersonCard',
  figure: 'Figure',
  caption: 'Caption',
  tableText: 'TableText',
  tableHeader: 'TableHeading',
  tableGap: 'TableGap',
  source: 'Bibliography',
  contentsHeading: 'TOCHeading',
  contents1: 'TOC1',
  contents2: 'TOC2',
  contents3: 'TOC3',
  footnote: 'FootnoteText',
  comment: 'CommentText',
  header: 'Header',
  footer: 'Footer',
  marking: 'Marking',
  languageName: 'LanguageName',
  sender: 'Sender',
  requisite: 'Requisite',
  addressee: 'Addressee',
  signature: 'Signature',
} as const;
export type ParagraphStyleId = (typeof STYLE_IDS)[keyof typeof STYLE_IDS];

/** The ids of the table styles. */
export const TABLE_STYLE_IDS = { briefing: 'BriefingTable', facing: 'FacingColumns', plain: 'PlainTable' } as const;

/** Space inside a column of a pair, on each side, mm. */
export const COLUMN_PADDING = 2.5;

export interface ParagraphStyle {
  id: ParagraphStyleId;
  /** As the file calls it. Word and LibreOffice show the built-in names in the language of their interface. */
  name: string;
  look: ParagraphLook;
  /** Null: on `Normal`. */
  basedOn: ParagraphStyleId | null;
  next?: ParagraphStyleId;
  /** Place in Word's list of recommended styles. */
  priority: number;
  custom?: boolean;
  quick?: boolean;
  keepNext?: boolean;
  keepLines?: boolean;
  outline?: number;
  /** The list its paragraphs are items of. */
  list?: 'bullets' | 'numbers';
}

/** With what comes after a table the eye has to see that the table is over. */
const GAP: ParagraphLook = { size: 4, before: 0, after: 5, line: 1 };

/** The paragraph styles of a house style, each after the one it is based on. */
export function paragraphStyles({ looks }: HouseStyle): ParagraphStyle[] {
  const heading = (level: 1 | 2 | 3, name: LookName): ParagraphStyle => ({
    id: STYLE_IDS[`heading${level}`],
    name: `heading ${level}`,
    look: looks[name],
    basedOn: null,
    next: STYLE_IDS.body,
    priority: 9,
    quick: true,
    keepNext: true,
    keepLines: true,
    outline: level - 1,
  });
  const contents = (level: 1 | 2 | 3): ParagraphStyle => {
    const look = { ...looks.contents, left: (looks.contents.left ?? 0) + (level - 1) * 5 };
    return { id: STYLE_IDS[`contents${level}`], name: `toc ${level}`, look, basedOn: null, priority: 39 };
  };
  const callout = (id: ParagraphStyleId, name: string, look: ParagraphLook): ParagraphStyle => ({
    id,
    name,
    look,
    basedOn: STYLE_IDS.body,
    next: STYLE_IDS.body,
    priority: 30,
    quick: true,
    custom: true,
    keepLines: true,
  });
  const own = (
    id: ParagraphStyleId,
    name: string,
    look: ParagraphLook,
    basedOn: ParagraphStyleId | null,
    priority = 99,
  ): ParagraphStyle => ({
    id,
    name,
    look,
    basedOn,
    priority,
    custom: true,
  });
  const { body, title } = STYLE_IDS;
  return [
    { id: body, name: 'Body Text', look: looks.body, basedOn: null, priority: 1, quick: true },
    { id: title, name: 'Title', look: looks.title, basedOn: null, next: body, priority: 10, quick: true, keepNext: true, keepLines: true },
    { id: STYLE_IDS.subtitle, name: 'Subtitle', look: looks.subtitle, basedOn: null, next: body, priority: 11, quick: true },
    heading(1, 'heading1'),
    heading(2, 'heading2'),
    heading(3, 'heading3'),
    { id: STYLE_IDS.bullet, name: 'List Bullet', look: looks.list, basedOn: body, priority: 11, quick: true, list: 'bullets' },
    { id: STYLE_IDS.number, name: 'List Number', look: looks.list, basedOn: body, priority: 11, quick: true, list: 'numbers' },
    { id: STYLE_IDS.quote, name: 'Quote', look: looks.quote, basedOn: body, next: body, priority: 29, quick: true, keepLines: true },
    callout(STYLE_IDS.note, 'Callout', looks.note),
    callout(STYLE_IDS.warning, 'Callout Warning', looks.warning),
    callout(STYLE_IDS.person, 'Person Card', looks.person),
    { ...own(STYLE_IDS.figure, 'Figure', looks.figure, null, 34), next: STYLE_IDS.caption, keepNext: true },
    { id: STYLE_IDS.caption, name: 'caption', look: looks.caption, basedOn: null, next: body, priority: 35, quick: true, keepLines: true },
    own(STYLE_IDS.tableText, 'Table Text', looks.tableText, null, 36),
    { ...own(STYLE_IDS.tableHeader, 'Table Heading', looks.tableHeader, STYLE_IDS.tableText, 36), keepNext: true },
    { ...own(STYLE_IDS.tableGap, 'Table Gap', GAP, null, 98), next: body },
    { id: STYLE_IDS.source, name: 'Bibliography', look: looks.source, basedOn: null, priority: 37, keepLines: true },
    {
      id: STYLE_IDS.contentsHeading,
      name: 'TOC Heading',
      look: looks.contentsHeading,
      basedOn: null,
      next: body,
      priority: 39,
      keepNext: true,
      keepLines: true,
    },
    contents(1),
    contents(2),
    contents(3),
    { id: STYLE_IDS.footnote, name: 'footnote text', look: looks.footnote, basedOn: null, priority: 99 },
    { id: STYLE_IDS.comment, name: 'annotation text', look: { size: 10 }, basedOn: null, priority: 99 },
    { id: STYLE_IDS.header, name: 'header', look: looks.header, basedOn: null, priority: 99 },
    { id: STYLE_IDS.footer, name: 'footer', look: looks.footer, basedOn: null, priority: 99 },
    own(STYLE_IDS.marking, 'Marking', looks.marking, STYLE_IDS.header),
    { ...own(STYLE_IDS.languageName, 'Language Name', looks.languageName, null), keepNext: true },
    own(STYLE_IDS.sender, 'Sender', looks.sender, null, 40),
    own(STYLE_IDS.requisite, 'Requisite', looks.requisite, null, 40),
    own(STYLE_IDS.addressee, 'Addressee', looks.addressee, null, 40),
    { id: STYLE_IDS.signature, name: 'Signature', look: looks.signature, basedOn: null, priority: 41, keepNext: true, keepLines: true },
  ];
}

/** How paragraphs of a style look with all they take from the styles it is based on. */
export interface ResolvedStyle {
  look: ParagraphLook & { size: number; line: number };
  keepNext: boolean;
  keepLines: boolean;
}

/** The styles of a house, resolved. */
export function resolvedStyles(house: HouseStyle): ReadonlyMap<ParagraphStyleId, ResolvedStyle> {
  const { size = 11, line = 1 } = house.looks.body;
  const resolved = new Map<ParagraphStyleId, ResolvedStyle>();
  for (const style of paragraphStyles(house)) {
    const base = style.basedOn === null ? undefined : resolved.get(style.basedOn);
    resolved.set(style.id, {
      look: {
        ...base?.look,
        ...style.look,
        size: style.look.size ?? base?.look.size ?? size,
        line: style.look.line ?? base?.look.line ?? line,
      },
      keepNext: style.keepNext ?? base?.keepNext ?? false,
      keepLines: style.keepLines ?? base?.keepLines ?? false,
    });
  }
  return resolved;
}

/** Millimetres as twentieths of a point, Word's unit of length. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}
