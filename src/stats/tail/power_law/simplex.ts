/** Minimisation without derivatives. @module */

/**
 * The simplex method of Nelder and Mead (1965, *Computer Journal* 7:308) for a handful of parameters, restarted once at its result.
 *
 * @param f the function; may return Infinity
 * @param start where to begin
 * @param size edge of the first simplex, per parameter
 * @returns the best point found
 *
 * @example
 * ```ts
 * import { minimiseSimplex } from "./simplex.ts";
 * import assert from "node:assert/strict";
 *
 * const [x, y] = minimiseSimplex(([x, y]) => (x! - 1) ** 2 + 5 * (y! + 2) ** 2, [0, 0], [1, 1]);
 * assert(Math.abs(x! - 1) < 1e-5 && Math.abs(y! + 2) < 1e-5);
 * ```
 */
export function minimiseSimplex(
  f: (point: number[]) => number,
  start: readonly number[],
  size: readonly number[],
): number[] {
  const first = descend(f, start, size);
  return descend(f, first, size.map((v) => v / 10));
}

function descend(
  f: (point: number[]) => number,
  start: readonly number[],
  size: readonly number[],
): number[] {
  const n = start.length;
  const simplex = [[...start], ...size.map((s, i) => start.map((v, j) => i === j ? v + s : v))]
    .map((point) => ({ point, value: f(point) }));
  for (let turn = 0; turn < 400; turn++) {
    simplex.sort((a, b) => a.value - b.value);
    const worst = simplex[n]!;
    const spread = worst.value - simplex[0]!.value;
    if (spread <= 1e-13 * Math.abs(worst.value) + 1e-14) break;
    const centre = start.map((_, j) =>
      simplex.slice(0, n).reduce((sum, v) => sum + v.point[j]!, 0) / n
    );
    const along = (by: number) => {
      const point = centre.map((v, j) => v + by * (worst.point[j]! - v));
      return { point, value: f(point) };
    };
    const reflected = along(-1);
    if (reflected.value < simplex[0]!.value) {
      const expanded = along(-2);
      simplex[n] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < simplex[n - 1]!.value) {
      simplex[n] = reflected;
    } else {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      if (contracted.value < Math.min(worst.value, reflected.value)) {
        simplex[n] = contracted;
      } else {
        const best = simplex[0]!.point;
        for (let k = 1; k <= n; k++) {
          const point = simplex[k]!.point.map((v, j) => (v + best[j]!) / 2);
          simplex[k] = { point, value: f(point) };
        }
      }
    }
  }
  return simplex.reduce((a, b) => b.value < a.value ? b : a).point;
}
