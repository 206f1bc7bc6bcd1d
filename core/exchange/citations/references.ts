import citeproc, { type Engine } from 'citeproc';
import chicago from '../../../resources/csl/chicago-note-bibliography.json' with { type: 'json' };
import gost from '../../../resources/csl/gost-r-7-0-5-2008.json' with { type: 'json' };
import iso690 from '../../../resources/csl/iso690-note-fr.json' with { type: 'json' };
import frenchTerms from '../../../resources/csl/locales-fr-FR.json' with { type: 'json' };
import russianTerms from '../../../resources/csl/locales-ru-RU.json' with { type: 'json' };
import type { CitationStyleId } from '../../model/citationStyle.ts';
import type { TextInline } from '../../model/inline.ts';
import type { Lang } from '../../model/language.ts';
import type { Id } from '../../model/record.ts';
import type { Source } from '../../model/source.ts';
import { type CslItem, cslItem } from './cslItem.ts';
import { markedText } from './markedText.ts';

const STYLES: Record<CitationStyleId, unknown> = { iso690, gost, chicago };
const TERMS: Record<string, unknown> = { 'fr-FR': frenchTerms, 'ru-RU': russianTerms };
const LOCALES: Record<Lang, string> = { fr: 'fr-FR', ru: 'ru-RU' };

/** How the texts of a language cite unless told otherwise: ISO 690:2010 in French, GOST R 7.0.5-2008 in Russian. */
const OWN_STYLE: Record<Lang, CitationStyleId> = { fr: 'iso690', ru: 'gost' };

/** A page as a locator gives it: `p. 4`, `с. 12–14`. */
const PAGE = /^(?:p|pp|с|стр)\.?\s*(\d[\d\s,–-]*)$/iu;

/**
 * References to sources, written by a citation style (CSL). Titles stay in their own language; everything around them is in that of the
 * text. The engine of a language is made when it is first asked.
 */
export class References {
  private readonly sources: ReadonlyMap<Id, Source>;
  private readonly style: CitationStyleId | null;
  private readonly writers = new Map<Lang, ReferenceWriter>();

  /** `style`: of both languages; when null each has its own. */
  constructor(sources: readonly Source[], style: CitationStyleId | null) {
    this.sources = new Map(sources.map((source) => [source.id, source]));
    this.style = style;
  }

  source(id: Id): Source | null {
    return this.sources.get(id) ?? null;
  }

  /** The reference as a footnote gives it, with the place in the source (`p. 4`) where one is said. */
  note(source: Source, lang: Lang, locator: string): TextInline[] {
    return this.writer(lang).note(source, locator.trim());
  }

  /** The reference as the list of sources gives it. */
  entry(source: Source, lang: Lang): TextInline[] {
    return this.writer(lang).entry(source);
  }

  private writer(lang: Lang): ReferenceWriter {
    const before = this.writers.get(lang);
    if (before !== undefined) return before;
    const made = new ReferenceWriter(lang, this.style ?? OWN_STYLE[lang]);
    this.writers.set(lang, made);
    return made;
  }
}

/** One language's references in one style. */
class ReferenceWriter {
  private readonly lang: Lang;
  private readonly style: CitationStyleId;
  private readonly engine: Engine;
  private item: CslItem = { id: '', type: 'document', language: '' };

  constructor(lang: Lang, style: CitationStyleId) {
    this.lang = lang;
    this.style = style;
    const system = { retrieveLocale: (locale: string) => TERMS[locale] ?? TERMS[LOCALES[lang]], retrieveItem: () => this.item };
    this.engine = new citeproc.Engine(system, STYLES[style], LOCALES[lang], true);
    this.engine.setOutputFormat('html');
  }

  entry(source: Source): TextInline[] {
    return this.listed(cslItem(source, this.lang, this.style !== 'gost'));
  }

  note(source: Source, locator: string): TextInline[] {
    if (locator === '') return this.entry(source);
    const page = PAGE.exec(locator)?.[1]?.trim() ?? null;
    const item = cslItem(source, this.lang, this.style !== 'gost');
    let written = page === null ? this.listed(item) : this.style === 'iso690' ? this.cited(item, page) : this.listed({ ...item, page });
    const place = page ?? locator;
    // Not every kind of source has a place for pages in every style: then it stands at the end.
    if (!plain(written).includes(place)) written = [...written, { type: 'text', text: ` ${sentence(capitalised(locator))}`, marks: [] }];
    return written;
  }

  private listed(item: CslItem): TextInline[] {
    this.use(item);
    const made = this.engine.makeBibliography();
    return made === false ? [] : ended(markedText(made[1].join('')));
  }

  private cited(item: CslItem, locator: string): TextInline[] {
    this.use(item);
    return ended(markedText(this.engine.makeCitationCluster([{ id: item.id, locator, label: 'page' }])));
  }

  /** Makes `item` the only one the engine knows: it numbers, sorts and tells apart what it knows, and each reference is to stand alone. */
  private use(item: CslItem): void {
    this.engine.updateItems([]);
    this.item = item;
    this.engine.updateItems([item.id]);
  }
}

function plain(texts: readonly TextInline[]): string {
  return texts.map(({ text }) => text).join('');
}

/** Without the space a box of the HTML began with, and with a full stop at the end. */
function ended(texts: readonly TextInline[]): TextInline[] {
  const first = texts.findIndex(({ text }) => text.trim() !== '');
  const whole =
    first === -1 ? [] : texts.slice(first).map((each, index) => (index === 0 ? { ...each, text: each.text.trimStart() } : each));
  const last = whole.at(-1);
  return last === undefined ? [] : [...whole.slice(0, -1), { ...last, text: sentence(last.text.trimEnd()) }];
}

function sentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
