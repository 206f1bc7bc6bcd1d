import { z } from 'zod';
import { localizedSchema } from './language.ts';
import { idSchema, partialDateSchema, recordFields } from './record.ts';

/** One line of a mission's programme. Times are local to the place, `HH:MM` (ISO 8601), or empty. */
export const programmeEntrySchema = z.object({
  date: partialDateSchema,
  start: z.string().regex(/^(\d{2}:\d{2})?$/),
  end: z.string().regex(/^(\d{2}:\d{2})?$/),
  title: localizedSchema,
  place: localizedSchema,
});
export type ProgrammeEntry = z.infer<typeof programmeEntrySchema>;

const mission = {
  title: localizedSchema,
  place: localizedSchema,
  from: partialDateSchema.nullable(),
  to: partialDateSchema.nullable(),
  purpose: localizedSchema,
  context: localizedSchema,
  /** Messages to pass, in the order they matter. */
  messages: z.array(localizedSchema),
  /** Persons who travel, head of delegation first. */
  delegation: z.array(idSchema),
  /** Persons who are met. */
  interlocutors: z.array(idSchema),
  programme: z.array(programmeEntrySchema),
  /** Items carrying one of these tags belong to the mission's briefings. */
  tags: z.array(z.string()),
};

/** An event to prepare. */
export const missionSchema = z.object({ ...recordFields, ...mission });
export type Mission = z.infer<typeof missionSchema>;
export const missionInputSchema = z.object({ id: idSchema.optional(), ...mission });
export type MissionInput = z.infer<typeof missionInputSchema>;
