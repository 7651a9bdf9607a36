import assert from "node:assert/strict";
import { fillNormal } from "../random/normal.ts";
import { stream } from "../random/stream.ts";
import { bumpLoss, bumpRisk } from "./bump_loss.ts";
import { flatnessTerm } from "./flatness.ts";
import { smoothingTerm } from "./smoothing.ts";

const TASK = { dimension: 3, spread: 1.5 };
const W = Float64Array.of(0.7, -0.4, 1.1);
const EXAMPLES = Array.from(
  { length: 12 },
  (_, i) => fillNormal(stream("flatness", i), new Float64Array(3)),
);

const empirical = (w: Float64Array, u: number) =>
  EXAMPLES.reduce((sum, z) => sum + bumpLoss(w, z, u), 0) / EXAMPLES.length;
const population = (w: Float64Array, u: number) => bumpRisk(w, TASK, u);

/** Trace of the Hessian at W by second differences in every coordinate. */
function trace(risk: (w: Float64Array, u: number) => number): number {
  const h = 1e-3;
  let sum = 0;
  for (let j = 0; j < W.length; j++) {
    const [above, below] = [h, -h].map((by) => risk(W.map((x, i) => i === j ? x + by : x), 0));
    sum += (above! - 2 * risk(W, 0) + below!) / (h * h);
  }
  return sum;
}

/** Δ of one run in closed form. */
const delta = (u: number) =>
  smoothingTerm([{
    population: population(W, 0),
    populationSmoothed: population(W, u),
    empirical: empirical(W, 0),
    empiricalSmoothed: empirical(W, u),
  }]);

Deno.test("flatnessTerm() is the limit of Δ as σ → 0, with an error of the next order", () => {
  const steps = 40;
  const error = (sigma: number) =>
    Math.abs(
      flatnessTerm(trace(population), trace(empirical), steps, sigma) / delta(steps * sigma ** 2) -
        1,
    );
  assert(delta(steps * 1e-6) > 1e-8, "there is something to compare");
  assert(error(1e-3) < 1e-3, `${error(1e-3)}`);
  const order = Math.log2(error(0.02) / error(0.01));
  assert(Math.abs(order - 2) < 0.2, `${order}`);
});

Deno.test("the empirical trace alone, as public code has it, is another number", () => {
  const steps = 40;
  const alone = flatnessTerm(0, trace(empirical), steps, 1e-3);
  assert(Math.abs(alone / delta(steps * 1e-6) - 1) > 0.2);
});

Deno.test("flatnessTerm() is 0 on a loss whose curvature has no data in it", () => {
  assert.equal(flatnessTerm(6, 6, 100, 3), 0);
});

Deno.test("flatnessTerm() refuses what is out of range", () => {
  assert.throws(() => flatnessTerm(NaN, 1, 1, 1), /traces must be finite, not NaN/);
  assert.throws(() => flatnessTerm(1, 1, 0, 1), /steps must be a positive integer, not 0/);
  assert.throws(() => flatnessTerm(1, 1, 1, -1), /sigma must be at least 0, not -1/);
});
