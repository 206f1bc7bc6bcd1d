import { isDeepStrictEqual } from 'node:util';
import { SaxesParser } from 'saxes';
import { encodingOf } from '../../language/textEncoding.ts';
import { type Lang, langSchema } from '../../model/language.ts';
import type { MemoryText, SegmentTag } from '../../model/memory.ts';
import { ReturnedRefused } from '../returned/returnedRefused.ts';
import { LINE_BREAK, XLIFF_TRACE, type XliffDocument, type XliffState, type XliffUnit, type XliffVersion } from './xliffDocument.ts';

/** What a file of this kind may hold; it may have been made to do harm. */
const XLIFF_LIMITS = {
  /** Bytes; a book of 1,000 pages is 10 MB. */
  bytes: 50 * 1024 * 1024,
  /** Elements within one another; those of the standards stay under 20 without extensions. */
  nesting: 100,
  /** Units and segments. */
  segments: 200_000,
} as const;

const NAMESPACES: Readonly<Record<string, XliffVersion>> = {
  'urn:oasis:names:tc:xliff:document:1.2': '1.2',
  'urn:oasis:names:tc:xliff:document:2.0': '2.1',
};

/** How a segment came back: its state is null where the file says nothing, or nothing that is known here. */
export interface ReadXliffUnit extends Omit<XliffUnit, 'segments'> {
  segments: { source: MemoryText; target: MemoryText | null; state: XliffState | null }[];
}
export interface ReadXliff extends Omit<XliffDocument, 'units'> {
  version: XliffVersion;
  units: ReadXliffUnit[];
}

/**
 * An XLIFF file, 1.2 or 2.x, read strictly and without entities beyond those of XML. Of tags only type, id and place are read: what they stand for
 * is not believed. Elements of other namespaces and modules are passed over.
 * @throws ReturnedRefused format, languages, unsafe, tooComplex, tooLarge, damaged
 */
export function readXliff(bytes: Uint8Array): ReadXliff {
  if (bytes.length > XLIFF_LIMITS.bytes) {
    throw new ReturnedRefused(
      'tooLarge',
      `${Math.ceil(bytes.length / 1024 / 1024)} MB; the limit is ${XLIFF_LIMITS.bytes / 1024 / 1024} MB`,
    );
  }
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const reader = new XliffReader();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw new ReturnedRefused('unsafe', 'the file declares a document type');
  });
  parser.on('error', (error) => {
    throw new ReturnedRefused('damaged', error.message);
  });
  parser.on('opentag', ({ local, uri, attributes, isSelfClosing }) => {
    const plain: Record<string, string> = {};
    for (const { local: name, uri: space, value } of Object.values(attributes)) plain[space === XLIFF_TRACE ? `d:${name}` : name] = value;
    reader.open(local, uri, plain, isSelfClosing);
  });
  parser.on('closetag', ({ local, uri }) => reader.close(local, uri));
  parser.on('text', (characters) => reader.characters(characters));
  parser.on('cdata', (characters) => reader.characters(characters));
  parser.write(text).close();
  return reader.result();
}

type Attributes = Readonly<Record<string, string>>;

class XliffReader {
  #version: XliffVersion | null = null;
  #depth = 0;
  /** Elements that are open of which nothing is read: of other namespaces, `alt-trans`, `matches`. */
  #foreign = 0;
  #source: Lang | null = null;
  #target: Lang | null = null;
  #original = '';
  #trace: XliffDocument['trace'] = null;
  readonly #units: ReadXliffUnit[] = [];
  #unit: ReadXliffUnit | null = null;
  #groups: string[] = [];
  #segments = 0;
  #note: { author: string; text: string } | null = null;
  /** The text that is being read, and the code within it. */
  #text: MemoryText | null = null;
  #codes: CodeNames = new CodeNames();
  #inCode = 0;
  #isNew = false;
  #pairs: number[] = [];

  open(name: string, uri: string, attributes: Attributes, selfClosing: boolean): void {
    this.#depth += 1;
    if (this.#depth > XLIFF_LIMITS.nesting)
      throw new ReturnedRefused('tooComplex', `over ${XLIFF_LIMITS.nesting} elements within one another`);
    if (this.#version === null) {
      const version = NAMESPACES[uri];
      if (name !== 'xliff' || version === undefined)
        throw new ReturnedRefused('format', `<${name}> of ${uri === '' ? 'no namespace' : uri}`);
      this.#version = version;
      this.#languages(attributes.srcLang, attributes.trgLang);
      return;
    }
    if (this.#foreign > 0 || NAMESPACES[uri] !== this.#version || name === 'alt-trans' || name === 'seg-source') {
      this.#foreign += 1;
      return;
    }
    if (this.#text !== null) this.#inText(name, attributes, selfClosing);
    else this.#around(name, attributes);
  }

  #around(name: string, attributes: Attributes): void {
    switch (name) {
      case 'file':
        this.#original ||= attributes.original ?? '';
        this.#languages(attributes['source-language'], attributes['target-language']);
        this.#trace ??= traceOf(attributes);
        break;
      case 'group':
        this.#groups.push(attributes.id ?? '');
        break;
      case 'trans-unit':
        this.#transUnit(attributes.id ?? '');
        break;
      case 'unit':
        this.#begin(attributes.id ?? '');
        break;
      case 'segment':
        this.#segment(STATES_21[attributes.state ?? ''] ?? null);
        break;
      case 'note':
        this.#note = { author: attributes.from ?? attributes['d:author'] ?? '', text: '' };
        break;
      case 'source':
      case 'target':
        this.#beginText(name, attributes);
        break;
    }
  }

  #transUnit(id: string): void {
    // Ours say which text and which segment of it they are; those of others are units of one segment.
    const group = this.#groups.at(-1);
    const unitId = group !== undefined && id.startsWith(`${group}.`) ? group : id;
    if (this.#unit?.id !== unitId) this.#begin(unitId);
    this.#segment(null);
  }

  /** A target that is the original still, and new, is no translation. */
  #endTransUnit(): void {
    const segment = this.#unit?.segments.at(-1);
    if (segment === undefined || !this.#isNew) return;
    if (isDeepStrictEqual(segment.target, segment.source)) segment.target = null;
  }

  #begin(id: string): void {
    this.#unit = { id, segments: [], notes: [] };
    this.#units.push(this.#unit);
  }

  #segment(state: XliffState | null): void {
    this.#segments += 1;
    if (this.#segments > XLIFF_LIMITS.segments) throw new ReturnedRefused('tooComplex', `over ${XLIFF_LIMITS.segments} segments`);
    this.#codes = new CodeNames();
    this.#isNew = false;
    this.#unit?.segments.push({ source: { text: '', tags: [] }, target: null, state });
  }

  #beginText(name: 'source' | 'target', attributes: Attributes): void {
    const segment = this.#unit?.segments.at(-1);
    if (segment === undefined) return;
    this.#text = { text: '', tags: [] };
    this.#pairs = [];
    if (name === 'source') segment.source = this.#text;
    else {
      segment.target = this.#text;
      if (attributes.state !== undefined) segment.state = STATES_12[attributes.state] ?? null;
      this.#isNew = attributes.state === 'new' || attributes.state === 'needs-translation';
    }
  }

  #inText(name: string, attributes: Attributes, selfClosing: boolean): void {
    if (this.#inCode > 0) {
      // Of the words within a code none are the text's (XLIFF 1.2 has `sub` for them).
      this.#inCode += 1;
      return;
    }
    switch (name) {
      case 'g':
      case 'pc':
        this.#pairs.push(this.#tag('open', attributes.id ?? ''));
        break;
      case 'bpt':
        this.#tag('open', attributes.rid ?? attributes.id ?? '');
        this.#inCode = 1;
        break;
      case 'ept':
        this.#tag('close', attributes.rid ?? attributes.id ?? '');
        this.#inCode = 1;
        break;
      case 'sc':
        this.#tag('open', attributes.id ?? '');
        break;
      case 'ec':
        this.#tag('close', attributes.startRef ?? attributes.id ?? '');
        break;
      case 'bx':
        this.#tag('open', attributes.rid ?? attributes.id ?? '');
        break;
      case 'ex':
        this.#tag('close', attributes.rid ?? attributes.id ?? '');
        break;
      case 'x':
      case 'ph':
      case 'it': {
        const isBreak = attributes.ctype === 'lb' || attributes.subType === 'xlf:lb';
        this.#tag('single', attributes.id ?? '', isBreak ? LINE_BREAK : '');
        if (!selfClosing && name !== 'x') this.#inCode = 1;
        break;
      }
      case 'cp':
        break;
      default:
        // `mrk`, `mrk`'s like: the words within are the text's.
        break;
    }
  }

  #tag(type: SegmentTag['type'], name: string, content = ''): number {
    const id = this.#codes.idOf(name);
    this.#text?.tags.push({ type, at: this.#text.text.length, id, content });
    return id;
  }

  close(name: string, _uri: string): void {
    this.#depth -= 1;
    if (this.#foreign > 0) {
      this.#foreign -= 1;
      return;
    }
    if (this.#text !== null) {
      if (this.#inCode > 0) this.#inCode -= 1;
      else if (name === 'g' || name === 'pc') {
        const id = this.#pairs.pop();
        if (id !== undefined) this.#text.tags.push({ type: 'close', at: this.#text.text.length, id, content: '' });
      } else if (name === 'source' || name === 'target') this.#text = null;
      return;
    }
    if (name === 'group') this.#groups.pop();
    else if (name === 'trans-unit') this.#endTransUnit();
    else if (name === 'note' && this.#note !== null) {
      this.#unit?.notes.push(this.#note);
      this.#note = null;
    } else if (name === 'unit') this.#unit = null;
  }

  characters(text: string): void {
    if (this.#foreign > 0) return;
    if (this.#text !== null) {
      if (this.#inCode === 0) this.#text.text += text;
    } else if (this.#note !== null) this.#note.text += text;
  }

  #languages(source: string | undefined, target: string | undefined): void {
    if (source !== undefined) this.#source = languageOf(source);
    if (target !== undefined) this.#target = languageOf(target);
  }

  result(): ReadXliff {
    if (this.#version === null) throw new ReturnedRefused('damaged', 'the file is empty');
    if (this.#source === null || this.#target === null || this.#source === this.#target) {
      throw new ReturnedRefused('languages', `${this.#source ?? 'none'}, ${this.#target ?? 'none'}`);
    }
    return {
      version: this.#version,
      source: this.#source,
      target: this.#target,
      original: this.#original,
      trace: this.#trace,
      units: this.#units,
    };
  }
}

/** The numbers of the codes of a segment: ours are numbers, others are counted. */
class CodeNames {
  readonly #ids = new Map<string, number>();

  idOf(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const number = Number(/^(?:\d+_)?(\d{1,6})$/.exec(name)?.[1] ?? Number.NaN);
    const id = Number.isInteger(number) && number > 0 ? number : 1_000_000 + this.#ids.size;
    this.#ids.set(name, id);
    return id;
  }
}

const STATES_12: Readonly<Record<string, XliffState>> = {
  'needs-translation': 'draft',
  'needs-adaptation': 'draft',
  'needs-l10n': 'draft',
  'needs-review-translation': 'draft',
  'needs-review-adaptation': 'draft',
  'needs-review-l10n': 'draft',
  translated: 'translated',
  'signed-off': 'reviewed',
  final: 'final',
};

const STATES_21: Readonly<Record<string, XliffState>> = {
  initial: 'draft',
  translated: 'translated',
  reviewed: 'reviewed',
  final: 'final',
};

/** @throws ReturnedRefused languages */
function languageOf(tag: string): Lang {
  const lang = langSchema.safeParse(tag.toLowerCase().split(/[-_]/)[0]);
  if (!lang.success) throw new ReturnedRefused('languages', tag.slice(0, 40));
  return lang.data;
}

function traceOf(attributes: Attributes): XliffDocument['trace'] {
  const { 'd:briefing': briefingId, 'd:revision': revision, 'd:fingerprint': fingerprint } = attributes;
  const number = Number(revision);
  if (briefingId === undefined || fingerprint === undefined || !Number.isSafeInteger(number)) return null;
  return { briefingId, revision: number, fingerprint };
}
