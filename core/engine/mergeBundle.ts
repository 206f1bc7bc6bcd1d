import { z } from 'zod';
import { type Bundled, type BundledRecord, bundledSchema } from '../exchange/bundle/bundleFormat.ts';
import { fingerprintOf } from '../exchange/bundle/fingerprint.ts';
import { readBundle } from '../exchange/bundle/readBundle.ts';
import type { FileBytes } from '../exchange/fileBytes.ts';
import { ImportRefused } from '../exchange/importRefused.ts';
import { RecordNotFound } from '../library/errors.ts';
import type { Library } from '../library/library.ts';
import { OrganisationsByName, PeopleByName } from '../library/nameMatch.ts';
import type { ImportConflict } from '../model/importing.ts';
import { type Item, itemSchema } from '../model/item.ts';
import { LANGS, type Localized } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import { pastOf, storesOf } from './bundleRecords.ts';
import type { ImportTally } from './importTally.ts';
import type { ReportProgress } from './progress.ts';
import { StagedLines } from './stagedLines.ts';

const TOLD_EVERY = 500;
const jsonSchema = z.record(z.string(), z.json());

/** Reads and checks all records of a bundle. */
export async function stageBundle(bytes: FileBytes, report: (records: number) => void): Promise<{ staged: StagedLines; ids: Set<Id> }> {
  const staged = new StagedLines();
  const ids = new Set<Id>();
  try {
    for await (const bundled of readBundle(bytes)) {
      staged.add(JSON.stringify(bundled));
      ids.add(bundled.record.id);
      if (ids.size % TOLD_EVERY === 0) report(ids.size);
    }
    return { staged, ids };
  } catch (error) {
    staged.close();
    throw error;
  }
}

export interface MergeChoices {
  conflicts: 'mine' | 'theirs';
  choices: Readonly<Record<Id, 'mine' | 'theirs'>>;
}

/**
 * Merges the records of a bundle into the library. Called inside an action. Records are the same by id; a person or body under
 * another id is the same when the name says so (`PeopleByName`, `OrganisationsByName`). Of a record that differs, the side wins whose
 * present state the other one has been through; when neither has, both have changed it, which is a conflict.
 * @throws ImportRefused damaged, when a record points to one that is nowhere
 */
export function mergeBundle(
  library: Library,
  { staged, ids }: { staged: StagedLines; ids: ReadonlySet<Id> },
  choices: MergeChoices,
  tally: ImportTally,
  report: ReportProgress,
): void {
  const merging = new Merging(library, ids, choices, tally);
  let done = 0;
  try {
    for (const line of staged.read()) {
      merging.take(bundledSchema.parse(JSON.parse(line)));
      done += 1;
      if (done % TOLD_EVERY === 0) report(done, staged.count, 'store');
    }
  } catch (error) {
    // Of a sound bundle every record comes after those it points to; the library refuses the others.
    if (error instanceof RecordNotFound || error instanceof RangeError) throw new ImportRefused('damaged', error.message);
    throw error;
  }
}

class Merging {
  readonly #library: Library;
  readonly #choices: MergeChoices;
  readonly #tally: ImportTally;
  /** Who was here before, and is nobody else of the bundle: two people of one library are two, however alike their names. */
  readonly #people: PeopleByName;
  readonly #organisations: OrganisationsByName;
  /** From the ids of the bundle to those of the same people and bodies here. */
  readonly #here = new Map<Id, Id>();
  readonly #there = new Map<Id, Id>();

  constructor(library: Library, ids: ReadonlySet<Id>, choices: MergeChoices, tally: ImportTally) {
    this.#library = library;
    this.#choices = choices;
    this.#tally = tally;
    const people = library.people.list().filter(({ id }) => !ids.has(id));
    const organisations = library.organisations.list().filter(({ id }) => !ids.has(id));
    this.#people = new PeopleByName(people);
    this.#organisations = new OrganisationsByName(organisations);
  }

  take(bundled: Bundled): void {
    const { kind, record, past } = bundled;
    const store = storesOf(this.#library)[kind];
    const mine: BundledRecord | null = store.find(record.id);
    if (mine === null) {
      const [last] = this.#library.history(kind, record.id);
      if (last !== undefined) this.#inBin(bundled, pastOf(this.#library, kind, record.id));
      else if (!this.#isKnownByName(bundled)) this.#save(bundled, 'added');
      return;
    }
    const theirs = fingerprintOf(record);
    const ours = fingerprintOf(replaced(mine, this.#there));
    // A record that is in the bin there says nothing about the one that is in use here.
    if (record.deletedAt !== null || ours === theirs || fingerprintOf(mine) === fingerprintOf(this.#local(bundled).record)) {
      this.#tally.add('known', kind);
    } else if (past.includes(ours)) this.#save(bundled, 'changed');
    else if (pastOf(this.#library, kind, record.id).includes(fingerprintOf(this.#local(bundled).record))) this.#tally.add('known', kind);
    else this.#conflict(bundled, mine);
  }

  #inBin(bundled: Bundled, past: readonly string[]): void {
    const { kind, record } = bundled;
    if (record.deletedAt !== null || past.includes(fingerprintOf(this.#local(bundled).record))) this.#tally.add('known', kind);
    else this.#conflict(bundled, null);
  }

  #conflict(bundled: Bundled, mine: BundledRecord | null): void {
    const { kind, record } = bundled;
    const choice = this.#choices.choices[record.id] ?? this.#choices.conflicts;
    const conflict: ImportConflict = {
      kind,
      id: record.id,
      label: labelOf(record),
      mine: mine && jsonSchema.parse(JSON.parse(JSON.stringify(mine))),
      theirs: jsonSchema.parse(JSON.parse(JSON.stringify(record))),
      choice,
    };
    this.#tally.conflicts.push(conflict);
    if (choice === 'mine') return;
    if (mine === null) this.#library.restore(kind, record.id);
    this.#save(bundled, 'changed');
  }

  #isKnownByName({ kind, record }: Bundled): boolean {
    if (record.deletedAt !== null || !('names' in record)) return false;
    for (const lang of LANGS) {
      const name = record.names[lang]?.full;
      if (name === undefined) continue;
      const known = (kind === 'person' ? this.#people : this.#organisations).find(name, lang);
      if (known === null) continue;
      this.#here.set(record.id, known.id);
      this.#there.set(known.id, record.id);
      this.#tally.matched += 1;
      return true;
    }
    return false;
  }

  #save(bundled: Bundled, what: 'added' | 'changed'): void {
    const local = this.#local(bundled);
    const { kind, record } = local;
    if (local.kind === 'source') this.#library.sources.save(local.record);
    else if (local.kind === 'item') this.#library.items.save(local.record);
    else if (local.kind === 'person') this.#library.people.save(local.record);
    else if (local.kind === 'organisation') this.#library.organisations.save(local.record);
    else if (local.kind === 'mission') this.#library.missions.save(local.record);
    else if (local.kind === 'template') this.#library.templates.save(local.record);
    else if (local.kind === 'briefing') this.#library.briefings.save(local.record);
    else if (local.kind === 'thread') this.#library.threads.save(local.record);
    else this.#library.terms.save(local.record);
    if (record.deletedAt !== null) storesOf(this.#library)[kind].remove(record.id);
    this.#tally.add(what, kind);
  }

  /** The record with the ids people and bodies have here. */
  #local(bundled: Bundled): Bundled {
    return this.#here.size === 0 ? bundled : bundledSchema.parse(replaced(bundled, this.#here));
  }
}

/** Puts ids in the place of others, wherever they stand. */
function replaced<T extends object>(value: T, ids: ReadonlyMap<Id, Id>): object {
  if (ids.size === 0) return value;
  return z
    .looseObject({})
    .parse(JSON.parse(JSON.stringify(value), (_key, part: unknown) => (typeof part === 'string' ? (ids.get(part) ?? part) : part)));
}

function labelOf(record: BundledRecord): Localized {
  if ('names' in record) return localized((lang) => record.names[lang]?.full);
  if ('excerpts' in record) return textsOf(itemSchema.parse(record));
  if ('meta' in record) return record.meta.title;
  if ('anchor' in record) return { [record.anchor.lang]: record.comments[0]?.text ?? '' };
  if ('sections' in record) return record.name;
  if ('designations' in record) return localized((lang) => record.designations.find((each) => each.lang === lang)?.text);
  return 'lang' in record ? { [record.lang]: record.title } : record.title;
}

function textsOf(item: Item): Localized {
  return localized((lang) => item.texts[lang]?.text);
}

function localized(of: (lang: (typeof LANGS)[number]) => string | undefined): Localized {
  const result: Localized = {};
  for (const lang of LANGS) {
    const text = of(lang);
    if (text !== undefined) result[lang] = text;
  }
  return result;
}
