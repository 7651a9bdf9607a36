/** The maximum of a function of one variable. @module */

const RATIO = (Math.sqrt(5) - 1) / 2;
/** Each leaves 62 % of the interval. */
const MOST_TURNS = 80;
/** Nearer than this, relative to the interval, rounding decides. */
const NARROWEST = 1e-10;

/**
 * Where a function with one peak on an interval is greatest, by golden section.
 *
 * @param f the function
 * @param low lower end
 * @param high upper end
 * @param narrow part of the interval that is left; 10⁻¹⁰ unless said otherwise
 *
 * @example
 * ```ts
 * import { goldenMaximum } from "./golden_maximum.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(goldenMaximum((x) => -((x - 0.3) ** 2), 0, 1) - 0.3) < 1e-7);
 * ```
 */
export function goldenMaximum(
  f: (x: number) => number,
  low: number,
  high: number,
  narrow: number = NARROWEST,
): number {
  let a = low;
  let b = high;
  let c = b - RATIO * (b - a);
  let d = a + RATIO * (b - a);
  let fc = f(c);
  let fd = f(d);
  for (let turn = 0; turn < MOST_TURNS && b - a > narrow * (high - low); turn++) {
    if (fc > fd) {
      b = d;
      d = c;
      fd = fc;
      c = b - RATIO * (b - a);
      fc = f(c);
    } else {
      a = c;
      c = d;
      fc = fd;
      d = a + RATIO * (b - a);
      fd = f(d);
    }
  }
  return (a + b) / 2;
}
