/** How often a night and its confirmation both leave the band of one history. @module */
import { logGamma } from "../../stats/special/log_gamma.ts";
import { normalCdf, normalPdf } from "../../stats/special/normal.ts";
import { tQuantile } from "../../stats/special/student.ts";

/** Steps of Simpson's rule in each direction, even. */
const STEPS = 160;
/** Standard deviations that the integral reaches on both sides. */
const REACH = 8;

/** Nodes and weights of Simpson's rule. */
function simpson(lower: number, upper: number): readonly (readonly [x: number, weight: number])[] {
  const width = (upper - lower) / STEPS;
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const factor = i === 0 || i === STEPS ? 1 : i % 2 === 0 ? 2 : 4;
    return [lower + i * width, factor * width / 3] as const;
  });
}

/** Density of s = √(χ²_ν / ν). */
function scaleDensity(s: number, degrees: number): number {
  if (s <= 0) return 0;
  const log = Math.log(2) + (degrees / 2) * Math.log(degrees / 2) - logGamma(degrees / 2) +
    (degrees - 1) * Math.log(s) - degrees * s * s / 2;
  return Math.exp(log);
}

/**
 * Half width of the band for a new value, in standard deviations of the history: t_{h−1}(1 − a/2) · √(1 + 1/h).
 *
 * @param nights h, number of values in the history, at least 2
 * @param level a, in (0, 1)
 *
 * @example
 * ```ts
 * import { bandFactor } from "./both_stages.ts";
 * import assert from "node:assert/strict";
 *
 * assert.ok(Math.abs(bandFactor(20, 0.05) - 2.093024 * Math.sqrt(1.05)) < 1e-5);
 * ```
 */
export function bandFactor(nights: number, level: number): number {
  return tQuantile(1 - level / 2, nights - 1) * Math.sqrt(1 + 1 / nights);
}

/**
 * Probability that a night's value and that of its confirmation both lie beyond the same end of the prediction interval,
 * all values being independent and normal. Both stages share the history, so this is not the square of one stage's level:
 * q = E[Φ̄(m + cs)² + Φ(m − cs)²] over the laws of the history's mean m and standard deviation s, by Simpson's rule.
 *
 * @param nights h, number of values in the history, at least 2
 * @param level a₁, level of one stage, in (0, 1)
 *
 * @example
 * ```ts
 * import { bothStages } from "./both_stages.ts";
 * import assert from "node:assert/strict";
 *
 * // A long history is known exactly: two stages of level a on the same side, a²/2.
 * assert.ok(Math.abs(bothStages(100_000, 0.01) / (0.01 ** 2 / 2) - 1) < 0.01);
 * assert.ok(bothStages(20, 0.01) > bothStages(100, 0.01));
 * ```
 */
export function bothStages(nights: number, level: number): number {
  const degrees = nights - 1;
  const factor = bandFactor(nights, level);
  const error = 1 / Math.sqrt(nights);
  const spread = REACH / Math.sqrt(2 * degrees);
  const scales = simpson(Math.max(0, 1 - spread), 1 + spread);
  // By symmetry in m the two ends have the same probability.
  let sum = 0;
  for (const [z, weight] of simpson(-REACH, REACH)) {
    let inner = 0;
    for (const [s, scaleWeight] of scales) {
      const beyond = normalCdf(-(error * z + factor * s));
      inner += scaleWeight * scaleDensity(s, degrees) * beyond * beyond;
    }
    sum += weight * normalPdf(z) * inner;
  }
  return 2 * sum;
}
