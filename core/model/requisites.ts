import { z } from 'zod';
import { localizedSchema } from './language.ts';
import { idSchema } from './record.ts';

/** Who sends a document to whom, who signs it and whom to ask, as chosen for an export. Texts may have several lines. */
export const requisitesInputSchema = z.object({
  /** An organisation. */
  senderId: idSchema.nullable(),
  addressee: localizedSchema,
  /** A person: their present function and name stand under the text. */
  signatoryId: idSchema.nullable(),
  contact: localizedSchema,
});
export type RequisitesInput = z.infer<typeof requisitesInputSchema>;
