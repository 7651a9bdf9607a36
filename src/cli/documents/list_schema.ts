/** What `list --json` prints. @module */
import { z } from "zod";

/**
 * The schema; `schemas/list.schema.json` is made from it.
 *
 * @example
 * ```ts
 * import { listSchema } from "./list_schema.ts";
 * import assert from "node:assert/strict";
 *
 * assert.ok(listSchema.safeParse({ experiments: [] }).success);
 * assert.ok(!listSchema.safeParse({ experiments: [{ id: "p" }] }).success);
 * ```
 */
export const listSchema = z.strictObject({
  experiments: z.array(z.strictObject({
    id: z.string().describe("the paper's key, as --only takes it"),
    title: z.string(),
    citation: z.string(),
    studies: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    profiles: z.array(z.strictObject({
      profile: z.enum(["smoke", "laptop", "paper"]),
      cells: z.int().min(0),
      seconds: z.number().min(0).describe("of one core, estimated"),
      evidence: z.strictObject({
        cells: z.int().min(0),
        seconds: z.number().min(0).describe("of one core, estimated"),
      }).optional().describe("what --evidence adds"),
    })),
    claims: z.array(z.strictObject({
      id: z.string(),
      statement: z.string(),
      reads: z.array(z.string()).describe("studies, as paper/study"),
    })),
  })),
});
