import { z } from 'zod';

/** The ways references can be written (`resources/csl`): ISO 690:2010, GOST R 7.0.5-2008, Chicago Manual of Style. */
export const citationStyleIdSchema = z.enum(['iso690', 'gost', 'chicago']);
export type CitationStyleId = z.infer<typeof citationStyleIdSchema>;
