/** Values replaced by normal scores of their ranks. @module */
import { midranks } from "../descriptive/midranks.ts";
import { normalQuantile } from "../special/normal.ts";

/**
 * zᵢ = Φ⁻¹((rᵢ − 3/8)/(S + 1/4)), r the ranks over all chains, ties averaged (Vehtari, Gelman, Simpson, Carpenter, Bürkner,
 * Bayesian Analysis 16 (2021), equation 14): diagnostics of z are defined whatever moments the values lack.
 *
 * @param chains of one length
 * @returns chains of the same length
 * @throws {RangeError} if a value is NaN
 *
 * @example
 * ```ts
 * import { rankNormal } from "./rank_normal.ts";
 * import assert from "node:assert/strict";
 *
 * const [[a, b], [c]] = rankNormal([Float64Array.of(5, -3), Float64Array.of(0, 9e9)]) as [Float64Array, Float64Array];
 * assert.ok(b! < c! && c! < a!);
 * ```
 */
export function rankNormal(chains: readonly Float64Array[]): readonly Float64Array[] {
  const length = chains[0]?.length ?? 0;
  const all = new Float64Array(chains.length * length);
  chains.forEach((chain, k) => all.set(chain, k * length));
  const scores = midranks(all).ranks.map((rank) =>
    normalQuantile((rank - 3 / 8) / (all.length + 1 / 4))
  );
  return chains.map((_, k) => scores.slice(k * length, (k + 1) * length));
}
