import { sentenceFinder } from '../capture/sentenceAround.ts';
import type { Span } from '../language/captureLanguage.ts';
import { familyName } from '../language/familyName.ts';
import type { Library } from '../library/library.ts';
import { OrganisationsByName, PeopleByName } from '../library/nameMatch.ts';
import type { PersonProposal, QuoteProposal, StatisticProposal } from '../model/capture.ts';
import type { Item, ItemInput } from '../model/item.ts';
import { LANGS, type Lang, type Localized } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import type { AcceptInput, AcceptPreview, AcceptResult } from './contract.ts';
import { saysTheSame } from './sameStory.ts';

/**
 * Stores what was accepted of a captured text, in one action: the source, its items, and the people and organisations they
 * name. Nothing is entered twice: a text that is known already is the same source, a passage that is an item already is the
 * same item, and a name that is known, in whichever alphabet, is the same record.
 */
export function storeAccepted(library: Library, input: AcceptInput, today: string): AcceptResult {
  return library.action('accept', () => new Acceptance(library, input, today).store());
}

/** Ends an action without effect: the library takes back all that was written in it. */
class Previewed extends Error {
  override name = 'Previewed';
  readonly preview: AcceptPreview;

  constructor(preview: AcceptPreview) {
    super('Only looked at, not stored');
    this.preview = preview;
  }
}

/** What `storeAccepted` would store: it is stored and taken back in one transaction, so that the two cannot differ. */
export function previewAccepted(library: Library, input: AcceptInput, today: string): AcceptPreview {
  try {
    return library.action('accept', () => {
      throw new Previewed(new Acceptance(library, input, today).preview());
    });
  } catch (error) {
    if (error instanceof Previewed) return error.preview;
    throw error;
  }
}

class Acceptance {
  readonly #library: Library;
  readonly #input: AcceptInput;
  readonly #today: string;
  readonly #sentence: (passage: Span) => Span;
  readonly #knownPeople: PeopleByName;
  readonly #knownOrganisations: OrganisationsByName;
  readonly #people = new Map<string, Id>();
  readonly #organisations = new Map<string, Id>();
  readonly #newPeople: Id[] = [];
  readonly #newOrganisations: Id[] = [];
  readonly #newItems = new Set<Id>();
  #isNewSource = false;

  constructor(library: Library, input: AcceptInput, today: string) {
    this.#library = library;
    this.#input = input;
    this.#today = today;
    this.#sentence = sentenceFinder(input.text, input.lang);
    this.#knownPeople = new PeopleByName(library.people.list());
    this.#knownOrganisations = new OrganisationsByName(library.organisations.list());
  }

  store(): AcceptResult {
    const sourceId = this.#source();
    const place = ({ kind, excerpts }: ItemInput) =>
      excerpts.filter((one) => one.sourceId === sourceId).map((one) => `${kind} ${one.start} ${one.end}`);
    const known = new Map(this.#library.itemsOfSources([sourceId]).flatMap((item) => place(item).map((at) => [at, item.id])));
    const joined = new Set<Id>();
    const toJoin = this.#itemsToJoin();
    const save = (item: ItemInput): Id => {
      const [at = ''] = place(item);
      const before = known.get(at);
      if (before !== undefined) return before;
      const same = toJoin.find((other) => saysTheSame(other, item));
      if (same !== undefined) joined.add(same.id);
      const { id } = this.#library.items.save(same === undefined ? item : { ...same, excerpts: [...same.excerpts, ...item.excerpts] });
      if (same === undefined) this.#newItems.add(id);
      known.set(at, id);
      return id;
    };
    const itemIds = [
      ...this.#input.quotes.map((quote) => save(this.#quote(this.#whole(quote), sourceId))),
      ...this.#input.statistics.map((statistic) => save(this.#statistic(statistic, sourceId))),
    ];
    return { sourceId, itemIds, joinedIds: [...joined], personIds: this.#newPeople, organisationIds: this.#newOrganisations };
  }

  preview(): AcceptPreview {
    const { joinedIds, personIds, organisationIds } = this.store();
    const { lang } = this.#input;
    const named = (all: ReadonlyMap<string, Id>, created: readonly Id[], nameOf: (id: Id) => Localized) =>
      [...all].map(([name, id]) => ({ name, known: created.includes(id) ? null : inLanguage(nameOf(id), lang, name) }));
    return {
      isNewSource: this.#isNewSource,
      newItems: this.#newItems.size,
      joinedItems: joinedIds.length,
      people: named(this.#people, personIds, (id) => fullNames(this.#library.people.get(id).names)),
      organisations: named(this.#organisations, organisationIds, (id) => fullNames(this.#library.organisations.get(id).names)),
    };
  }

  /** What the sources of the same story have given. */
  #itemsToJoin(): Item[] {
    return this.#library.itemsOfSources(this.#input.joins ?? []);
  }

  #source(): Id {
    const { text, lang, source } = this.#input;
    const same = this.#library.sourceWithText(text);
    if (same) return same.id;
    this.#isNewSource = true;
    const saved = this.#library.sources.save({
      kind: 'article',
      lang,
      title: source.title ?? '',
      publisher: source.publisher ?? '',
      author: source.author ?? '',
      published: source.published,
      place: source.place ?? '',
      url: source.url ?? '',
      accessed: this.#today,
      text,
    });
    return saved.id;
  }

  /**
   * Quoted words that are no sentence of their own (« stratégique ») say nothing alone. They are kept in the reported clause
   * they stand in when that one is accepted too, else in their whole sentence.
   */
  #whole(quote: QuoteProposal): QuoteProposal {
    if (quote.kind === 'indirect' || !/^\p{Ll}/u.test(quote.text)) return quote;
    const clause = this.#input.quotes.find((other) => other.kind === 'indirect' && other.start <= quote.start && quote.end <= other.end);
    if (clause) return clause;
    const { start, end } = this.#sentence(quote);
    return { ...quote, kind: 'indirect', start, end, text: this.#input.text.slice(start, end) };
  }

  #quote(quote: QuoteProposal, sourceId: Id): ItemInput {
    const { lang } = this.#input;
    const isBody = quote.speaker !== null && this.#isOrganisation(quote.speaker);
    const person = isBody ? undefined : this.#input.people.find((other) => other.name === quote.speaker);
    return {
      kind: 'quote',
      ...this.#shared(quote, sourceId, quote.text),
      mode: quote.kind,
      speakerId: person
        ? this.#person({ ...person, role: person.role ?? quote.role, organisation: person.organisation ?? quote.organisation })
        : null,
      organisationId: this.#organisation(isBody ? quote.speaker : quote.organisation),
      // A speaker without a name of their own (« une source proche du dossier ») is known by that designation only.
      role: roleOf(lang, quote.role ?? (person || isBody ? null : quote.speaker)),
    };
  }

  #statistic(statistic: StatisticProposal, sourceId: Id): ItemInput {
    const { lang } = this.#input;
    return {
      kind: 'statistic',
      ...this.#shared(statistic, sourceId, this.#sentenceAt(statistic)),
      quantity: {
        value: decimal(statistic.value),
        valueMax: statistic.value_max === null ? null : decimal(statistic.value_max),
        unit: statistic.unit,
        dimension: statistic.dimension,
        scale: writtenScale(statistic.text, statistic.value),
        approx: statistic.approx,
      },
      measure: roleOf(lang, statistic.what),
      period: roleOf(lang, statistic.period),
      geography: {},
      series: [],
    };
  }

  #sentenceAt(passage: Span): string {
    const { start, end } = this.#sentence(passage);
    return this.#input.text.slice(start, end);
  }

  #shared(passage: { start: number; end: number }, sourceId: Id, text: string) {
    const { lang, source, tags } = this.#input;
    return {
      originalLang: lang,
      texts: { [lang]: { text, state: 'reviewed' as const } },
      date: source.published,
      tags,
      status: 'unverified' as const,
      excerpts: [{ sourceId, start: passage.start, end: passage.end }],
    };
  }

  #isOrganisation(name: string): boolean {
    return this.#input.organisations.includes(name) && !this.#input.people.some((person) => person.name === name);
  }

  #person(proposal: PersonProposal): Id {
    const before = this.#people.get(proposal.name);
    if (before !== undefined) return before;
    const { lang } = this.#input;
    const known = this.#knownPeople.find(proposal.name, lang);
    const id = known?.id ?? this.#newPerson(proposal, lang);
    this.#people.set(proposal.name, id);
    return id;
  }

  #newPerson(proposal: PersonProposal, lang: Lang): Id {
    const organisationId = this.#organisation(proposal.organisation);
    const saved = this.#library.people.save({
      names: { [lang]: { full: proposal.name, family: familyName(proposal.name), civility: '' } },
      gender: proposal.gender,
      roles:
        proposal.role === null && organisationId === null
          ? []
          : [{ organisationId, title: roleOf(lang, proposal.role), from: null, to: null }],
      aliases: [],
      biography: {},
    });
    this.#knownPeople.add(saved);
    this.#newPeople.push(saved.id);
    return saved.id;
  }

  #organisation(name: string | null): Id | null {
    if (name === null) return null;
    const before = this.#organisations.get(name);
    if (before !== undefined) return before;
    const { lang } = this.#input;
    const known = this.#knownOrganisations.find(name, lang);
    const id = known?.id ?? this.#newOrganisation(name, lang);
    this.#organisations.set(name, id);
    return id;
  }

  #newOrganisation(name: string, lang: Lang): Id {
    // An all-capitals word is an acronym: kept as such, so that the full name can be filled in beside it.
    const acronym = /^\p{Lu}{2,8}$/u.test(name) ? name : '';
    const saved = this.#library.organisations.save({
      names: { [lang]: { full: name, acronym } },
      aliases: [],
      country: '',
      description: {},
    });
    this.#knownOrganisations.add(saved);
    this.#newOrganisations.push(saved.id);
    return saved.id;
  }
}

function roleOf(lang: Lang, text: string | null) {
  return text === null ? {} : { [lang]: text };
}

/** A number as an exact decimal without exponent. */
function decimal(value: number): string {
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
}

/** The power of ten a figure was written with: 6 for `900 millions`, found from its digits; 0 when they say nothing. */
function writtenScale(text: string, value: number): number {
  const digits = /\d[\d\s]*(?:[.,]\d+)?/u.exec(text)?.[0];
  if (digits === undefined || value === 0) return 0;
  const written = Number(digits.replace(/\s/gu, '').replace(',', '.'));
  const scale = Math.round(Math.log10(value / written));
  return [3, 6, 9, 12].includes(scale) ? scale : 0;
}

function fullNames(names: Partial<Record<Lang, { full: string }>>): Localized {
  return Object.fromEntries(LANGS.flatMap((lang) => (names[lang] === undefined ? [] : [[lang, names[lang].full]])));
}

function inLanguage(names: Localized, lang: Lang, otherwise: string): string {
  return names[lang] ?? names.fr ?? names.ru ?? otherwise;
}
