import assert from "node:assert/strict";
import fc from "fast-check";
import { fillNormal } from "../random/normal.ts";
import { stream } from "../random/stream.ts";
import { columnCovariance } from "./column_covariance.ts";
import { cumulants } from "./cumulants.ts";
import { pivotedCholesky } from "./pivoted_cholesky.ts";
import { population } from "./population.ts";
import { surrogate } from "./surrogate.ts";

/** N × K values with some columns equal, negated or 0, so that every rank occurs. */
const matrices = fc.record({
  rows: fc.integer({ min: 2, max: 13 }),
  columns: fc.integer({ min: 1, max: 40 }),
  seed: fc.nat(),
}).map(({ rows, columns, seed }) => {
  const values = fillNormal(stream("matrix", seed), new Float64Array(rows * columns));
  for (let i = 0; i < rows; i++) {
    if (columns > 3) values[i * columns + 3] = -values[i * columns]!;
    if (columns > 5) values[i * columns + 5] = 0;
    if (columns > 6) values[i * columns + 6]! *= 1000;
  }
  return population("test", values, columns);
});

function plainCovariance(
  { values, columns, rows }: { values: Float32Array; columns: number; rows: number },
) {
  return Float64Array.from({ length: columns ** 2 }, (_, at) => {
    let sum = 0;
    for (let i = 0; i < rows; i++) {
      sum += values[i * columns + Math.floor(at / columns)]! * values[i * columns + at % columns]!;
    }
    return sum / rows;
  });
}

Deno.test("columnCovariance() equals the definition for every shape", () => {
  fc.assert(fc.property(matrices, (p) => {
    const expected = plainCovariance(p);
    columnCovariance(p.values, p.columns).forEach((value, at) =>
      assert.ok(Math.abs(value - expected[at]!) <= 1e-12 * (1 + Math.abs(expected[at]!)))
    );
  }));
});

Deno.test("pivotedCholesky() gives back the covariance, of whatever rank", () => {
  fc.assert(fc.property(matrices, (p) => {
    const K = p.columns;
    const covariance = plainCovariance(p);
    const { rank, values } = pivotedCholesky(covariance, K);
    assert.ok(rank <= Math.min(p.rows, K));
    const largest = Math.max(...covariance);
    for (let a = 0; a < K; a++) {
      for (let b = 0; b < K; b++) {
        let sum = 0;
        for (let r = 0; r < rank; r++) sum += values[a * rank + r]! * values[b * rank + r]!;
        assert.ok(Math.abs(sum - covariance[a * K + b]!) <= 1e-13 * K * largest);
      }
    }
  }));
});

/** Largest difference between sample and population covariance, in standard errors under normality. */
function worstCovariance(sample: Float32Array, expected: Float64Array, columns: number): number {
  const n = sample.length / columns;
  const found = columnCovariance(sample, columns);
  let worst = 0;
  for (let a = 0; a < columns; a++) {
    for (let b = 0; b < columns; b++) {
      const product = expected[a * columns + a]! * expected[b * columns + b]!;
      const error = Math.sqrt((product + expected[a * columns + b]! ** 2) / n);
      if (error > 0) {
        worst = Math.max(
          worst,
          Math.abs(found[a * columns + b]! - expected[a * columns + b]!) / error,
        );
      }
    }
  }
  return worst;
}

const K = 6;
const correlated = (() => {
  const values = fillNormal(stream("correlated"), new Float64Array(40 * K));
  for (let at = 0; at < values.length; at++) if (at % K > 0) values[at]! += values[at - 1]!;
  return population("correlated", values, K);
})();

Deno.test("surrogate() has the population's full covariance", async () => {
  const sample = await surrogate(correlated).sample(20_000, stream("full"));
  // 21 entries: a maximum above 5 standard errors has probability 10⁻⁵.
  assert.ok(worstCovariance(sample, plainCovariance(correlated), K) < 5);
});

Deno.test("surrogate() of fewer examples than directions lies in their span", async () => {
  const values = fillNormal(stream("few"), new Float64Array(3 * 8));
  const few = population("few", values, 8);
  const drawn = surrogate(few);
  assert.equal(drawn.rank, 2); // three centred rows
  const sample = await drawn.sample(20_000, stream("few sample"));
  assert.ok(worstCovariance(sample, plainCovariance(few), 8) < 5);
});

Deno.test("surrogate() with the diagonal law has the variances and no correlation", async () => {
  const covariance = plainCovariance(correlated);
  const diagonal = covariance.map((value, at) => at % (K + 1) === 0 ? value : 0);
  const sample = await surrogate(correlated, { kind: "diagonal" }).sample(
    20_000,
    stream("diagonal"),
  );
  assert.ok(worstCovariance(sample, diagonal, K) < 5);
});

Deno.test("surrogate() with Student's law has the same covariance and its kurtosis 6/(ν − 4)", async () => {
  const drawn = surrogate(correlated, { kind: "student", degrees: 15 });
  const sample = await drawn.sample(200_000, stream("student"));
  const covariance = plainCovariance(correlated);
  const { variance, excessKurtosis } = cumulants(sample, K);
  for (let k = 0; k < K; k++) {
    assert.ok(Math.abs(variance[k]! / covariance[k * (K + 1)]! - 1) < 0.02);
    // The eighth moment at ν = 15 is 480: the standard error of κ̂ is about .04.
    assert.ok(Math.abs(excessKurtosis[k]! - 6 / 11) < 0.2);
  }
});

Deno.test("surrogate() with the stable law has columns of scale σ/√2", async () => {
  const alpha = 1.5;
  const sample = await surrogate(correlated, { kind: "stable", alpha })
    .sample(50_000, stream("stable"));
  const covariance = plainCovariance(correlated);
  for (let k = 0; k < K; k++) {
    const scale = Math.sqrt(covariance[k * (K + 1)]! / 2);
    // The characteristic function at 1/scale is exp(−1); a mean of cosines has a standard error below 1/√n.
    let sum = 0;
    for (let at = k; at < sample.length; at += K) sum += Math.cos(sample[at]! / scale);
    assert.ok(Math.abs(sum / 50_000 - Math.exp(-1)) < 4 / Math.sqrt(50_000));
  }
});

Deno.test("surrogate() gives the same set for the same path, by loops or by the product", async () => {
  const drawn = surrogate(correlated);
  const product = (a: Float32Array, m: number, k: number, b: Float32Array, n: number) => {
    const out = new Float32Array(m * n);
    for (let at = 0; at < out.length; at++) {
      let sum = 0;
      for (let l = 0; l < k; l++) sum += a[Math.floor(at / n) * k + l]! * b[l * n + at % n]!;
      out[at] = sum;
    }
    return Promise.resolve(out);
  };
  for (const n of [1, 2, 3, 4, 5, 7, 100]) {
    const looped = await drawn.sample(n, stream("same"));
    assert.deepEqual(looped, await drawn.sample(n, stream("same")));
    (await drawn.sample(n, stream("same"), product)).forEach((value, at) =>
      assert.ok(Math.abs(value - looped[at]!) < 1e-5)
    );
  }
  assert.notDeepEqual(await drawn.sample(4, stream("a")), await drawn.sample(4, stream("b")));
});

Deno.test("surrogate() of noise that is all 0 is 0", async () => {
  const none = surrogate({ values: new Float32Array(6), columns: 2 });
  assert.deepEqual(await none.sample(3, stream("none")), new Float32Array(6));
});

Deno.test("surrogate() refuses laws without a variance or beyond the stable range", () => {
  assert.throws(
    () => surrogate(correlated, { kind: "student", degrees: 2 }),
    new RangeError("surrogate: degrees of freedom must be whole and above 2: 2"),
  );
  assert.throws(
    () => surrogate(correlated, { kind: "stable", alpha: 2 }),
    new RangeError("surrogate: α must lie between 0 and 2: 2"),
  );
});
