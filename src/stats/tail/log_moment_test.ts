import assert from "node:assert/strict";
import fc from "fast-check";
import { fillNormal, normal } from "../../random/normal.ts";
import { stable } from "../../random/stable.ts";
import { stream } from "../../random/stream.ts";
import reference from "./fixtures/reference.json" with { type: "json" };
import { iterationWiseTailIndex } from "./iteration_wise_tail_index.ts";
import { logMomentInverse, logMomentTailIndex, logVariance } from "./log_moment_tail_index.ts";
import { pooledTailIndex, RELEASED_EPSILON } from "./pooled_tail_index.ts";
import { releasedBlockLength } from "./released_block_length.ts";
import { sumOfLogs } from "./sum_of_logs.ts";

Deno.test("pooledTailIndex() gives what NumPy makes of the formula, zeros and vectors included", () => {
  for (const { x, dimension, blockLength, inverse } of reference.logMoment) {
    const found = pooledTailIndex(Float64Array.from(x), dimension);
    assert.equal(found.blockLength, blockLength);
    assert(Math.abs(found.inverse / inverse - 1) < 1e-13, `${found.inverse} is not ${inverse}`);
  }
});

Deno.test("pooledTailIndex() does not change with scale, but for epsilon", () => {
  const data = fc.array(fc.double({ min: 0.01, max: 10, noNaN: true }), {
    minLength: 36,
    maxLength: 36,
  });
  fc.assert(fc.property(data, fc.double({ min: 0.1, max: 10, noNaN: true }), (x, c) => {
    const one = pooledTailIndex(Float64Array.from(x));
    const other = pooledTailIndex(Float64Array.from(x, (v) => -c * v));
    assert(Math.abs(one.inverse - other.inverse) < 1e-10);
  }));
});

Deno.test("pooledTailIndex() refuses a prime number of observations, on one line", () => {
  assert.throws(() => pooledTailIndex(new Float64Array(101)), {
    name: "RangeError",
    message:
      "pooledTailIndex: 101 observations cannot be cut into equal blocks (101 is prime); leave one out",
  });
  assert.throws(() => pooledTailIndex(new Float64Array(7), 2), /not whole observations of 2/);
});

Deno.test("releasedBlockLength() is the greatest divisor not above the root, on the published grid of widths", () => {
  const parameters = (width: number) => 784 * width + width * width + 10 * width;
  const expected = [[4, 1368], [16, 2700], [64, 5720], [128, 7680], [256, 12_600], [512, 19_590], [
    1024,
    32_320,
  ]];
  for (const [width, k] of expected) {
    assert.equal(releasedBlockLength(parameters(width!) * 600), k);
  }
  fc.assert(fc.property(fc.integer({ min: 1, max: 1e5 }), (n) => {
    const k = releasedBlockLength(n);
    assert(n % k === 0 && k * k <= n);
    for (let d = k + 1; d * d <= n; d++) assert(n % d !== 0);
  }));
});

/** P × M Gaussian noise, minibatch by minibatch, with scales e^{τz} per parameter; G of the drawn scales. */
function scaledNoise(rows: number, columns: number, tau: number, ...path: (string | number)[]) {
  const s = stream("log moment test", ...path);
  const scales = Float64Array.from({ length: columns }, () => Math.exp(tau * normal(s)));
  const x = new Float64Array(rows * columns);
  fillNormal(s, x);
  for (let i = 0; i < x.length; i++) x[i]! *= scales[i % columns]!;
  const square = scales.reduce((sum, v) => sum + v * v / columns, 0);
  const logs = scales.reduce((sum, v) => sum + Math.log(v) / columns, 0);
  return { x, gap: Math.log(square) / 2 - logs };
}

Deno.test("pooledTailIndex() of Gaussian noise with unequal scales tends to 1/2 + G/log K₁", () => {
  // 250,000 values, K₂ = 500 blocks. Given the scales a block's sum is normal, so Σ log|Y| has standard deviation 1.11/√K₂; but a block's
  // own mean square differs from the overall one: for log-normal scales relatively by √((e^{4τ²} − 1)/K₁), halved by the logarithm.
  const [rows, columns] = [125, 2000];
  for (const tau of [0, 0.5, 1]) {
    const { x, gap } = scaledNoise(rows, columns, tau, "scales", tau);
    const { inverse, blockLength, blocks } = pooledTailIndex(x);
    const expected = 0.5 + gap / Math.log(blockLength);
    // Concavity of the logarithm takes Var/4 off where blocks' mean squares differ: part of the allowance.
    const spread = Math.expm1(4 * tau * tau) / blockLength;
    const slack = (6.5 * Math.sqrt((logVariance(2) + spread / 4) / blocks) + spread / 4) /
      Math.log(blockLength);
    assert(Math.abs(inverse - expected) < slack, `tau ${tau}: ${inverse} ${expected} ± ${slack}`);
    // And it is far from Gaussian's ½ when the scales differ.
    if (tau === 1) assert(inverse - 0.5 > slack);
  }
});

Deno.test("pooledTailIndex() counts a share z of zeros as (log(1−z)/2 + z(36.04 − .635))/log K₁", () => {
  const [rows, columns] = [125, 2000];
  const { x } = scaledNoise(rows, columns, 0, "zeros");
  for (const share of [0.01, 0.05, 0.3]) {
    const y = x.slice();
    for (let i = 0; i < y.length; i++) if ((i * 0.618033988749895) % 1 < share) y[i] = 0;
    const { inverse, blockLength, blocks, zeros } = pooledTailIndex(y);
    const z = zeros / y.length;
    // E log|N(0,1)| = −(γ + log 2)/2 = −.635
    const bias = (0.5 * Math.log1p(-z) + z * (-Math.log(RELEASED_EPSILON) - 0.635)) /
      Math.log(blockLength);
    const slack = 6.5 * Math.sqrt(logVariance(2) / blocks) / Math.log(blockLength);
    assert(Math.abs(inverse - 0.5 - bias) < slack, `${share}: ${inverse - 0.5} is not ${bias}`);
  }
});

Deno.test("logMomentInverse() has mean 1/alpha and the asymptotic variance on stable samples", () => {
  // 200 replicates: mean within 6.5 standard errors (8e-11); the sum of 200 squares within χ²₂₀₀'s 1e-9 limits [96, 347], of normal
  // errors, widened by the covariance of the two means (relative size 1/K₁).
  for (const alpha of [0.7, 1.2, 1.8]) {
    const [blockLength, blocks, replicates] = [50, 40, 200];
    const error = Math.sqrt(logVariance(alpha) / blocks) / Math.log(blockLength);
    let sum = 0;
    let squares = 0;
    for (let r = 0; r < replicates; r++) {
      const s = stream("log moment test", "variance", alpha, r);
      const x = Float64Array.from(
        { length: blockLength * blocks },
        () => stable(s, { alpha, beta: 0 }),
      );
      const z = (logMomentInverse(x, blockLength) - 1 / alpha) / error;
      sum += z;
      squares += z * z;
    }
    assert(Math.abs(sum) / Math.sqrt(replicates) < 6.5, `alpha ${alpha}: mean ${sum / replicates}`);
    assert(squares > 0.96 * 96 && squares < 1.04 * 347, `alpha ${alpha}: ${squares / replicates}`);
  }
});

Deno.test("logMomentTailIndex() covers the truth by both intervals, leaves zeros out and does not mind order", () => {
  const s = stream("log moment test", "corrected");
  const x = Float64Array.from({ length: 4000 }, () => stable(s, { alpha: 1.5, beta: 0 })).sort();
  const withZeros = new Float64Array(5000);
  withZeros.set(x);
  const options = { stream: s.child("order"), confidence: 1 - 1e-9 };
  const found = logMomentTailIndex(withZeros, options);
  assert.equal(found.zeros, 1000);
  assert.equal(found.count, 4000);
  assert(found.interval[0] < 1.5 && 1.5 < found.interval[1], `${found.interval}`);
  // Sorted as they are, the observations' blocks would be far from independent.
  assert(logMomentInverse(x, 20) > found.inverse + 6.5 * found.inverseError);
  const again = logMomentTailIndex(x, { ...options, resamples: 60, confidence: 0.9 });
  const [low, high] = again.bootstrapInterval!;
  assert(low < again.alpha && again.alpha < high);
  const width = 1 / low - 1 / high;
  assert(width > again.inverseError && width < 8 * again.inverseError, `${width}`);
});

Deno.test("iterationWiseTailIndex() is 2 on Gaussian noise with unequal scales, where pooling is not", () => {
  const { x } = scaledNoise(400, 100, 1.5, "iteration-wise");
  for (let i = 0; i < 400; i++) x[i * 100] = 0;
  const options = { stream: stream("log moment test", "columns"), blockLengths: [20] };
  const found = iterationWiseTailIndex(x, 100, options);
  assert.equal(found.dead, 1);
  assert.equal(found.coordinates[0], undefined);
  assert.equal(found.zeroShare, 0);
  const error = found.coordinates[1]!.inverseError / Math.sqrt(99);
  assert(Math.abs(found.inverse - 0.5) < 6.5 * error, `${found.inverse}`);
  assert(pooledTailIndex(x).inverse > 0.5 + 20 * error);
});

Deno.test("pooledTailIndex() of float32 numbers is that of the same numbers as doubles, whatever their size", () => {
  const number = fc.oneof(
    fc.float({ min: -10, max: 10, noNaN: true }),
    fc.constantFrom(0, 1e-45, 3e38, -1e-30),
  );
  fc.assert(fc.property(fc.array(number, { minLength: 1, maxLength: 40 }), (values) => {
    // 120 × as many numbers: blocks that hold some whole groups of 32 and a remainder.
    const x = Float32Array.from(
      { length: 120 * values.length },
      (_, i) => values[(i * 7) % values.length]! * (1 + (i % 13) / 32),
    );
    const single = pooledTailIndex(x);
    const double = pooledTailIndex(Float64Array.from(x));
    assert.equal(single.zeros, double.zeros);
    assert.equal(single.blockLength, double.blockLength);
    // Sums may cancel to nothing but rounding: then only the order of addition differs.
    const scale = x.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
    if (scale < 100) assert(Math.abs(single.inverse - double.inverse) < 1e-6, `${single.inverse}`);
  }));
});

Deno.test("logMomentTailIndex() refuses too few values and unsuitable block lengths", () => {
  const s = stream("log moment test");
  assert.throws(() => logMomentTailIndex(new Float64Array(100), { stream: s }), {
    message: "logMomentTailIndex: needs at least 20 observations that are not zero, got 0",
  });
  const x = Float64Array.from({ length: 30 }, (_, i) => i + 1);
  assert.throws(
    () => logMomentTailIndex(x, { stream: s, blockLengths: [16] }),
    /block length 16 does not suit 30 observations/,
  );
});

Deno.test("sumOfLogs() is the sum of logarithms, also where products leave the doubles", () => {
  const number = fc.oneof(
    fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
    fc.double({ min: 0.1, max: 10, noNaN: true }),
    fc.constantFrom(-1e-200, 1e200, 5e-324),
  );
  fc.assert(fc.property(fc.array(number, { maxLength: 70 }), (values) => {
    const x = Float64Array.from(values);
    const plain = x.reduce((sum, v) => sum + Math.log(Math.abs(v)), 0);
    assert(Math.abs(sumOfLogs(x, 0, x.length, 0) - plain) <= 1e-11 * (1 + Math.abs(plain)));
  }));
  assert.equal(sumOfLogs(new Float64Array(40), 0, 40, 0), -Infinity);
});
