/** The shape of `claims.json`. @module */
import { z } from "zod";

const Probability = z.number().min(0).max(1);
/** `null` where a number is not finite: JSON has no infinities. */
const Finite = z.number().nullable();
const Interval = z.tuple([Finite, Finite]);
const OutcomeName = z.enum(["reproduced", "contradicted", "inconclusive", "not-run"]);

const Row = z.object({
  name: z.string(),
  class: z.string().optional(),
  replicates: z.number().int(),
  value: Finite,
  interval: Interval.optional(),
  pFor: Probability,
  pAgainst: Probability,
  pSign: Probability.optional(),
  method: z.string(),
  values: z.array(z.object({ seed: z.number(), value: Finite })).optional(),
});

const Side = z.object({ pValue: Probability, level: Probability, rejected: z.boolean() });

const ClaimEntry = z.object({
  paper: z.string(),
  id: z.string(),
  statement: z.string(),
  source: z.string(),
  axis: z.enum(["iteration-wise", "dimension-wise", "time-wise", "none"]),
  effect: z.string(),
  family: z.object({ key: z.string(), size: z.number().int() }),
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
  rows: z.array(Row),
  evidence: z.array(z.object({
    label: z.string(),
    value: Finite,
    interval: Interval.optional(),
    note: z.string().optional(),
  })),
  caveats: z.array(z.string()),
  replications: z.array(z.object({
    replication: z.number().int(),
    outcome: OutcomeName,
    adjustedFor: Probability,
    adjustedAgainst: Probability,
  })).optional(),
  looks: z.array(z.object({
    look: z.number().int(),
    seeds: z.number().int(),
    for: Side,
    against: Side,
  })).optional(),
});

/** `claims.json`: every claim with its rule, verdict and numbers. */
export const ClaimsFile = z.object({
  version: z.literal(2),
  command: z.string(),
  profile: z.string(),
  engine: z.string(),
  commit: z.string(),
  startedAt: z.string(),
  without: z.array(z.string()).optional(),
  claims: z.array(ClaimEntry),
});

/** A parsed `claims.json`. */
export type ClaimsFile = z.infer<typeof ClaimsFile>;

/** JSON Schema of `claims.json`, published as `schemas/claims.schema.json`. */
export function claimsJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(ClaimsFile), null, 2)}\n`;
}
