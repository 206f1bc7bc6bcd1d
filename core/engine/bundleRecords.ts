import { z } from 'zod';
import { BUNDLE_KINDS, type Bundled, type BundledRecord, bundledSchema } from '../exchange/bundle/bundleFormat.ts';
import { fingerprintOf } from '../exchange/bundle/fingerprint.ts';
import type { Library } from '../library/library.ts';
import { templateIdSchema } from '../model/briefing.ts';
import type { Item } from '../model/item.ts';
import type { Id, RecordKind } from '../model/record.ts';

/** A record another one points to. */
interface Pointer {
  kind: RecordKind;
  id: Id;
}

const stateSchema = z.record(z.string(), z.unknown());

/** The fingerprints of all kept states of a record. */
export function pastOf(library: Library, kind: RecordKind, id: Id): string[] {
  const states =
    kind === 'briefing'
      ? library.briefingRevisions(id).flatMap(({ revision }) => library.briefingContentAt(id, revision) ?? [])
      : library.history(kind, id).map(({ after }) => stateSchema.parse(after));
  return [...new Set(states.map(fingerprintOf))];
}

/**
 * The records of a bundle in the order in which they point to one another: the whole library, or the items asked for, with all
 * that they point to. What a live record points to comes along even when it is in the bin, and stays there.
 */
export function recordsToBundle(
  library: Library,
  itemIds: readonly Id[] | undefined,
  report: (done: number, total: number) => void,
): Bundled[] {
  const gathering = new Gathering(library);
  if (itemIds === undefined) {
    for (const kind of BUNDLE_KINDS) for (const record of liveRecords(library, kind)) gathering.add(kind, record);
  } else {
    for (const id of itemIds) gathering.add('item', library.items.get(id));
  }
  const records = gathering.ordered();
  return records.map(({ kind, record }, index) => {
    if (index % 1000 === 0) report(index, records.length);
    return bundledSchema.parse({ kind, record, past: pastOf(library, kind, record.id) });
  });
}

function liveRecords(library: Library, kind: RecordKind): BundledRecord[] {
  return storesOf(library)[kind].list();
}

/** The stores of a library by the kind of their records. */
export function storesOf(library: Library) {
  const { sources, items, people, organisations, missions, templates, briefings, threads, terms } = library;
  return {
    source: sources,
    item: items,
    person: people,
    organisation: organisations,
    mission: missions,
    template: templates,
    briefing: briefings,
    thread: threads,
    term: terms,
  };
}

class Gathering {
  readonly #library: Library;
  readonly #records = new Map<Id, { kind: RecordKind; record: BundledRecord }>();

  constructor(library: Library) {
    this.#library = library;
  }

  /** Puts a record behind those it points to. */
  add(kind: RecordKind, record: BundledRecord): void {
    if (this.#records.has(record.id)) return;
    const entry = { kind, record };
    this.#records.set(record.id, entry);
    for (const pointer of pointersOf(record)) this.#addPointed(pointer);
    // Entered again behind what it points to; entered before, so that records that point to one another come to an end.
    this.#records.delete(record.id);
    this.#records.set(record.id, entry);
  }

  #addPointed({ kind, id }: Pointer): void {
    if (this.#records.has(id)) return;
    const live = storesOf(this.#library)[kind].find(id);
    const record = live ?? this.#binned(kind, id);
    if (record !== null) this.add(kind, record);
  }

  #binned(kind: RecordKind, id: Id): BundledRecord | null {
    const [last] = this.#library.history(kind, id);
    if (last === undefined || kind === 'briefing') return null;
    return bundledSchema.parse({ kind, record: last.after, past: [] }).record;
  }

  ordered(): { kind: RecordKind; record: BundledRecord }[] {
    const all = [...this.#records.values()];
    return BUNDLE_KINDS.flatMap((kind) => all.filter((entry) => entry.kind === kind));
  }
}

function pointersOf(record: BundledRecord): Pointer[] {
  const pointers = (of: RecordKind, ids: readonly (Id | null | undefined)[]): Pointer[] =>
    ids.flatMap((id) => (id === null || id === undefined ? [] : [{ kind: of, id }]));
  if ('roles' in record)
    return pointers(
      'organisation',
      record.roles.map(({ organisationId }) => organisationId),
    );
  if ('excerpts' in record) return itemPointers(record, pointers);
  if ('delegation' in record) return pointers('person', [...record.delegation, ...record.interlocutors]);
  if ('briefingId' in record) return pointers('briefing', [record.briefingId]);
  if (!('missionId' in record)) return [];
  const own = templateIdSchema.safeParse(record.template).success ? [] : pointers('template', [record.template]);
  return [...pointers('mission', [record.missionId]), ...own];
}

function itemPointers(item: Item, pointers: (of: RecordKind, ids: readonly (Id | null | undefined)[]) => Pointer[]): Pointer[] {
  return [
    ...pointers(
      'source',
      item.excerpts.map(({ sourceId }) => sourceId),
    ),
    ...(item.kind === 'quote' ? [...pointers('person', [item.speakerId]), ...pointers('organisation', [item.organisationId])] : []),
    ...pointers('item', [item.supersededBy, item.mergedInto]),
  ];
}
