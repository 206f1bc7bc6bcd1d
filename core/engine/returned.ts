import { strFromU8, unzipSync } from 'fflate';
import { textPartsOf } from '../capture/reading/docxPackage.ts';
import { READING_LIMITS, refuseAbove } from '../capture/reading/limits.ts';
import { References } from '../exchange/citations/references.ts';
import { NotAWordFile, readTrace } from '../exchange/docx/readTrace.ts';
import { type Returned, withChanges } from '../exchange/returned/returned.ts';
import { ReturnedRefused } from '../exchange/returned/returnedRefused.ts';
import { returnedReview } from '../exchange/review/returnedReview.ts';
import { type ReadReview, type ReviewParts, readReview } from '../exchange/review/reviewFile.ts';
import { fingerprint } from '../exchange/trace/fingerprint.ts';
import { readXliff } from '../exchange/xliff/readXliff.ts';
import type { Library } from '../library/library.ts';
import { type Briefing, type BriefingContent, briefingContentSchema } from '../model/briefing.ts';
import type { Id } from '../model/record.ts';
import type { ReturnedReport, TrackedReading } from '../model/returned.ts';
import type { FileTrace } from '../model/trace.ts';
import { returnedXliff } from './xliff/returnedXliff.ts';

/** A file somebody sent back, and what is to be taken of it. */
export interface ReturnedInput {
  name: string;
  bytes: Uint8Array;
  /** The briefing it should belong to; found by what the file says when null. */
  briefingId: Id | null;
  tracked: TrackedReading;
  /** Keys of changes to be taken, or all that conflict with nothing; null to look only. */
  accept: readonly string[] | 'all' | null;
}

export interface ReturnedOutput {
  report: ReturnedReport;
  /** The briefing with what was accepted; null when nothing was to be taken. Nothing is stored. */
  content: BriefingContent | null;
}

/** What a file is held against. */
interface Versions {
  present: Briefing;
  /** What the briefing said when the file was made, as far as that is known. */
  sent: BriefingContent;
  version: ReturnedReport['version'];
}

/**
 * Holds a returned file against the briefing it was made from, and makes the briefing with what is accepted of it.
 * @throws ReturnedRefused, CaptureInputError tooLarge, tooComplex, damaged, unsupported
 */
export function readReturned(library: Library, input: ReturnedInput): ReturnedOutput {
  refuseAbove(READING_LIMITS.container, input.bytes.length);
  return isZip(input.bytes) ? ofReview(library, input) : ofXliff(library, input);
}

/** Every zip archive begins with these. */
function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

function ofReview(library: Library, input: ReturnedInput): ReturnedOutput {
  const { parts, trace } = wordParts(input.bytes);
  const read = readReview(parts, input.tracked);
  const versions = versionsOf(library, trace, blocksNamed(read), input.briefingId);
  const references = new References(library.sources.list(), null);
  return output(library, 'review', versions, returnedReview(read, versions.sent, versions.present, references), input.accept);
}

function ofXliff(library: Library, input: ReturnedInput): ReturnedOutput {
  const read = readXliff(input.bytes);
  const blockIds = new Set(read.units.map(({ id }) => id.replace(/(?::\d+:\d+)?(?:\.n\d+)?$/, '')));
  const versions = versionsOf(library, read.trace, blockIds, input.briefingId);
  const sources = new Map(library.sources.list().map((source) => [source.id, source]));
  const returned = returnedXliff(read, versions.sent, versions.present, sources);
  return output(library, read.version === '1.2' ? 'xliff12' : 'xliff21', versions, returned, input.accept);
}

function output(
  library: Library,
  format: ReturnedReport['format'],
  { present, version }: Versions,
  returned: Returned,
  accept: ReturnedInput['accept'],
): ReturnedOutput {
  const { tracked, unchanged, changes, problems } = returned;
  // What is discussed already was read before.
  const known = new Set(
    library.threadsOf(present.id).flatMap(({ anchor, comments }) => comments.map(({ text }) => `${anchor.blockId} ${text}`)),
  );
  const report: ReturnedReport = {
    format,
    briefingId: present.id,
    title: present.meta.title,
    revision: present.revision,
    version,
    tracked,
    unchanged,
    changes: changes.map(({ change }) => change),
    comments: returned.comments.filter(({ anchor, text }) => !known.has(`${anchor.blockId} ${text}`)),
    problems,
  };
  if (accept === null) return { report, content: null };
  const taken = changes.filter(({ change }) => (accept === 'all' ? change.conflict === null : accept.includes(change.key)));
  return { report, content: { ...briefingContentSchema.parse(present), blocks: withChanges(present.blocks, taken) } };
}

function wordParts(bytes: Uint8Array): { parts: ReviewParts; trace: FileTrace | null } {
  const safe = textPartsOf(bytes);
  const inflated = unzipSync(safe);
  const part = (name: string) => (inflated[name] === undefined ? null : strFromU8(inflated[name]));
  const parts = { document: part('word/document.xml') ?? '', footnotes: part('word/footnotes.xml'), comments: part('word/comments.xml') };
  try {
    return { parts, trace: readTrace(safe).trace };
  } catch (error) {
    if (error instanceof NotAWordFile) throw new ReturnedRefused('damaged', String(error.cause));
    throw error;
  }
}

/** The blocks whose rows are in a table: what a mark says before the place of a cell. */
function blocksNamed({ rows }: ReadReview): Set<Id> {
  return new Set(rows.flatMap(({ tags }) => tags.map((tag) => tag.replace(/:\d+:\d+$/, ''))));
}

/**
 * The briefing a file belongs to, and what it said when the file was made. A table that was pasted into another file is known by its blocks.
 * @throws ReturnedRefused otherBriefing, noBriefing
 */
function versionsOf(
  library: Library,
  trace: Pick<FileTrace, 'briefingId' | 'revision' | 'fingerprint'> | null,
  blockIds: ReadonlySet<Id>,
  wanted: Id | null,
): Versions {
  const said = trace === null ? null : library.briefings.find(trace.briefingId);
  const sent = trace === null || said === null ? null : sentContent(library, said, trace);
  const holds = ({ blocks }: Pick<BriefingContent, 'blocks'>) => blocks.some(({ id }) => blockIds.has(id));
  const isSaid = said !== null && said.deletedAt === null && (blockIds.size === 0 || holds(sent ?? said));
  const present = isSaid ? said : (library.briefings.list().find(holds) ?? null);
  if (present === null) throw new ReturnedRefused('noBriefing', trace?.briefingId ?? 'the file does not say');
  if (wanted !== null && wanted !== present.id) throw new ReturnedRefused('otherBriefing', titleOf(present), present.id);
  if (!isSaid || trace === null) return { present, sent: present, version: 'untold' };
  if (sent === null) return { present, sent: present, version: trace.revision > present.revision ? 'newer' : 'lost' };
  return { present, sent, version: fingerprint(present) === trace.fingerprint ? 'same' : 'changed' };
}

/** The version a file was made from, told by its fingerprint; null when it is not kept. */
function sentContent(
  library: Library,
  briefing: Briefing,
  { revision, fingerprint: made }: Pick<FileTrace, 'revision' | 'fingerprint'>,
): BriefingContent | null {
  if (fingerprint(briefing) === made) return briefingContentSchema.parse(briefing);
  const near = library
    .briefingRevisions(briefing.id)
    .map(({ revision: kept }) => kept)
    .toSorted((a, b) => Math.abs(a - revision) - Math.abs(b - revision));
  for (const kept of near.slice(0, MOST_VERSIONS)) {
    const content = library.briefingContentAt(briefing.id, kept);
    if (content !== null && fingerprint(content) === made) return content;
  }
  return null;
}

/** Versions looked through for the one a file was made from, the nearest first. */
const MOST_VERSIONS = 50;

function titleOf({ meta }: Briefing): string {
  return meta.title.fr ?? meta.title.ru ?? '';
}
