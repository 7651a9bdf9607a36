import assert from "node:assert/strict";
import { normal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import { noiseNorm } from "../noise_norm.ts";
import { adapnmConstantStep, pnmTransient } from "./constant_gradient.ts";
import { pnmAutocovariance } from "./pnm_autocovariance.ts";
import { pnmRecurrence } from "./pnm_recurrence.ts";
import { pnmSpectralRadius, pnmStabilityEdge } from "./pnm_stability.ts";
import { pnmStationaryVariance } from "./pnm_stationary_variance.ts";

Deno.test("pnmStationaryVariance() over SGD's is .4468, .4431, .4081, .2937, .2228 at ηh = .001 … 1", () => {
  const published = [[1e-3, 0.4468], [1e-2, 0.4431], [0.1, 0.4081], [0.5, 0.2937], [1, 0.2228]];
  for (const [η, ratio] of published as [number, number][]) {
    const found = pnmStationaryVariance({ b1: 0.9, b0: 1, step: η / noiseNorm(1) });
    assert.equal((found / (η / (2 - η))).toFixed(4), ratio.toFixed(4));
  }
});

Deno.test("pnmStationaryVariance() is what a simulation in float64 gives", () => {
  const s = stream("pnm stationary variance");
  for (const [b1, b0, step] of [[0.5, 1, 0.4], [0.9, -0.3, 0.8], [0, 0.5, 0.3]] as const) {
    const b = b1 * b1;
    let [θ, m1, m2, sum] = [0, 0, 0, 0];
    const [warm, steps] = [1000, 200_000];
    for (let t = 0; t < warm + steps; t++) {
      const m = b * m2 + (1 - b) * (θ + normal(s));
      θ -= step * ((1 + b0) * m - b0 * m1);
      [m2, m1] = [m1, m];
      if (t >= warm) sum += θ * θ;
    }
    const expected = pnmStationaryVariance({ b1, b0, step });
    // Relative standard error below 1 % at these correlation times: five of them.
    assert.ok(Math.abs(sum / steps / expected - 1) < 0.05, `${sum / steps} for ${expected}`);
  }
});

Deno.test("pnmStabilityEdge() is where the spectral radius is 1, by an eigenvalue −1", () => {
  for (const b1 of [0, 0.5, 0.9, 0.99]) {
    for (const b0 of [-b1 / (1 + b1), 0, 0.5, 1, 3]) {
      const edge = pnmStabilityEdge(b1, b0);
      const radius = (share: number) => pnmSpectralRadius({ b1, b0, step: share * edge });
      assert.ok(Math.abs(radius(1) - 1) < 1e-8, `${b1}, ${b0}: ${radius(1)}`);
      assert.ok(radius(1 - 1e-3) < 1 && radius(1 + 1e-3) > 1);
      for (let share = 0.02; share < 1; share += 0.02) assert.ok(radius(share) < 1);
      const { transition } = pnmRecurrence({ b1, b0, step: edge });
      // det(A + I) = 0.
      const [[p, q, r], [u, v, w]] = transition.to2DArray() as [number[], number[]];
      const determinant = (p! + 1) * (v! + 1 - w!) - q! * u! + r! * u!;
      assert.ok(Math.abs(determinant) < 1e-12, `${determinant}`);
    }
  }
  assert.throws(() => pnmStabilityEdge(0.5, -0.4), /b0 must be -0.333.* or more, got -0.4/);
  assert.throws(
    () => pnmStationaryVariance({ b1: 0.9, b0: 1, step: 0.7 }),
    /step 0.7 is not stable/,
  );
});

Deno.test("pnmAutocovariance() is the correlation of the weights of past gradients", () => {
  assert.deepEqual(
    Array.from({ length: 8 }, (_, lag) => pnmAutocovariance(0.9, 1, lag).toFixed(4)),
    ["0.5249", "-0.3800", "0.4251", "-0.3078", "0.3444", "-0.2493", "0.2789", "-0.2019"],
  );
  for (const [b1, b0] of [[0.9, 1], [0.5, -0.25], [0.7, 2]] as const) {
    // Impulse response of (1 + b0)m_t − b0·m_{t−1}.
    const b = b1 * b1;
    const weights = Array.from(
      { length: 600 },
      (_, k) => (1 - b) * b ** Math.floor(k / 2) * (k % 2 === 0 ? 1 + b0 : -b0),
    );
    for (let lag = 0; lag < 8; lag++) {
      const sum = weights.slice(lag).reduce((total, w, k) => total + w * weights[k]!, 0);
      assert.ok(Math.abs(sum - pnmAutocovariance(b1, b0, lag)) < 1e-12);
    }
  }
});

Deno.test("pnmTransient() and adapnmConstantStep() are the running sums of the impulse response", () => {
  const [b1, b0] = [0.8, 1.5];
  const b = b1 * b1;
  let sum = 0;
  for (let t = 1; t <= 9; t++) {
    const k = t - 1;
    sum += (1 - b) * b ** Math.floor(k / 2) * (k % 2 === 0 ? 1 + b0 : -b0);
    assert.ok(Math.abs(pnmTransient(b1, b0, t) - sum) < 1e-14);
    const adaptive = adapnmConstantStep(b1, b0, t);
    assert.ok(Math.abs(adaptive - sum / (1 - b1 ** t) / noiseNorm(b0)) < 1e-14);
  }
  assert.throws(
    () => pnmTransient(0.9, 1, 0),
    new RangeError("pnm theory: t must be 1, 2, 3, …, got 0"),
  );
});
