import { BookmarkEnd, BookmarkStart, bookmarkUniqueNumericId, FileChild, type IContext, type IXmlableObject } from 'docx';

/** An end of a bookmark between paragraphs, where the docx package takes only paragraphs and tables. */
class BodyMark extends FileChild {
  private readonly mark: BookmarkStart | BookmarkEnd;

  constructor(mark: BookmarkStart | BookmarkEnd) {
    super('w:p');
    this.mark = mark;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return this.mark.prepForXml(context);
  }
}

/** The children with a bookmark around them. */
export function bodyBookmark(name: string, children: readonly FileChild[]): FileChild[] {
  const id = bookmarkUniqueNumericId();
  return [new BodyMark(new BookmarkStart(name, id)), ...children, new BodyMark(new BookmarkEnd(id))];
}
