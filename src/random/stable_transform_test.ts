import assert from "node:assert/strict";
import fc from "fast-check";
import { stableTransform } from "./stable_transform.ts";
import { stream } from "./stream.ts";
import { exponential } from "./exponential.ts";

/** Bits of n variates: a uniform and an exponential each. */
function variates(n: number, name: string): [number, number][] {
  const s = stream(name);
  return Array.from({ length: n }, () => [s.uniform(), exponential(s)]);
}

function close(actual: number, expected: number, tolerance: number, what: string): void {
  const error = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
  assert.ok(error <= tolerance, `${what}: ${actual} instead of ${expected}`);
}

// α, β, u, w, S0, S1: the formula of Chambers, Mallows and Stuck as published (for α = 1, theirs for α = 1), evaluated at
// 60 digits with mpmath 1.3 from the doubles printed here.
const PUBLISHED_FORMULA: readonly (readonly [number, number, number, number, number, number])[] = [
  [0.1, 0.3, 0.83, 0.144, 79715534.14474982, 79715534.19226515],
  [0.3, -0.7, 0.020000000000000018, 1.88, -1058.2161852762374, -1058.5728530908834],
  [0.5, 1, 0.4, 1.443, -0.47059457900193324, 0.5294054209980668],
  [0.8, -1, 0.9999, 0.294, -0.07574288704287922, -3.1534264242181336],
  [0.9999999999990905, 1, 0.09999999999999998, 0.684, -0.6507300323180331, 699970842189.6152],
  [0.9999990463256836, -0.5, 0.7, 0.597, 0.4206048627513483, -333771.68660994206],
  [1, 0.7, 0.30000000000000004, 1.054, -0.5984945582936482, -0.5984945582936482],
  [1, -1, 0.010000000000000009, 1.555, -65.3615319242552, -65.3615319242552],
  [1.0000000000000002, 1, 0.6, 0.099, 2.0101893034223846, -2867080569611327.5],
  [1.0000000009313226, 0.4, 1.0000000000287557e-06, 0.029, -190982.1854814074, -273617092.41605407],
  [1.2, -1, 0.999999, 1.806, 1.5299426124597315, 4.607626149634986],
  [1.5, 0.9, 0.5, 0.567, 0.15509047237709744, -0.7449095276229025],
  [1.99, 1, 9.99999999995449e-06, 1.437, -2.379724699429871, -2.395433954753536],
  [1.9999999990686774, -0.8, 0.9, 0.002, 0.08506507978795455, 0.08506508095828902],
  [2, 1, 0.999999, 0.589, 1.5349267083404168, 1.5349267083404168],
];

Deno.test("stableTransform() agrees with the published formula at 60 digits", () => {
  for (const [alpha, beta, u, w, s0, s1] of PUBLISHED_FORMULA) {
    const what = `alpha ${alpha}, beta ${beta}`;
    // The exponent 1/α multiplies the rounding of the logarithm.
    const tolerance = 4e-15 / Math.min(1, alpha);
    close(stableTransform(alpha, beta, "S0", u, w), s0, tolerance, what);
    close(stableTransform(alpha, beta, "S1", u, w), s1, tolerance, what);
  }
});

Deno.test("stableTransform() at alpha 2 is Box-Muller's normal variate of variance 2", () => {
  for (const [u, w] of variates(1000, "alpha 2")) {
    const expected = 2 * Math.sqrt(w) * Math.sin(Math.PI * (u - 0.5));
    for (const beta of [-1, 0, 0.5]) {
      close(stableTransform(2, beta, "S0", u, w), expected, 1e-14, "S0");
      close(stableTransform(2, beta, "S1", u, w), expected, 1e-14, "S1");
    }
  }
});

Deno.test("stableTransform() at alpha 1, beta 0 is Cauchy's quantile", () => {
  for (const [u, w] of variates(1000, "alpha 1")) {
    const quantile = Math.sign(u - 0.5) / Math.tan(Math.PI * Math.min(u, 1 - u));
    close(stableTransform(1, 0, "S0", u, w), quantile, 1e-14, "S0");
    close(stableTransform(1, 0, "S1", u, w), quantile, 1e-14, "S1");
  }
});

Deno.test("stableTransform() at alpha 1/2, beta 1 is Levy's variate 1/(2 w sin^2(pi (1 - u)/2))", () => {
  for (const [u, w] of variates(1000, "alpha 1/2")) {
    const expected = 1 / (2 * w * Math.sin(Math.PI / 2 * (1 - u)) ** 2);
    const s1 = stableTransform(0.5, 1, "S1", u, w);
    assert.ok(Math.abs(s1 - expected) <= 1e-13 * expected, `${s1} instead of ${expected}`);
    close(stableTransform(0.5, 1, "S0", u, w), expected - 1, 1e-13, "S0");
  }
});

/** S0 as a textbook has it: the S1 variate less β tan(πα/2). */
function textbook(alpha: number, beta: number, u: number, w: number): number {
  const theta = Math.PI * (u - 0.5);
  const b = beta * Math.tan(Math.PI * alpha / 2);
  const angle = alpha * theta + Math.atan(b);
  return (1 + b * b) ** (1 / (2 * alpha)) * Math.sin(angle) / Math.cos(theta) ** (1 / alpha) *
      (Math.cos(theta - angle) / w) ** ((1 - alpha) / alpha) - b;
}

/**
 * The largest bend of S0 across α = 1 over many bits: |(X(1−ε) + X(1+ε))/2 − X(1)|, relative to 1 + |X|. The function is
 * smooth, so it is a curvature times ε², and rounding is what is left for small ε.
 */
function largestBend(s0: typeof textbook, epsilon: number): number {
  let worst = 0;
  for (const [u, w] of variates(2000, "continuity")) {
    for (const beta of [-1, -0.4, 0.7, 1]) {
      const middle = stableTransform(1, beta, "S0", u, w);
      const mean = (s0(1 - epsilon, beta, u, w) + s0(1 + epsilon, beta, u, w)) / 2;
      worst = Math.max(worst, Math.abs(mean - middle) / (1 + Math.abs(middle)));
    }
  }
  return worst;
}

const ours = (alpha: number, beta: number, u: number, w: number) =>
  stableTransform(alpha, beta, "S0", u, w);

Deno.test("stableTransform() in S0 is continuous at alpha 1 from both sides", () => {
  for (
    const [exponent, bound] of [[-20, 1e-9], [-30, 1e-14], [-40, 1e-14], [-52, 1e-14]] as const
  ) {
    const bend = largestBend(ours, 2 ** exponent);
    assert.ok(bend < bound, `2^${exponent}: ${bend}`);
  }
});

Deno.test("the continuity test rejects the textbook formula, which cancels", () => {
  assert.ok(largestBend(textbook, 2 ** -20) > 1e-10);
  assert.ok(largestBend(textbook, 2 ** -40) > 1e-6);
});

const parameters = fc.record({
  alpha: fc.double({ min: 0, max: 2, minExcluded: true, noNaN: true }),
  beta: fc.double({ min: -1, max: 1, noNaN: true }),
  u: fc.integer({ min: 1, max: 2 ** 52 }).map((k) => k / 2 ** 53),
  w: fc.double({ min: 1e-16, max: 37, noNaN: true }),
});

Deno.test("stableTransform() never gives NaN", () => {
  fc.assert(
    fc.property(parameters, ({ alpha, beta, u, w }) => {
      for (const v of [u, 1 - u]) {
        assert.ok(!Number.isNaN(stableTransform(alpha, beta, "S0", v, w)));
        assert.ok(!Number.isNaN(stableTransform(alpha, beta, "S1", v, w)));
      }
    }),
    { seed: 2, numRuns: 2000 },
  );
});

Deno.test("stableTransform() is odd: X(beta, u) = -X(-beta, 1 - u)", () => {
  fc.assert(
    fc.property(parameters, ({ alpha, beta, u, w }) => {
      if (u === 0.5) return;
      for (const kind of ["S0", "S1"] as const) {
        const reflected = -stableTransform(alpha, -beta, kind, 1 - u, w);
        assert.equal(stableTransform(alpha, beta, kind, u, w) + 0, reflected + 0);
      }
    }),
    { seed: 3, numRuns: 1000 },
  );
});

Deno.test("stableTransform() in S1 with beta 1 and alpha below 1 is not negative", () => {
  fc.assert(
    fc.property(parameters, ({ alpha, u, w }) => {
      if (alpha >= 1) return;
      assert.ok(stableTransform(alpha, 1, "S1", u, w) >= 0);
      assert.ok(stableTransform(alpha, 1, "S1", 1 - u, w) >= 0);
    }),
    { seed: 4, numRuns: 1000 },
  );
});
