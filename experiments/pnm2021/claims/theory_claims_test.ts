import assert from "node:assert/strict";
import { judge } from "../../../src/claims/judge.ts";
import { pnm2021 } from "../mod.ts";
import { NORM } from "../theory/constants.ts";
import type { StabilityRun, TheoryResult } from "../theory/record.ts";
import { madeUpRecords } from "../testing/made_up_records.ts";

type Change = (result: TheoryResult, seed: number) => TheoryResult;

const verdict = (id: string, theory: Change) =>
  judge(pnm2021, madeUpRecords({ theory })).find(({ claim }) => claim === id)!;
const outcome = (id: string, theory: Change) => verdict(id, theory).outcome;

/** Variances at the rates that `which` picks, times a factor. */
const scaled = (factor: number, which: (rate: number) => boolean): Change => (result) => ({
  ...result,
  variances: result.variances.map(({ rate, meanSquare }) => ({
    rate,
    meanSquare: which(rate) ? factor * meanSquare : meanSquare,
  })),
});

Deno.test("PNM-3 and PNM-3d: θ is the power of √γ, at η = .01 alone", () => {
  const unchanged = verdict("PNM-3d", (result) => result).rows[0]!;
  assert(Math.abs(unchanged.value - -1.0115) < 0.01, `${unchanged.value}`);
  // White noise: γ times the variance that there is.
  const white = scaled(NORM ** 2, (rate) => rate === 0.01);
  assert.equal(outcome("PNM-3", white), "reproduced");
  assert.equal(outcome("PNM-3d", white), "contradicted");
  assert(Math.abs(verdict("PNM-3", white).rows[0]!.value - (unchanged.value + 2)) < 1e-9);
  // 20 % more is outside the region of 8 %.
  const off = scaled(1.2, (rate) => rate === 0.01);
  assert.equal(outcome("PNM-3d", off), "contradicted");
  assert.equal(outcome("PNM-3", off), "contradicted");
  const elsewhere = scaled(NORM ** 2, (rate) => rate !== 0.01);
  assert.equal(verdict("PNM-3d", elsewhere).rows[0]!.value, unchanged.value);
});

/** Every run at the edge that `which` picks, at its end. */
const ended = (end: number, which: (run: StabilityRun, index: number) => boolean): Change =>
(
  result,
) => ({
  ...result,
  edge: result.edge.map((run, index) => which(run, index) ? { ...run, end } : run),
});

Deno.test("PNM-4: one run of eight on the wrong side of the edge is a miss", () => {
  assert.equal(outcome("PNM-4", ended(1, (_, index) => index === 0)), "contradicted");
  assert.equal(outcome("PNM-4", ended(1000, (_, index) => index === 1)), "contradicted");
  assert.equal(outcome("PNM-4", ended(0.99, ({ share }) => share < 1)), "reproduced");
  assert.equal(outcome("PNM-4", ended(1001, ({ share }) => share > 1)), "reproduced");
  // Runs farther from the edge stand beside it.
  const map: Change = (result) => ({
    ...result,
    map: result.map.map((run) => ({ ...run, end: 5 })),
  });
  assert.equal(outcome("PNM-4", map), "reproduced");
});

Deno.test("PNM-5: the largest relative difference of all b1, not below 10⁻¹⁷", () => {
  const last = (largestDifference: number, largestParameter: number): Change => (result) => ({
    ...result,
    heavyBall: result.heavyBall.map((run, index) =>
      index === 2 ? { ...run, largestDifference, largestParameter } : run
    ),
  });
  assert.equal(outcome("PNM-5", last(1e-1, 1)), "contradicted");
  assert.equal(outcome("PNM-5", last(1e-1, 1e4)), "reproduced");
  const none: Change = (result) => ({
    ...result,
    heavyBall: result.heavyBall.map((run) => ({ ...run, largestDifference: 0 })),
  });
  assert.equal(verdict("PNM-5", none).rows[0]!.value, -17);
});

Deno.test("PNM-6: one coordinate of one step off by the last printed digit is a miss", () => {
  const off = (by: number): Change => (result) => ({
    ...result,
    adapnmSteps: result.adapnmSteps.map((steps, t) =>
      steps.map((step, i) => t === 6 && i === 9 ? step - by : step)
    ),
  });
  assert.equal(outcome("PNM-6", off(6e-5)), "contradicted");
  assert.equal(outcome("PNM-6", off(4e-5)), "reproduced");
});

Deno.test("PNM-6: the normaliser of b2 that was released first is a miss", () => {
  const released: Change = (result) => ({
    ...result,
    adapnmSteps: result.adapnmSteps.map((steps) =>
      steps.map((step) => step * NORM / Math.sqrt(1.999 ** 2 + 0.999 ** 2))
    ),
  });
  assert.equal(outcome("PNM-6", released), "contradicted");
});
