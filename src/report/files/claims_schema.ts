/** The shape of `claims.json`. @module */
import { z } from "zod";

const Probability = z.number().min(0).max(1);
/** Bounds of an interval; `null` where a bound is not finite. */
const Interval = z.tuple([z.number().nullable(), z.number().nullable()]);

const OutcomeName = z.enum(["reproduced", "contradicted", "inconclusive", "not-run"]);

/** `claims.json`: every claim with its rule, verdict and numbers. */
export const ClaimsFile = z.object({
  version: z.literal(2),
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
    axis: z.enum(["iteration-wise", "dimension-wise", "time-wise", "none"]),
    effect: z.string(),
    rule: z.object({ kind: z.string(), words: z.string() }),
    estimators: z.array(z.string()),
    outcome: OutcomeName,
    reason: z.string(),
    pFor: Probability,
    pAgainst: Probability,
    adjustedFor: Probability,
    adjustedAgainst: Probability,
    seedsToDecide: z.number().optional(),
    seedsToDecideRange: z.tuple([z.number(), z.number()]).optional(),
    classes: z.array(z.object({
      name: z.string(),
      outcome: OutcomeName,
      inadmissible: z.string().optional(),
    })).optional(),
    rows: z.array(z.object({
      name: z.string(),
      class: z.string().optional(),
      replicates: z.number().int(),
      value: z.number(),
      interval: Interval.optional(),
      pFor: Probability,
      pAgainst: Probability,
      pSign: Probability.optional(),
      method: z.string(),
      values: z.array(z.object({ seed: z.number().int(), value: z.number() })).optional(),
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
