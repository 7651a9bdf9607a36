/** What the runs of one seed left behind. @module */
import { z } from "zod";

/** Who averages: an oracle, SafeguardSGD, or one of the methods that it is compared with. */
export const Method = z.enum([
  "honest-mean",
  "double",
  "single",
  "mean",
  "coordinate-median",
  "geometric-median",
  "krum",
  "zeno",
]);
/** Who averages. */
export type Method = z.infer<typeof Method>;

/** What the Byzantine workers send. */
export const AttackName = z.enum([
  "none",
  "sign-flip",
  "zero",
  "label-flip",
  "delayed",
  "safeguard",
  "variance",
]);
/** What the Byzantine workers send. */
export type AttackName = z.infer<typeof AttackName>;

/** A number for every worker. */
const byWorker = z.array(z.number().nullable()).readonly();

/** What a safeguard saw. */
export const GuardView = z.strictObject({
  windows: z.array(z.int().positive()).readonly().describe("lengths in steps"),
  spared: z.int().nonnegative().describe("steps whose removals would have left nobody"),
  reach: z.array(byWorker).readonly().describe(
    "by window: largest distance of each worker from the median worker over 2·Th, while it was averaged",
  ),
  course: z.array(
    z.strictObject({ step: z.int().nonnegative(), ratios: byWorker }),
  ).readonly().describe("distance over 2·Th in the first window, removed workers included"),
});
/** What a safeguard saw. */
export type GuardView = z.infer<typeof GuardView>;

/** One training run. */
export const RunRecord = z.strictObject({
  method: Method,
  attack: AttackName,
  accuracy: z.array(z.number().min(0).max(1)).readonly().describe(
    "on the test set, at step 0 and every `evaluateEvery` steps",
  ),
  removedAt: z.array(z.int().nonnegative().nullable()).readonly().describe(
    "by worker: the step at which it was removed",
  ),
  guard: GuardView.nullable(),
});
/** One training run. */
export type RunRecord = z.infer<typeof RunRecord>;

/** All runs of a seed. */
export const RunsResult = z.strictObject({
  thresholds: z.array(z.strictObject({
    window: z.int().positive(),
    value: z.number().positive().describe("Th: largest pair distance of the pre-run"),
  })).readonly(),
  preRun: z.array(z.number()).readonly().describe("test accuracy of the pre-run"),
  runs: z.array(RunRecord).readonly(),
});
/** All runs of a seed. */
export type RunsResult = z.infer<typeof RunsResult>;
