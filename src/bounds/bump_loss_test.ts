import assert from "node:assert/strict";
import { bumpGradient, bumpLoss, bumpPopulationGradient, bumpRisk } from "./bump_loss.ts";

/** ∫ f(x) N(x; mean, variance) dx over the plane by the trapezoidal rule, which converges geometrically here. */
function overPlane(
  f: (x: readonly [number, number]) => number,
  mean: readonly [number, number],
  variance: number,
): number {
  const sd = Math.sqrt(variance);
  const h = sd / 8;
  let sum = 0;
  for (let i = -80; i <= 80; i++) {
    for (let j = -80; j <= 80; j++) {
      const x = [mean[0] + i * h, mean[1] + j * h] as const;
      sum += f(x) * Math.exp(-((i * h) ** 2 + (j * h) ** 2) / (2 * variance));
    }
  }
  return sum * h * h / (2 * Math.PI * variance);
}

const W = [1.3, -0.4] as const;
const SPREADS = [1, 0.5, 2.2];

Deno.test("bumpRisk() is the integral of the loss over examples, by quadrature", () => {
  for (const spread of SPREADS) {
    const integral = overPlane((z) => bumpLoss(W, z, 0), [0, 0], spread);
    assert.ok(Math.abs(integral - bumpRisk(W, { dimension: 2, spread }, 0)) < 1e-8);
  }
});

Deno.test("smoothed risk and smoothed loss are integrals over the noise, by quadrature", () => {
  const z = [0.2, 0.9] as const;
  for (const u of [0.1, 1.7]) {
    const loss = overPlane((w) => bumpLoss(w, z, 0), W, u);
    assert.ok(Math.abs(loss - bumpLoss(W, z, u)) < 1e-8);
    for (const spread of SPREADS) {
      const risk = overPlane((w) => bumpRisk(w, { dimension: 2, spread }, 0), W, u);
      assert.ok(Math.abs(risk - bumpRisk(W, { dimension: 2, spread }, u)) < 1e-8);
    }
  }
});

Deno.test("gradients are derivatives of loss and risk", () => {
  const h = 1e-5;
  const z = [0.2, 0.9];
  const task = { dimension: 2, spread: 1.4 };
  const loss = bumpGradient(W, z, new Float64Array(2));
  const risk = bumpPopulationGradient(W, task, new Float64Array(2));
  for (const j of [0, 1]) {
    const moved = (sign: number) => W.map((w, k) => k === j ? w + sign * h : w);
    const slope = (f: (w: number[]) => number) => (f(moved(1)) - f(moved(-1))) / (2 * h);
    assert.ok(Math.abs(slope((w) => bumpLoss(w, z, 0)) - loss[j]!) < 1e-9);
    assert.ok(Math.abs(slope((w) => bumpRisk(w, task, 0)) - risk[j]!) < 1e-9);
  }
});

Deno.test("the population gradient is the mean gradient over examples, by quadrature", () => {
  const task = { dimension: 2, spread: 0.7 };
  const expected = bumpPopulationGradient(W, task, new Float64Array(2));
  for (const j of [0, 1]) {
    const integral = overPlane(
      (z) => bumpGradient(W, z, new Float64Array(2))[j]!,
      [0, 0],
      task.spread,
    );
    assert.ok(Math.abs(integral - expected[j]!) < 1e-8);
  }
});
