import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { markedEncoding, zeroPattern } from '../../language/textEncoding.ts';
import { type Lang, type Localized, langSchema } from '../../model/language.ts';
import type { Designation, GlossaryProblem } from '../../model/term.ts';
import type { FileBytes } from '../fileBytes.ts';
import { ImportRefused } from '../importRefused.ts';
import { type GlossaryEntry, LONGEST_TERM, MOST_ENTRIES, readPartOfSpeech, readStatus } from './glossaryEntry.ts';

/** Elements deeper in one another than this are no terminology. */
const DEEPEST = 64;
/** Text of one element; a definition is far shorter. */
const LONGEST_TEXT = 100_000;

/** What stands for a concept, a language and a term in version 2 (ISO 30042:2008) and version 3 (:2019). */
const CONCEPT = new Set(['termEntry', 'conceptEntry']);
const LANGUAGE = new Set(['langSet', 'langSec']);
const TERM = new Set(['tig', 'ntig', 'termSec']);

/**
 * The concepts of a TBX file, versions 2 and 3, in the style of attributes (DCA: `type="partOfSpeech"`) and of elements (DCT:
 * `<min:partOfSpeech>`). A document type is not read, entities beyond those of XML are refused, and so is what is not well-formed:
 * nothing of a file is used unless all of it can be read. Languages other than French and Russian are left out.
 * @throws ImportRefused empty, unknown, damaged, tooLarge
 */
export async function readTbx(bytes: FileBytes): Promise<GlossaryEntry[]> {
  const reader = new TbxReader();
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const piece of bytes()) {
    decoder ??= new TextDecoder(markedEncoding(piece) ?? zeroPattern(piece) ?? 'utf-8');
    reader.write(decoder.decode(piece, { stream: true }));
  }
  if (decoder === null) throw new ImportRefused('empty', 'there is nothing in the file');
  reader.write(decoder.decode());
  return reader.end();
}

interface ReadTerm {
  text: string;
  status: string;
  partOfSpeech: string;
}

class TbxReader {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #entries: GlossaryEntry[] = [];
  readonly #path: string[] = [];
  #isTbx = false;
  #line = 1;
  #lang: Lang | null = null;
  #designations: Designation[] = [];
  #problems: GlossaryProblem[] = [];
  #definition: Localized = {};
  #anyDefinition = '';
  #notes: string[] = [];
  #sources: string[] = [];
  #term: ReadTerm | null = null;
  /** What the text of the element that is open is. */
  #kinds: (string | null)[] = [];
  #text = '';

  constructor() {
    this.#parser.on('error', (error) => {
      throw new ImportRefused('damaged', error.message.replace(/^\d+:\d+: /, ''), this.#parser.line);
    });
    this.#parser.on('opentag', (tag) => this.#open(tag));
    this.#parser.on('closetag', ({ name }) => this.#close(localName(name)));
    this.#parser.on('text', (text) => this.#characters(text));
    this.#parser.on('cdata', (text) => this.#characters(text));
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  end(): GlossaryEntry[] {
    this.#parser.close();
    if (!this.#isTbx) throw new ImportRefused('unknown', 'the file is no TBX');
    return this.#entries;
  }

  #open(tag: SaxesTagPlain): void {
    const name = localName(tag.name);
    if (this.#path.length === 0) {
      this.#isTbx = name === 'martif' || name === 'tbx' || name === 'TBX';
      if (!this.#isTbx) throw new ImportRefused('unknown', `the file is no TBX: it begins with <${name}>`, this.#parser.line);
    }
    this.#path.push(name);
    if (this.#path.length > DEEPEST)
      throw new ImportRefused('damaged', `elements lie more than ${DEEPEST} deep in one another`, this.#parser.line);
    if (CONCEPT.has(name)) this.#beginConcept();
    else if (LANGUAGE.has(name)) {
      this.#lang = langSchema.safeParse((tag.attributes['xml:lang'] ?? tag.attributes.lang ?? '').slice(0, 2).toLowerCase()).data ?? null;
    } else if (TERM.has(name)) this.#term = { text: '', status: '', partOfSpeech: '' };
    // In the style of attributes the type says what an element holds, in that of elements its name does.
    const kind = tag.attributes.type ?? name;
    this.#kinds.push(
      ['term', 'partOfSpeech', 'administrativeStatus', 'normativeAuthorization', 'definition', 'note', 'source'].includes(kind)
        ? kind
        : null,
    );
    if (this.#kinds.at(-1) !== null) this.#text = '';
  }

  #beginConcept(): void {
    if (this.#entries.length >= MOST_ENTRIES) throw new ImportRefused('tooLarge', `more than ${MOST_ENTRIES} concepts`, this.#parser.line);
    this.#line = this.#parser.line;
    this.#lang = null;
    this.#designations = [];
    this.#problems = [];
    this.#definition = {};
    this.#anyDefinition = '';
    this.#notes = [];
    this.#sources = [];
  }

  #characters(text: string): void {
    if (this.#kinds.every((kind) => kind === null)) return;
    this.#text += text;
    if (this.#text.length > LONGEST_TEXT)
      throw new ImportRefused('tooLarge', `a text of more than ${LONGEST_TEXT} characters`, this.#parser.line);
  }

  #close(name: string): void {
    this.#path.pop();
    const kind = this.#kinds.pop() ?? null;
    const text = this.#text.replace(/\s+/gu, ' ').trim();
    if (kind !== null) {
      this.#take(kind, text);
      this.#text = '';
    }
    if (TERM.has(name)) this.#endTerm();
    else if (LANGUAGE.has(name)) this.#lang = null;
    else if (CONCEPT.has(name)) this.#endConcept();
  }

  #take(kind: string, text: string): void {
    if (text === '') return;
    if (this.#term !== null) {
      if (kind === 'term') this.#term.text = text;
      else if (kind === 'partOfSpeech') this.#term.partOfSpeech = text;
      else if (kind === 'administrativeStatus' || kind === 'normativeAuthorization') this.#term.status = text;
    }
    if (kind === 'definition') {
      if (this.#lang === null) this.#anyDefinition = text;
      else this.#definition[this.#lang] = text;
    } else if (kind === 'note') this.#notes.push(text);
    else if (kind === 'source') this.#sources.push(text);
  }

  #endTerm(): void {
    const term = this.#term;
    this.#term = null;
    if (term === null || this.#lang === null || term.text === '') return;
    const line = this.#parser.line;
    if (term.text.length > LONGEST_TERM) {
      this.#problems.push({ line, reason: 'tooLong', detail: `${term.text.slice(0, 60)}…` });
      return;
    }
    const status = readStatus(term.status);
    const partOfSpeech = readPartOfSpeech(term.partOfSpeech);
    if (status === null && term.status !== '') this.#problems.push({ line, reason: 'status', detail: term.status });
    if (partOfSpeech === null && term.partOfSpeech !== '') this.#problems.push({ line, reason: 'partOfSpeech', detail: term.partOfSpeech });
    const isFirst = !this.#designations.some((each) => each.lang === this.#lang && each.status === 'preferred');
    this.#designations.push({ lang: this.#lang, text: term.text, status: status ?? (isFirst ? 'preferred' : 'admitted'), partOfSpeech });
  }

  #endConcept(): void {
    const problems = this.#problems;
    if (this.#designations.length === 0) problems.push({ line: this.#line, reason: 'noTerm', detail: '' });
    // A definition of the concept as a whole is in the language its letters say.
    const whole: Lang = /\p{Script=Cyrillic}/u.test(this.#anyDefinition) ? 'ru' : 'fr';
    const definition = this.#anyDefinition === '' ? this.#definition : { [whole]: this.#anyDefinition, ...this.#definition };
    const term =
      this.#designations.length === 0
        ? null
        : {
            designations: this.#designations.slice(0, 100),
            definition,
            note: [...new Set(this.#notes)].join('\n').slice(0, 5000),
            source: [...new Set(this.#sources)].join(' ; ').slice(0, 2000),
          };
    this.#entries.push({ line: this.#line, term, problems });
  }
}

/** A name without its prefix: modules of version 3 have one. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
