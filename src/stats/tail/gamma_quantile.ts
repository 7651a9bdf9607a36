/** Quantiles of the Gamma law. @module */
import { chiSquareSurvival } from "../special/chi_square_survival.ts";
import { normalQuantile } from "../special/normal.ts";

/**
 * The g with P(Gamma(k, 1) > g) = q, by bisection from the approximation of Wilson and Hilferty.
 *
 * @param q a probability in (0, 1)
 * @param k shape above 0
 */
export function gammaUpperQuantile(q: number, k: number): number {
  const survival = (g: number) => chiSquareSurvival(2 * g, 2 * k);
  const guess = k * Math.max(0.01, 1 - 1 / (9 * k) - normalQuantile(q) / (3 * Math.sqrt(k))) ** 3;
  let low = guess;
  let high = guess;
  while (survival(low) < q) low /= 1.1;
  while (survival(high) > q) high *= 1.1;
  while (high - low > 1e-14 * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (survival(middle) > q) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
