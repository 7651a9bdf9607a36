/** Where a number lies in the standard law. @module */
import { shiftConstant } from "./shift_constant.ts";
import type { FullStableParameters } from "./check_law.ts";

/** A point of the standard law: x in S0 and z = x − ζ = x in S1 (at α = 1 the same). */
export interface StandardPoint {
  /** S0 coordinate. */
  readonly x: number;
  /** S1 coordinate; keeps its digits near ζ if the law is given in S1. */
  readonly z: number;
}

/**
 * Brings x to the standard law (Nolan 2020, definitions 1.2 and 1.3).
 *
 * @param x a number
 * @param law a checked law
 *
 * @example
 * ```ts
 * import { fromStandardPoint, standardPoint } from "./standard_point.ts";
 * import assert from "node:assert/strict";
 *
 * const law = { alpha: 1.5, beta: 1, scale: 2, location: 1, parameterization: "S0" } as const;
 * const { x, z } = standardPoint(5, law);
 * assert(x === 2 && Math.abs(z - (2 - 1)) < 1e-14); // ζ = −tan(3π/4) = 1
 * assert.equal(fromStandardPoint({ x, z }, law), 5);
 * ```
 */
export function standardPoint(x: number, law: FullStableParameters): StandardPoint {
  const { alpha, beta, scale, location, parameterization } = law;
  const y = (x - location) / scale;
  const shift = shiftConstant(alpha, beta);
  if (parameterization === "S0") return { x: y, z: y + shift };
  if (alpha !== 1) return { x: y - shift, z: y };
  const moved = y - 2 / Math.PI * beta * Math.log(scale);
  return { x: moved, z: moved };
}

/** The inverse of {@linkcode standardPoint}. */
export function fromStandardPoint(point: StandardPoint, law: FullStableParameters): number {
  const { alpha, beta, scale, location, parameterization } = law;
  if (parameterization === "S0") return scale * point.x + location;
  if (alpha !== 1) return scale * point.z + location;
  return scale * (point.x + 2 / Math.PI * beta * Math.log(scale)) + location;
}
