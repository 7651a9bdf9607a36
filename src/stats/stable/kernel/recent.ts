/** The laws used last, with their quadrature nodes. @module */
import { StandardStable } from "./standard_stable.ts";

const KEPT = 8;
const laws: StandardStable[] = [];

/**
 * The standard law of (α, β), from a short list of those used last: a function of its arguments, only quicker the second time.
 *
 * @param alpha α in (0, 2]
 * @param beta β in [−1, 1]
 *
 * @example
 * ```ts
 * import { standardStable } from "./recent.ts";
 * import assert from "node:assert/strict";
 *
 * const law = standardStable(1.5, 0.25);
 * assert.equal(standardStable(1.5, -0.25).beta, -0.25);
 * assert.equal(standardStable(1.5, 0.25), law); // kept
 * ```
 */
export function standardStable(alpha: number, beta: number): StandardStable {
  const first = laws[0];
  if (first !== undefined && first.alpha === alpha && first.beta === beta) return first;
  const at = laws.findIndex((law) => law.alpha === alpha && law.beta === beta);
  const law = at >= 0 ? laws.splice(at, 1)[0]! : new StandardStable(alpha, beta);
  laws.unshift(law);
  if (laws.length > KEPT) laws.pop();
  return law;
}
