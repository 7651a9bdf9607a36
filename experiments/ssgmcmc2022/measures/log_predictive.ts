/** The log-likelihood of test pairs under a mixture of states. @module */
import { logNormalDensity } from "./log_normal_density.ts";

/**
 * Mean over test pairs of ln mean over states of N(y; f(x), σ²): the predictive mixture, not the mean of the states' scores.
 *
 * @param outputs one array per state: f(x) of every test pair
 * @param responses y of every test pair
 * @param variance σ²
 * @returns nats per test point
 *
 * @example
 * ```ts
 * import { logPredictive } from "./log_predictive.ts";
 * import assert from "node:assert/strict";
 *
 * const y = Float64Array.of(0);
 * const one = logPredictive([Float64Array.of(0)], y, 1);
 * const two = logPredictive([Float64Array.of(0), Float64Array.of(1e9)], y, 1);
 * assert.ok(Math.abs(one - two - Math.LN2) < 1e-12);
 * ```
 */
export function logPredictive(
  outputs: readonly Float64Array[],
  responses: Float64Array,
  variance: number,
): number {
  let total = 0;
  const logs = new Float64Array(outputs.length);
  for (let i = 0; i < responses.length; i++) {
    let most = -Infinity;
    for (let s = 0; s < outputs.length; s++) {
      const log = logNormalDensity(responses[i]!, outputs[s]![i]!, variance);
      logs[s] = log;
      if (log > most) most = log;
    }
    let sum = 0;
    for (let s = 0; s < logs.length; s++) sum += Math.exp(logs[s]! - most);
    total += most + Math.log(sum / logs.length);
  }
  return total / responses.length;
}
