import { z } from 'zod';
import { langSchema } from './language.ts';

/**
 * A rule of SRX 2.0 (LISA, 2008): at a place where `before` matches what ends there and `after` what begins there, a segment
 * ends, or does not. Of several rules for one place the first decides. Regular expressions with the flag `u`, without groups that
 * capture; an empty one matches everywhere.
 */
export const segmentationRuleSchema = z.object({ breaks: z.boolean(), before: z.string().max(4_000), after: z.string().max(4_000) });
export type SegmentationRule = Readonly<z.infer<typeof segmentationRuleSchema>>;

/** As many as a language can have. */
export const segmentationRulesSchema = z.array(segmentationRuleSchema).max(2_000);

/** A rule that cannot be used: it is no regular expression, or takes too long on ordinary text. `rule` counts from 0. */
export const ruleProblemSchema = z.object({ lang: langSchema, rule: z.int(), reason: z.enum(['syntax', 'slow']), detail: z.string() });
export type RuleProblem = z.infer<typeof ruleProblemSchema>;
