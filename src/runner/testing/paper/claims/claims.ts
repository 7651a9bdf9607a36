/** Three claims, each under a rule of its own. @module */
import type { Claim, SeedEffect } from "../../../../claims/claim.ts";
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

const common = { paper: "test2026", source: "derived", estimators: [], minimumSeeds: 4 } as const;

/** T1, one-sided region: true. */
const t1: Claim = {
  ...common,
  id: "T1",
  statement: "The mean square of 64 steps is more than half their number.",
  effect: "θ = mean square of the end over the number of steps",
  region: { kind: "above", bound: 0.5 },
  reads: [walks],
  find: (records) => ({
    classes: [{ name: "all", effects: spread(records, 64) }],
    evidence: [{ label: "Walks per cell", value: 100 }],
    caveats: missing(records, walks),
    sampleSizes: {},
  }),
};

/** T2, every class in an interval: false, for the mean square over steps is 1. */
const t2: Claim = {
  ...common,
  id: "T2",
  statement: "The mean square is twice the number of steps, whatever that is.",
  effect: "θ = mean square of the end over the number of steps, for every number of steps",
  region: { kind: "between", lower: 1.5, upper: 2.5 },
  reads: [walks],
  find: (records) => ({
    classes: [16, 64].map((steps) => ({ name: `${steps} steps`, effects: spread(records, steps) })),
    evidence: [],
    caveats: missing(records, walks),
    sampleSizes: {},
  }),
};

/** T3, on the study that needs an engine: true. */
const t3: Claim = {
  ...common,
  id: "T3",
  statement: "The diagonal of XᵀX/n is below 3 on average.",
  effect: "θ = mean of the diagonal",
  region: { kind: "below", bound: 3 },
  reads: [products],
  find: (records) => ({
    classes: [{
      name: "all",
      effects: records.of(products).map(({ cell, result }) => ({
        seed: cell.seed,
        value: result.meanDiagonal,
      })),
    }],
    evidence: [],
    caveats: missing(records, products),
    sampleSizes: {},
  }),
};

/** In the order of the report. */
export const claims: readonly Claim[] = [t1, t2, t3];
