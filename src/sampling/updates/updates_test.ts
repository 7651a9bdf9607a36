import assert from "node:assert/strict";
import { stream } from "../../random/stream.ts";
import { RELEASED } from "../convention.ts";
import { NormalTape } from "../normal_tape.ts";
import { psgld } from "./psgld.ts";
import { sghmc } from "./sghmc.ts";
import { sgld } from "./sgld.ts";
import type { Update } from "./update.ts";

/** Mean of θ² of chains on ½θ², with its standard error over chains. */
function variance(rule: (noise: NormalTape) => Update, dropped: number, kept: number) {
  const estimates = Array.from({ length: 40 }, (_, chain) => {
    const update = rule(new NormalTape(stream("updates", chain)));
    const theta = Float64Array.of(0);
    const gradient = Float64Array.of(0);
    let sum = 0;
    for (let t = 0; t < dropped + kept; t++) {
      gradient[0] = theta[0]!;
      update.move(theta, gradient);
      if (t >= dropped) sum += theta[0]! ** 2;
    }
    return sum / kept;
  });
  const mean = estimates.reduce((a, b) => a + b) / 40;
  const squares = estimates.reduce((total, one) => total + (one - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / 39 / 40) };
}

const near = ({ mean, error }: { mean: number; error: number }, expected: number) =>
  Math.abs(mean - expected) < 6 * error;

Deno.test("pSGLD samples its target only with Γ", () => {
  // α = 0 and λ = 1: G = 1/(1 + |θ|). Without Γ the density is exp(−θ²/2)/G, of variance (√2π + 4)/(√2π + 2).
  const settings = { stepSize: 0.01, discount: 0, epsilon: 1 };
  const curvature = (_: Float64Array, out: Float64Array) => void out.fill(1);
  const without = variance((noise) => psgld({ ...settings, noise }), 1000, 20_000);
  const corrected = variance((noise) => psgld({ ...settings, noise, curvature }), 1000, 20_000);
  const root = Math.sqrt(2 * Math.PI);
  const biased = (root + 4) / (root + 2);
  assert(near(without, biased) && !near(without, 1), `${without.mean} ± ${without.error}`);
  assert(near(corrected, 1) && !near(corrected, biased), `${corrected.mean} ± ${corrected.error}`);
});

Deno.test("pSGLD with α near 1 is SGLD with the step εG where the gradient's size is constant", () => {
  const [rule, noise] = [new NormalTape(stream("g")), new NormalTape(stream("g"))];
  const preconditioned = psgld({ stepSize: 0.1, discount: 0, epsilon: 1e-8, noise: rule });
  const [a, b] = [Float64Array.of(1), Float64Array.of(1)];
  preconditioned.move(a, Float64Array.of(4));
  sgld({ stepSize: 0.1 / 4, noise }).move(b, Float64Array.of(4));
  assert(Math.abs(a[0]! - b[0]!) < 1e-8);
});

/** Stationary E θ² of v ← (1−α)v − εθ + √s·ξ, θ ← θ + v, by iterating the covariance. */
function exactSghmc(friction: number, step: number, variance: number): number {
  let [tt, tv, vv] = [1, 0, 1];
  const k = 1 - friction;
  for (let i = 0; i < 100_000; i++) {
    const nvv = k * k * vv - 2 * k * step * tv + step * step * tt + variance;
    const ntv = k * tv - step * tt; // E θ·v'
    [tt, tv, vv] = [tt + 2 * ntv + nvv, ntv + nvv, nvv];
  }
  return tt;
}

Deno.test("SGHMC has the stationary variance of its own recursion, resampled velocities or not", () => {
  const [friction, stepSize] = [0.1, 0.01];
  const expected = exactSghmc(friction, stepSize, 2 * friction * stepSize);
  assert(Math.abs(expected - 1) < 0.2);
  const plain = variance((noise) => sghmc({ stepSize, friction, noise }), 1000, 20_000);
  assert(near(plain, expected) && !near(plain, 0.5), `${plain.mean} ± ${plain.error}, ${expected}`);
  const released = variance(
    (noise) => sghmc({ stepSize, friction, noise, convention: RELEASED }),
    1000,
    20_000,
  );
  assert(near(released, expected / 2), `${released.mean} ± ${released.error}`);
  const resampled = variance(
    (noise) => sghmc({ stepSize, friction, noise, resample: 500 }),
    1000,
    20_000,
  );
  assert(Math.abs(resampled.mean - expected) < 6 * resampled.error + 0.02);
});

Deno.test("updates refuse settings that are out of range", () => {
  const noise = new NormalTape(stream("refused"));
  assert.throws(() => sgld({ stepSize: 0, noise }), /sgld: stepSize must be positive, not 0/);
  assert.throws(
    () => sgld({ stepSize: 1, noise, convention: { drift: 0, noise: 1 } }),
    /drift must be positive/,
  );
  assert.throws(
    () => psgld({ stepSize: 1, noise, discount: 1 }),
    /discount must be in \[0, 1\), not 1/,
  );
  assert.throws(() => psgld({ stepSize: 1, noise, epsilon: 0 }), /epsilon must be positive, not 0/);
  assert.throws(() => sghmc({ stepSize: 1, noise, friction: 0 }), /friction must be in \(0, 1\]/);
  assert.throws(
    () => sghmc({ stepSize: 1, noise, friction: 0.1, gradientNoise: 0.1 }),
    /gradientNoise in \[0, friction\)/,
  );
  assert.throws(() => sghmc({ stepSize: 1, noise, resample: 0 }), /resample must be at least 1/);
});
