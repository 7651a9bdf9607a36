/** How the variance of blocks grows with their length: whether the variance is finite. @module */
import { median } from "../descriptive/median.ts";
import { mean } from "../descriptive/mean.ts";
import { blockSizes } from "./block_sizes.ts";
import { checkSeries } from "./check_series.ts";
import { lineFit } from "./line_fit.ts";

/** The smallest blocks, and the fewest blocks that a median is taken over. */
const SMALLEST_BLOCK = 16;
const FEWEST_BLOCKS = 8;

/** How the sample variance grows with the sample. */
export interface VarianceGrowth {
  /** The slope of log median block variance on log block length: 0 where the variance is finite. */
  readonly slope: number;
  /** The α of an α-stable law with that slope, 2/(1 + slope), at most 2. */
  readonly impliedAlpha: number;
  /** The block lengths m. */
  readonly lengths: readonly number[];
  /** The median over blocks of the variance at each length, over its factor under normality. */
  readonly medians: readonly number[];
}

/**
 * Whether the variance diverges: the median sample variance of disjoint blocks of m values, against
 * m on log–log axes. For an α-stable law with α < 2 the block sum of squares is of order m^{2/α}, so
 * the slope is 2/α − 1; for finite variance it is 0. Medians are divided by (1 − 2/(9ν))³, ν = m − 1,
 * the median of χ²_ν/ν (Wilson & Hilferty, PNAS 17 (1931) 684–688), so that Gaussian noise has slope 0
 * at short lengths too. Finite variance with heavy tails (t₃, say) still grows at these lengths:
 * compare with a surrogate, or take `normalNull` of the slope for a p-value.
 *
 * @param x n ≥ 512 exchangeable values
 * @returns the slope, 0 for finite variance; the α that it stands for, at most 2; medians in the squared unit of x by
 *   block length
 * @throws {RangeError} if the series is too short, not finite or constant
 *
 * @example
 * ```ts
 * import { varianceGrowth } from "./variance_growth.ts";
 * import assert from "node:assert/strict";
 *
 * // Squares that grow as a power: Pareto quantiles of index 1, in a scattered order.
 * const x = Float64Array.from({ length: 4096 }, (_, i) => 4096 / (1 + (i * 2531) % 4096));
 * assert.ok(varianceGrowth(x).slope > 0.5);
 * ```
 */
export function varianceGrowth(x: Float64Array): VarianceGrowth {
  checkSeries(x, 512, "varianceGrowth");
  const lengths = blockSizes(SMALLEST_BLOCK, Math.floor(x.length / FEWEST_BLOCKS), 12);
  const medians = lengths.map((length) => {
    const factor = (1 - 2 / (9 * (length - 1))) ** 3;
    return medianBlockVariance(x, length) / factor;
  });
  // Blocks without any spread (dead units) have no logarithm.
  const used = lengths.flatMap((length, i) =>
    medians[i]! > 0 ? [[length, medians[i]!] as const] : []
  );
  const slope = used.length < 2 ? 0 : lineFit(
    used.map(([length]) => Math.log(length)),
    used.map(([, median]) => Math.log(median)),
  ).slope;
  return { slope, impliedAlpha: Math.min(2, 2 / (1 + slope)), lengths, medians };
}

function medianBlockVariance(x: Float64Array, length: number): number {
  const count = Math.floor(x.length / length);
  const variances = Float64Array.from({ length: count }, (_, b) => {
    const block = x.subarray(b * length, (b + 1) * length);
    const centre = mean(block);
    return block.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (length - 1);
  });
  return median(variances);
}
