import {
  BookmarkEnd,
  BookmarkStart,
  bookmarkUniqueNumericId,
  FileChild,
  type IContext,
  ImportedXmlComponent,
  type IXmlableObject,
  TextRun,
  type XmlComponent,
} from 'docx';

/** What the docx package has no class for, written by ourselves in places where it takes only classes of its own. */

/** Markup in the place of a run. */
export class OwnRun extends TextRun {
  private readonly markup: XmlComponent;

  constructor(markup: XmlComponent) {
    super({});
    this.markup = markup;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return this.markup.prepForXml(context);
  }
}

/** Markup in the place of a paragraph. */
export class OwnBlock extends FileChild {
  private readonly markup: XmlComponent;

  constructor(markup: XmlComponent) {
    super('w:p');
    this.markup = markup;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return this.markup.prepForXml(context);
  }
}

/** An element with attributes and children. */
export function element(
  name: string,
  attributes: Record<string, string>,
  children: readonly (XmlComponent | string)[] = [],
): ImportedXmlComponent {
  const made = new ImportedXmlComponent(name, attributes);
  for (const child of children) made.push(child);
  return made;
}

/**
 * A content control around runs of a paragraph (w:sdt, ECMA-376 part 1, 17.5.2.31): its tag leads from the passage in Word
 * back to the library item. It is shown without a frame (Word 2013 and later), so that the page looks like any other.
 */
export function contentControl(id: number, tag: string, runs: readonly XmlComponent[]): OwnRun {
  const properties = element('w:sdtPr', {}, [
    element('w:tag', { 'w:val': tag }),
    element('w:id', { 'w:val': String(id) }),
    element('w15:appearance', { 'w15:val': 'hidden' }),
  ]);
  return new OwnRun(element('w:sdt', {}, [properties, element('w:sdtContent', {}, runs)]));
}

/** The children with a bookmark around them, between paragraphs. */
export function bodyBookmark(name: string, children: readonly FileChild[]): FileChild[] {
  const id = bookmarkUniqueNumericId();
  return [new OwnBlock(new BookmarkStart(name, id)), ...children, new OwnBlock(new BookmarkEnd(id))];
}
