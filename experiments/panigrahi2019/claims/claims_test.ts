import assert from "node:assert/strict";
import { type EstimatorGate, judge } from "../../../src/claims/judge.ts";
import type { Records } from "../../../src/records/records.ts";
import {
  type Acceptance,
  type Change,
  type JointShape,
  syntheticResults,
} from "../testing/synthetic_results.ts";
import { norms } from "../../norms/mod.ts";
import { grid } from "../noise/grid.ts";
import type { FamilyResult } from "../noise/record.ts";
import { claims as own } from "./mod.ts";

/** Records of exactly Gaussian noise, changed. */
const changed = (change: Change) => syntheticResults(() => 0.95, undefined, undefined, change);

const paper = { id: "panigrahi2019", claims: own };

/** The verdicts of the paper and of the questions of our own that read its study. */
const judged = (records: Records, gate?: EstimatorGate) => [
  ...judge(paper, records, gate),
  ...judge(norms, records, gate),
];

function outcomes(acceptance: Acceptance, shape?: JointShape) {
  const verdicts = judged(syntheticResults(acceptance, undefined, shape));
  return Object.fromEntries(verdicts.map((one) => [one.claim, one.outcome]));
}

Deno.test("claims judge exactly Gaussian noise as Gaussian everywhere", () => {
  assert.deepEqual(outcomes(() => 0.95), {
    P1: "reproduced",
    P1n: "reproduced",
    P2: "reproduced",
    P3: "contradicted",
    P4e: "contradicted",
    P4l: "contradicted",
    P5: "reproduced",
    P7c: "contradicted",
    P7e: "contradicted",
    P7i: "contradicted",
    P8: "contradicted",
    M1: "contradicted",
  });
});

Deno.test("claims judge noise that behaves as every statement says as reproduced", () => {
  const asStated: Acceptance = ({ family, phase, batchSize }) => {
    if (family === "coordinates" || family === "eigenvectors") return 0.5;
    if (batchSize === 32) return 0.3;
    return phase === "late" && batchSize < 1024 ? 0.4 : 0.94;
  };
  const radial = { whole: "rejected", unit: "accepted", direction: "rejected" } as const;
  for (const [claim, outcome] of Object.entries(outcomes(asStated, radial))) {
    assert.equal(outcome, "reproduced", claim);
  }
});

Deno.test("claims: M1 holds only where the direction of the noise vector passes", () => {
  const both = { whole: "rejected", unit: "rejected", direction: "accepted" } as const;
  const seen = outcomes(() => 0.95, both);
  assert.equal(seen["M1"], "contradicted");
  assert.equal(seen["P7i"], "contradicted");
});

Deno.test("claims tell P1n from P1: more draws see more", () => {
  const seen = outcomes(({ draws }) => draws > 1000 ? 0.5 : 0.95);
  assert.equal(seen["P1"], "reproduced");
  assert.equal(seen["P1n"], "contradicted");
});

Deno.test("claims: one bad data set contradicts P2 and is diluted in P1", () => {
  const verdicts = judge(
    paper,
    syntheticResults(({ net, family }) => net === "fc512x3" && family === "low-rank" ? 0.7 : 0.95),
  );
  const p2 = verdicts.find((one) => one.claim === "P2")!;
  assert.equal(p2.outcome, "contradicted");
  assert(p2.rows.some((one) => one.name === "mnist-5k/fc512x3 (low-rank directions)"));
  assert.equal(verdicts.find((one) => one.claim === "P1")!.outcome, "reproduced");
});

Deno.test("claims name what is missing, and only where it matters", () => {
  const verdicts = judge(paper, syntheticResults(() => 0.95));
  const caveats = (id: string) => verdicts.find((one) => one.claim === id)!.caveats;
  assert.deepEqual(caveats("P1"), []);
  assert.match(
    caveats("P2")[0]!,
    /^fashion-5k\/fc100x3: 8 cell\(s\) not run .*deno task data fetch/,
  );
});

Deno.test("claims: a seed without a run of every data set does not count", () => {
  const cut = changed((result, { id }) => id === "noise/glyphs-5k/fc100x3/seed3" ? null : result);
  const verdict = judge(paper, cut)[0]!;
  assert.equal(verdict.outcome, "inconclusive");
  assert.equal(verdict.reason, "at least 8 seeds are needed to decide; there are 7");
});

Deno.test("claims leave out the nets on stand-in directions when the check fails, and say so", () => {
  // Low-rank directions accept everything, dense ones do not: the stand-in would hide it.
  const verdict = judge(
    paper,
    syntheticResults(({ family }) => family === "low-rank" ? 0.95 : 0.6),
  ).find((one) => one.claim === "P2")!;
  assert.equal(verdict.outcome, "contradicted");
  assert(verdict.rows.every((one) => !one.name.includes("low-rank")));
  assert.match(verdict.caveats[0]!, /^nets that were measured on low-rank directions alone/);
});

Deno.test("claims ask the gate for each test at its own number of draws", () => {
  const asked = new Set<string>();
  judged(syntheticResults(() => 0.95), (estimator, n) => {
    asked.add(`${estimator} ${n}`);
    return undefined;
  });
  assert.deepEqual([...asked].sort(), [
    "andersonDarling 1000",
    "andersonDarling 10000",
    "energyStatistic 1000",
    "henzeZirkler 1000",
    "mardiaKurtosis 1000",
    "mardiaSkewness 1000",
    "shapiroWilk 1000",
    "shapiroWilk 5000",
  ]);
});

Deno.test("claims: P1n reads Shapiro–Wilk at 5000 draws and Anderson–Darling at 10,000 alone", () => {
  // Made-up noise on which both tests agree: only the sample of each test's own size may matter.
  const at = (draws: number) =>
    judge(paper, syntheticResults((where) => where.draws === draws ? 0.5 : 0.95))
      .find((one) => one.claim === "P1n")!.outcome;
  assert.equal(at(5000), "contradicted");
  assert.equal(at(10_000), "contradicted");
  assert.equal(at(2000), "reproduced");
});

Deno.test("claims say when runs did not fit as they should", () => {
  const unfit = changed((result, { id }) =>
    id === "noise/mnist-5k/fc100x3/seed0" ? { ...result, fitted: false } : result
  );
  const verdict = judge(paper, unfit)[0]!;
  assert.match(verdict.caveats.join(), /1 of 24 runs never reached 100 % training accuracy/);
});

/** Records of exactly Gaussian noise with every family changed. */
function withFamilies(
  change: (family: FamilyResult, seed: number) => readonly FamilyResult[],
) {
  return changed((result, { seed }) => ({
    ...result,
    checkpoints: result.checkpoints.map((checkpoint) => ({
      ...checkpoint,
      families: checkpoint.families.flatMap((family) => change(family, seed)),
    })),
  }));
}

Deno.test("claims: P1n shows a median b* of ∞ as such, and in how many seeds", () => {
  const evidence = (never: (seed: number) => boolean) => {
    const results = withFamilies((family, seed) => [{
      ...family,
      passing: family.passing.map((row) => ({
        ...row,
        byEither: never(seed) ? [1, 2, null, null, null] : row.byEither,
      })),
    }]);
    return judge(paper, results).find((one) => one.claim === "P1n")!.evidence
      .filter(({ label }) => label.startsWith("Median b*"));
  };
  const finite = evidence(() => false);
  assert.deepEqual(finite.map(({ label, value }) => [label, value]), [
    ["Median b* at n = 1000", 20],
    ["Median b* at n = 10,000", 200],
  ]);
  assert.deepEqual(finite[0]!.interval, [20, 20]);
  for (const { value, interval, note } of evidence((seed) => seed < 3)) {
    assert.equal(value, Infinity);
    assert.equal(interval, undefined);
    assert.match(note!, /^in 3 of 8 seeds at least half of the directions .* no batch size$/);
  }
});

Deno.test("claims: P1n names the draws that each profile's cells make", () => {
  const p1n = own.find((one) => one.id === "P1n")!;
  assert.match(p1n.effect, /at n = 5000 and 10,000 \(smoke profile: 500 and 1000\);/);
  assert.doesNotMatch(p1n.statement, /\d{3}/);
  for (const [profile, draws] of [["smoke", [500, 1000]], ["laptop", [5000, 10_000]]] as const) {
    for (const { settings: { manyDraws: many } } of grid(profile)) {
      if (many !== null) assert.deepEqual([many.shapiroWilk, many.andersonDarling], draws);
    }
  }
});

Deno.test("claims: no class passes the stand-in check without noise on both families", () => {
  const results = withFamilies(
    (family) => family.family === "low-rank" ? [{ ...family, samples: [] }] : [family],
  );
  const { caveats } = judge(paper, results).find((one) => one.claim === "P2")!;
  assert.match(caveats[0]!, /^nets that were measured on low-rank directions alone are left out/);
});
