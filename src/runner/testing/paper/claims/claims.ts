/** Three claims, each under a rule of its own. @module */
import type { Claim } from "../../../../claims/claim.ts";
import type { ClassEffects, SeedEffect } from "../../../../claims/effects.ts";
import { everyClass } from "../../../../claims/rules/every_class.ts";
import { meanInRegion } from "../../../../claims/rules/mean_in_region.ts";
import { type SeedHit, shareOfSeeds } from "../../../../claims/rules/share_of_seeds.ts";
import type { Records } from "../../../../records/records.ts";
import { products } from "../products/study.ts";
import { type WalkResult, walks } from "../walks/study.ts";

function meanSquare({ ends }: WalkResult): number {
  return ends.reduce((sum, end) => sum + end * end, 0) / ends.length;
}

/** E S² = steps, so that the mean square over steps is 1. */
function spread(records: Records, steps: number): readonly SeedEffect[] {
  return records.of(walks)
    .filter(({ cell }) => cell.settings.steps === steps)
    .map(({ cell, result }) => ({ seed: cell.seed, value: meanSquare(result) / steps }));
}

const missing = (records: Records, study: typeof walks | typeof products) =>
  records.missing(study).map(({ cell, reason }) => `${cell.id}: ${reason}`);

const common = { source: "derived", axis: "none", estimators: [] } as const;

/** T1, one-sided region: true. */
const t1: Claim<readonly SeedEffect[]> = {
  ...common,
  id: "T1",
  statement: "The mean square of 64 steps is more than half their number.",
  effect: "θ = mean square of the end over the number of steps",
  rule: meanInRegion({ region: { kind: "above", bound: 0.5 }, minimumSeeds: 4 }),
  reads: [walks],
  find: (records) => ({
    effects: spread(records, 64),
    evidence: [{ label: "Walks per cell", value: 100 }],
    caveats: missing(records, walks),
    sampleSizes: {},
  }),
};

/** T2, every class in an interval: false, for the mean square over steps is 1. */
const t2: Claim<readonly ClassEffects<readonly SeedEffect[]>[]> = {
  ...common,
  id: "T2",
  statement: "The mean square is twice the number of steps, whatever that is.",
  effect: "θ = mean square of the end over the number of steps, for every number of steps",
  rule: everyClass(
    meanInRegion({ region: { kind: "between", lower: 1.5, upper: 2.5 }, minimumSeeds: 4 }),
  ),
  reads: [walks],
  find: (records) => ({
    effects: [16, 64].map((steps) => ({ name: `${steps} steps`, effects: spread(records, steps) })),
    evidence: [],
    caveats: missing(records, walks),
    sampleSizes: {},
  }),
};

/** T3, on the study that needs an engine: true. */
const t3: Claim<readonly SeedHit[]> = {
  ...common,
  id: "T3",
  statement: "The mean of the diagonal of XᵀX/n is below 3 in more than a fifth of the seeds.",
  effect: "whether the mean of the diagonal is below 3",
  rule: shareOfSeeds({ share: 0.2, minimumSeeds: 4 }),
  reads: [products],
  find: (records) => ({
    effects: records.of(products).map(({ cell, result }) => ({
      seed: cell.seed,
      holds: result.meanDiagonal < 3,
    })),
    evidence: [],
    caveats: missing(records, products),
    sampleSizes: {},
  }),
};

/** In the order of the report. */
export const claims: readonly Claim[] = [t1, t2, t3];
