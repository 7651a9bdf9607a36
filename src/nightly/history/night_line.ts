/** A line of the nights' history: a night, or what was accepted of one. @module */
import { z } from "zod";

const Night = z.string().regex(/^\d{4}-\d\d-\d\d$/).describe("UTC date, e.g. 2026-11-27");
const Hash = z.string().regex(/^[0-9a-f]{16,64}$/);

/** What a value was held against. */
const BandFields = z.strictObject({
  nights: z.int().describe("number of earlier values"),
  mean: z.number(),
  sd: z.number().describe("standard deviation between nights"),
  level: z.number().describe("level of one of the two stages"),
  lower: z.number(),
  upper: z.number(),
});

/** How a value came out. */
const ValueStatus = z.enum(["passed", "shown", "alarm", "not-confirmed", "confirmed"])
  .describe("an alarm without a confirmation run stays an alarm; only a confirmed one fails");

/** Which code, settings, data and engine a study's cells came from, each by its hash. */
export const StudyState = z.strictObject({
  source: Hash.describe("import closure of what computes a cell"),
  settings: Hash.describe("settings of all points of its grid"),
  data: Hash.describe("checksums of its data sets"),
  engine: z.string().describe("id and version, or none"),
  points: z.array(z.string()),
  bytes: z.enum(["equal", "different", "unchecked"]).describe("what part 1 found this night"),
});
/** Which code, settings, data and engine a study's cells came from. */
export type StudyState = z.infer<typeof StudyState>;

/** One recomputed cell. */
export const ByteFinding = z.strictObject({
  paper: z.string(),
  cell: z.string(),
  status: z.enum(["equal", "alike", "different", "lost", "new", "failed", "not-run"]),
  changed: z.array(z.string()).describe("what differs from the baseline, most telling first"),
  hash: Hash.nullable(),
  deviation: z.number().nullable().describe("largest deviation in units of its tolerance"),
  reason: z.string(),
});
/** One recomputed cell. */
export type ByteFinding = z.infer<typeof ByteFinding>;

/** One claim's effect this night. */
export const ClaimValue = z.strictObject({
  paper: z.string(),
  claim: z.string(),
  epoch: z.string().describe("the first night of the code that the value came from"),
  theta: z.number().nullable(),
  seed: z.int(),
  second: z.number().nullable().describe("the effect with a second seed: evidence, not tested"),
  parts: z.int().describe("classes and tests that the value is the mean of"),
  status: ValueStatus,
  note: z.string(),
  band: BandFields.nullable(),
  confirmation: z.strictObject({ theta: z.number().nullable(), seed: z.int() }).nullable(),
});
/** One claim's effect this night. */
export type ClaimValue = z.infer<typeof ClaimValue>;

/** One timed piece of work. */
export const SpeedValue = z.strictObject({
  id: z.string(),
  epoch: z.string(),
  ratio: z.number().positive().describe("time over that of the calibration loop, median of rounds"),
  status: ValueStatus,
  note: z.string(),
  band: BandFields.nullable().describe("of the logarithms of the ratios"),
  confirmation: z.number().nullable(),
});
/** One timed piece of work. */
export type SpeedValue = z.infer<typeof SpeedValue>;

/** A cell of fresh seeds that is gone or that crashed. */
export const BrokenCell = z.strictObject({
  paper: z.string(),
  cell: z.string(),
  status: z.enum(["lost", "failed"]),
  reason: z.string(),
});
/** A cell of fresh seeds that is gone or that crashed. */
export type BrokenCell = z.infer<typeof BrokenCell>;

/** What `verify --quick` said. */
export const EstimatorResult = z.strictObject({
  seed: z.int(),
  checks: z.int(),
  left: z.int().describe("checks that there was no time for"),
  budget: z.number().describe("probability that one run of all checks rejects a right estimator"),
  failed: z.array(z.strictObject({ id: z.string(), observed: z.string(), confirmed: z.boolean() })),
});
/** What `verify --quick` said. */
export type EstimatorResult = z.infer<typeof EstimatorResult>;

/** One night. */
export const NightLine = z.strictObject({
  version: z.literal(1),
  kind: z.literal("night"),
  night: Night,
  startedAt: z.string(),
  seconds: z.number(),
  minutes: z.number().describe("the time that it was given"),
  command: z.string(),
  commit: z.string(),
  dirty: z.union([z.boolean(), z.literal("unknown")]),
  runtime: z.string(),
  machine: z.string().describe("platform and model of the processor"),
  engine: z.string(),
  studies: z.record(z.string(), StudyState).describe("by paper/study"),
  changed: z.array(z.string()).describe("what changed since the night before"),
  bytes: z.array(ByteFinding),
  broken: z.array(BrokenCell),
  claims: z.array(ClaimValue),
  estimators: EstimatorResult.nullable(),
  speed: z.array(SpeedValue),
  dropped: z.array(z.string()).describe("work that there was no time or no data for"),
  failed: z.array(z.string()).describe("ids of checks that failed the night"),
  exitCode: z.int(),
});
/** One night. */
export type NightLine = z.infer<typeof NightLine>;

/** Deviations of a night that were meant. */
export const AcceptanceLine = z.strictObject({
  version: z.literal(1),
  kind: z.literal("acceptance"),
  night: Night.describe("the night whose deviations are accepted"),
  at: z.string(),
  reason: z.string(),
  accepted: z.array(z.strictObject({
    check: z.string(),
    old: z.string(),
    new: z.string(),
  })),
});
/** Deviations of a night that were meant. */
export type AcceptanceLine = z.infer<typeof AcceptanceLine>;

/** A line of the history. */
export const HistoryLine = z.discriminatedUnion("kind", [NightLine, AcceptanceLine]);
/** A line of the history. */
export type HistoryLine = z.infer<typeof HistoryLine>;

/**
 * Text of `schemas/nightly.v1.schema.json`, which tools/schemas writes.
 *
 * @example
 * ```ts
 * import { historySchemaText } from "./night_line.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(JSON.parse(historySchemaText()).title, "sgn-lab nightly history, version 1");
 * ```
 */
export function historySchemaText(): string {
  const schema = { title: "sgn-lab nightly history, version 1", ...z.toJSONSchema(HistoryLine) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
