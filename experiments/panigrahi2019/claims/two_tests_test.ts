import assert from "node:assert/strict";
import { judge } from "../../../src/claims/judge.ts";
import {
  type Acceptance,
  type AcceptedShares,
  type JointShape,
  syntheticResults,
  type Where,
} from "../testing/synthetic_results.ts";
import { claims } from "./mod.ts";

/** The verdict on made-up noise of which the two tests accept different shares. */
function verdict(id: string, acceptance: Acceptance, shape?: JointShape) {
  const results = syntheticResults(acceptance, undefined, shape);
  return judge({ id: "panigrahi2019", claims }, results).find((one) => one.claim === id)!;
}

/** Seeds and cells wobble by at most .005. */
function assertTheta(id: string, acceptance: Acceptance, expected: number) {
  const { rows } = verdict(id, acceptance);
  assert(rows.length > 0, id);
  for (const { value } of rows) {
    assert(Math.abs(value - expected) < 0.011, `${id}: ${value} is not ${expected}`);
  }
}

/** Both ways round, for a rule that reads one test alone would pass one of them. */
function bothWays(
  where: (one: Where) => boolean,
  shares: readonly [number, number],
): readonly Acceptance[] {
  const [a, b] = shares;
  const either: readonly AcceptedShares[] = [
    { shapiroWilk: a, andersonDarling: b },
    { shapiroWilk: b, andersonDarling: a },
  ];
  return either.map((accepted) => (one) => where(one) ? accepted : 0.95);
}

Deno.test("P1, P1n, P2 and P5 take the test that accepts less: the one that speaks against them", () => {
  for (const acceptance of bothWays(() => true, [0.95, 0.7])) {
    for (const id of ["P1", "P1n", "P2", "P5"]) {
      assertTheta(id, acceptance, -0.25);
      assert.equal(verdict(id, acceptance).outcome, "contradicted", id);
    }
  }
});

Deno.test("P4e and P4l take the test that accepts more: the one that speaks against them", () => {
  for (const acceptance of bothWays(() => true, [0.94, 0.3])) {
    for (const id of ["P4e", "P4l"]) {
      assertTheta(id, acceptance, -0.01);
      assert.equal(verdict(id, acceptance).outcome, "contradicted", id);
    }
  }
});

Deno.test("P3 takes the test that changes less", () => {
  const late = ({ phase, batchSize }: Where) => phase === "late" && batchSize === 256;
  for (const acceptance of bothWays(late, [0.9, 0.2])) {
    assertTheta("P3", acceptance, -0.05);
    assert.equal(verdict("P3", acceptance).outcome, "contradicted");
  }
  for (const acceptance of bothWays(late, [0.7, 0.2])) {
    assertTheta("P3", acceptance, -0.25);
    assert.equal(verdict("P3", acceptance).outcome, "reproduced");
  }
});

Deno.test("P3 reads b = 256 alone, late against early, and not the level of either", () => {
  const elsewhere: Acceptance = ({ batchSize }) => batchSize === 256 ? 0.4 : 0.9;
  assertTheta("P3", elsewhere, 0);
  const gains: Acceptance = ({ phase }) => phase === "early" ? 0.6 : 0.9;
  assertTheta("P3", gains, 0.3);
});

Deno.test("P7c and P7e take the test that shows the smaller difference, each on its own family", () => {
  for (
    const [id, own, other] of [
      ["P7c", "coordinates", "eigenvectors"],
      ["P7e", "eigenvectors", "coordinates"],
    ] as const
  ) {
    for (const acceptance of bothWays(({ family }) => family === own, [0.9, 0.3])) {
      assertTheta(id, acceptance, 0.05);
      assert.equal(verdict(id, acceptance).outcome, "contradicted");
    }
    for (const acceptance of bothWays(({ family }) => family === own, [0.6, 0.3])) {
      assertTheta(id, acceptance, 0.35);
      assert.equal(verdict(id, acceptance).outcome, "reproduced");
    }
    assertTheta(id, ({ family }) => family === other ? 0.2 : 0.95, 0);
  }
});

Deno.test("P7i takes the test that shows the smaller difference", () => {
  const shape = { whole: "accepted", unit: "accepted", direction: "split" } as const;
  const { outcome, rows: [row] } = verdict("P7i", () => 0.95, shape);
  assert(Math.abs(row!.value) < 0.011, `${row!.value}`);
  assert.equal(outcome, "contradicted");
});

Deno.test("P8 reads Shapiro–Wilk's W at b = 4096 minus b = 32, late", () => {
  // W̄ falls by .01 per unit of acceptance, sd₀ = 2e-5.
  const small: Acceptance = ({ phase, batchSize }) =>
    phase === "late" && batchSize === 32 ? 0.85 : 0.95;
  const [row] = verdict("P8", small).rows;
  assert(Math.abs(row!.value - 50) < 5, `${row!.value}`);
  const [early] =
    verdict("P8", ({ phase, batchSize }) => phase === "early" && batchSize === 32 ? 0.85 : 0.95)
      .rows;
  assert(Math.abs(early!.value) < 5, `${early!.value}`);
});

Deno.test("every claim names its margin, its seeds and its axis", () => {
  assert.deepEqual(
    claims.map(({ id, rule, axis }) => [id, rule.words, axis]),
    [
      ["P1", "mean θ > −0.05 over at least 8 seeds", "iteration-wise"],
      ["P1n", "mean θ > −0.05 over at least 8 seeds", "iteration-wise"],
      ["P2", "mean θ > −0.05 over at least 3 seeds, in every class", "iteration-wise"],
      ["P3", "mean θ < −0.1 over at least 8 seeds", "iteration-wise"],
      ["P4e", "mean θ < −0.05 over at least 8 seeds", "iteration-wise"],
      ["P4l", "mean θ < −0.05 over at least 8 seeds", "iteration-wise"],
      ["P5", "mean θ > −0.05 over at least 8 seeds", "iteration-wise"],
      ["P7c", "mean θ > 0.1 over at least 8 seeds", "iteration-wise"],
      ["P7e", "mean θ > 0.1 over at least 8 seeds", "iteration-wise"],
      ["P7i", "mean θ > 0.1 over at least 8 seeds", "iteration-wise"],
      ["P8", "mean θ > 3 over at least 8 seeds", "iteration-wise"],
    ],
  );
  assert.deepEqual(
    claims.filter(({ afterTraining }) => afterTraining).map(({ id }) => id),
    ["P3", "P4l", "P5", "P8"],
  );
});
