/** Sums over the nodes: the integrals that density and tails consist of. @module */
import type { Path } from "./path.ts";

/** ∫ g e^{−(g−floor)} dθ and the two integrals by parts, with g = V·e^S; see {@linkcode zolotarevIntegral}. */
export interface ZolotarevSums {
  /** The least g; the sums are to be multiplied by e^{−floor}. */
  floor: number;
  /** ∫ g e^{−g} dθ. */
  density: number;
  /** ∫ e^{−g} dθ. */
  below: number;
  /** ∫ (1 − e^{−g}) dθ, without the factor e^{−floor}; accurate relative to itself if `withAbove`. */
  above: number;
}

const NEGLIGIBLE = 1e-17;

/** A density of e^{−floor} with floor above this is reported as just that: its logarithm is off by 10⁻⁵ of itself. */
const HOPELESS = 1e6;

/**
 * Evaluates the integrals over θ ∈ (−θ₀, π/2) of g e^{−g}, e^{−g} and 1 − e^{−g}. The last two are integrated by parts first
 * (∫ e^{−g} dn = ∫ n g (log V)' e^{−g} du, n the distance to the end where g is least), so that all three have the same narrow kernel.
 *
 * @param path nodes of (α, β)
 * @param lowest `path.lowest()`
 * @param length L
 * @param shift S
 * @param withAbove whether `above` is wanted
 * @param out receives the sums
 *
 * @example
 * ```ts
 * import { zolotarevIntegral } from "./zolotarev_integral.ts";
 * import { Path } from "./path.ts";
 * import { potential } from "./potential.ts";
 * import { shape } from "./shape.ts";
 * import assert from "node:assert/strict";
 *
 * const law = shape(1.5, 0.25);
 * const path = new Path(law.length, potential(law));
 * const sums = { floor: 0, density: 0, below: 0, above: 0 };
 * zolotarevIntegral(path, path.lowest(), law.length, 0.3, true, sums);
 * // e^{−g} and 1 − e^{−g} together give the length.
 * assert(Math.abs(sums.below * Math.exp(-sums.floor) + sums.above - law.length) < 1e-13);
 * ```
 */
export function zolotarevIntegral(
  path: Path,
  lowest: number,
  length: number,
  shift: number,
  withAbove: boolean,
  out: ZolotarevSums,
): void {
  const floor = Math.exp(lowest + shift);
  let density = 0;
  let below = 0;
  let above = 0;
  if (floor > HOPELESS) {
    density = 1;
  } else {
    const size = path.blockLength;
    const first = path.nodeAbove(Math.log(floor + 42) - shift);
    let index = Math.floor(first / size);
    let from = first - index * size;
    for (let turn = 0; turn < 100_000; turn++) {
      const { value, near, weight, nearWeight, farWeight } = path.block(index);
      let g = 1;
      for (let i = from; i < size; i++) {
        g = Math.exp(value[i]! + shift);
        const kernel = g * Math.exp(floor - g);
        if (kernel > 0) {
          density += weight[i]! * kernel;
          below += nearWeight[i]! * kernel;
          above += farWeight[i]! * kernel;
        }
      }
      // What is left: θ within `last` of the end, where the kernel is at most `peak`; and e^{−g} changes by `change`.
      const last = near[size - 1]!;
      const peak = floor >= 1 ? floor : Math.min(1, g);
      const change = length * Math.min(1, g - floor);
      if (last < 1e-300) break;
      if (
        last * peak < NEGLIGIBLE * density && last * peak < NEGLIGIBLE * below &&
        (!withAbove ||
          change < NEGLIGIBLE * (above * Math.exp(-floor) - length * Math.expm1(-floor)))
      ) break;
      index++;
      from = 0;
    }
  }
  out.floor = floor;
  out.density = density;
  out.below = below;
  out.above = above * Math.exp(-floor) - length * Math.expm1(-floor);
}
