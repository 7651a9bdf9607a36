/** Mean exit time of a process driven by small symmetric stable noise. @module */
import gammaln from "@stdlib/math-base-special-gammaln";

/**
 * E τ → (α/2c)(a/ε)^α as ε → 0, c = Γ(1+α) sin(πα/2)/π: the first jump beyond the edge a decides, and P(|ξ| > x) → (2c/α) x^{−α} for a
 * standard symmetric stable ξ (Samorodnitsky and Taqqu 1994, property 1.2.15). The height of the well plays no part.
 *
 * @param alpha stability index in (0, 2)
 * @param width a
 * @param epsilon scale of the noise
 * @throws {RangeError} if α is out of range
 *
 * @example
 * ```ts
 * import { levyExitTime } from "./levy_reference.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(levyExitTime(1, 2, 1) - Math.PI) < 1e-12); // Cauchy: P(|ξ| > x) → 2/(πx)
 * ```
 */
export function levyExitTime(alpha: number, width: number, epsilon: number): number {
  if (!(alpha > 0 && alpha < 2)) {
    throw new RangeError(`levyExitTime: alpha must be in (0, 2), not ${alpha}`);
  }
  const c = Math.exp(gammaln(1 + alpha)) * Math.sin(Math.PI * alpha / 2) / Math.PI;
  return alpha / (2 * c) * (width / epsilon) ** alpha;
}
