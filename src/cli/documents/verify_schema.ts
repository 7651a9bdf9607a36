/** What `verify --json` prints. @module */
import { z } from "zod";
import { certificateSchema } from "../../../verify/certificate.ts";

/** `null` where a number is not finite: JSON has no infinities and no NaN. */
const Finite = z.number().nullable();

const check = z.strictObject({
  id: z.string(),
  estimator: z.string(),
  tier: z.int().min(0).max(3),
  what: z.string(),
  against: z.string(),
  sampleSizes: z.array(z.int()),
  seconds: z.number().min(0),
  passed: z.boolean(),
  observed: z.string(),
  allowed: z.string(),
  smallestFault: z.string(),
  power: z.number().min(0).max(1),
  rate: z.strictObject({ nominal: z.number(), observed: z.number(), trials: z.int() }).optional(),
  rows: z.array(z.strictObject({
    what: z.string(),
    source: z.string(),
    expected: Finite,
    actual: Finite,
    tolerance: Finite,
    measure: z.enum(["relative", "absolute"]),
    error: Finite,
    passed: z.boolean(),
  })).optional(),
  points: z.array(
    z.object({ chart: z.enum(["size", "uniformity", "coverage", "bias", "power"]) })
      .catchall(z.union([Finite, z.string(), z.boolean()])),
  ).optional(),
});

/**
 * The schema; `schemas/verify.schema.json` is made from it.
 *
 * @example
 * ```ts
 * import { verifySchema } from "./verify_schema.ts";
 * import assert from "node:assert/strict";
 *
 * assert.ok(!verifySchema.safeParse({ effort: "quick", checks: [] }).success);
 * ```
 */
export const verifySchema = z.strictObject({
  effort: z.enum(["quick", "full"]),
  seed: z.int().min(0),
  budget: z.strictObject({ total: z.number(), statistical: z.int().min(0), each: z.number() }),
  certificate: certificateSchema,
  checks: z.array(check),
});
