import { z } from 'zod';
import { type Organisation, organisationSchema, type Person, personSchema } from '../../model/authority.ts';
import { type Briefing, briefingSchema } from '../../model/briefing.ts';
import { type Thread, threadSchema } from '../../model/discussion.ts';
import { type Item, itemSchema } from '../../model/item.ts';
import { type Mission, missionSchema } from '../../model/mission.ts';
import { instantSchema, type RecordKind } from '../../model/record.ts';
import { type Source, sourceSchema } from '../../model/source.ts';
import { type UserTemplate, userTemplateSchema } from '../../model/template.ts';
import { type Term, termSchema } from '../../model/term.ts';

/**
 * A bundle is a zip of JSON: `manifest.json` first, then `<kind>/<number>.json`, each a list of records with what they were
 * before. Records come after those they point to. The number grows when older programs could not read it any more.
 */
export const BUNDLE_VERSION = 3;

export const MANIFEST = 'manifest.json';

/** The kinds in the order in which they point to one another. */
export const BUNDLE_KINDS = [
  'organisation',
  'person',
  'source',
  'item',
  'mission',
  'template',
  'briefing',
  'thread',
  'term',
] as const satisfies readonly RecordKind[];

export const manifestSchema = z.object({
  format: z.literal('diptych'),
  version: z.int().min(1),
  /** The program that wrote it. */
  program: z.string(),
  createdAt: instantSchema,
  /** How many records it holds: a bundle that was cut off has fewer. */
  records: z.int().min(0),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Fingerprints of the states a record has been through, its present one among them. */
const past = z.array(z.string());

export const bundledSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('organisation'), record: organisationSchema, past }),
  z.object({ kind: z.literal('person'), record: personSchema, past }),
  z.object({ kind: z.literal('source'), record: sourceSchema, past }),
  z.object({ kind: z.literal('item'), record: itemSchema, past }),
  z.object({ kind: z.literal('mission'), record: missionSchema, past }),
  z.object({ kind: z.literal('template'), record: userTemplateSchema, past }),
  z.object({ kind: z.literal('briefing'), record: briefingSchema, past }),
  z.object({ kind: z.literal('thread'), record: threadSchema, past }),
  z.object({ kind: z.literal('term'), record: termSchema, past }),
]);
export type Bundled = z.infer<typeof bundledSchema>;
export type BundledRecord = Organisation | Person | Source | Item | Mission | UserTemplate | Briefing | Thread | Term;
