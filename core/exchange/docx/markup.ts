import { WORD_LANG } from '../../model/briefing.ts';
import type { Lang } from '../../model/language.ts';
import { chartDrawing } from './chartPart.ts';
import type { LineStart } from './layout/lines.ts';
import type { Pages } from './layout/pages.ts';
import type { Relations } from './parts.ts';
import { pictureDrawing } from './pictures.ts';
import { tableMarkup } from './tableMarkup.ts';
import type { FieldResult, RunLook, WordBlock, WordChart, WordParagraph, WordPicture, WordRun, WordTable } from './wordDocument.ts';
import { escaped } from './xml.ts';

/** What is counted through a whole document, and collected for its other parts. */
export class Collected {
  /** Footnotes in their order, as the markup of their paragraphs. */
  readonly notes: string[] = [];
  /** Pictures and charts, in the order of their first appearance. */
  readonly pictures = new Map<string, WordPicture>();
  readonly charts: WordChart[] = [];
  private bookmarks = 0;
  private controls = 0;
  private drawings = 0;
  private readonly openBookmarks = new Map<string, number>();
  readonly pages: Pages;
  /** Of the footnotes part. */
  readonly noteRelations: Relations;

  constructor(pages: Pages, noteRelations: Relations) {
    this.pages = pages;
    this.noteRelations = noteRelations;
  }

  nextControl(): number {
    this.controls++;
    return this.controls;
  }

  nextDrawing(): number {
    this.drawings++;
    return this.drawings;
  }

  openBookmark(name: string): number {
    const id = this.bookmarks;
    this.bookmarks++;
    this.openBookmarks.set(name, id);
    return id;
  }

  closeBookmark(name: string): number {
    const id = this.openBookmarks.get(name);
    if (id === undefined) throw new Error(`The bookmark ${name} ends before it begins`);
    return id;
  }
}

/** Writes the blocks of one part (the body, a header) as markup. */
export class MarkupWriter {
  private readonly collected: Collected;
  private readonly relations: Relations;
  /** How many pages the section that is being written has. */
  private readonly sectionPages: number;

  constructor(collected: Collected, relations: Relations, sectionPages: number) {
    this.collected = collected;
    this.relations = relations;
    this.sectionPages = sectionPages;
  }

  blocks(blocks: readonly WordBlock[]): string {
    return blocks.map((block) => this.block(block)).join('');
  }

  /** `properties`: of the section that ends with this paragraph. */
  paragraph(paragraph: WordParagraph, properties = ''): string {
    const breaks = this.collected.pages.breaks.get(paragraph) ?? [];
    const opening = breaks.includes(null) && paragraph.runs.length > 0 ? '<w:r><w:lastRenderedPageBreak/></w:r>' : '';
    const runs = paragraph.runs.map((run) => this.run(run, breaks)).join('');
    const name = paragraph.bookmark ?? null;
    const content = name === null ? runs : `${this.bookmarkStart(name)}${runs}${this.bookmarkEnd(name)}`;
    return `<w:p>${paragraphProperties(paragraph, properties)}${opening}${content}</w:p>`;
  }

  private block(block: WordBlock): string {
    switch (block.kind) {
      case 'paragraph':
        return this.paragraph(block);
      case 'table':
        return this.table(block);
      case 'bookmark':
        return block.edge === 'start' ? this.bookmarkStart(block.name) : this.bookmarkEnd(block.name);
      case 'contents':
        return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${this.blocks(block.children)}</w:sdtContent></w:sdt>`;
    }
  }

  private table(table: WordTable): string {
    return tableMarkup(table, (paragraph) => this.paragraph(paragraph));
  }

  private bookmarkStart(name: string): string {
    return `<w:bookmarkStart w:id="${this.collected.openBookmark(name)}" w:name="${escaped(name)}"/>`;
  }

  private bookmarkEnd(name: string): string {
    return `<w:bookmarkEnd w:id="${this.collected.closeBookmark(name)}"/>`;
  }

  private runs(runs: readonly WordRun[], breaks: readonly (LineStart | null)[]): string {
    return runs.map((run) => this.run(run, breaks)).join('');
  }

  private run(run: WordRun, breaks: readonly (LineStart | null)[]): string {
    switch (run.type) {
      case 'text':
        return textRun(run, breaks);
      case 'break':
        return `<w:r>${runProperties(run.lang)}<w:br/></w:r>`;
      case 'tab':
        return `<w:r>${runProperties(run.lang)}<w:tab/></w:r>`;
      case 'pageBreak':
        return '<w:r><w:br w:type="page"/></w:r>';
      case 'note':
        return this.noteReference(run.paragraph);
      case 'field':
        return this.field(run);
      case 'fieldStart':
        return `<w:r>${runProperties(run.lang)}${fieldStart(run.code)}</w:r>`;
      case 'fieldEnd':
        return `<w:r>${runProperties(run.lang)}<w:fldChar w:fldCharType="end"/></w:r>`;
      case 'link': {
        const target =
          'href' in run.to ? `r:id="${this.relations.to('hyperlink', run.to.href)}"` : `w:anchor="${escaped(run.to.bookmark)}"`;
        return `<w:hyperlink ${target} w:history="1">${this.runs(run.runs, breaks)}</w:hyperlink>`;
      }
      case 'control':
        return this.control(run.tag, this.runs(run.runs, breaks));
      case 'bookmark':
        return `${this.bookmarkStart(run.name)}${this.runs(run.runs, breaks)}${this.bookmarkEnd(run.name)}`;
      case 'comment':
        return commentEdge(run.comments, run.edge);
      case 'picture': {
        const { picture } = run;
        this.collected.pictures.set(picture.assetId, picture);
        const place = [...this.collected.pictures.keys()].indexOf(picture.assetId) + 1;
        const id = this.relations.to('image', `media/image${place}.${extension(picture)}`);
        return `<w:r>${pictureDrawing(picture, id, this.collected.nextDrawing())}</w:r>`;
      }
      case 'chart': {
        this.collected.charts.push(run.chart);
        const id = this.relations.to('chart', `charts/chart${this.collected.charts.length}.xml`);
        return `<w:r>${chartDrawing(run.chart, id, this.collected.nextDrawing())}</w:r>`;
      }
    }
  }

  /**
   * A content control around runs of a paragraph (w:sdt, ISO/IEC 29500-1, 17.5.2.31). It is shown without a frame (Word 2013 and later), so
   * that the page looks like any other.
   */
  private control(tag: string, content: string): string {
    const properties = `<w:tag w:val="${escaped(tag)}"/><w:id w:val="${this.collected.nextControl()}"/><w15:appearance w15:val="hidden"/>`;
    return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  }

  private noteReference(paragraph: WordParagraph): string {
    const writer = new MarkupWriter(this.collected, this.collected.noteRelations, this.sectionPages);
    const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
    const text = writer.runs(paragraph.runs, []);
    this.collected.notes.push(`<w:p>${paragraphProperties(paragraph, '')}${mark}${text}</w:p>`);
    return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${this.collected.notes.length}"/></w:r>`;
  }

  private field({ code, result, lang, look }: Extract<WordRun, { type: 'field' }>): string {
    const properties = runProperties(lang, look);
    const shown = `<w:r>${properties}<w:t>${escaped(this.result(result))}</w:t></w:r>`;
    return `<w:r>${properties}${fieldStart(code)}</w:r>${shown}<w:r>${properties}<w:fldChar w:fldCharType="end"/></w:r>`;
  }

  private result(result: FieldResult): string {
    if ('text' in result) return result.text;
    const { pages } = this.collected;
    if ('pageOf' in result) return String(pages.numberOfBookmark.get(result.pageOf) ?? 1);
    switch (result.page) {
      case 'here':
        return '1';
      case 'document':
        return String(pages.count);
      case 'section':
        return String(this.sectionPages);
    }
  }
}

/** Where comments begin, or where they end and their marks stand. */
function commentEdge(comments: readonly number[], edge: 'start' | 'end'): string {
  if (edge === 'start') return comments.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('');
  const mark = (id: number) => `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
  return comments.map((id) => `<w:commentRangeEnd w:id="${id}"/>${mark(id)}`).join('');
}

/** The ending of a picture's name in the package. */
export function extension({ mediaType }: WordPicture): string {
  return mediaType === 'image/jpeg' ? 'jpeg' : mediaType === 'image/gif' ? 'gif' : 'png';
}

function fieldStart(code: string): string {
  return `<w:fldChar w:fldCharType="begin"/><w:instrText xml:space="preserve"> ${escaped(code)} </w:instrText><w:fldChar w:fldCharType="separate"/>`;
}

/** A text with the marks of the pages that begin within it. */
function textRun(run: Extract<WordRun, { type: 'text' }>, breaks: readonly (LineStart | null)[]): string {
  const { text } = run;
  const properties = runProperties(run.lang, run.look);
  const offsets = breaks.length === 0 ? [] : breaks.flatMap((start) => (start?.run === run ? [start.offset] : []));
  let content = '';
  let from = 0;
  for (const offset of offsets) {
    content += `${textElement(text.slice(from, offset))}<w:lastRenderedPageBreak/>`;
    from = offset;
  }
  return `<w:r>${properties}${content}${textElement(text.slice(from))}</w:r>`;
}

function textElement(text: string): string {
  if (text === '') return '';
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  const keeps = first === 0x20 || last === 0x20 || text.includes('  ');
  return keeps ? `<w:t xml:space="preserve">${escaped(text)}</w:t>` : `<w:t>${escaped(text)}</w:t>`;
}

const PLAIN: Record<Lang, string> = { fr: plainProperties('fr'), ru: plainProperties('ru') };

function plainProperties(lang: Lang): string {
  return `<w:rPr><w:lang w:val="${WORD_LANG[lang]}"/></w:rPr>`;
}

/** The order of the elements is the schema's (EG_RPrBase). */
function runProperties(lang: Lang, look: RunLook = {}): string {
  const parts = [
    look.style === undefined ? '' : `<w:rStyle w:val="${look.style}"/>`,
    toggle('b', look.bold, true),
    toggle('i', look.italic, true),
    look.caps === false ? '<w:caps w:val="0"/>' : '',
    toggle('strike', look.strike, false),
    look.underline ? '<w:u w:val="single"/>' : '',
    look.raised === undefined ? '' : `<w:vertAlign w:val="${look.raised}"/>`,
  ].join('');
  return parts === '' ? PLAIN[lang] : `<w:rPr>${parts}<w:lang w:val="${WORD_LANG[lang]}"/></w:rPr>`;
}

function toggle(name: string, value: boolean | undefined, complex: boolean): string {
  if (value === undefined) return '';
  const of = (each: string) => (value ? `<w:${each}/>` : `<w:${each} w:val="0"/>`);
  return complex ? of(name) + of(`${name}Cs`) : of(name);
}

/** The order of the elements is the schema's (CT_PPrBase). */
function paragraphProperties(paragraph: WordParagraph, section: string): string {
  const { style, list, keepNext, align, indent, tabs } = paragraph;
  return [
    `<w:pPr><w:pStyle w:val="${style}"/>`,
    keepNext === undefined ? '' : keepNext ? '<w:keepNext/>' : '<w:keepNext w:val="0"/>',
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>`,
    tabs === undefined || tabs.length === 0 ? '' : `<w:tabs>${tabs.map(tabStop).join('')}</w:tabs>`,
    indent === undefined ? '' : `<w:ind w:left="${indent}"/>`,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    section,
    '</w:pPr>',
  ].join('');
}

function tabStop({ at, align, leader }: NonNullable<WordParagraph['tabs']>[number]): string {
  return `<w:tab w:val="${align}"${leader === undefined ? '' : ` w:leader="${leader}"`} w:pos="${at}"/>`;
}
