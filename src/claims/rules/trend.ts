/** An effect rises or falls along a variable. @module */
import type { SeedEffect } from "../effects.ts";
import type { DecisionRule } from "../rule.ts";
import { meanInRegion } from "./mean_in_region.ts";

/** One seed's points, e.g. (log₂ width, index). */
export interface SeedSeries {
  /** The replicate. */
  readonly seed: number;
  /** At least 2, at 2 different places. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** What sets one such rule apart. */
export interface Trend {
  /** The sign that the slope must have. */
  readonly sign: "rises" | "falls";
  /** The size that the slope must exceed; 0 unless a smaller slope would be none. */
  readonly margin?: number;
  /** Fewest seeds that may decide, at least 2. */
  readonly minimumSeeds: number;
}

/** Least-squares slope of y on x. */
function slope({ seed, points }: SeedSeries): SeedEffect {
  const centre = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x0, y0] = [centre(0), centre(1)];
  const products = points.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0);
  const squares = points.reduce((sum, [x]) => sum + (x - x0) ** 2, 0);
  if (!(squares > 0)) {
    throw new RangeError(
      `trend: seed ${seed} has ${points.length} point(s) at fewer than 2 places`,
    );
  }
  return { seed, value: products / squares };
}

/**
 * The mean over seeds of the least-squares slope has a sign, or exceeds a margin on that side.
 *
 * @param settings sign of the slope, margin on that side and fewest seeds
 * @returns the rule; its effects are a series of points per seed
 * @throws {RangeError} if a seed's points lie at one place, when it decides
 *
 * @example
 * ```ts
 * import { trend } from "./trend.ts";
 * import assert from "node:assert/strict";
 *
 * const rule = trend({ sign: "falls", minimumSeeds: 3 });
 * assert.equal(rule.words, "mean slope < 0 over at least 3 seeds");
 * const points = [[0, 3], [1, 2], [2, 1.1]] as const;
 * const series = [0, 1, 2].map((seed) => ({ seed, points: points.map(([x, y]) => [x, y + x * seed / 9] as const) }));
 * const tested = rule.decide(series);
 * assert("pFor" in tested && tested.pFor < 0.01);
 * ```
 */
export function trend(
  { sign, margin = 0, minimumSeeds }: Trend,
): DecisionRule<readonly SeedSeries[]> {
  const mean = meanInRegion({
    region: sign === "rises" ? { kind: "above", bound: margin } : { kind: "below", bound: -margin },
    minimumSeeds,
  });
  return {
    ...mean,
    kind: "trend",
    words: mean.words.replace("mean θ", "mean slope"),
    decide: (series) => mean.decide(series.map(slope)),
    outlook: (series, alpha, power) => mean.outlook(series.map(slope), alpha, power),
  };
}
