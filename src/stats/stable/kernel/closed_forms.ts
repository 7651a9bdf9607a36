/** The three stable laws with elementary distribution functions. @module */
import erfc from "@stdlib/math-base-special-erfc";
import gammainc from "@stdlib/math-base-special-gammainc";
import type { PointValues } from "./near_cauchy.ts";

/** Fills in the values at the standard point x (S0) and z = x − ζ. */
export type ClosedForm = (x: number, z: number, out: PointValues) => void;

const LOG_PI = Math.log(Math.PI);

/** α = 2: N(0, 2). */
const normal: ClosedForm = (x, _z, out) => {
  out.logDensity = -x * x / 4 - 0.5 * Math.log(4 * Math.PI);
  out.lower = 0.5 * erfc(-x / 2);
  out.upper = 0.5 * erfc(x / 2);
};

/** α = 1, β = 0. */
const cauchy: ClosedForm = (x, _z, out) => {
  out.logDensity = -LOG_PI - 2 * Math.log(Math.hypot(1, x));
  out.lower = Math.atan2(1, -x) / Math.PI;
  out.upper = Math.atan2(1, x) / Math.PI;
};

/** α = ½, β = 1: density (2π)^{−1/2} z^{−3/2} e^{−1/(2z)} on z > 0. */
const levy: ClosedForm = (_x, z, out) => {
  // A subnormal z as much as none: 1/(2z) would overflow.
  if (z <= 1e-308) {
    out.logDensity = -Infinity;
    out.lower = 0;
    out.upper = 1;
    return;
  }
  out.logDensity = -0.5 * Math.log(2 * Math.PI) - 1.5 * Math.log(z) - 0.5 / z;
  out.lower = erfc(Math.sqrt(0.5 / z));
  out.upper = gammainc(0.5 / z, 0.5);
};

const mirroredLevy: ClosedForm = (x, z, out) => {
  levy(-x, -z, out);
  const lower = out.lower;
  out.lower = out.upper;
  out.upper = lower;
};

/**
 * The closed form of (α, β), where there is one.
 *
 * @example
 * ```ts
 * import { closedForm } from "./closed_forms.ts";
 * import assert from "node:assert/strict";
 *
 * const out = { logDensity: 0, lower: 0, upper: 0 };
 * closedForm(1, 0)!(1, 1, out); // Cauchy
 * assert(Math.abs(out.logDensity + Math.log(2 * Math.PI)) < 1e-15 && out.upper === 0.25);
 * assert.equal(closedForm(1.3, 0), undefined);
 * ```
 */
export function closedForm(alpha: number, beta: number): ClosedForm | undefined {
  if (alpha === 2) return normal;
  if (alpha === 1 && beta === 0) return cauchy;
  if (alpha === 0.5 && beta === 1) return levy;
  if (alpha === 0.5 && beta === -1) return mirroredLevy;
  return undefined;
}
