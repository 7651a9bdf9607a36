import assert from "node:assert/strict";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import { type Matrix, matrix } from "../../stats/linear_algebra/matrix.ts";
import { EXACT, HALVED, RELEASED, type StepConvention } from "../convention.ts";
import { linearPosterior } from "../energies/linear_posterior.ts";
import { partitionBy, perParameter, whole } from "../partition.ts";
import { pairPrecision } from "../testing/pair.ts";
import { dropoutMoments } from "./dropout_moments.ts";
import { inverse } from "./inverse.ts";
import { meanFieldDivergence } from "./mean_field_divergence.ts";
import { memoryExponent } from "./memory_exponent.ts";
import { sgldCovariance } from "./sgld_covariance.ts";
import { structuredPrecision } from "./structured_precision.ts";
import { structuredVariances } from "./structured_variances.ts";

/** Entries of A·B. */
function product(a: Matrix, b: Matrix): Matrix {
  const d = a.rows;
  const values = a.values.map((_, at) => {
    let sum = 0;
    for (let k = 0; k < d; k++) {
      sum += a.values[Math.floor(at / d) * d + k]! * b.values[k * d + at % d]!;
    }
    return sum;
  });
  return { rows: d, columns: d, values };
}

/** A posterior precision of three weights. */
const P = linearPosterior(
  matrix(6, 3, fillNormal(stream("theory", "x"), new Float64Array(18))),
  new Float64Array(6),
).precision;
const STEP = 0.05;
const eye = (scale: number) => matrix(3, 3, Float64Array.of(scale, 0, 0, 0, scale, 0, 0, 0, scale));

/** Largest entry of (I − aεP)Σ(I − aεP) + cεI − Σ. */
function residual(covariance: Matrix, { drift, noise }: StepConvention): number {
  const map = { ...P, values: P.values.map((v, at) => (at % 4 === 0 ? 1 : 0) - drift * STEP * v) };
  const moved = product(product(map, covariance), map).values;
  return Math.max(
    ...moved.map((v, at) =>
      Math.abs(v + (at % 4 === 0 ? noise * STEP : 0) - covariance.values[at]!)
    ),
  );
}

Deno.test("sgldCovariance() is the fixed point of a step, for every convention and for it alone", () => {
  for (const convention of [EXACT, RELEASED, HALVED]) {
    assert(residual(sgldCovariance(P, STEP, convention), convention) < 1e-10);
  }
  assert(residual(sgldCovariance(P, STEP, RELEASED), EXACT) > 0.01, "noise ε for 2ε");
  assert(residual(sgldCovariance(P, STEP, HALVED), EXACT) > 1e-4, "drift ε/2 for ε");
});

Deno.test("sgldCovariance(): the released rule has half the covariance, exactly", () => {
  const exact = sgldCovariance(P, STEP, EXACT).values;
  sgldCovariance(P, STEP, RELEASED).values.forEach((value, at) =>
    assert(Math.abs(value - exact[at]! / 2) < 1e-10)
  );
});

Deno.test("structuredVariances() is v = 2/(2P_ii − ε(P_ii² + P_ij²)) for a pair", () => {
  const pair = pairPrecision(0.9);
  const [a, b] = pair.values as unknown as [number, number];
  for (const step of [0.001, 0.01, 0.05]) {
    const expected = 2 / (2 * a - step * (a * a + b * b));
    for (const v of structuredVariances(pair, step)) assert(Math.abs(v - expected) < 1e-10);
  }
});

Deno.test("structuredVariances() tends to 1/P_ii, and is SGLD's where P is diagonal", () => {
  structuredVariances(P, 1e-9).forEach((v, i) => assert(Math.abs(v - 1 / P.values[i * 4]!) < 1e-8));
  const diagonal = structuredPrecision(P, perParameter(3));
  const exact = sgldCovariance(diagonal, STEP, EXACT).values;
  structuredVariances(diagonal, STEP).forEach((v, i) =>
    assert(Math.abs(v - exact[i * 4]!) < 1e-10)
  );
});

Deno.test("structuredPrecision() goes from the blocks to P", () => {
  const blocks = partitionBy(["a", "b", "a"]);
  assert.deepEqual(structuredPrecision(P, blocks, 1).values, P.values);
  assert.deepEqual(structuredPrecision(P, whole(3)).values, P.values);
  const half = structuredPrecision(P, blocks, 0.5).values;
  assert.equal(half[1], P.values[1]! / 2);
  assert.equal(half[2], P.values[2]);
  assert.throws(() => structuredPrecision(P, blocks, 1.5), /keep must be in \[0, 1\], not 1.5/);
});

Deno.test("dropoutMoments() tends to P_p⁻¹, is SGLD's at p = 1, and its gap is ~ ε/p", () => {
  const pair = pairPrecision(0.9);
  const own = { diagonal: pair.values[0]!, offDiagonal: pair.values[1]! };
  for (const p of [0.1, 0.3, 0.5, 0.9, 1]) {
    const target = inverse(structuredPrecision(pair, perParameter(2), p)).values;
    const { variance, covariance } = dropoutMoments(own, 1e-10, p);
    assert(Math.abs(variance - target[0]!) < 1e-7 && Math.abs(covariance - target[1]!) < 1e-7);
    const gap = (step: number) => dropoutMoments(own, step, p).variance / target[0]! - 1;
    assert(gap(0.005 * p) > 0 && gap(0.005 * p) < 0.03, `p = ${p}`);
    assert(Math.abs(gap(0.001 * p) / gap(0.0005 * p) - 2) < 0.02);
  }
  const sgld = sgldCovariance(pair, 0.02, EXACT).values;
  const { variance, covariance } = dropoutMoments(own, 0.02, 1);
  assert(Math.abs(variance - sgld[0]!) < 1e-10 && Math.abs(covariance - sgld[1]!) < 1e-10);
  assert.throws(() => dropoutMoments(own, 0.1, 0), /keep must be in \(0, 1\], not 0/);
});

Deno.test("meanFieldDivergence() is positive, and 0 only on blocks", () => {
  const blocks = partitionBy(["a", "b", "a"]);
  assert(meanFieldDivergence(P, blocks) > 0.01);
  assert(meanFieldDivergence(P, perParameter(3)) > meanFieldDivergence(P, blocks));
  assert(Math.abs(meanFieldDivergence(P, whole(3))) < 1e-10);
  assert(Math.abs(meanFieldDivergence(structuredPrecision(P, blocks), blocks)) < 1e-10);
});

Deno.test("meanFieldDivergence() is the Kullback–Leibler divergence written out", () => {
  // ½[tr(P·Q⁻¹) − d + ln det Q − ln det P] with Q = blockdiag(P); 2 × 2 determinants by hand.
  const [a, b, c] = [2, -0.7, 1.5];
  const pair = matrix(2, 2, Float64Array.of(a, b, b, c));
  const expected = (a / a + c / c - 2 + Math.log(a * c) - Math.log(a * c - b * b)) / 2;
  assert(Math.abs(meanFieldDivergence(pair, perParameter(2)) - expected) < 1e-12);
});

/** Means of both coordinates after t steps without noise, the partner being the mean of the whole past. */
function meanError(correlation: number, steps: number): number {
  const [a, b] = pairPrecision(correlation).values as unknown as [number, number];
  let [mean, sum] = [5, 5];
  for (let t = 1; t <= steps; t++) {
    mean -= 0.02 * (a * mean + b * sum / t);
    sum += mean;
  }
  return mean;
}

Deno.test("memoryExponent() is the exponent of a chain that keeps all of its past", () => {
  for (const [correlation, tolerance] of [[0.5, 0.01], [0.9, 0.003], [0.99, 0.001]] as const) {
    const found = Math.log(meanError(correlation, 20_000) / meanError(correlation, 400_000)) /
      Math.log(20);
    const expected = memoryExponent(pairPrecision(correlation), perParameter(2));
    assert(Math.abs(expected - (1 - correlation)) < 1e-12);
    assert(Math.abs(found - expected) < tolerance, `${correlation}: ${found}, not ${expected}`);
  }
});

Deno.test("mean-field variances predict as well as the posterior's where Cov(x) ∝ P", () => {
  // E x'Vx = tr(V·Cov x): 3 for P⁻¹, and for diag(1/P_jj), although the variances themselves are off.
  const trace = (v: Matrix) => product(v, P).values.reduce((t, x, at) => at % 4 ? t : t + x, 0);
  const meanField = inverse(structuredPrecision(P, perParameter(3)));
  assert(Math.abs(trace(inverse(P)) - 3) < 1e-10 && Math.abs(trace(meanField) - 3) < 1e-10);
  assert(inverse(P).values[0]! / meanField.values[0]! > 1.01);
  assert(Math.abs(trace(eye(1)) - 3) > 0.1);
});
