import assert from "node:assert/strict";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import { matrix } from "../../stats/linear_algebra/matrix.ts";
import type { Energy } from "./energy.ts";
import { gaussianEnergy } from "./gaussian_energy.ts";
import { largestCurvature } from "./largest_curvature.ts";
import { linearPosterior } from "./linear_posterior.ts";
import { tanhRegression } from "./tanh_regression.ts";

/** Largest difference to central differences of the value. */
function gradientError(energy: Energy, theta: Float64Array): number {
  const [gradient, point] = [new Float64Array(theta.length), theta.slice()];
  energy.gradient(theta, gradient);
  return Math.max(...gradient.map((value, i) => {
    const at = (x: number) => {
      point[i] = x;
      const found = energy.value(point);
      point[i] = theta[i]!;
      return found;
    };
    return Math.abs((at(theta[i]! + 1e-5) - at(theta[i]! - 1e-5)) / 2e-5 - value);
  }));
}

const draw = (name: string, n: number) => fillNormal(stream("energies", name), new Float64Array(n));

const net = tanhRegression(
  { hidden: 20, inputScale: 2, outputScale: 3 },
  { inputs: draw("x", 7), responses: draw("y", 7), noise: 0.3, priorVariance: 2 },
);

Deno.test("tanhRegression(): 61 parameters, the gradient is that of the value", () => {
  assert.equal(net.dimension, 61);
  assert(gradientError(net, draw("θ", 61)) < 1e-5);
});

Deno.test("tanhRegression(): the prior's gradient is what is left without data", () => {
  const theta = draw("θ", 61);
  const prior = new Float64Array(61);
  net.priorGradient!(theta, prior);
  prior.forEach((value, i) => assert.equal(value, theta[i]! / 2));
  const empty = { inputs: new Float64Array(0), responses: new Float64Array(0), noise: 0.3 };
  const bare = tanhRegression({ hidden: 20, inputScale: 2, outputScale: 3 }, empty);
  const gradient = new Float64Array(61);
  bare.gradient(theta, gradient);
  assert.deepEqual(gradient, theta);
});

Deno.test("linearPosterior() is where the sum of squares and the prior balance", () => {
  const [x, y] = [matrix(8, 3, draw("x", 24)), draw("y", 8)];
  const { precision, covariance, mean } = linearPosterior(x, y, {
    noiseVariance: 0.5,
    priorVariance: 4,
  });
  for (let i = 0; i < 3; i++) {
    let slope = mean[i]! / 4;
    for (let n = 0; n < 8; n++) {
      let fitted = 0;
      for (let j = 0; j < 3; j++) fitted += x.values[n * 3 + j]! * mean[j]!;
      slope += x.values[n * 3 + i]! * (fitted - y[n]!) / 0.5;
    }
    assert(Math.abs(slope) < 1e-10);
    for (let j = 0; j < 3; j++) {
      let sum = 0;
      for (let k = 0; k < 3; k++) {
        sum += precision.values[i * 3 + k]! * covariance.values[k * 3 + j]!;
      }
      assert(Math.abs(sum - (i === j ? 1 : 0)) < 1e-12);
    }
  }
});

Deno.test("linearPosterior(): a likelihood that is counted per batch has another precision", () => {
  const x = matrix(8, 1, draw("x", 8));
  const prior = 1;
  const exact = linearPosterior(x, draw("y", 8)).precision.values[0]! - prior;
  const counted = linearPosterior(x, draw("y", 8), { noiseVariance: 1 / 128 }).precision.values[0]!;
  assert(Math.abs((counted - prior) / exact - 128) < 1e-9);
});

Deno.test("gaussianEnergy(): gradient of the value, and the cross gradient at one group", () => {
  const { precision, mean } = linearPosterior(matrix(8, 3, draw("x", 24)), draw("y", 8));
  const energy = gaussianEnergy(precision, mean);
  const [theta, partner] = [draw("θ", 3), draw("θ̃", 3)];
  assert(gradientError(energy, theta) < 1e-6);
  const [plain, cross] = [new Float64Array(3), new Float64Array(3)];
  energy.crossGradient!(theta, partner, Int32Array.of(0, 1, 0), cross);
  energy.gradient(Float64Array.of(theta[0]!, partner[1]!, theta[2]!), plain);
  assert.equal(cross[0], plain[0]);
  energy.gradient(Float64Array.of(partner[0]!, theta[1]!, partner[2]!), plain);
  assert.equal(cross[1], plain[1]);
});

Deno.test("largestCurvature() finds the largest eigenvalue, of a net's Hessian too", () => {
  const energy = gaussianEnergy(matrix(2, 2, Float64Array.of(5, 4, 4, 5)));
  assert(Math.abs(largestCurvature(energy, Float64Array.of(1, 1)) - 9) < 1e-8);
  const theta = draw("θ", 61);
  assert(Math.abs(largestCurvature(net, theta) / largestCurvature(net, theta, 1e-5) - 1) < 1e-4);
  assert.throws(() => largestCurvature(net, theta, 0), /step must be positive, not 0/);
});

Deno.test("energies refuse sizes that do not fit", () => {
  const one = matrix(1, 1, Float64Array.of(1));
  assert.throws(() => gaussianEnergy(one, new Float64Array(2)), /do not fit/);
  assert.throws(() => linearPosterior(one, new Float64Array(2)), /2 responses for 1 rows/);
  assert.throws(() => linearPosterior(one, new Float64Array(1), { noiseVariance: 0 }), /positive/);
  const none = new Float64Array(0);
  const sizes = { hidden: 0, inputScale: 1, outputScale: 1 };
  assert.throws(
    () => tanhRegression(sizes, { inputs: none, responses: none, noise: 1 }),
    /hidden, noise and priorVariance must be positive, not 0/,
  );
  assert.throws(
    () =>
      tanhRegression({ ...sizes, hidden: 1 }, { inputs: none, responses: draw("y", 1), noise: 1 }),
    /0 inputs and 1 responses/,
  );
});
