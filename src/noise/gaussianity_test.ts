import assert from "node:assert/strict";
import fc from "fast-check";
import { fillNormal } from "../random/normal.ts";
import { stream } from "../random/stream.ts";
import { andersonDarling } from "../stats/normality/anderson_darling.ts";
import { moments } from "../stats/descriptive/moments.ts";
import { shapiroWilk } from "../stats/normality/shapiro_wilk.ts";
import { gaussianityOfColumns } from "./gaussianity.ts";

const close = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-9 * (1 + Math.abs(expected)), `${actual} ${expected}`);

Deno.test("gaussianityOfColumns() gives each column what the tests give it alone", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 8, max: 60 }),
      fc.integer({ min: 1, max: 35 }),
      fc.nat(),
      (n, K, seed) => {
        const matrix = fillNormal(stream("columns", seed), new Float32Array(n * K));
        const before = matrix.slice();
        const all = gaussianityOfColumns(matrix, n, K);
        assert.deepEqual(matrix, before);
        for (let k = 0; k < K; k++) {
          const column = Float64Array.from({ length: n }, (_, i) => matrix[i * K + k]!);
          const w = shapiroWilk(column);
          const a = andersonDarling(column, { constants: "1974" });
          close(all.shapiroWilk!.statistic[k]!, w.statistic);
          close(all.shapiroWilk!.pValue[k]!, w.pValue);
          close(all.andersonDarling.statistic[k]!, a.adjusted);
          close(all.andersonDarling.pValue[k]!, a.pValue);
          assert.equal(all.andersonDarling1974[k], a.statistic <= a.criticalValues[2]!);
          const { skewness, excessKurtosis } = moments(column);
          close(all.skewness[k]!, skewness);
          close(all.excessKurtosis[k]!, excessKurtosis);
        }
      },
    ),
    { numRuns: 40 },
  );
});

Deno.test("gaussianityOfColumns() leaves Shapiro–Wilk out beyond n = 5000", () => {
  const sample = (n: number) => fillNormal(stream("long"), new Float32Array(n));
  assert.notEqual(gaussianityOfColumns(sample(5000), 5000, 1).shapiroWilk, null);
  const long = gaussianityOfColumns(sample(5001), 5001, 1);
  assert.equal(long.shapiroWilk, null);
  assert.ok(long.andersonDarling.pValue[0]! > 0);
});

Deno.test("gaussianityOfColumns() rejects a column without noise, and no other for its sake", () => {
  const noise = fillNormal(stream("constant"), new Float32Array(200));
  for (let i = 0; i < 100; i++) noise[2 * i] = 0.1;
  const { shapiroWilk, andersonDarling, andersonDarling1974, skewness } = gaussianityOfColumns(
    noise,
    100,
    2,
  );
  assert.deepEqual([shapiroWilk!.statistic[0], shapiroWilk!.pValue[0]], [0, 0]);
  assert.deepEqual([andersonDarling.statistic[0], andersonDarling.pValue[0]], [Infinity, 0]);
  assert.equal(andersonDarling1974[0], false);
  assert.ok(Number.isNaN(skewness[0]) && !Number.isNaN(skewness[1]));
  assert.ok(shapiroWilk!.statistic[1]! > 0.9);
});

Deno.test("gaussianityOfColumns() refuses a matrix of another shape", () => {
  assert.throws(
    () => gaussianityOfColumns(new Float32Array(10), 10, 2),
    new RangeError("gaussianity: 10 values are not 10 × 2"),
  );
});
