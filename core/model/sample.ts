import { z } from 'zod';
import { organisationInputSchema, personInputSchema } from './authority.ts';
import { itemInputSchema } from './item.ts';
import { missionInputSchema } from './mission.ts';
import { idSchema } from './record.ts';
import { sourceInputSchema } from './source.ts';

const fixedId = { id: idSchema };

/**
 * The sample mission as it is stored with the program (`resources/sample/library.json`): records with fixed ids, so that they
 * can point to one another and the sample is the same in every library it is put into.
 */
export const sampleSchema = z.object({
  sources: z.array(sourceInputSchema.extend(fixedId)),
  organisations: z.array(organisationInputSchema.extend(fixedId)),
  people: z.array(personInputSchema.extend(fixedId)),
  items: z.array(z.intersection(itemInputSchema, z.object(fixedId))),
  missions: z.array(missionInputSchema.extend(fixedId)),
});
export type Sample = z.infer<typeof sampleSchema>;
