import { z } from 'zod';

/** The house styles that come with the program (`resources/styles/ID.json`): how a Word file looks. */
export const houseStyleIdSchema = z.enum(['french-administrative', 'russian-official', 'neutral']);
export type HouseStyleId = z.infer<typeof houseStyleIdSchema>;
