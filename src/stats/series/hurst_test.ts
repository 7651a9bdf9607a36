import assert from "node:assert/strict";
import fc from "fast-check";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import { cholesky } from "../linear_algebra/cholesky.ts";
import { matrix } from "../linear_algebra/matrix.ts";
import { binomialRange } from "../multivariate/testing/binomial_range.ts";
import { detrendedFluctuation } from "./detrended_fluctuation.ts";
import { expectedRescaledRange } from "./expected_rescaled_range.ts";
import { fractionalGaussianNoise } from "./fractional_gaussian_noise.ts";
import { hurstInterval } from "./hurst_interval.ts";
import { rescaledRange } from "./rescaled_range.ts";

const estimators: Record<string, (x: Float64Array) => number> = {
  rescaledRange: (x) => rescaledRange(x).hurst,
  detrendedFluctuation: (x) => detrendedFluctuation(x).hurst,
};

/** γ(k) as its definition has it. */
function autocovariance(hurst: number, k: number): number {
  const power = (j: number) => Math.abs(j) ** (2 * hurst);
  return (power(k + 1) - 2 * power(k) + power(k - 1)) / 2;
}

/** Exact fractional Gaussian noise the slow way: the Cholesky factor of its covariance. */
function byCholesky(hurst: number, n: number): (name: string) => Float64Array {
  const a = matrix(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) a.values[i * n + j] = autocovariance(hurst, i - j);
  }
  const lower = cholesky(a).values;
  return (name) => {
    const z = new Float64Array(n);
    fillNormal(stream("cholesky", name), z);
    return z.map((_, i) => {
      let sum = 0;
      for (let j = 0; j <= i; j++) sum += lower[i * n + j]! * z[j]!;
      return sum;
    });
  };
}

function meanAndError(values: readonly number[]): { mean: number; error: number } {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value / n, 0);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2 / (n - 1), 0);
  return { mean, error: Math.sqrt(variance / n) };
}

for (const hurst of [0.2, 0.5, 0.8]) {
  Deno.test(`fractionalGaussianNoise() has the covariance of H = ${hurst}`, () => {
    const count = 4000;
    const series = fractionalGaussianNoise(hurst, 24, stream("fgn", hurst), count);
    assert.equal(series.length, count);
    for (const k of [0, 1, 2, 5, 16, 23]) {
      const { mean, error } = meanAndError(series.map((x) => x[0]! * x[k]!));
      // 6.4 errors: 1e-9 shared by the 6 lags.
      const distance = Math.abs(mean - autocovariance(hurst, k)) / error;
      assert.ok(distance < 6.4, `lag ${k}: ${distance} standard errors off`);
      assert.ok(error < 0.025, "the check would miss a covariance 0.16 off");
    }
    // The two series of one transform are independent of each other.
    const { mean, error } = meanAndError(
      series.filter((_, i) => i % 2 === 0).map((x, pair) => x[3]! * series[2 * pair + 1]![3]!),
    );
    assert.ok(Math.abs(mean) < 6.1 * error);
  });

  Deno.test(`rescaledRange() and detrendedFluctuation() find H = ${hurst} of a Cholesky sample`, () => {
    const draw = byCholesky(hurst, 512);
    for (const [name, estimator] of Object.entries(estimators)) {
      const { mean, error } = meanAndError(
        Array.from({ length: 100 }, (_, i) => estimator(draw(`${hurst} ${i}`))),
      );
      // White noise must come out exactly; elsewhere R/S is known to be drawn towards 1/2.
      const allowed = 6.9 * error + (hurst === 0.5 ? 0 : BIAS[name]!);
      assert.ok(Math.abs(mean - hurst) < allowed, `${name}: ${mean} ± ${error}`);
    }
  });
}

/** The largest bias that the documentation owns up to, at n = 512 and H = 0.2 or 0.8. */
const BIAS: Record<string, number> = { rescaledRange: 0.09, detrendedFluctuation: 0.02 };

Deno.test("expectedRescaledRange() is the mean of R/S over white noise", () => {
  const m = 10;
  const white = new Float64Array(m * 40_000);
  fillNormal(stream("white blocks"), white);
  // Blocks of m and of 2m: two lengths are the fewest that rescaledRange takes.
  const { ratios } = rescaledRange(white, [m, 2 * m]);
  ratios.forEach((ratio, i) => {
    const length = (i + 1) * m;
    // R/S lies between 1 and m/2 + …; its standard deviation is below m/6.
    const bound = 6.2 * (length / 6) / Math.sqrt(white.length / length);
    assert.ok(Math.abs(ratio - expectedRescaledRange(length)) < bound);
    assert.ok(bound < 0.04 * ratio * (i + 1), "Peters' factor (m − ½)/m is 5 % at m = 10");
  });
});

Deno.test("detrendedFluctuation() has E F² = (m² − 4)/(15 m) under white noise", () => {
  // trace(M C)/m with C the covariance of partial sums and M the annihilator of a straight line.
  for (const m of [4, 5, 8, 33]) {
    const middle = (m - 1) / 2;
    const spread = m * (m * m - 1) / 12;
    let trace = 0;
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < m; j++) {
        const hat = 1 / m + (i - middle) * (j - middle) / spread;
        trace += ((i === j ? 1 : 0) - hat) * (Math.min(i, j) + 1);
      }
    }
    assert.ok(Math.abs(trace / m - (m * m - 4) / (15 * m)) < 1e-12);
  }
});

for (const [name, estimator] of Object.entries(estimators)) {
  Deno.test(`${name}() ignores location, scale and sign`, () => {
    fc.assert(fc.property(fc.noBias(fc.nat()), (seed) => {
      const x = new Float64Array(100);
      fillNormal(stream("invariance", seed), x);
      assert.ok(Math.abs(estimator(x) - estimator(x.map((v) => 5 - 3 * v))) < 1e-9);
    }));
  });

  Deno.test(`${name}() says what is wrong with a series or its block lengths`, () => {
    assert.throws(
      () => estimator(new Float64Array(63)),
      new RangeError(`${name}: 63 values; give at least 64`),
    );
    const held = Float64Array.from({ length: 64 }, (_, i) => i < 32 ? 0 : 1);
    const call = name === "rescaledRange" ? rescaledRange : detrendedFluctuation;
    assert.throws(() => call(held, [65, 66]), /give at least two between 4 and 64/);
    assert.throws(() => call(held, [16]), /give at least two between 4 and 64/);
  });
}

Deno.test("rescaledRange() says when every block of a length is constant", () => {
  const held = Float64Array.from({ length: 64 }, (_, i) => Math.floor(i / 4));
  assert.throws(
    () => rescaledRange(held, [4, 8]),
    new RangeError("rescaledRange: every block of 4 values is constant; give longer blocks"),
  );
});

Deno.test("hurstInterval() stays finite where the estimate leaves (0, 1)", () => {
  // Partial sums of noise: DFA reads about 1.5.
  const walk = new Float64Array(256);
  fillNormal(stream("walk"), walk);
  for (let t = 1; t < walk.length; t++) walk[t]! += walk[t - 1]!;
  const found = hurstInterval(walk, estimators.detrendedFluctuation!, stream("b"), 39);
  assert.ok(found.hurst > 1.2 && found.low > 0.8 && Number.isFinite(found.high));
});

Deno.test("hurstInterval() covers the exponent in 95 % of series, by R/S and by DFA", () => {
  const trials = 50;
  for (const [name, estimator] of Object.entries(estimators)) {
    let covered = 0;
    fractionalGaussianNoise(0.7, 256, stream("coverage"), trials).forEach((x, t) => {
      const { low, high } = hurstInterval(x, estimator, stream("bootstrap", name, t), 99);
      if (low <= 0.7 && 0.7 <= high) covered++;
    });
    // At the stated coverage a shortfall this large has probability 5e-10.
    const [least] = binomialRange(trials, 0.95);
    assert.ok(covered >= least, `${name}: ${covered} of ${trials}`);
  }
});

Deno.test("hurstInterval() and fractionalGaussianNoise() refuse arguments out of range", () => {
  const x = new Float64Array(64);
  fillNormal(stream("range"), x);
  assert.throws(
    () => hurstInterval(x, estimators.rescaledRange!, stream("b"), 38),
    new RangeError(
      "hurstInterval: 38 replicates; give a whole number from 39 to 10000000",
    ),
  );
  assert.throws(
    () => fractionalGaussianNoise(1, 8, stream("b")),
    new RangeError(
      "fractionalGaussianNoise: H = 1; give one between 0 and 1",
    ),
  );
});
