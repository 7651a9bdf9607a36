/** What `devices --json` prints. @module */
import { z } from "zod";

const base = {
  id: z.string().describe("as --device takes it"),
  names: z.array(z.string()).describe("short names"),
  summary: z.string(),
  note: z.string().describe("which processor, or what is missing and how to mend it"),
};

/**
 * The schema; `schemas/devices.schema.json` is made from it.
 *
 * @example
 * ```ts
 * import { devicesSchema } from "./devices_schema.ts";
 * import assert from "node:assert/strict";
 *
 * const base = { id: "onnx:cpu", names: ["cpu"], summary: "s", note: "" };
 * const ready = { ...base, state: "ready", version: "1.2", examplesPerSecond: null };
 * assert.ok(!devicesSchema.safeParse({ probe: "p", auto: "a", devices: [ready] }).success);
 * const measured = { ...ready, examplesPerSecond: 9 };
 * assert.ok(devicesSchema.safeParse({ probe: "p", auto: "a", devices: [measured] }).success);
 * ```
 */
export const devicesSchema = z.strictObject({
  probe: z.string().describe("what the speed was measured with"),
  auto: z.string().describe("what --device auto takes, and why"),
  devices: z.array(z.discriminatedUnion("state", [
    z.strictObject({
      ...base,
      state: z.literal("ready"),
      version: z.string(),
      examplesPerSecond: z.number().min(0),
    }),
    z.strictObject({
      ...base,
      state: z.literal("fails"),
      version: z.string(),
      examplesPerSecond: z.null(),
    }),
    z.strictObject({
      ...base,
      state: z.literal("missing"),
      version: z.null(),
      examplesPerSecond: z.null(),
    }),
  ])),
});
