import assert from "node:assert/strict";
import { judge } from "../../../src/claims/judge.ts";
import { panigrahi2019 } from "../mod.ts";
import {
  type Acceptance,
  type AcceptedShares,
  syntheticResults,
  type Where,
} from "../testing/synthetic_results.ts";
import { claims } from "./mod.ts";

/** The verdict on made-up noise of which the two tests accept different shares. */
function verdict(id: string, acceptance: Acceptance) {
  return judge(panigrahi2019, syntheticResults(acceptance)).find((one) => one.claim === id)!;
}

/** Both ways round, for a rule that reads one test alone would pass one of them. */
function bothWays(
  where: (one: Where) => boolean,
  [a, b]: readonly [number, number],
): readonly Acceptance[] {
  const either: readonly AcceptedShares[] = [
    { shapiroWilk: a, andersonDarling: b },
    { shapiroWilk: b, andersonDarling: a },
  ];
  return either.map((accepted) => (one) => where(one) ? accepted : 0.95);
}

/** Where θ of each claim is changed, a share at which it holds clearly, and one at which it fails. */
const CASES: readonly (readonly [string, (one: Where) => boolean, number, number])[] = [
  ["P1", () => true, 0.95, 0.7],
  ["P1n", () => true, 0.95, 0.7],
  ["P2", () => true, 0.95, 0.7],
  ["P3", ({ place }) => place === "late", 0.2, 0.9],
  ["P4e", () => true, 0.3, 0.94],
  ["P4l", () => true, 0.3, 0.94],
  ["P5", () => true, 0.95, 0.7],
  ["P7c", ({ family }) => family === "coordinates", 0.3, 0.9],
  ["P7e", ({ family }) => family === "eigenvectors", 0.3, 0.9],
];

for (const [id, where, holds, fails] of CASES) {
  Deno.test(`${id}: both tests must agree, for and against`, () => {
    const [good, bad] = bothWays(where, [holds, holds]).concat(bothWays(where, [fails, fails]))
      .filter((_, index) => index % 2 === 0);
    assert.equal(verdict(id, good!).outcome, "reproduced");
    assert.equal(verdict(id, bad!).outcome, "contradicted");
    for (const split of bothWays(where, [holds, fails])) {
      // One test for, the other against: neither outcome may be had from the more convenient one.
      const { outcome, rows } = verdict(id, split);
      assert.equal(outcome, "inconclusive");
      for (const test of ["Shapiro–Wilk", "Anderson–Darling"]) {
        assert(rows.some(({ name }) => name.endsWith(`, ${test}`)), `${id}: ${test} has no row`);
      }
    }
  });
}

Deno.test("θ of a test is its own: no minimum is taken seed by seed", () => {
  // By Shapiro–Wilk .95 in even seeds and .85 in odd ones, by Anderson–Darling the other way round: by each test θ is
  // −.05 on average, the smaller of both −.1 in every seed.
  const records = syntheticResults(() => 0.95, {
    change: (result, { seed }) => ({
      ...result,
      checkpoints: result.checkpoints.map((checkpoint) => ({
        ...checkpoint,
        families: checkpoint.families.map((family) => ({
          ...family,
          samples: family.samples.map((sample) => ({
            ...sample,
            noise: {
              ...sample.noise,
              acceptedShapiroWilk: seed % 2 === 0 ? 0.95 : 0.85,
              acceptedAndersonDarling: seed % 2 === 0 ? 0.85 : 0.95,
            },
          })),
        })),
      })),
    }),
  });
  const p5 = judge(panigrahi2019, records).find(({ claim }) => claim === "P5")!;
  assert.equal(p5.rows.length, 4);
  for (const { value } of p5.rows) assert(Math.abs(value + 0.05) < 1e-12, `${value}`);
});

Deno.test("P7c and P7e: a small difference with the stated sign is below the margin, in these words", () => {
  const { outcome, reason } = verdict(
    "P7e",
    ({ family }) => family === "eigenvectors" ? 0.9 : 0.95,
  );
  assert.equal(outcome, "contradicted");
  assert.match(reason, /^fails in every class: .* in the stated direction, .* margin of \.1$/);
});

Deno.test("P3 takes late minus early, not the level of either", () => {
  const level = verdict("P3", ({ batchSize }) => batchSize === 256 ? 0.4 : 0.9);
  for (const { value } of level.rows) assert(Math.abs(value) < 0.011, `${value}`);
  const gains = verdict("P3", ({ place }) => place === "early" ? 0.6 : 0.9);
  for (const { value } of gains.rows) assert(Math.abs(value - 0.3) < 0.011, `${value}`);
});

Deno.test("every claim names its margin, its seeds and its axis", () => {
  const both = (words: string, seeds = 8) =>
    `mean θ ${words} over at least ${seeds} seeds, by every test, in every class`;
  assert.deepEqual(
    claims.map(({ id, rule, axis }) => [id, rule.words, axis]),
    [
      ["P1", both("> −0.05"), "iteration-wise"],
      ["P1n", both("> −0.05"), "iteration-wise"],
      ["P2", both("> −0.05", 6), "iteration-wise"],
      ["P3", both("< −0.1"), "iteration-wise"],
      ["P4e", both("< −0.05"), "iteration-wise"],
      ["P4l", both("< −0.05"), "iteration-wise"],
      ["P5", both("> −0.05"), "iteration-wise"],
      ["P6", "mean θ > 0.5 over at least 12 seeds", "none"],
      ["P7c", both("> 0.1"), "iteration-wise"],
      ["P7e", both("> 0.1"), "iteration-wise"],
      ["P8", "mean θ > 2 over at least 6 seeds, in every class", "iteration-wise"],
    ],
  );
  assert.deepEqual(
    claims.filter(({ afterTraining }) => afterTraining).map(({ id }) => id),
    ["P3", "P4l", "P5", "P8"],
  );
});
