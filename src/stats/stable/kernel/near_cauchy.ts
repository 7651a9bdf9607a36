/** The stable laws around Cauchy's, and those near α = 1 far from the centre. @module */

/** Density and both tails at a point. */
export interface PointValues {
  /** log of the density. */
  logDensity: number;
  /** P(X ≤ x). */
  lower: number;
  /** P(X > x). */
  upper: number;
}

/** Nodes of the double exponential rule on (0, ∞) for integrands that fall like e^{−r}: r = exp(w − e^{−w}). */
const RULE = (() => {
  const r: number[] = [];
  const weight: number[] = [];
  const step = 1 / 14;
  for (let w = -3.7; w < 3.9; w += step) {
    const e = Math.exp(-w);
    const node = Math.exp(w - e);
    r.push(node);
    weight.push(step * node * (1 + e));
  }
  return { r: Float64Array.from(r), weight: Float64Array.from(weight) };
})();

/**
 * Inverts the characteristic function along the ray t = r e^{−iω}, ω = atan x, on which e^{−t−ixt} does not oscillate:
 * for |α−1| < 10⁻³, with |β| small or x large, what is left besides is nearly constant. S0, standard, x ≥ 0.
 *
 * φ(t) = exp(−t^α − iβ t E(t)), E = (e^{(α−1) log t} − 1)/tan(π(α−1)/2), is integrated by parts once, so that the real part of
 * the integral has no cancellation for large x; the tail is taken from its difference to Cauchy's.
 *
 * @param alpha α
 * @param beta β
 * @param x x ≥ 0
 * @param out receives log density and tails
 *
 * @example
 * ```ts
 * import { nearCauchy } from "./near_cauchy.ts";
 * import assert from "node:assert/strict";
 *
 * const out = { logDensity: 0, lower: 0, upper: 0 };
 * nearCauchy(1, 0, 1, out);
 * assert(Math.abs(out.logDensity + Math.log(2 * Math.PI)) < 1e-13);
 * assert(Math.abs(out.upper - 0.25) < 1e-14 && Math.abs(out.lower - 0.75) < 1e-14);
 * ```
 */
export function nearCauchy(alpha: number, beta: number, x: number, out: PointValues): void {
  const delta = alpha - 1;
  const tangent = Math.tan(Math.PI * delta / 2);
  const omega = Math.atan(x);
  const cosine = 1 / Math.hypot(1, x);
  const sine = x * cosine;
  let direct = 0; // Re ∫ e^{−ixt} φ(t) dt
  let imaginary = 0; // Im ∫ e^{−ixt} φ'(t) dt
  let gap = 0; // Im ∫ e^{−ixt} (φ(t) − e^{−t})/t dt
  for (let k = 0; k < RULE.r.length; k++) {
    const r = RULE.r[k]! * cosine;
    const weight = RULE.weight[k]! * cosine;
    const tRe = r * cosine;
    const tIm = -r * sine;
    const logR = Math.log(r);
    // D = e^{δ log t} − 1
    const grow = Math.exp(delta * logR);
    const turn = Math.sin(-delta * omega / 2);
    const dRe = Math.expm1(delta * logR) - grow * 2 * turn * turn;
    const dIm = grow * Math.sin(-delta * omega);
    const eRe = delta === 0 ? 2 / Math.PI * logR : dRe / tangent;
    const eIm = delta === 0 ? -2 / Math.PI * omega : dIm / tangent;
    // Exponent of φ e^{t}: −t(D + iβE)
    const fRe = dRe - beta * eIm;
    const fIm = dIm + beta * eRe;
    const aRe = -(tRe * fRe - tIm * fIm);
    const aIm = -(tRe * fIm + tIm * fRe);
    // e^{−t−ixt} = e^{−r√(1+x²)} on the ray
    const damp = Math.exp(-RULE.r[k]!);
    const size = damp * Math.exp(aRe);
    const pRe = size * Math.cos(aIm);
    const pIm = size * Math.sin(aIm);
    // −d/dt of (t + t(D + iβE)): t^α has derivative α t^δ = α(1+D); tE has E + t E' = E + (δ/tan)(1+D)
    const speed = delta === 0 ? 2 / Math.PI : delta / tangent;
    const hRe = alpha * (1 + dRe) - beta * (eIm + speed * dIm);
    const hIm = alpha * dIm + beta * (eRe + speed * (1 + dRe));
    const qRe = -(pRe * hRe - pIm * hIm);
    const qIm = -(pRe * hIm + pIm * hRe);
    // dt = e^{−iω} dr; dt/t = dr/r
    direct += weight * (pRe * cosine + pIm * sine);
    imaginary += weight * (qIm * cosine - qRe * sine);
    gap += weight / r * size * Math.sin(aIm);
  }
  // f = Re[(1/π) ∫ e^{−ixt} φ dt]; by parts ∫ e^{−ixt} φ dt = (1 + ∫ e^{−ixt} φ' dt)/(ix)
  const density = x > 1 ? imaginary / (Math.PI * x) : direct / Math.PI;
  const upper = Math.atan2(1, x) / Math.PI + gap / Math.PI;
  out.logDensity = Math.log(density);
  out.upper = upper;
  out.lower = 0.5 + omega / Math.PI - gap / Math.PI;
}
