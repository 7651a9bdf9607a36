/** What `reproduce --json` prints. @module */
import { z } from "zod";
import { SequentialRecord } from "../../claims/sequential/sequential_record.ts";
import { verdictSchema } from "./verdict_schema.ts";

const checksum = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

const provenance = z.strictObject({
  code: z.strictObject({
    commit: z.string().regex(/^(?:[0-9a-f]{40}|unknown)$/),
    dirty: z.union([z.boolean(), z.literal("unknown")]),
    lockfile: checksum,
  }),
  host: z.strictObject({
    deno: z.string(),
    v8: z.string(),
    typescript: z.string(),
    platform: z.string(),
    cpu: z.string(),
    cores: count,
  }),
  engine: z.strictObject({ id: z.string(), version: z.string(), note: z.string() }),
  profile: z.enum(["smoke", "laptop", "paper"]),
  seedOffset: count,
  seeds: z.array(count),
  datasets: z.array(z.strictObject({
    id: z.string(),
    checksum: checksum.nullable().describe("null where it is missing"),
    missing: z.string().nullable().describe("how to mend it; null where it is there"),
  })),
  startedAt: z.iso.datetime(),
  wallSeconds: z.number().min(0),
});

/**
 * The schema; `schemas/reproduce.schema.json` is made from it.
 *
 * @example
 * ```ts
 * import { reproduceSchema } from "./reproduce_schema.ts";
 * import { runJson } from "../run_json.ts";
 * import { madeUpInput } from "../../report/testing/made_up_input.ts";
 * import assert from "node:assert/strict";
 *
 * const document = JSON.parse(runJson.result(madeUpInput(), "r/index.html", 4));
 * assert.deepEqual(reproduceSchema.parse(document), document);
 * ```
 */
export const reproduceSchema = z.strictObject({
  exitCode: z.int().min(0).max(5),
  command: z.string(),
  report: z.string().describe("path of the page"),
  verdicts: z.array(z.strictObject({ experiment: z.string(), ...verdictSchema.shape })),
  replications: z.array(z.strictObject({
    replication: count.describe("as --seed names it"),
    verdicts: z.array(z.strictObject({
      experiment: z.string(),
      ...verdictSchema.pick({
        claim: true,
        outcome: true,
        adjustedFor: true,
        adjustedAgainst: true,
      }).shape,
    })),
  })).optional(),
  sequential: SequentialRecord.optional(),
  summary: z.strictObject({
    cells: count,
    computed: count,
    reused: count,
    notRun: count,
    failed: count,
    seconds: z.number().min(0),
    workers: count,
  }),
  cells: z.array(z.strictObject({
    experiment: z.string(),
    study: z.string(),
    cell: z.string(),
    status: z.enum(["computed", "reused", "not-run", "failed"]),
    reason: z.string(),
    key: z.string().nullable().describe("the record's address; null where there is none"),
    seconds: z.number().min(0).nullable(),
    memory: z.number().min(0).nullable().describe("bytes"),
  })),
  provenance,
});
