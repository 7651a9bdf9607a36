/** What `reproduce --dry-run --json` prints. @module */
import { z } from "zod";

const base = {
  experiment: z.string(),
  cell: z.string(),
  reason: z.string(),
  cost: z.number().min(0).describe("seconds of one core, estimated"),
};

/**
 * The schema; `schemas/plan.schema.json` is made from it.
 *
 * @example
 * ```ts
 * import { planSchema } from "./plan_schema.ts";
 * import assert from "node:assert/strict";
 *
 * const engine = { id: "onnx:cpu", version: "onnxruntime-node 1.2" };
 * const cell = { experiment: "p", cell: "c/seed1", reason: "new", action: "compute", key: null, cost: 1 };
 * assert.ok(!planSchema.safeParse({ profile: "smoke", engine, cells: [cell] }).success);
 * ```
 */
export const planSchema = z.strictObject({
  profile: z.enum(["smoke", "laptop", "paper"]),
  engine: z.strictObject({ id: z.string(), version: z.string() }),
  cells: z.array(z.discriminatedUnion("action", [
    z.strictObject({ ...base, action: z.enum(["compute", "reuse"]), key: z.string() }),
    z.strictObject({ ...base, action: z.literal("skip"), key: z.null() }),
  ])),
});
