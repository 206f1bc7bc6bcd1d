import { z } from 'zod';

/** How many live records a library holds, by what people call them. */
export const libraryCountsSchema = z.object({
  sources: z.int(),
  quotes: z.int(),
  facts: z.int(),
  statistics: z.int(),
  people: z.int(),
  organisations: z.int(),
  missions: z.int(),
  briefings: z.int(),
});
export type LibraryCounts = z.infer<typeof libraryCountsSchema>;
