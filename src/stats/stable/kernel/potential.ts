/** Zolotarev's function V in logistic coordinates. @module */
import type { Shape } from "./shape.ts";

/** A point of the path of integration; filled by a {@linkcode Potential}. */
export interface PathPoint {
  /** log V. */
  value: number;
  /** d log V / dt, not negative. */
  slope: number;
  /** Distance to the end where V is least. */
  near: number;
  /** Distance to the end where V is infinite. */
  far: number;
}

/**
 * Computes log V and its slope at t, where near = L/(1 + e⁻ᵗ), far = L/(1 + eᵗ): log V rises with t from its least value
 * (often −∞) to ∞.
 */
export type Potential = (t: number, out: PathPoint) => void;

/** Sets near and far. V is least at φ = 0 for α ≤ 1, at ψ = 0 for α > 1. */
export function place(shape: Shape, t: number, out: PathPoint): void {
  const e = Math.exp(-Math.abs(t));
  const small = shape.length * e / (1 + e);
  const large = shape.length / (1 + e);
  out.near = t < 0 ? small : large;
  out.far = t < 0 ? large : small;
}

/**
 * log V straight from Zolotarev's formula (Nolan 1997, theorem 1):
 * V = (cos αθ₀)^{1/(α−1)} (cos θ / sin α(θ₀+θ))^{α/(α−1)} cos(αθ₀+(α−1)θ)/cos θ.
 * For |α−1| ≥ 10⁻³; nearer to 1 see potential_near_one.ts.
 *
 * @example
 * ```ts
 * import { potential } from "./potential.ts";
 * import { shape } from "./shape.ts";
 * import assert from "node:assert/strict";
 *
 * // α = 1.5, β = 0, half way: θ = π/4.
 * const out = { value: 0, slope: 0, near: 0, far: 0 };
 * potential(shape(1.5, 0))(0, out);
 * const theta = Math.PI / 4;
 * const quotient = Math.cos(theta) / Math.sin(1.5 * theta);
 * const expected = Math.log(quotient ** 3 * Math.cos(theta / 2) / Math.cos(theta));
 * assert(Math.abs(out.value - expected) < 1e-14);
 * ```
 */
export function potential(shape: Shape): Potential {
  const { alpha, delta, gapLeft, gapRight, logScale } = shape;
  const sign = delta < 0 ? 1 : -1;
  return (t, out) => {
    place(shape, t, out);
    const { near, far } = out;
    const phi = sign > 0 ? near : far;
    const psi = sign > 0 ? far : near;
    // Of two supplementary angles the acute one, which is exact however small; `turn…` is its derivative by φ.
    const acuteA = alpha * phi < Math.PI / 2;
    const angleA = acuteA ? alpha * phi : gapRight + alpha * psi;
    const turnA = acuteA ? alpha : -alpha;
    const acuteB = psi < Math.PI / 2;
    const angleB = acuteB ? psi : gapLeft + phi;
    const turnB = acuteB ? -1 : 1;
    const third = phi < psi ? gapLeft - delta * phi : gapRight + delta * psi;
    const acuteC = third < Math.PI / 2;
    const angleC = acuteC ? third : psi + alpha * phi;
    const turnC = acuteC ? -delta : delta;
    const sineA = Math.sin(angleA);
    const sineB = Math.sin(angleB);
    const sineC = Math.sin(angleC);
    out.value = (Math.log(sineB) - alpha * Math.log(sineA)) / delta + Math.log(sineC) + logScale;
    const derivative =
      (turnB * Math.cos(angleB) / sineB - alpha * turnA * Math.cos(angleA) / sineA) / delta +
      turnC * Math.cos(angleC) / sineC;
    out.slope = Math.max(0, sign * derivative * near * (far / shape.length));
  };
}
