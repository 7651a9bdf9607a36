/** Tests of a mean effect against a region. @module */
import type { Region } from "./region.ts";
import { signTest } from "../stats/inference/exact_sign.ts";
import { tTest } from "../stats/inference/student_t.ts";

/** Which test produced a pair of p-values. */
export type RegionTest = "t" | "sign";

/** The evidence of one class of seeds for and against a region. */
export interface RegionEvidence {
  /** p-value of the null hypothesis "the mean lies outside the region": small supports the claim. */
  readonly pFor: number;
  /** p-value of the null hypothesis "the mean lies inside the region": small speaks against it. */
  readonly pAgainst: number;
  /** p-value of the null hypothesis "the mean is 0 or has the other sign", where the region states a sign. */
  readonly pSign?: number;
  /** Which test gave them. */
  readonly test: RegionTest;
}

/** True where the exact sign test must replace Student's t: the seeds hardly differ. */
function lacksSpread(values: Float64Array): boolean {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ties = Math.max(...counts.values());
  return ties > 1 && ties * 2 >= values.length;
}

/** One-sided p-value of "the centre is at most `bound`". */
function pAbove(values: Float64Array, bound: number, test: RegionTest): number {
  return test === "t"
    ? tTest(values, bound, "greater").pValue
    : signTest(values, bound, "greater").pValue;
}

/** One-sided p-value of "the centre is at least `bound`". */
function pBelow(values: Float64Array, bound: number, test: RegionTest): number {
  return test === "t"
    ? tTest(values, bound, "less").pValue
    : signTest(values, bound, "less").pValue;
}

/** For and against. */
function evidence(
  values: Float64Array,
  region: Region,
  test: RegionTest,
): { readonly pFor: number; readonly pAgainst: number } {
  switch (region.kind) {
    case "above":
      return {
        pFor: pAbove(values, region.bound, test),
        pAgainst: pBelow(values, region.bound, test),
      };
    case "below":
      return {
        pFor: pBelow(values, region.bound, test),
        pAgainst: pAbove(values, region.bound, test),
      };
    case "between": {
      const { lower, upper } = region;
      return {
        pFor: Math.max(pAbove(values, lower, test), pBelow(values, upper, test)),
        pAgainst: Math.min(
          1,
          2 * Math.min(pBelow(values, lower, test), pAbove(values, upper, test)),
        ),
      };
    }
  }
}

/** "θ > margin" with a margin above 0 states a positive effect, "θ < margin" with one below 0 a negative one. */
function signEvidence(
  values: Float64Array,
  region: Region,
  test: RegionTest,
): { readonly pSign?: number } {
  if (region.kind === "above" && region.bound > 0) return { pSign: pAbove(values, 0, test) };
  if (region.kind === "below" && region.bound < 0) return { pSign: pBelow(values, 0, test) };
  return {};
}

/**
 * Tests whether the mean of one effect per seed lies inside a region.
 *
 * One-sided regions use a one-sided Student t test in each direction. `between` uses two one-sided tests (TOST,
 * Schuirmann 1987) for, and Bonferroni over the two sides against. Where at least half of the seeds share one value
 * (an effect that sits at a bound, or has no spread) the exact sign test replaces t.
 *
 * @param values one effect per seed, at least 2
 * @param region where the claim says the mean lies
 * @returns p-values in [0, 1], not yet adjusted for the number of claims
 * @throws {RangeError} if there are fewer than 2 seeds
 *
 * @example
 * ```ts
 * import { testRegion } from "./test_region.ts";
 * import assert from "node:assert/strict";
 *
 * const clear = Float64Array.of(0.9, 1.1, 1, 1.05, 0.95);
 * const { pFor, pAgainst } = testRegion(clear, { kind: "above", bound: 0 });
 * assert(pFor < 1e-4 && pAgainst > 0.999);
 * ```
 */
export function testRegion(values: Float64Array, region: Region): RegionEvidence {
  if (values.length < 2) {
    throw new RangeError(`testRegion: ${values.length} seed(s); at least 2 are needed`);
  }
  const test: RegionTest = lacksSpread(values) ? "sign" : "t";
  return { ...evidence(values, region, test), ...signEvidence(values, region, test), test };
}
