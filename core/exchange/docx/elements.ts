import {
  ConcreteHyperlink,
  FileChild,
  type IContext,
  ImportedXmlComponent,
  InternalHyperlink,
  type IParagraphOptions,
  type IXmlableObject,
  Paragraph,
  XmlAttributeComponent,
  type XmlComponent,
} from 'docx';

/** What Word files need and the docx package has no class for, as small additions to its own classes. */

type Attributes = Readonly<Record<string, string | number>>;

/** An element with attributes and children. */
export function element(
  name: string,
  attributes: Attributes = {},
  children: readonly (XmlComponent | string)[] = [],
): ImportedXmlComponent {
  const made = new ImportedXmlComponent(name, attributes);
  for (const child of children) made.push(child);
  return made;
}

/** Attributes beside those a class of the package writes. */
export class MoreAttributes extends XmlAttributeComponent<Record<string, string | number>> {}

/** An element between paragraphs. */
export class BlockElement extends FileChild {
  constructor(name: string, attributes: Attributes, children: readonly XmlComponent[] = []) {
    super(name);
    this.root.push(new MoreAttributes(attributes), ...children);
  }
}

/** A paragraph whose content may be any element. */
export class AnyParagraph extends Paragraph {
  constructor(options: IParagraphOptions, children: readonly XmlComponent[]) {
    super(options);
    for (const child of children) this.root.push(child);
  }
}

/** A link to a bookmark, around any elements. */
export class BookmarkLink extends InternalHyperlink {
  constructor(anchor: string, children: readonly XmlComponent[]) {
    super({ anchor, children: [] });
    for (const child of children) this.root.push(child);
  }
}

/** The addresses a document links to: each has one relationship in every part that links to it, numbered in the order of the text. */
export class WebAddresses {
  private readonly ids = new Map<string, string>();
  private readonly known = new WeakMap<object, Set<string>>();

  idOf(address: string): string {
    const id = this.ids.get(address) ?? `Link${this.ids.size + 1}`;
    this.ids.set(address, id);
    return id;
  }

  relate(address: string, { viewWrapper: { Relationships: relationships } }: IContext): void {
    const known = this.known.get(relationships) ?? new Set();
    this.known.set(relationships, known);
    if (known.has(address)) return;
    known.add(address);
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
    relationships.addRelationship(this.idOf(address), type, address, 'External');
  }
}

/**
 * A link to an address, around any elements and wherever it stands: the package's own is one only as a child of a paragraph, not in a content
 * control, and has another name each time.
 */
export class WebLink extends ConcreteHyperlink {
  private readonly address: string;
  private readonly addresses: WebAddresses;

  constructor(address: string, addresses: WebAddresses, children: readonly XmlComponent[]) {
    super([], addresses.idOf(address));
    this.address = address;
    this.addresses = addresses;
    for (const child of children) this.root.push(child);
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    this.addresses.relate(this.address, context);
    return super.prepForXml(context);
  }
}

/**
 * A content control (w:sdt, ISO/IEC 29500-1, 17.5.2.31) around runs of a paragraph. It is shown without a frame (Word 2013 and later), so
 * that the page looks like any other.
 */
export function contentControl(tag: string, id: number, content: readonly XmlComponent[]): XmlComponent {
  const properties = [
    element('w:tag', { 'w:val': tag }),
    element('w:id', { 'w:val': id }),
    element('w15:appearance', { 'w15:val': 'hidden' }),
  ];
  return element('w:sdt', {}, [element('w:sdtPr', {}, properties), element('w:sdtContent', {}, content)]);
}

/** The content control by which Word offers to update a table of contents. */
export function contentsControl(content: readonly XmlComponent[]): FileChild {
  const gallery = element('w:docPartObj', {}, [element('w:docPartGallery', { 'w:val': 'Table of Contents' }), element('w:docPartUnique')]);
  return new BlockElement('w:sdt', {}, [element('w:sdtPr', {}, [gallery]), element('w:sdtContent', {}, content)]);
}

/** The beginning of a field (ISO/IEC 29500-1, 17.16), which its result follows. */
export function fieldStart(code: string): XmlComponent[] {
  return [
    element('w:fldChar', { 'w:fldCharType': 'begin' }),
    element('w:instrText', { 'xml:space': 'preserve' }, [` ${code} `]),
    element('w:fldChar', { 'w:fldCharType': 'separate' }),
  ];
}

export function fieldEnd(): XmlComponent {
  return element('w:fldChar', { 'w:fldCharType': 'end' });
}

/** A part of a run's text. A bare string among a run's children would be a field where it is one of the package's words for fields. */
export function textElement(text: string): XmlComponent {
  return element('w:t', { 'xml:space': 'preserve' }, [text]);
}
