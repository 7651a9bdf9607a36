import assert from "node:assert/strict";
import { judge } from "../../../src/claims/judge.ts";
import { norms } from "../mod.ts";
import { type ExcessAt, syntheticJoint } from "../testing/synthetic_joint.ts";

const verdict = (id: string, excess: ExcessAt, accepted?: number) =>
  judge(norms, syntheticJoint(excess, accepted)).find(({ claim }) => claim === id)!;

Deno.test("M1 holds where the excess goes with the length, and fails where it stays", () => {
  const radial = verdict("M1", () => ({ whole: 40, unit: 4 }));
  assert.equal(radial.outcome, "reproduced");
  assert.equal(radial.rows.length, 6);
  for (const { value } of radial.rows) assert(Math.abs(value - 0.9) < 0.01, `${value}`);
  const skewed = verdict("M1", () => ({ whole: 40, unit: 38 }));
  assert.equal(skewed.outcome, "contradicted");
  const half = verdict("M1", () => ({ whole: 40, unit: 20 }));
  assert.equal(half.outcome, "inconclusive");
});

Deno.test("M1: one class decides against by itself", () => {
  const { outcome, reason } = verdict(
    "M1",
    ({ data, batchSize }) => ({ whole: 40, unit: data === "glyphs" && batchSize === 32 ? 39 : 4 }),
  );
  assert.equal(outcome, "contradicted");
  assert.match(reason, /fails on glyphs-5k b = 32 \(/);
});

Deno.test("M1: where too few seeds have something to explain, a class is inadmissible", () => {
  const quiet = (seeds: number): ExcessAt => ({ data, batchSize, seed }) =>
    data === "mixture" && batchSize === 256 && seed < 2000 + seeds
      ? { whole: 2.9, unit: 0 }
      : { whole: 40, unit: 4 };
  const blocked = verdict("M1", quiet(3));
  assert.equal(blocked.outcome, "inconclusive");
  assert.match(
    blocked.caveats.join(),
    /mixture-2k b = 256 is inadmissible: nothing to explain: mean z\(g\) reaches 3 in 5 of 8 seeds/,
  );
  assert.equal(verdict("M1", quiet(2)).outcome, "reproduced");
});

Deno.test("M1 reads T and 2T, not one of them", () => {
  const records = syntheticJoint(() => ({ whole: 40, unit: 4 }), 0.95, (result) => ({
    ...result,
    late: result.late.map((one) =>
      one.fraction === 1 ? one : { ...one, noise: { ...one.noise, unit: one.noise.whole } }
    ),
  }));
  const [m1] = judge(norms, records);
  // Half of the checkpoints at .9, half at 0: 1 − (4 + 40)/80.
  for (const { value } of m1!.rows) assert(Math.abs(value - 0.45) < 0.01, `${value}`);
});

Deno.test("P7i decides nothing and shows each class by each test", () => {
  const { outcome, reason, rows, adjustedFor } = verdict(
    "P7i",
    () => ({ whole: 9, unit: 9 }),
    0.25,
  );
  assert.equal(outcome, "inconclusive");
  assert.match(reason, /^reported only/);
  assert.equal(adjustedFor, 1);
  assert.equal(rows.length, 6);
  assert.deepEqual(rows.slice(0, 2).map(({ name }) => name), [
    "mnist-5k, Shapiro–Wilk",
    "mnist-5k, Anderson–Darling",
  ]);
  // Random directions accept like a Gaussian, the searched one by .7 less.
  for (const { value, replicates } of rows) {
    assert.equal(replicates, 8);
    assert(Math.abs(value - 0.7) < 0.06, `${value}`);
  }
});
