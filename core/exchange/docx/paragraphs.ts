import {
  BookmarkEnd,
  BookmarkStart,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type FileChild,
  FootnoteReferenceRun,
  type IParagraphOptions,
  type IRunPropertiesOptions,
  LastRenderedPageBreak,
  PageBreak,
  type Paragraph,
  Tab,
  TextRun,
  type XmlComponent,
} from 'docx';
import { WORD_LANG } from '../../model/briefing.ts';
import type { Lang } from '../../model/language.ts';
import { chartRun } from './charts.ts';
import {
  AnyParagraph,
  BlockElement,
  BookmarkLink,
  contentControl,
  contentsControl,
  fieldEnd,
  fieldStart,
  textElement,
  WebAddresses,
  WebLink,
} from './elements.ts';
import type { LineStart } from './layout/lines.ts';
import type { Pages } from './layout/pages.ts';
import { listReference } from './numbering.ts';
import { pictureRun } from './pictures.ts';
import { wordTable } from './tables.ts';
import type { FieldResult, RunLook, WordBlock, WordParagraph, WordRun } from './wordDocument.ts';

type Breaks = readonly (LineStart | null)[];
const NO_BREAKS: Breaks = [];

/** Makes the package's elements of a document's data. It counts through a whole document, so that equal content gives equal numbers. */
export class ElementWriter {
  /** The footnotes in their order, as the package takes them. */
  readonly notes: Record<string, { children: Paragraph[] }> = {};
  /** The languages of the charts, in their order. */
  readonly chartLangs: Lang[] = [];
  private readonly pages: Pages;
  private readonly font: string;
  private readonly addresses = new WebAddresses();
  private readonly openBookmarks = new Map<string, number>();
  private noteCount = 0;
  private bookmarks = 0;
  private controls = 0;
  private drawings = 0;
  /** How many pages the section that is being written has. */
  private sectionPages = 1;

  /** `font`: of the charts. */
  constructor(pages: Pages, font: string) {
    this.pages = pages;
    this.font = font;
  }

  beginSection(index: number): void {
    this.sectionPages = this.pages.counts[index] ?? 1;
  }

  blocks(blocks: readonly WordBlock[]): FileChild[] {
    return blocks.map((block) => this.block(block));
  }

  paragraph(paragraph: WordParagraph): Paragraph {
    const breaks = this.pages.breaks.get(paragraph) ?? NO_BREAKS;
    const runs = this.runs(paragraph.runs, breaks);
    if (breaks.includes(null) && paragraph.runs.length > 0) runs.unshift(new TextRun({ children: [new LastRenderedPageBreak()] }));
    const bookmark = paragraph.bookmark ?? null;
    return new AnyParagraph(paragraphOptions(paragraph), bookmark === null ? runs : this.bookmarked(bookmark, runs));
  }

  private block(block: WordBlock): FileChild {
    switch (block.kind) {
      case 'paragraph':
        return this.paragraph(block);
      case 'table':
        return wordTable(block, (paragraph) => this.paragraph(paragraph));
      case 'bookmark':
        return block.edge === 'start'
          ? new BlockElement('w:bookmarkStart', { 'w:id': this.openBookmark(block.name), 'w:name': block.name })
          : new BlockElement('w:bookmarkEnd', { 'w:id': this.closeBookmark(block.name) });
      case 'contents':
        return contentsControl(block.children.map((paragraph) => this.paragraph(paragraph)));
    }
  }

  private runs(runs: readonly WordRun[], breaks: Breaks): XmlComponent[] {
    return runs.flatMap((run) => this.run(run, breaks));
  }

  private run(run: WordRun, breaks: Breaks): XmlComponent | XmlComponent[] {
    switch (run.type) {
      case 'text':
        return textRun(run, breaks);
      case 'break':
        return new TextRun({ ...runOptions(run.lang), break: 1 });
      case 'tab':
        return new TextRun({ ...runOptions(run.lang), children: [new Tab()] });
      case 'pageBreak':
        return new PageBreak();
      case 'note':
        return this.noteReference(run.paragraph);
      case 'field':
        return this.field(run);
      case 'fieldStart':
        return new TextRun({ ...runOptions(run.lang), children: fieldStart(run.code) });
      case 'fieldEnd':
        return new TextRun({ ...runOptions(run.lang), children: [fieldEnd()] });
      case 'link': {
        const children = this.runs(run.runs, breaks);
        return 'href' in run.to ? new WebLink(run.to.href, this.addresses, children) : new BookmarkLink(run.to.bookmark, children);
      }
      case 'control': {
        this.controls++;
        return contentControl(run.tag, this.controls, this.runs(run.runs, breaks));
      }
      case 'bookmark':
        return this.bookmarked(run.name, this.runs(run.runs, breaks));
      case 'comment':
        return run.comments.flatMap((id) => commentEdge(id, run.edge));
      case 'picture':
        this.drawings++;
        return pictureRun(run.picture, this.drawings);
      case 'chart':
        this.drawings++;
        this.chartLangs.push(run.chart.lang);
        return chartRun(run.chart, this.font, this.drawings);
    }
  }

  private noteReference(paragraph: WordParagraph): XmlComponent {
    this.noteCount++;
    const id = this.noteCount;
    this.notes[id] = { children: [new AnyParagraph(paragraphOptions(paragraph), this.runs(paragraph.runs, NO_BREAKS))] };
    return new FootnoteReferenceRun(id);
  }

  private field({ code, result, lang, look }: Extract<WordRun, { type: 'field' }>): XmlComponent[] {
    const options = runOptions(lang, look);
    return [
      new TextRun({ ...options, children: fieldStart(code) }),
      new TextRun({ ...options, text: this.result(result) }),
      new TextRun({ ...options, children: [fieldEnd()] }),
    ];
  }

  private result(result: FieldResult): string {
    if ('text' in result) return result.text;
    if ('pageOf' in result) return String(this.pages.numberOfBookmark.get(result.pageOf) ?? 1);
    switch (result.page) {
      case 'here':
        return '1';
      case 'document':
        return String(this.pages.count);
      case 'section':
        return String(this.sectionPages);
    }
  }

  private bookmarked(name: string, runs: readonly XmlComponent[]): XmlComponent[] {
    return [new BookmarkStart(name, this.openBookmark(name)), ...runs, new BookmarkEnd(this.closeBookmark(name))];
  }

  private openBookmark(name: string): number {
    const id = this.bookmarks;
    this.bookmarks++;
    this.openBookmarks.set(name, id);
    return id;
  }

  private closeBookmark(name: string): number {
    const id = this.openBookmarks.get(name);
    if (id === undefined) throw new Error(`The bookmark ${name} ends before it begins`);
    return id;
  }
}

/** Where a comment begins, or where it ends and its mark stands. */
function commentEdge(id: number, edge: 'start' | 'end'): XmlComponent[] {
  if (edge === 'start') return [new CommentRangeStart(id)];
  return [new CommentRangeEnd(id), new TextRun({ style: 'CommentReference', children: [new CommentReference(id)] })];
}

/** A text with the marks of the pages that begin within it. */
function textRun(run: Extract<WordRun, { type: 'text' }>, breaks: Breaks): XmlComponent {
  const { text } = run;
  const options = runOptions(run.lang, run.look);
  const offsets = breaks.length === 0 ? [] : breaks.flatMap((start) => (start?.run === run ? [start.offset] : []));
  if (offsets.length === 0) return new TextRun({ ...options, text });
  const children: XmlComponent[] = [];
  let from = 0;
  for (const offset of offsets) {
    if (offset > from) children.push(textElement(text.slice(from, offset)));
    children.push(new LastRenderedPageBreak());
    from = offset;
  }
  children.push(textElement(text.slice(from)));
  return new TextRun({ ...options, children });
}

const PLAIN: Record<Lang, IRunPropertiesOptions> = { fr: { language: { value: WORD_LANG.fr } }, ru: { language: { value: WORD_LANG.ru } } };
const NO_LOOK: RunLook = {};

function runOptions(lang: Lang, { bold, italic, underline, strike, raised, caps, style }: RunLook = NO_LOOK): IRunPropertiesOptions {
  return {
    ...PLAIN[lang],
    ...(style === undefined ? {} : { style }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
    ...(caps === undefined ? {} : { allCaps: caps }),
    ...(strike === undefined ? {} : { strike }),
    ...(underline ? { underline: {} } : {}),
    ...(raised === 'superscript' ? { superScript: true } : raised === 'subscript' ? { subScript: true } : {}),
  };
}

function paragraphOptions({ style, list, keepNext, align, indent, flush, tabs }: WordParagraph): IParagraphOptions {
  return {
    style,
    ...(keepNext === undefined ? {} : { keepNext }),
    ...(list === undefined ? {} : { numbering: { reference: listReference(list.id), level: list.level } }),
    ...(tabs === undefined || tabs.length === 0
      ? {}
      : { tabStops: tabs.map(({ at, align: type, leader }) => ({ type, position: at, ...(leader === undefined ? {} : { leader }) })) }),
    ...(indent === undefined && flush === undefined
      ? {}
      : { indent: { ...(indent === undefined ? {} : { left: indent }), ...(flush ? { firstLine: 0 } : {}) } }),
    ...(align === undefined ? {} : { alignment: align }),
  };
}
