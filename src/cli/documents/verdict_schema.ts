/** A verdict as `--json` prints it. @module */
import { z } from "zod";

const Probability = z.number().min(0).max(1);
/** `null` where a number is not finite: JSON has no infinities and no NaN. */
const Finite = z.number().nullable();
const Interval = z.tuple([Finite, Finite]);
const OutcomeName = z.enum(["reproduced", "contradicted", "inconclusive", "not-run"]);

const Row = z.strictObject({
  name: z.string(),
  class: z.string().optional(),
  replicates: z.int(),
  value: Finite,
  interval: Interval.optional().describe("95 %"),
  pFor: Probability,
  pAgainst: Probability,
  pSign: Probability.optional(),
  method: z.string(),
  margin: z.tuple([Finite, Finite, Finite]).optional()
    .describe("lower end, value, upper end: distances to the region's edge in half widths"),
  values: z.array(z.strictObject({ seed: z.int(), value: Finite })).optional(),
});

/**
 * The schema.
 *
 * @example
 * ```ts
 * import { verdictSchema } from "./verdict_schema.ts";
 * import { madeUpInput } from "../../report/testing/made_up_input.ts";
 *
 * for (const { verdicts } of madeUpInput().experiments) {
 *   for (const verdict of verdicts) verdictSchema.parse(JSON.parse(JSON.stringify(verdict)));
 * }
 * ```
 */
export const verdictSchema = z.strictObject({
  claim: z.string(),
  paper: z.string(),
  outcome: OutcomeName,
  reason: z.string().describe("one line"),
  words: z.string().describe("the rule"),
  rows: z.array(Row),
  classes: z.array(z.strictObject({
    name: z.string(),
    outcome: OutcomeName,
    inadmissible: z.string().optional(),
  })).optional(),
  pFor: Probability,
  pAgainst: Probability,
  adjustedFor: Probability,
  adjustedAgainst: Probability,
  seedsToDecide: Finite.optional(),
  seedsToDecideRange: Interval.optional(),
  evidence: z.array(z.strictObject({
    label: z.string(),
    value: Finite,
    interval: Interval.optional(),
    note: z.string().optional(),
  })),
  caveats: z.array(z.string()),
});
