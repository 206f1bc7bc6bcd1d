import { type IContext, ImportedXmlComponent, type IXmlableObject, TextRun, type XmlComponent } from 'docx';

/**
 * A content control around runs of a paragraph (w:sdt, ECMA-376 part 1, 17.5.2.31): its tag leads from the passage in Word
 * back to the library item. It is shown without a frame (Word 2013 and later), so that the page looks like any other.
 * A run to the docx package, which has no such control; what it writes is the control.
 */
export class InlineContentControl extends TextRun {
  private readonly control: ImportedXmlComponent;

  constructor(options: { id: number; tag: string; children: readonly XmlComponent[] }) {
    super({});
    const properties = new ImportedXmlComponent('w:sdtPr');
    properties.push(new ImportedXmlComponent('w:tag', { 'w:val': options.tag }));
    properties.push(new ImportedXmlComponent('w:id', { 'w:val': String(options.id) }));
    properties.push(new ImportedXmlComponent('w15:appearance', { 'w15:val': 'hidden' }));
    const content = new ImportedXmlComponent('w:sdtContent');
    for (const child of options.children) content.push(child);
    this.control = new ImportedXmlComponent('w:sdt');
    this.control.push(properties);
    this.control.push(content);
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return this.control.prepForXml(context);
  }
}
