import assert from "node:assert/strict";
import { population } from "../../../src/noise/population.ts";
import { normal } from "../../../src/random/normal.ts";
import { stream } from "../../../src/random/stream.ts";
import { symmetricStable } from "../../../src/random/symmetric_stable.ts";
import { fitColumn } from "./fit_column.ts";
import { readFamily } from "./read_family.ts";
import type { ColumnFits } from "./record.ts";

const DRAWS = 800;
const s = stream("simsekli2019 test", "tails");
const meanOf = (columns: readonly ColumnFits[], read: (one: ColumnFits) => number) =>
  columns.reduce((sum, one) => sum + read(one), 0) / columns.length;

Deno.test("readFamily() finds the tail of stable noise, and none in the Gaussian of the same covariance", async () => {
  const values = Float32Array.from({ length: 2 * DRAWS }, () => symmetricStable(s, 1.4));
  const given = population("test", values, 2);
  const noises = [{ batchSize: 1, noise: values }];
  const [sgn, gaussian, ...more] = await readFamily(given, noises, {
    draws: DRAWS,
    hillShare: 0.05,
  }, s);
  assert.equal(more.length, 0);
  for (
    const read of [
      (one: ColumnFits) => one.quantiles!.alpha,
      (one: ColumnFits) => one.likelihood!.alpha,
    ]
  ) {
    assert(Math.abs(meanOf(sgn!.columns, read) - 1.4) < 0.2);
    assert(meanOf(gaussian!.columns, read) > 1.85);
  }
  // Hill's index on normal numbers: far from 2, which is why the surrogate stands beside it.
  assert(meanOf(sgn!.columns, ({ hill }) => 1 / hill!) < 2.2);
  assert(meanOf(gaussian!.columns, ({ hill }) => 1 / hill!) > 4);
  assert(meanOf(sgn!.columns, ({ maxToSum }) => maxToSum!.fourth) > 0.2);
  assert(meanOf(gaussian!.columns, ({ maxToSum }) => maxToSum!.fourth) < 0.1);
  assert.deepEqual([sgn!.batchSize, gaussian!.batchSize, gaussian!.cumulants], [1, null, null]);
});

Deno.test("readFamily() gives the exact cumulants of the minibatch mean, column by column", async () => {
  // A coin of probability 1/4: skewness (1 − 2p)/√(pq), excess kurtosis (1 − 6pq)/(pq); over b draws √b and b times less.
  const coin = Float32Array.from(
    { length: 40 },
    (_, at) => at % 2 === 1 ? 0 : at % 8 === 0 ? 1 : 0,
  );
  const values = coin.map((x, at) => at % 2 === 1 ? normal(s) : x);
  const given = population("test", values, 2);
  const noise = Float32Array.from({ length: 2 * DRAWS }, () => normal(s));
  const noises = [16, 100].map((batchSize) => ({ batchSize, noise }));
  const readings = await readFamily(given, noises, { draws: DRAWS, hillShare: 0.05 }, s);
  for (const [at, b] of [16, 100].entries()) {
    const { skewness, excessKurtosis } = readings[at]!.cumulants!;
    assert(Math.abs(skewness[0]! - 0.5 / Math.sqrt(3 / 16) / Math.sqrt(b)) < 1e-6);
    assert(Math.abs(excessKurtosis[0]! - (1 - 18 / 16) / (3 / 16) / b) < 1e-6);
    assert.equal(skewness.length, 2);
  }
});

Deno.test("fitColumn() has no fit where there is nothing to fit, and says what did not converge", () => {
  const same = fitColumn(new Float64Array(100).fill(-0.5), 0.05);
  assert.deepEqual(same, { hill: 0, quantiles: null, likelihood: null, maxToSum: null });
  // A parameter that 1 minibatch in 25 moves, and whose noise is 0 in the others.
  const rare = fitColumn(
    Float64Array.from({ length: 100 }, (_, i) => i % 25 === 0 ? 1 + i : 0),
    0.05,
  );
  assert.deepEqual([rare.hill, rare.quantiles, rare.likelihood], [null, null, null]);
  assert(rare.maxToSum!.second > 0.5);
  // A third of the values equal: the likelihood grows without bound, the numbers are no estimate.
  const tied = fitColumn(
    Float64Array.from({ length: 600 }, (_, i) => i % 3 === 0 ? 0.1 : normal(s)),
    0.05,
  );
  assert.equal(tied.likelihood!.converged, false);
});
