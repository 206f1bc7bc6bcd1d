import type { Gender } from '../model/authority.ts';
import type { Lang } from '../model/language.ts';

/** A passage of the captured text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A passage between quotation marks. */
export interface Quotation extends Span {
  /** What stands between the marks, without the spaces inside them. */
  readonly inner: Span;
  /** Both marks are there; false when one had to be supplied at a border of the paragraph. */
  readonly balanced: boolean;
  /** The marks are open again at the start of this paragraph, so it goes on with the speech of the one before. */
  readonly continues: boolean;
}

interface TokenFields extends Span {
  /** As written; any dash of its length is an em dash. */
  readonly text: string;
  /** For comparison: lower case, straight apostrophe, plain hyphen. */
  readonly key: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

/** A word with the hyphens and stops that belong to it, a number as written, one mark of punctuation. */
export interface PlainToken extends TokenFields {
  readonly kind: 'word' | 'number' | 'mark';
}

/** A whole passage between marks: grammar looks at what is around it; `tokens` is what is said inside. */
export interface QuotationToken extends TokenFields {
  readonly kind: 'quotation';
  readonly quotation: Quotation;
  readonly tokens: readonly PlainToken[];
}

export type Token = PlainToken | QuotationToken;

/** A sentence of the narrator: a passage between marks is one token of it, however many sentences it holds. */
export interface Sentence extends Span {
  /** Counted from 0 through the whole text. */
  readonly index: number;
  /** Counted from 0; a passage between marks that crosses paragraphs keeps them together. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
}

export type GrammaticalNumber = 'singular' | 'plural';

/**
 * Words that stand for somebody who can speak.
 * - `person`: has a name (`M. Lavoie`, `la ministre Awa Diop`);
 * - `designation`: a person or persons by function only (`le ministre`, `notre interlocuteur`);
 * - `body`: an institution, company, country (`le ministère`, `l'ACEA`, `Paris`);
 * - `name`: a bare name in capitals that the sentence alone does not explain: somebody's family name, or else a body;
 * - `document`: a text that is cited as the source (`le communiqué`, `une étude`).
 */
export interface Mention extends Span {
  readonly kind: 'person' | 'designation' | 'body' | 'name' | 'document';
  /** The name, or the designation without its article, in the nominative and without civility. */
  readonly name: string;
  /** Family name of a person, when the name shows one. */
  readonly family: string | null;
  /** Capital-letter short form given beside the full one. */
  readonly acronym: string | null;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  readonly role: string | null;
  /** Words for the kind of function or body, by which `la ministre` meets `ministre du Commerce`; any in common will do. */
  readonly heads: readonly string[];
  readonly organisation: string | null;
  /** Stands in a prepositional or oblique group, and so is not the subject of a verb. */
  readonly governed: boolean;
  /** Beside its head it has no words that tell whose or of what: it may mean any one who holds such a function (`египетский министр`). */
  readonly vague?: boolean;
  /** With an indefinite article (`un responsable`): somebody new, whoever was named before. */
  readonly indefinite?: boolean;
  /** Points back to whoever spoke last (`le même responsable`, `la même source`, `собеседник агентства`). */
  readonly anaphoric: boolean;
  /** A kind of person without complement (`le syndicaliste`): whoever was last spoken of, unless the text has somebody of this kind. */
  readonly kindOnly?: boolean;
  /** The country of the office, as one word for all its forms: two offices of the same name in two countries are two people. */
  readonly country?: string | undefined;
}

/** Who speaks, as far as the grammar of the sentence tells. */
export type Subject =
  | { readonly kind: 'mention'; readonly mention: Mention }
  | { readonly kind: 'pronoun'; readonly gender: Gender; readonly number: GrammaticalNumber }
  /** Whoever is the subject of the main clause or of the cue before (`ajoutant que`, `Et de conclure`). */
  | { readonly kind: 'same' };

/** Words that introduce or close speech, with what they govern. */
export interface Cue extends Span {
  /** `fr.que`, `fr.closing`, …: the construction, for the explanation of a proposal. */
  readonly rule: string;
  readonly subject: Subject;
  /** The reported clause, without attribution in front or behind; null when the words only reach marked ones. */
  readonly content: Span | null;
  /** Passages between marks in here are the speaker's words. */
  readonly reach: Span;
  /** What was said is the whole sentence before (`Об этом сообщил …`). */
  readonly ofPrevious?: boolean;
  /** What the form of the verb tells of whoever speaks (`сказала`). */
  readonly gender?: Gender;
}

/** What metadata recognises besides shapes: words of the press of a language. */
export interface PressWords {
  /** News agencies as they sign a dateline or the end of a text: `AFP`, `РИА Новости`. Longest first wins. */
  readonly agencies: readonly string[];
  /** Words before a publisher or author at the end or start: `Rédaction`, `Par`, `Автор`. */
  readonly bylines: readonly string[];
  /** Words that start the signature of an editorial staff: `Rédaction Infomédiaire` is Infomédiaire. */
  readonly staff: readonly string[];
  /** Month name or abbreviation, lower case without stop, to its number 1-12. */
  readonly months: ReadonlyMap<string, number>;
}

/**
 * All that capture must be told about a language. The pipeline of `core/capture` is the same for all languages: it cuts the
 * text, pairs marks, gathers mentions into people and bodies, decides which marked words are speech, and resolves speakers.
 */
export interface CaptureLanguage {
  readonly lang: Lang;
  /** Abbreviations with their stop, lower case: the stop does not end a sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** Where a written word divides into words: lengths of its parts (`l’eau` is 2 and 3), adding up to its length. */
  readonly divide: (word: string) => readonly number[];
  /** Everybody and everything in the sentence that could be a speaker, in order, not overlapping. */
  readonly mentions: (sentence: Sentence) => readonly Mention[];
  /** Finds in a sentence the family names, alone and in any case, of people whom the article names in full somewhere (`people`, `kind: 'person'`). */
  readonly knownNames?: (people: readonly Mention[]) => (sentence: Sentence, mentions: readonly Mention[]) => readonly Mention[];
  /** The cues of the sentence in order. `mentions` are this sentence's. */
  readonly cues: (sentence: Sentence, mentions: readonly Mention[]) => readonly Cue[];
  /** Cues inside marks: `« Nous sommes prêts, a-t-il dit, à signer »`. */
  readonly asides: (quotation: QuotationToken) => readonly Cue[];
  /** The marked passage at `index` of the sentence is the name of something, a title or a nickname. */
  readonly isName: (sentence: Sentence, index: number) => boolean;
  /** Two writings of family names that are one (`Ковалёва`, `Ковалёвой`); both as `Mention.family`. */
  readonly sameFamily: (a: string, b: string) => boolean;
  readonly press: PressWords;
  /** The narrator's words in a paragraph that opens with a dash begin so (`— сказал X`); absent where dashes mark no speech. */
  readonly opensAttribution?: (words: readonly string[]) => boolean;
}
