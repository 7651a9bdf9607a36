/** What the pooled estimator gives for independent Gaussian parameters. @module */

/** −ln ε − (γ + ln 2)/2: what an exact zero is further below than E ln|Z|. */
export const ZERO_COST = 52 * Math.LN2 - (0.5772156649015329 + Math.LN2) / 2;

/**
 * 1/α̂ of Gaussian noise whose parameters are independent with scales s_j, of which some are dead:
 * ½ + [½ ln mean(s_j²) − (1−z)·mean over the live of ln s_j + 35.409 z]/ln K₁.
 *
 * @param meanSquares s_j² of all M parameters
 * @param dead 1 for those that are zero throughout
 * @param blockLength K₁
 *
 * @example
 * ```ts
 * import { diagonalPrediction } from "./diagonal_prediction.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(diagonalPrediction(Float64Array.of(4, 4), Uint8Array.of(0, 0), 10), 0.5);
 * ```
 */
export function diagonalPrediction(
  meanSquares: Float64Array,
  dead: Uint8Array,
  blockLength: number,
): number {
  const M = meanSquares.length;
  let sum = 0;
  let logs = 0;
  let zeros = 0;
  for (let p = 0; p < M; p++) {
    sum += meanSquares[p]!;
    if (dead[p] === 1) zeros++;
    else logs += 0.5 * Math.log(meanSquares[p]!);
  }
  // (1 − z)·mean over the live is their sum over all M.
  return 0.5 +
    (0.5 * Math.log(sum / M) - logs / M + zeros / M * ZERO_COST) / Math.log(blockLength);
}
