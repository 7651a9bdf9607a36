import assert from "node:assert/strict";
import type { EstimatorGate } from "../../../src/claims/candidate.ts";
import { judge } from "../../../src/claims/judge.ts";
import type { Verdict } from "../../../src/claims/verdict.ts";
import type { Records } from "../../../src/records/records.ts";
import { panigrahi2019 } from "../mod.ts";
import { type Acceptance, syntheticResults } from "../testing/synthetic_results.ts";
import { claims, FAMILY } from "./mod.ts";

/** All claims of the paper by id. */
function verdicts(records: Records, gate?: EstimatorGate): Readonly<Record<string, Verdict>> {
  return Object.fromEntries(judge(panigrahi2019, records, gate).map((one) => [one.claim, one]));
}

const outcomes = (acceptance: Acceptance, rest?: Parameters<typeof syntheticResults>[1]) =>
  Object.fromEntries(
    Object.entries(verdicts(syntheticResults(acceptance, rest))).map(([id, one]) => [
      id,
      one.outcome,
    ]),
  );

Deno.test("the family is the eleven of the rules, frozen, and all of them are declared", () => {
  // "… over the frozen family of eleven — P1, …, P8, whether run or not — …"
  const addendum = Deno.readTextFileSync(new URL("../ADDENDUM.md", import.meta.url));
  const [, line] = addendum.replaceAll(/\s+/g, " ")
    .match(/\*\*frozen family of eleven\*\* — ([^—]+), whether run or not —/) ?? assert.fail();
  const table = line!.split(", ");
  assert.equal(table.length, 11);
  assert.deepEqual(FAMILY, table);
  assert.deepEqual(claims.map(({ id }) => id), table);
  const [p1] = judge(panigrahi2019, syntheticResults(() => 0.95));
  // Holm over eleven places: the smallest p of all is multiplied by no more, the claims' own by no less than their turn.
  assert.equal(panigrahi2019.families!["panigrahi2019"]!.length, 11);
  assert(p1!.adjustedFor >= p1!.pFor);
});

Deno.test("claims judge exactly Gaussian noise as Gaussian everywhere", () => {
  assert.deepEqual(outcomes(() => 0.95), {
    P1: "reproduced",
    P1n: "reproduced",
    P2: "reproduced",
    P3: "contradicted",
    P4e: "contradicted",
    P4l: "contradicted",
    P5: "reproduced",
    P6: "reproduced",
    P7c: "contradicted",
    P7e: "contradicted",
    // Every pair lies in the null band: nothing may be said of their order.
    P8: "inconclusive",
  });
});

/** Noise as every statement has it: W̄ rises by 25 sd₀ or more from each b to the next, late. */
const asStated: Acceptance = ({ family, place, batchSize }) => {
  if (family === "coordinates" || family === "eigenvectors") return 0.5;
  if (place === "late" || place === "dating") {
    return 0.94 - 10 / batchSize - (batchSize < 4096 ? 0.2 : 0);
  }
  return batchSize === 32 ? 0.3 : 0.94;
};

Deno.test("claims judge noise that behaves as every statement says as reproduced", () => {
  for (const [claim, outcome] of Object.entries(outcomes(asStated))) {
    assert.equal(outcome, "reproduced", claim);
  }
});

Deno.test("claims: one bad class contradicts, is named, and hides behind no average", () => {
  const seen = verdicts(
    syntheticResults((where) =>
      where.data === "mixture" && where.place === "late" ? 0.94 : asStated(where)
    ),
  );
  assert.equal(seen["P3"]!.outcome, "contradicted");
  assert.match(
    seen["P3"]!.reason,
    /^holds on mnist-5k and glyphs-5k \(.*\), fails on mixture-2k \(the mean effect lies outside θ < −0.1\)$/,
  );
  const [first] = seen["P3"]!.classes!;
  assert.deepEqual(first, { name: "mnist-5k", outcome: "reproduced" });
  assert.equal(seen["P4l"]!.outcome, "contradicted");
  assert.equal(seen["P5"]!.outcome, "reproduced");
});

Deno.test("claims: P1 is judged at every batch size and at both early steps", () => {
  const at = (test: (where: { batchSize: number; place: string }) => boolean) =>
    verdicts(syntheticResults((where) => where.data === "glyphs" && test(where) ? 0.8 : 0.95));
  const one = at(({ batchSize, place }) => batchSize === 256 && place === "early");
  assert.equal(one["P1"]!.outcome, "contradicted");
  assert.match(one["P1"]!.reason, /fails on glyphs-5k b = 256 at e \(/);
  assert.equal(one["P1"]!.classes!.filter(({ outcome }) => outcome === "contradicted").length, 1);
  assert.equal(one["P1"]!.classes!.length, 3 * 3 * 2);
  const other = at(({ batchSize, place }) => batchSize === 4096 && place === "initial");
  assert.match(other["P1"]!.reason, /fails on glyphs-5k b = 4096 at 0 \(/);
});

Deno.test("claims: Fashion-MNIST judges wherever it is, and its absence is said", () => {
  const bad: Acceptance = ({ data }) => data === "fashion-mnist" ? 0.5 : 0.95;
  const without = verdicts(syntheticResults(bad))["P1"]!;
  assert.equal(without.outcome, "reproduced");
  assert.match(without.caveats.join("\n"), /noise\/fashion-5k\/fc100x3: 8 cell\(s\) not run/);
  assert.match(without.caveats.join("\n"), /judged on 3 of 4 data sets, without fashion-5k/);
  const present = verdicts(syntheticResults(bad, { absent: [] }))["P1"]!;
  assert.equal(present.outcome, "contradicted");
  assert.deepEqual(present.caveats, []);
});

Deno.test("claims: P2 judges the other nets alone, with their own number of seeds", () => {
  const bad = (net: string): Acceptance => (where) => where.net === net ? 0.7 : 0.95;
  for (const net of ["fc512x3", "fc1024x2", "lenet"]) {
    const seen = verdicts(syntheticResults(bad(net)));
    assert.equal(seen["P2"]!.outcome, "contradicted", net);
    assert.match(seen["P2"]!.reason, new RegExp(`mnist-2k/${net} b = 256 at 0`));
    assert.equal(seen["P1"]!.outcome, "reproduced");
  }
  assert.equal(outcomes(bad("fc100x3"))["P2"], "reproduced");
  const cut = syntheticResults(() => 0.95, {
    change: (result, { id }) => id === "architectures/mnist-2k/lenet/seed2003" ? null : result,
  });
  assert.match(verdicts(cut)["P2"]!.reason, /lenet.*: at least 6 seeds are needed.*there are 5/);
});

Deno.test("claims: a run that did not fit has nothing late, and says so", () => {
  const unfit = verdicts(syntheticResults(asStated, {
    change: (result, { id }) =>
      id !== "noise/mnist-5k/fc100x3/seed2000" ? result : {
        ...result,
        fitted: false,
        checkpoints: result.checkpoints.filter(({ place }) => place !== "late"),
      },
  }));
  for (const id of ["P3", "P4l", "P5"]) {
    assert.equal(unfit[id]!.outcome, "inconclusive", id);
    assert.match(unfit[id]!.reason, /mnist-5k: at least 8 seeds are needed to decide; there are 7/);
    assert.match(unfit[id]!.caveats.join(), /1 of 24 runs did not reach the loss.*\(mnist-5k\)/);
  }
  assert.equal(unfit["P1"]!.outcome, "reproduced");
});

Deno.test("claims ask the gate for each test at its own number of draws", () => {
  const asked = new Set<string>();
  verdicts(syntheticResults(() => 0.95), (estimator, n) => {
    asked.add(`${estimator} ${n}`);
    return undefined;
  });
  assert.deepEqual([...asked].sort(), [
    "andersonDarling 1000",
    "andersonDarling 10000",
    "shapiroWilk 1000",
    "shapiroWilk 5000",
  ]);
});

Deno.test("claims: P1n shows a median b* of ∞ as such, and in how many seeds", () => {
  const evidence = (never: (seed: number) => boolean) =>
    verdicts(syntheticResults(() => 0.95, {
      change: (result, { seed }) => ({
        ...result,
        checkpoints: result.checkpoints.map((checkpoint) => ({
          ...checkpoint,
          families: checkpoint.families.map((family) => ({
            ...family,
            passing: family.passing.map((row) => ({
              ...row,
              byEither: never(seed) ? [1, 2, null, null, null] as const : row.byEither,
            })),
          })),
        })),
      }),
    }))["P1n"]!.evidence;
  const finite = evidence(() => false);
  assert.equal(finite.length, 6);
  assert.deepEqual(finite[1], {
    label: "Median b* at e, n = 10,000, mnist-5k",
    value: 200,
    interval: [200, 200],
    note: "exact cumulants; where noise passes as Gaussian",
  });
  for (const { value, interval, note } of evidence((seed) => seed < 2003)) {
    assert.equal(value, Infinity);
    assert.equal(interval, undefined);
    assert.match(note!, /^in 3 of 8 seeds at least half of the directions .* no batch size$/);
  }
});
