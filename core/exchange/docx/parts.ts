import { escaped, XML_HEAD } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The kinds of relationship a part of a document has (ISO/IEC 29500-1, 11.3 and 14.2). */
export type RelationType =
  | 'styles'
  | 'numbering'
  | 'settings'
  | 'fontTable'
  | 'footnotes'
  | 'comments'
  | 'header'
  | 'footer'
  | 'hyperlink'
  | 'image'
  | 'chart'
  | 'customXml'
  | 'package'
  | 'customXmlProps'
  | 'officeDocument'
  | 'extended-properties'
  | 'custom-properties';

/** The relationships of one part, numbered in the order they are first asked for. */
export class Relations {
  private readonly ids = new Map<string, string>();
  private readonly lines: string[] = [];

  /** The id of a relationship; the same one for the same target. */
  to(type: RelationType, target: string): string {
    return this.relation(`${OFFICE}/${type}`, target);
  }

  /** The same, with the whole name of the type. */
  relation(type: string, target: string): string {
    const key = `${type} ${target}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `rId${this.ids.size + 1}`;
    this.ids.set(key, id);
    const mode = type === `${OFFICE}/hyperlink` ? ' TargetMode="External"' : '';
    this.lines.push(`<Relationship Id="${id}" Type="${type}" Target="${escaped(target)}"${mode}/>`);
    return id;
  }

  /** The part that holds them; null when there are none. */
  xml(): string | null {
    if (this.lines.length === 0) return null;
    return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${this.lines.join('')}</Relationships>`;
  }
}

/** The parts of a package, by name, with their content types. */
export class PackageParts {
  private readonly contents = new Map<string, Uint8Array>();
  private readonly overrides: string[] = [];
  private readonly defaults = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ]);
  private readonly encoder = new TextEncoder();

  /** Adds a part of XML; `type`: its content type, where it has one of its own. */
  add(name: string, xml: string, type?: string): void {
    this.contents.set(name, this.encoder.encode(xml));
    if (type !== undefined) this.overrides.push(`<Override PartName="/${name}" ContentType="${type}"/>`);
  }

  /** Adds a part whose type its name's ending says. */
  addFile(name: string, bytes: Uint8Array, type: string): void {
    this.contents.set(name, bytes);
    this.defaults.set(name.slice(name.lastIndexOf('.') + 1), type);
  }

  /** Adds the relationships of a part, if it has any. */
  addRelations(part: string, relations: Relations): void {
    const xml = relations.xml();
    if (xml === null) return;
    const at = part.lastIndexOf('/') + 1;
    this.add(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`, xml);
  }

  /** All parts with the list of their types, which comes first: readers that stream rely on it. */
  all(): ReadonlyMap<string, Uint8Array> {
    const defaults = [...this.defaults].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
    const types = `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${this.overrides.join('')}</Types>`;
    return new Map([['[Content_Types].xml', this.encoder.encode(types)], ...this.contents]);
  }
}
