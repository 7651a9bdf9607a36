/** The information term of Neu et al.'s bound, in its three forms. @module */
import { type PathStep, requireBoundArguments, requirePath } from "./path_statistics.ts";

/** Which constant stands before the sum: 2R² follows from the chain rule (derived), 4R² is the published form (recalled). */
export type NeuForm = "2R²" | "4R²";

/**
 * The first term of the bound of Neu, Dziugaite, Haghifam and Roy (COLT 2021, Theorem 1):
 *
 *     √((c/n) Σ_t (η_t²/σ_t²) (V_t + Γ_t)),   c = 2R² or 4R²
 *
 * It bounds |gen| only together with the Δ term ({@linkcode smoothingTerm}): growing σ drives the first to 0 and the second
 * to |gen|.
 *
 * @param path statistics of every step
 * @param range R, half the range of the loss
 * @param examples n
 * @param form constant; 2R² unless said otherwise
 * @returns in units of the loss; 0 where every learning rate is 0
 * @throws {RangeError} if an argument is out of its range
 *
 * @example
 * ```ts
 * import { neuTerm } from "./neu.ts";
 * import assert from "node:assert/strict";
 *
 * const path = [{ learningRate: 0.5, sigma: 0.1, variance: 0.03, sensitivity: 0.01 }];
 * assert.ok(Math.abs(neuTerm(path, 0.5, 50) - 0.1) < 1e-12); // √(2·.25/50 · 25 · .04)
 * ```
 */
export function neuTerm(
  path: readonly PathStep[],
  range: number,
  examples: number,
  form: NeuForm = "2R²",
): number {
  requireBoundArguments("neuTerm", range, examples, {});
  requirePath("neuTerm", path);
  const sum = path.reduce(
    (all, { learningRate, sigma, variance, sensitivity }) =>
      all + (learningRate / sigma) ** 2 * (variance + sensitivity),
    0,
  );
  return Math.sqrt((form === "2R²" ? 2 : 4) * range ** 2 / examples * sum);
}

/**
 * The same before the triangle inequality that splits it into V and Γ (derived):
 *
 *     √((2R²/n) Σ_t (η_t²/(2σ_t²)) E‖g(W_t, Z) − ḡ(W_t + ξ)‖²)
 *
 * @param path learning rate and σ of every step, and `distance` = E‖g(W, Z) − ḡ(W + ξ)‖²
 * @param range R, half the range of the loss
 * @param examples n
 * @returns in units of the loss; at most {@linkcode neuTerm} of the V and Γ of the same path, 0 where every learning
 *   rate is 0
 * @throws {RangeError} if an argument is out of its range
 *
 * @example
 * ```ts
 * import { directTerm } from "./neu.ts";
 * import assert from "node:assert/strict";
 *
 * const path = [{ learningRate: 0.5, sigma: 0.1, distance: 0.04 }];
 * assert.ok(Math.abs(directTerm(path, 0.5, 50) - 0.1 / Math.SQRT2) < 1e-12);
 * ```
 */
export function directTerm(
  path: readonly (Pick<PathStep, "learningRate" | "sigma"> & { readonly distance: number })[],
  range: number,
  examples: number,
): number {
  const halved = path.map(({ learningRate, sigma, distance }) => ({
    learningRate,
    sigma,
    variance: distance / 2,
    sensitivity: 0,
  }));
  return neuTerm(halved, range, examples);
}
