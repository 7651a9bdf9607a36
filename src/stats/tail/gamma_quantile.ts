/** Quantiles of the Gamma law. @module */
import { chiSquareSurvival } from "../special/chi_square_survival.ts";
import { normalQuantile } from "../special/normal.ts";

/** Halvings from the largest double to the smallest. */
const MOST_TURNS = 2200;

/**
 * The g with P(Gamma(k, 1) > g) = q, by bisection from the approximation of Wilson and Hilferty.
 *
 * @param q a probability in (0, 1)
 * @param k shape above 0
 * @returns the quantile; 0 and Infinity at q = 1 and 0, NaN outside the ranges
 */
export function gammaUpperQuantile(q: number, k: number): number {
  const survival = (g: number) => chiSquareSurvival(2 * g, 2 * k);
  const guess = k * Math.max(0.01, 1 - 1 / (9 * k) - normalQuantile(q) / (3 * Math.sqrt(k))) ** 3;
  let low = guess;
  let high = guess;
  if (!(q >= 0 && q <= 1 && k > 0 && k < Infinity)) return NaN;
  if (q === 1) return 0;
  if (q === 0) return Infinity;
  for (let turn = 0; turn < MOST_TURNS && survival(low) < q; turn++) low /= 2;
  for (let turn = 0; turn < MOST_TURNS && survival(high) > q; turn++) high *= 2;
  for (let turn = 0; turn < MOST_TURNS && high - low > 1e-14 * high; turn++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (survival(middle) > q) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
