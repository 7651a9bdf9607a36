import assert from "node:assert/strict";
import fc from "fast-check";
import { exponential } from "../../random/exponential.ts";
import { stream } from "../../random/stream.ts";
import { matrix } from "../linear_algebra/matrix.ts";
import { binomialRange } from "./testing/binomial_range.ts";
import { assertRelative, gaussian, numbers } from "./testing/samples.ts";
import { energyStatistic } from "./energy_statistic.ts";
import { fastIca } from "./fast_ica.ts";
import reference from "./fixtures/reference.json" with { type: "json" };
import { halves } from "./halves.ts";
import { icaContrasts } from "./ica_contrast.ts";
import { leastGaussianDirection } from "./least_gaussian_direction.ts";
import { monteCarloPValue } from "./monte_carlo_p_value.ts";
import { normalNull } from "./normal_null.ts";
import { principalComponents } from "./principal_components.ts";
import { standardise } from "./standardise.ts";
import { whiten } from "./whiten.ts";

for (const contrast of ["tanh", "kurtosis"] as const) {
  Deno.test(`fastIca() finds scikit-learn's first direction with the ${contrast} contrast`, () => {
    const { rows, columns, values } = reference.ica;
    const [fitted] = halves(matrix(rows, columns, numbers(values)));
    const z = whiten(principalComponents(fitted, 3), fitted);
    const [found] = fastIca(z, stream("ica"), {
      contrast,
      tolerance: 1e-15,
      maximumSteps: 2000,
      starts: 30,
    });
    const expected = numbers(reference.ica[contrast].direction);
    const overlap = found!.direction.reduce((sum, value, i) => sum + value * expected[i]!, 0);
    assert.ok(1 - Math.abs(overlap) < 1e-9, `overlap ${overlap}`);
    assertRelative(found!.negentropy, reference.ica[contrast].negentropy, 1e-6, "negentropy");
  });

  Deno.test(`icaContrasts.${contrast} holds a function, its derivatives and its Gaussian mean`, () => {
    const { value, slope, curvature, gaussianMean } = icaContrasts[contrast];
    fc.assert(fc.property(fc.integer({ min: -300, max: 300 }), (hundredths) => {
      const y = hundredths / 100;
      const h = 1e-4;
      assert.ok(Math.abs((value(y + h) - value(y - h)) / (2 * h) - slope(y)) < 1e-6);
      assert.ok(Math.abs((slope(y + h) - slope(y - h)) / (2 * h) - curvature(y)) < 1e-6);
    }));
    let mean = 0;
    for (let y = -12; y <= 12; y += 1 / 64) {
      mean += value(y) * Math.exp(-y * y / 2) / (64 * Math.sqrt(2 * Math.PI));
    }
    assert.ok(Math.abs(mean - gaussianMean) < 1e-13, `${mean}`);
  });
}

/** Gaussian columns but for the last, which is exponential with unit variance and zero mean. */
function oneSkewed(name: string, rows: number, columns: number) {
  const x = gaussian(stream(name), rows, columns);
  const source = stream(name, "skewed");
  for (let i = 0; i < rows; i++) x.values[(i + 1) * columns - 1] = exponential(source) - 1;
  return x;
}

Deno.test("fastIca() finds the one skewed source among five, and orthogonal directions after it", () => {
  // Scaled residuals are uncorrelated, and the last of them is close to the last column.
  const z = standardise(oneSkewed("planted", 3000, 5), 1, "test");
  const found = fastIca(z, stream("ica"), { components: 3 });
  assert.ok(Math.abs(found[0]!.direction[4]!) > 0.98);
  for (let a = 0; a < 3; a++) {
    for (let b = 0; b <= a; b++) {
      const overlap = found[a]!.direction.reduce((s, v, i) => s + v * found[b]!.direction[i]!, 0);
      assert.ok(Math.abs(overlap - (a === b ? 1 : 0)) < 1e-12);
    }
  }
});

Deno.test("leastGaussianDirection() projects the second half on the direction of the first", () => {
  const x = oneSkewed("direction", 2000, 4);
  const { direction, heldOut, converged } = leastGaussianDirection(x, 4, stream("ica"));
  assert.ok(converged && Math.abs(direction[3]!) > 0.98);
  assert.equal(heldOut.length, 1000);
  let expected = 0;
  for (let c = 0; c < 4; c++) expected += x.values[1000 * 4 + c]! * direction[c]!;
  assert.ok(Math.abs(heldOut[0]! - expected) < 1e-12);
});

Deno.test("leastGaussianDirection() leaves a test of the held-out half its size of 5 %", () => {
  const trials = 250;
  const rejections = { heldOut: 0, chosenOn: 0 };
  for (let t = 0; t < trials; t++) {
    const x = gaussian(stream("size", t), 80, 6);
    const { direction, heldOut } = leastGaussianDirection(x, 6, stream("start", t), { starts: 2 });
    const [fitted] = halves(x);
    const chosenOn = Float64Array.from({ length: 40 }, (_, i) => {
      const row = fitted.values.subarray(i * 6, (i + 1) * 6);
      return row.reduce((sum, value, c) => sum + value * direction[c]!, 0);
    });
    const null19 = normalNull(energyStatistic, { rows: 40, columns: 1 }, 19, stream("null", t));
    const rejects = (values: Float64Array) =>
      monteCarloPValue(null19, energyStatistic(matrix(40, 1, values))) <= 0.05;
    if (rejects(heldOut)) rejections.heldOut++;
    if (rejects(chosenOn)) rejections.chosenOn++;
  }
  const [low, high] = binomialRange(trials, 0.05);
  assert.ok(rejections.heldOut >= low && rejections.heldOut <= high, `${rejections.heldOut}`);
  // The rows that the direction was chosen on look far from Gaussian: the check can fail.
  assert.ok(rejections.chosenOn > high, `${rejections.chosenOn} ≤ ${high}`);
});

Deno.test("fastIca() refuses more directions than dimensions, and as many dimensions as rows", () => {
  assert.throws(
    () => fastIca(gaussian(stream("few"), 10, 2), stream("ica"), { components: 3 }),
    new RangeError("fastIca: 3 directions in 2 dimensions; give 1 to 2"),
  );
  assert.throws(
    () => fastIca(gaussian(stream("few"), 3, 3), stream("ica")),
    new RangeError("fastIca: 3 rows in 3 dimensions; give more rows than dimensions"),
  );
});
