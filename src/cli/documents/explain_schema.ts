/** What `explain CLAIM --json` prints. @module */
import { z } from "zod";
import { verdictSchema } from "./verdict_schema.ts";

/**
 * The schema; `schemas/explain.schema.json` is made from it.
 *
 * @example
 * ```ts
 * import { explainSchema } from "./explain_schema.ts";
 * import assert from "node:assert/strict";
 *
 * assert.ok(!explainSchema.safeParse({ id: "P1" }).success);
 * ```
 */
export const explainSchema = z.strictObject({
  id: z.string(),
  statement: z.string(),
  source: z.string().describe("where the paper says it"),
  axis: z.enum(["iteration-wise", "dimension-wise", "time-wise", "none"]),
  effect: z.string(),
  family: z.string().optional().describe("claims that share an error rate; the paper if absent"),
  rule: z.strictObject({
    kind: z.string(),
    words: z.string(),
    smallestEffect: z.number().optional(),
  }),
  estimators: z.array(z.string()),
  afterTraining: z.boolean().optional(),
  reads: z.array(z.string()).describe("studies, as paper/study"),
  cells: z.strictObject({ stored: z.int().min(0), all: z.int().min(0) }),
  cost: z.strictObject({
    cells: z.int().min(0),
    stored: z.int().min(0),
    seconds: z.number().min(0).describe("of one core that the stored cells took"),
    memory: z.number().min(0).describe("bytes; 0 where unknown"),
    secondsLeft: z.number().min(0).describe("estimated"),
  }),
  verdict: verdictSchema,
});
