/** The shape of `claims.json`. @module */
import { z } from "zod";

const Probability = z.number().min(0).max(1);
/** Bounds of an interval; `null` where a bound is not finite. */
const Interval = z.tuple([z.number().nullable(), z.number().nullable()]);

/** `claims.json`: every claim with its rule, verdict and numbers. */
export const ClaimsFile = z.object({
  version: z.literal(1),
  command: z.string(),
  profile: z.string(),
  engine: z.string(),
  commit: z.string(),
  startedAt: z.string(),
  claims: z.array(z.object({
    experiment: z.string(),
    id: z.string(),
    paper: z.string(),
    statement: z.string(),
    source: z.string(),
    effect: z.string(),
    region: z.string(),
    estimators: z.array(z.string()),
    outcome: z.enum(["reproduced", "contradicted", "inconclusive", "not-run"]),
    reason: z.string(),
    adjustedFor: Probability,
    adjustedAgainst: Probability,
    seedsToDecide: z.number().optional(),
    classes: z.array(z.object({
      name: z.string(),
      seeds: z.number().int(),
      mean: z.number(),
      interval: Interval,
      pFor: Probability,
      pAgainst: Probability,
      test: z.enum(["t", "sign"]),
    })),
    evidence: z.array(z.object({
      label: z.string(),
      value: z.number().nullable(),
      interval: Interval.optional(),
      note: z.string().optional(),
    })),
    caveats: z.array(z.string()),
  })),
});

/** A parsed `claims.json`. */
export type ClaimsFile = z.infer<typeof ClaimsFile>;

/** JSON Schema of `claims.json`, published as `schemas/claims.schema.json`. */
export function claimsJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(ClaimsFile), null, 2)}\n`;
}
