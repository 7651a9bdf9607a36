/** The tail of a stable law with α < 1 as a convergent series. @module */
import { logGamma } from "../../special/log_gamma.ts";
import type { Shape } from "./shape.ts";

/**
 * P(Z > z) = (1/π) Σ_{n≥1} (−1)^{n+1} Γ(nα)/n! (cos αθ₀)^{−n} sin(nα(π/2+θ₀)) z^{−nα}, z = x − ζ > 0 (Bergström 1952): the
 * integral of the series of the density. Fit for α < ½ and a probability that is not near 1.
 *
 * @param shape constants of (α, β), α < 1
 * @param z z > 0
 *
 * @example
 * ```ts
 * import { smallAlphaTail } from "./small_alpha_tail.ts";
 * import { shape } from "./shape.ts";
 * import assert from "node:assert/strict";
 *
 * // Lévy's law: P(Z > z) = P(|N| < 1/√z).
 * assert(Math.abs(smallAlphaTail(shape(0.5, 1), 4) - 0.38292492254802624) < 1e-14);
 * ```
 */
export function smallAlphaTail(shape: Shape, z: number): number {
  const { alpha, beta, cotangent, length } = shape;
  const logRatio = 0.5 * Math.log1p((beta / cotangent) ** 2) - alpha * Math.log(z);
  let sum = 0;
  for (let n = 1; n < 400; n++) {
    const size = Math.exp(logGamma(n * alpha) - logGamma(n + 1) + n * logRatio);
    sum += (n % 2 === 1 ? size : -size) * Math.sin(n * alpha * length);
    if (size < 1e-17 * Math.abs(sum)) break;
  }
  return sum / Math.PI;
}
