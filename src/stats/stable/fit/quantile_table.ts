/** McCulloch's functions of (α, β), interpolated. @module */
import table from "../tables/quantile_table.json" with { type: "json" };

/** ν_α, ν_β and what gives scale and location, for a standard law in S0. */
export interface QuantileFeatures {
  /** log of (q₉₅ − q₅)/(q₇₅ − q₂₅). */
  readonly logSpread: number;
  /** (q₉₅ + q₅ − 2q₅₀)/(q₉₅ − q₅). */
  readonly lean: number;
  /** log of q₇₅ − q₂₅. */
  readonly logWidth: number;
  /** q₅₀/(q₇₅ − q₂₅). */
  readonly centre: number;
}

const COLUMNS = table.betas.length;
const ROWS = table.alphas.length;

/** The features of five quantiles. */
export function quantileFeatures(q: ArrayLike<number>): QuantileFeatures {
  const width = q[3]! - q[1]!;
  const spread = q[4]! - q[0]!;
  return {
    logSpread: Math.log(spread / width),
    lean: (q[4]! + q[0]! - 2 * q[2]!) / spread,
    logWidth: Math.log(width),
    centre: q[2]! / width,
  };
}

const grid = table.quantiles.map((row) => row.map(quantileFeatures));

/** Least α of the table. */
export const LEAST_ALPHA = table.alphas[0]!;

/** Weights of the cubic through four equidistant points at fraction t between the second and the third. */
function cubic(t: number): [number, number, number, number] {
  return [
    -t * (t - 1) * (t - 2) / 6,
    (t + 1) * (t - 1) * (t - 2) / 2,
    -(t + 1) * t * (t - 2) / 2,
    (t + 1) * t * (t - 1) / 6,
  ];
}

/**
 * The features at (α, β), β ≥ 0, by bicubic interpolation; beyond β = 0 the grid is continued by reflection.
 *
 * @param alpha α from {@linkcode LEAST_ALPHA} to 2
 * @param beta β in [0, 1]
 *
 * @example
 * ```ts
 * import { interpolatedFeatures, quantileFeatures } from "./quantile_table.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(quantileFeatures([-4, -1, 0, 1, 4]).logSpread, Math.log(4));
 * // The normal law: 1.644854/0.674490.
 * assert(Math.abs(interpolatedFeatures(2, 0).logSpread - Math.log(2.438664)) < 1e-4);
 * ```
 */
export function interpolatedFeatures(alpha: number, beta: number): QuantileFeatures {
  const a = (alpha - LEAST_ALPHA) / (table.alphas[1]! - LEAST_ALPHA);
  const b = beta * (COLUMNS - 1);
  const row = Math.min(Math.max(Math.floor(a), 1), ROWS - 3);
  const column = Math.min(Math.max(Math.floor(b), 0), COLUMNS - 3);
  const wa = cubic(a - row);
  const wb = cubic(b - column);
  let logSpread = 0;
  let lean = 0;
  let logWidth = 0;
  let centre = 0;
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j < 4; j++) {
      const k = column + j - 1;
      const cell = grid[row + i - 1]![Math.abs(k)]!;
      const w = wa[i]! * wb[j]!;
      const odd = k < 0 ? -w : w;
      logSpread += w * cell.logSpread;
      lean += odd * cell.lean;
      logWidth += w * cell.logWidth;
      centre += odd * cell.centre;
    }
  }
  return { logSpread, lean, logWidth, centre };
}
