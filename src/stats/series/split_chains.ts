/** Every chain cut into two. @module */
import { checkSeries } from "./check_series.ts";

/** Fewest values of a chain. */
const SHORTEST = 4;

/**
 * The halves of every chain, so that a chain that drifts disagrees with itself; the middle value of an odd number is dropped.
 *
 * @param chains one or more, of one length n ≥ 4
 * @param caller its name, for the message
 * @returns twice as many chains of length ⌊n/2⌋
 * @throws {RangeError} if there is no chain, one is too short, constant or not finite, or they differ in length
 *
 * @example
 * ```ts
 * import { splitChains } from "./split_chains.ts";
 * import assert from "node:assert/strict";
 *
 * const halves = splitChains([Float64Array.of(1, 2, 3, 4, 5)], "example");
 * assert.deepEqual(halves.map((half) => [...half]), [[1, 2], [4, 5]]);
 * ```
 */
export function splitChains(
  chains: readonly Float64Array[],
  caller: string,
): readonly Float64Array[] {
  const n = chains[0]?.length ?? 0;
  if (chains.length === 0) throw new RangeError(`${caller}: no chain; give at least one`);
  chains.forEach((chain, k) => {
    checkSeries(chain, SHORTEST, `${caller}`);
    if (chain.length !== n) {
      throw new RangeError(
        `${caller}: chain ${k} has ${chain.length} values, chain 0 ${n}; cut them`,
      );
    }
  });
  const half = Math.floor(n / 2);
  return chains.flatMap((chain) => [chain.slice(0, half), chain.slice(n - half)]);
}
